#include "speakers/speaker_list_model.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

#include "theme/theme.h"
#include "widgets/level_bars.h"
#include "widgets/level_slider.h"

namespace unisono::ui {
namespace {

constexpr int kDots = 3;
constexpr int kCalmLevels_ms = 100;   // between two pictures of a level, with less motion
constexpr double kLevelSteps = 28.0;  // heights that can be told apart: half pixels

std::size_t at(SpeakerView::Section section) {
    return static_cast<std::size_t>(section);
}

bool looksTheSame(double a_db, double b_db) {
    const auto a = LevelBars::heights(a_db);
    const auto b = LevelBars::heights(b_db);
    return std::equal(a.begin(), a.end(), b.begin(), [](double x, double y) {
        return std::lround(x * kLevelSteps) == std::lround(y * kLevelSteps);
    });
}

}  // namespace

std::string SpeakerRow::key() const {
    switch (kind) {
        case Kind::section:
            return "section " + std::to_string(at(section));
        case Kind::hint:
            return "hint " + std::to_string(at(section));
        case Kind::looking:
            return "looking";
        default:
            return "speaker " + view.device;
    }
}

QString sectionName(SpeakerView::Section section) {
    switch (section) {
        case SpeakerView::Section::ready:
            return SpeakerListModel::tr("Ready");
        case SpeakerView::Section::nearby:
            return SpeakerListModel::tr("Nearby");
        default:
            return SpeakerListModel::tr("Away");
    }
}

SpeakerListModel::SpeakerListModel(QObject* parent) : QAbstractListModel(parent) {
    // The C locale sorts by code points, which is nobody's alphabet.
    if (QLocale().language() == QLocale::C) {
        collator_.setLocale(QLocale(QLocale::English));
    }
    collator_.setCaseSensitivity(Qt::CaseInsensitive);
    collator_.setNumericMode(true);
    arrange();
}

void SpeakerListModel::setSpeakers(const std::vector<SpeakerView>& speakers, int elapsed_ms) {
    if (elapsed_ms < 0) {
        elapsed_ms = clock_.isValid() ? static_cast<int>(std::min<qint64>(clock_.elapsed(), 10000))
                                      : kCalmLevels_ms;
    }
    const bool levels = elapsed_ms >= kCalmLevels_ms || theme().animation_ms(kCalmLevels_ms) > 0;
    if (levels) {
        clock_.start();
    }
    const bool same = isSameShape(speakers);
    if (!same) {
        // A device is one row, whatever is said twice of it.
        std::unordered_set<std::string> seen;
        input_.clear();
        std::copy_if(speakers.begin(), speakers.end(), std::back_inserter(input_),
                     [&seen](const SpeakerView& view) { return seen.insert(view.device).second; });
        arrange();
    }
    for (std::size_t i = 0; i < input_.size(); ++i) {
        if (same) {
            input_[i] = speakers[i];
        }
        const int row = row_of_input_[i];
        if (row < 0) {
            continue;
        }
        refresh(row, input_[i]);
        if (levels) {
            fall(row, input_[i].level_db, elapsed_ms);
        }
    }
}

bool SpeakerListModel::isSameShape(const std::vector<SpeakerView>& speakers) const {
    return speakers.size() == input_.size() &&
           std::equal(speakers.begin(), speakers.end(), input_.begin(),
                      [this](const SpeakerView& a, const SpeakerView& b) {
                          return a.device == b.device && a.section == b.section &&
                                 a.name == b.name && (filter_.isEmpty() || a.meta == b.meta);
                      });
}

void SpeakerListModel::setFilter(const QString& filter) {
    const QString wanted = filter.simplified();
    if (wanted != filter_) {
        filter_ = wanted;
        arrange();
    }
}

void SpeakerListModel::setFolded(Section section, bool folded) {
    if (folded_[at(section)] == folded) {
        return;
    }
    folded_[at(section)] = folded;
    arrange();
    const QModelIndex index = indexOf(section);
    emit dataChanged(index, index);
    emit foldedChanged();
}

bool SpeakerListModel::isFolded(Section section) const {
    return folded_[at(section)];
}

void SpeakerListModel::setLooking(bool looking, const QString& detail) {
    if (looking == looking_ && detail == looking_detail_) {
        return;
    }
    looking_ = looking;
    looking_detail_ = detail;
    dots_ = kDots;
    arrange();
    for (int row = 0; row < rowCount(); ++row) {
        if (rows_[static_cast<std::size_t>(row)].kind != SpeakerRow::Kind::speaker) {
            emit dataChanged(index(row), index(row));
        }
    }
}

void SpeakerListModel::stepDots() {
    dots_ = dots_ % kDots + 1;
    for (int row = 0; row < rowCount(); ++row) {
        const SpeakerRow& here = rows_[static_cast<std::size_t>(row)];
        if (here.kind == SpeakerRow::Kind::looking ||
            (here.kind == SpeakerRow::Kind::section && here.section == Section::nearby)) {
            emit dataChanged(index(row), index(row), {kDotsRole});
        }
    }
}

void SpeakerListModel::setHeld(bool held) {
    if (held != held_) {
        held_ = held;
        if (!held) {
            arrange();
        }
    }
}

void SpeakerListModel::setDragged(const std::vector<std::string>& devices) {
    std::set<std::string> changed;
    changed.swap(dragged_);
    dragged_.insert(devices.begin(), devices.end());
    changed.insert(devices.begin(), devices.end());
    for (const std::string& device : changed) {
        const QModelIndex index = indexOf(device);
        if (index.isValid()) {
            emit dataChanged(index, index, {Qt::DecorationRole});
        }
    }
}

bool SpeakerListModel::isRow(const QModelIndex& index) const {
    return index.isValid() && index.model() == this && index.row() < rowCount();
}

const SpeakerView* SpeakerListModel::speaker(const QModelIndex& index) const {
    if (!isRow(index)) {
        return nullptr;
    }
    const SpeakerRow& here = row(index.row());
    return here.kind == SpeakerRow::Kind::speaker ? &here.view : nullptr;
}

const SpeakerView* SpeakerListModel::speaker(const std::string& device) const {
    const auto it = std::find_if(input_.begin(), input_.end(),
                                 [&](const SpeakerView& view) { return view.device == device; });
    return it == input_.end() ? nullptr : &*it;
}

QModelIndex SpeakerListModel::indexOf(const std::string& device) const {
    const auto it = std::find_if(rows_.begin(), rows_.end(), [&](const SpeakerRow& row) {
        return row.kind == SpeakerRow::Kind::speaker && row.view.device == device;
    });
    return it == rows_.end() ? QModelIndex() : index(static_cast<int>(it - rows_.begin()));
}

QModelIndex SpeakerListModel::indexOf(Section section) const {
    const auto it = std::find_if(rows_.begin(), rows_.end(), [&](const SpeakerRow& row) {
        return row.kind == SpeakerRow::Kind::section && row.section == section;
    });
    return it == rows_.end() ? QModelIndex() : index(static_cast<int>(it - rows_.begin()));
}

int SpeakerListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant SpeakerListModel::data(const QModelIndex& index, int role) const {
    if (!isRow(index)) {
        return {};
    }
    const SpeakerRow& here = row(index.row());
    const bool speaker = here.kind == SpeakerRow::Kind::speaker;
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return speaker ? here.view.name : here.text;
        case Qt::AccessibleTextRole:
            return spoken(here);
        case kDeviceRole:
            return speaker ? QString::fromStdString(here.view.device) : QString();
        case kLevelRole:
            return here.shown_db;
        default:
            return {};
    }
}

Qt::ItemFlags SpeakerListModel::flags(const QModelIndex& index) const {
    if (!isRow(index)) {
        return Qt::NoItemFlags;
    }
    switch (row(index.row()).kind) {
        case SpeakerRow::Kind::speaker:
            return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable |
                   Qt::ItemIsDragEnabled;
        case SpeakerRow::Kind::section:
            return Qt::ItemIsEnabled;  // the keyboard can stand on it and fold it
        default:
            return Qt::NoItemFlags;
    }
}

bool SpeakerListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const SpeakerView* view = speaker(index);
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || view == nullptr || name.isEmpty() || name == view->name) {
        return false;
    }
    emit renameWanted(view->device, name);
    return true;
}

bool SpeakerListModel::matches(const SpeakerView& view) const {
    return filter_.isEmpty() || view.name.contains(filter_, Qt::CaseInsensitive) ||
           view.meta.contains(filter_, Qt::CaseInsensitive);
}

std::vector<std::size_t> SpeakerListModel::ordered(Section section) const {
    std::vector<std::size_t> order;
    std::unordered_map<std::string, int> place;  // now, of those that are held where they are
    for (int row = 0; held_ && row < rowCount(); ++row) {
        const SpeakerRow& here = rows_[static_cast<std::size_t>(row)];
        if (here.kind == SpeakerRow::Kind::speaker && here.section == section) {
            place.emplace(here.view.device, row);
        }
    }
    const auto placeOf = [&](std::size_t i) {
        const auto it = place.find(input_[i].device);
        return it == place.end() ? rowCount() : it->second;
    };
    for (std::size_t i = 0; i < input_.size(); ++i) {
        if (input_[i].section == section && matches(input_[i])) {
            order.push_back(i);
        }
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const int place_a = placeOf(a);
        const int place_b = placeOf(b);
        if (place_a != place_b) {
            return place_a < place_b;
        }
        const int names = collator_.compare(input_[a].name, input_[b].name);
        return names != 0 ? names < 0 : input_[a].device < input_[b].device;
    });
    return order;
}

std::vector<SpeakerRow> SpeakerListModel::wantedRows() const {
    std::vector<SpeakerRow> wanted;
    const bool filtered = !filter_.isEmpty();
    const auto say = [&wanted](SpeakerRow::Kind kind, Section section, const QString& text) {
        wanted.push_back({.kind = kind, .section = section, .text = text});
    };
    for (const Section section : {Section::ready, Section::nearby, Section::away}) {
        const std::vector<std::size_t> order = ordered(section);
        if (order.empty() && (filtered || section == Section::away)) {
            continue;
        }
        wanted.push_back({.kind = SpeakerRow::Kind::section,
                          .section = section,
                          .count = static_cast<int>(order.size()),
                          .text = sectionName(section)});
        if (folded_[at(section)] && !filtered) {
            continue;
        }
        if (order.empty() && section == Section::ready) {
            say(SpeakerRow::Kind::hint, section, tr("Speakers you can play on now appear here."));
        }
        if (input_.empty() && section == Section::nearby && looking_) {
            say(SpeakerRow::Kind::looking, section, tr("Looking for speakers …"));
            wanted.back().view.meta = looking_detail_;
        }
        for (const std::size_t i : order) {
            wanted.push_back({.section = section, .view = input_[i]});
        }
    }
    if (filtered && wanted.empty()) {
        say(SpeakerRow::Kind::hint, Section::ready, tr("No speaker has “%1” in it.").arg(filter_));
    }
    return wanted;
}

void SpeakerListModel::arrange() {
    settle(wantedRows());
    std::unordered_map<std::string, int> row_of;
    for (int row = 0; row < rowCount(); ++row) {
        const SpeakerRow& here = rows_[static_cast<std::size_t>(row)];
        if (here.kind == SpeakerRow::Kind::speaker) {
            row_of.emplace(here.view.device, row);
        }
    }
    row_of_input_.clear();
    for (const SpeakerView& view : input_) {
        const auto it = row_of.find(view.device);
        row_of_input_.push_back(it == row_of.end() ? -1 : it->second);
    }
    emit arranged();
}

// From the rows that are to those that are wanted, so that the same row stays the same index for
// whoever holds it.
void SpeakerListModel::settle(const std::vector<SpeakerRow>& wanted) {
    std::unordered_map<std::string, int> goal;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        goal.emplace(wanted[i].key(), static_cast<int>(i));
    }
    for (int last = rowCount() - 1; last >= 0; --last) {
        int first = last;
        while (first >= 0 && !goal.contains(row(first).key())) {
            --first;
        }
        if (first < last) {
            beginRemoveRows({}, first + 1, last);
            rows_.erase(rows_.begin() + first + 1, rows_.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
    }
    const auto move = [this](int from, int to) {
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        SpeakerRow moving = std::move(rows_[static_cast<std::size_t>(from)]);
        rows_.erase(rows_.begin() + from);
        rows_.insert(rows_.begin() + to, std::move(moving));
        endMoveRows();
    };
    std::unordered_set<std::string> have;
    for (const SpeakerRow& here : rows_) {
        have.insert(here.key());
    }
    for (int i = 0; i < static_cast<int>(wanted.size()); ++i) {
        const SpeakerRow& want = wanted[static_cast<std::size_t>(i)];
        const std::string key = want.key();
        if (!have.contains(key)) {
            int end = i + 1;
            while (end < static_cast<int>(wanted.size()) &&
                   !have.contains(wanted[static_cast<std::size_t>(end)].key())) {
                ++end;
            }
            beginInsertRows({}, i, end - 1);
            rows_.insert(rows_.begin() + i, wanted.begin() + i, wanted.begin() + end);
            endInsertRows();
            i = end - 1;
            continue;
        }
        // One row that goes down is one move, not one for each row that it passes.
        if (i + 1 < rowCount() && row(i).key() != key && row(i + 1).key() == key) {
            move(i, std::clamp(goal.at(row(i).key()), i + 1, rowCount() - 1));
        }
        for (int from = i; from < rowCount(); ++from) {
            if (row(from).key() == key) {
                if (from != i) {
                    move(from, i);
                }
                break;
            }
        }
        SpeakerRow& here = rows_[static_cast<std::size_t>(i)];
        const bool same =
            here.count == want.count && here.text == want.text && here.section == want.section;
        here.count = want.count;
        here.text = want.text;
        here.section = want.section;
        if (!same && here.kind != SpeakerRow::Kind::speaker) {
            emit dataChanged(index(i), index(i));
        }
        if (here.kind == SpeakerRow::Kind::speaker) {
            refresh(i, want.view);
        } else {
            here.view.meta = want.view.meta;
        }
    }
}

void SpeakerListModel::refresh(int row, const SpeakerView& view) {
    SpeakerView& shown = rows_[static_cast<std::size_t>(row)].view;
    shown.level_db = view.level_db;
    if (shown != view) {
        shown = view;
        emit dataChanged(index(row), index(row));
    }
}

void SpeakerListModel::fall(int row, double level_db, int elapsed_ms) {
    SpeakerRow& here = rows_[static_cast<std::size_t>(row)];
    const double before_db = here.shown_db;
    here.shown_db = fallingLevel_db(before_db, level_db, elapsed_ms);
    if (here.view.playing && !looksTheSame(before_db, here.shown_db)) {
        emit dataChanged(index(row), index(row), {kLevelRole});
    }
}

QString SpeakerListModel::spoken(const SpeakerRow& row) const {
    const QLocale locale;
    QStringList parts;
    if (row.kind == SpeakerRow::Kind::section) {
        parts << row.text << tr("%n speaker(s)", nullptr, row.count);
        if (row.section == Section::nearby && looking_) {
            parts << tr("looking");
        }
        if (isFolded(row.section)) {
            parts << tr("folded");
        }
    } else if (row.kind == SpeakerRow::Kind::speaker) {
        const SpeakerView& view = row.view;
        parts << view.name;
        if (!view.meta.isEmpty()) {
            parts << view.meta;
        }
        if (!view.alarm.isEmpty()) {
            parts << (view.advice.isEmpty() ? view.alarm : view.advice);
        }
        parts << sectionName(row.section).toLower();
        if (view.battery_percent) {
            parts << tr("battery %1 percent").arg(locale.toString(*view.battery_percent));
        }
        if (view.playing && !view.groups.isEmpty()) {
            parts << tr("plays in %1").arg(view.groups.first());
        } else if (view.playing) {
            parts << tr("plays");
        } else if (!view.state.isEmpty()) {
            parts << view.state;
        }
    } else {
        parts << row.text;
        if (!row.view.meta.isEmpty()) {
            parts << row.view.meta;
        }
    }
    return parts.join(tr(", ", "between the parts of what a screen reader says"));
}

}  // namespace unisono::ui
