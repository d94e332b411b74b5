#include "model/studio_model.h"

#include <algorithm>
#include <utility>

#include "align/calibration_records.h"
#include "bluetooth/bluetooth_words.h"
#include "model/setup_command.h"
#include "model/setup_edit.h"
#include "model/speaker_kind.h"
#include "model/speaker_records.h"
#include "model/text.h"
#include "model/view_builder.h"
#include "model/words.h"

namespace unisono::ui {
namespace {

constexpr int kTick_ms = 40;
constexpr int kRestingTick_ms = 200;
constexpr int kUnseenTick_ms = 1000;
constexpr std::int64_t kListedWithin_ms = 2000;
constexpr std::int64_t kSeenStep_s = 600;  // how exactly "last here" is kept
constexpr std::int64_t kRaggedAfter_ms = 3000;
constexpr double kReportedStep_ms = 1.0;  // … and what a speaker reports

// All but what changes from tick to tick.
SpeakerView still(SpeakerView view) {
    view.level_db = 0.0;
    return view;
}

GroupView still(GroupView view) {
    for (LaneView& lane : view.lanes) {
        lane.speaker = still(lane.speaker);
        lane.error_ms.reset();
        lane.error_bar_ms = 0.0;
    }
    return view;
}

// The record of this sink. Reached in a new way, a speaker begins as it was when it was last seen.
SpeakerRecord& ownRecord(Setup& setup, const SinkInfo& sink) {
    const SpeakerKey key = sink.key();
    if (findRecord(setup, key) != nullptr) {
        return recordFor(setup, key, {});
    }
    const SpeakerRecord* other = nearestRecord(setup, key);
    for (const SpeakerRecord& record : setup.speakers) {
        const bool same = record.key.device == key.device && record.key.backend == key.backend;
        if (same && (other == nullptr || (other->calibrations.empty() &&
                                          record.last_seen_unix_s > other->last_seen_unix_s))) {
            other = &record;
        }
    }
    SpeakerRecord fresh;
    fresh.display_name = other != nullptr ? other->display_name : sink.description;
    fresh.settings = other != nullptr ? other->settings : SpeakerSettings{};
    SpeakerRecord& record = recordFor(setup, key, fresh.display_name);
    record.settings = std::move(fresh.settings);
    return record;
}

template <class View>
bool isStillSame(const std::vector<View>& a, const std::vector<View>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const View& x, const View& y) { return still(x) == still(y); });
}

}  // namespace

StudioModel::StudioModel(Studio& studio, Setup setup, QObject* parent)
    : QObject(parent), studio_(studio), setup_(std::move(setup)), now_(studio.snapshot()) {
    undo_.setUndoLimit(200);
    studio_.setSetup(setup_);
    if (!setup_.groups.empty()) {
        setCurrentGroup(setup_.groups.front().id);
    }
    timer_.setTimerType(Qt::CoarseTimer);
    connect(&timer_, &QTimer::timeout, this, [this] { refreshNow(); });
    timer_.start(kTick_ms);
    rebuild();
}

void StudioModel::refreshNow() {
    auto next = studio_.snapshot();
    if (next->revision == now_->revision) {
        return;
    }
    now_ = std::move(next);
    learnFromSnapshot();
    rebuild();
    setPace();
}

// Setting an interval begins it anew, so only where it changes.
void StudioModel::setPace() {
    const bool resting = now_->engine.state == PlayState::idle && !now_->align.listening &&
                         now_->engine.speakers.empty();
    const int pace_ms = !seen_ ? kUnseenTick_ms : resting ? kRestingTick_ms : kTick_ms;
    if (timer_.interval() != pace_ms) {
        timer_.setInterval(pace_ms);
    }
}

void StudioModel::setSeen(bool seen) {
    if (seen == seen_) {
        return;
    }
    seen_ = seen;
    setPace();
    if (seen_) {
        refreshNow();
    }
}

void StudioModel::setBluetooth(BluetoothFacts facts) {
    bluetooth_ = std::move(facts);
    rebuild();
}

std::string StudioModel::adapterOf(const SinkInfo& sink) const {
    return bluetooth_ && !sink.bluetooth_address.empty()
               ? bluetooth_->now->adapterAddress(sink.bluetooth_address, sink.bluetooth_adapter)
               : std::string();
}

Scene StudioModel::scene() const {
    return {setup_, *now_, bluetooth_ ? &*bluetooth_ : nullptr};
}

void StudioModel::rebuild() {
    const Scene scene = this->scene();
    auto speakers = speakersOf(scene);
    std::vector<GroupView> groups;
    groups.reserve(setup_.groups.size());
    for (const Group& group : setup_.groups) {
        groups.push_back(groupOf(scene, group));
    }
    calm(groups);
    const bool same = isStillSame(speakers, speakers_) && isStillSame(groups, groups_);
    speakers_ = std::move(speakers);
    groups_ = std::move(groups);
    if (!same) {
        emit changed();
    }
    emit ticked();
}

// Out of sync is what stays so: for a moment it happens whenever something is put right.
void StudioModel::calm(std::vector<GroupView>& groups) {
    for (GroupView& next : groups) {
        if (next.sync.icon != SyncState::Icon::ragged) {
            ragged_since_unix_ms_.erase(next.id);
            continue;
        }
        const std::int64_t since_unix_ms =
            ragged_since_unix_ms_.try_emplace(next.id, now_->unix_ms).first->second;
        const GroupView* before = group(next.id);
        if (before != nullptr && before->play == next.play &&
            before->sync.icon == SyncState::Icon::aligned &&
            now_->unix_ms - since_unix_ms < kRaggedAfter_ms) {
            next.sync = before->sync;
        }
    }
}

// What the setup remembers of the world by itself; nothing that a person would undo.
void StudioModel::learnFromSnapshot() {
    Setup next = setup_;
    const std::int64_t now_s = now_->unix_ms / 1000;
    for (const SinkInfo& sink : now_->sinks) {
        SpeakerRecord& record = ownRecord(next, sink);
        if (record.number == 0) {
            const int known = numberOf(next, sink.key().device);
            record.number = known != 0 ? known : lowestFreeNumber(next);
        }
        if (now_s - record.last_seen_unix_s > kSeenStep_s) {
            record.last_seen_unix_s = now_s;
        }
        noteAdapter(record, adapterOf(sink));
        for (const SpeakerSnapshot& speaker : now_->engine.speakers) {
            if (speaker.id == sink.id && speaker.line.locked &&
                std::abs(record.reported_ms.value_or(-1e6) - speaker.line.declared_ms) >
                    kReportedStep_ms) {
                record.reported_ms = speaker.line.declared_ms;
            }
        }
    }
    if (now_->events) {
        for (const StudioEvent& event : *now_->events) {
            if (event.serial <= seen_event_) {
                continue;
            }
            if (event.kind == StudioEvent::Kind::back) {
                const SinkInfo* sink = unisono::sinkOf(now_->sinks, event.device);
                // The engine has it before the list of what there is: then at the next look.
                if (sink == nullptr && now_->unix_ms - event.unix_ms < kListedWithin_ms) {
                    break;
                }
                // A radio link that was made anew may have another latency.
                if (sink != nullptr && !sink->bluetooth_address.empty()) {
                    markSuspect(ownRecord(next, *sink), kConnectedAnew);
                }
            }
            seen_event_ = event.serial;
        }
    }
    if (next != setup_) {
        setup_ = std::move(next);
        studio_.setSetup(setup_);
    }
}

void StudioModel::replaceSetup(Setup setup) {
    setup_ = std::move(setup);
    studio_.setSetup(setup_);
    if (findGroup(setup_, current_) == nullptr) {
        setCurrentGroup(setup_.groups.empty() ? std::string() : setup_.groups.front().id);
    }
    rebuild();
}

const SpeakerView* StudioModel::speaker(const std::string& device) const {
    const auto it = std::find_if(speakers_.begin(), speakers_.end(),
                                 [&](const SpeakerView& one) { return one.device == device; });
    return it == speakers_.end() ? nullptr : &*it;
}

const GroupView* StudioModel::group(const std::string& id) const {
    const auto it = std::find_if(groups_.begin(), groups_.end(),
                                 [&](const GroupView& one) { return one.id == id; });
    return it == groups_.end() ? nullptr : &*it;
}

const GroupView* StudioModel::currentGroup() const {
    return group(current_);
}

const SinkInfo* StudioModel::sinkOf(const std::string& device) const {
    return scene().sinkOf(device);
}

const SpeakerRecord* StudioModel::recordOf(const std::string& device) const {
    return scene().recordOf(device);
}

// ---- edits ----

bool StudioModel::edit(const QString& text, const std::function<void(Setup&)>& change,
                       const QString& merge) {
    Setup next = setup_;
    change(next);
    const SetupChange difference = changeBetween(setup_, next);
    if (isEmpty(difference)) {
        return false;
    }
    undo_.push(new SetupCommand(text, difference, merge, [this](const SetupChange& step) {
        Setup changed = setup_;
        applyChange(changed, step);
        replaceSetup(std::move(changed));
    }));
    return true;
}

void StudioModel::editSpeaker(const QString& text, const std::string& device,
                              const std::function<void(SpeakerRecord&)>& change,
                              const QString& merge) {
    edit(
        text,
        [&](Setup& setup) {
            const SpeakerRecord* nearest = recordOf(device);
            const SinkInfo* sink = sinkOf(device);
            if (nearest == nullptr && sink == nullptr) {
                return;
            }
            change(sink != nullptr ? ownRecord(setup, *sink) : recordFor(setup, nearest->key, {}));
        },
        merge);
}

QString StudioModel::nameOf(const std::string& device) const {
    return scene().nameOf(device);
}

QString StudioModel::fullNameOf(const std::string& device) const {
    const QString name = nameOf(device);
    const QString end = addressEnd(device);
    const bool twin = std::ranges::any_of(speakers_, [&](const SpeakerView& other) {
        return other.device != device && other.name == name;
    });
    return twin && !end.isEmpty() ? tr("%1 (%2)", "name, end of an address").arg(name, end) : name;
}

QString StudioModel::namesOf(const std::vector<std::string>& devices) const {
    QStringList names;
    for (const std::string& device : devices) {
        names << nameOf(device);
    }
    return names.size() > 3 ? tr("%n speaker(s)", nullptr, static_cast<int>(names.size()))
                            : listed(names);
}

QString StudioModel::freshName(const QString& base) const {
    const auto taken = [this](const QString& name) {
        return std::any_of(setup_.groups.begin(), setup_.groups.end(), [&](const Group& group) {
            return QString::fromStdString(group.name) == name;
        });
    };
    QString name = base;
    for (int n = 2; taken(name); ++n) {
        name = tr("%1 %2").arg(base).arg(n);
    }
    return name;
}

// ---- playing ----

void StudioModel::setCurrentGroup(const std::string& group) {
    if (group == current_) {
        return;
    }
    current_ = group;
    studio_.setGroup(group);
    emit currentGroupChanged();
}

void StudioModel::play(const std::string& group) {
    setCurrentGroup(group);
    if (now_->source.kind == SourceKind::none) {
        emit sourceWanted();
        return;
    }
    studio_.resume();
}

void StudioModel::togglePlay() {
    switch (now_->engine.state) {
        case PlayState::playing:
        case PlayState::priming:
        case PlayState::holding:
        case PlayState::resting:
            studio_.pause();
            return;
        default:
            if (now_->source.kind == SourceKind::none || current_.empty()) {
                emit sourceWanted();
            } else {
                studio_.resume();
            }
    }
}

void StudioModel::stop() {
    studio_.stop();
}

// ---- Align ----

int StudioModel::applyReport(const AlignReport& report, const QString& microphone,
                             bool match_levels, const std::vector<SpeakerId>& only) {
    const Moment moment{now_->unix_ms, std::chrono::steady_clock::now()};
    const auto set = now_->unix_ms / 1000;
    int count = 0;
    edit(tr("Align"), [&](Setup& setup) {
        for (const AlignedSpeaker& measured : report.speakers) {
            const bool wanted =
                only.empty() ? measured.trusted
                             : measured.heard &&
                                   std::find(only.begin(), only.end(), measured.id) != only.end();
            const auto sink = std::find_if(now_->sinks.begin(), now_->sinks.end(),
                                           [&](const auto& one) { return one.id == measured.id; });
            if (!wanted || sink == now_->sinks.end()) {
                continue;
            }
            SpeakerRecord& record = ownRecord(setup, *sink);
            // What was measured has the group's gain in it; what changes is the speaker's own.
            const double before_db = record.settings.gain_db;
            if (match_levels) {
                record.settings.gain_db =
                    std::clamp(record.settings.gain_db + measured.gain_db - measured.gain_before_db,
                               kGainRange_db.low, kGainRange_db.high);
            }
            SpeakerSettings right;
            right.extra_latency_ms = measured.residual_ms;
            CalibrationRecord calibration = calibrationOf(right, measured.creep, moment);
            calibration.error_ms = measured.error_ms;
            calibration.confidence = measured.confidence;
            calibration.method = CalibrationRecord::Method::microphone;
            calibration.set = set;
            calibration.microphone = utf8(microphone);
            calibration.adapter = adapterOf(*sink);
            if (record.settings.gain_db != before_db) {
                calibration.levels = LevelMatch{before_db, record.settings.gain_db};
            }
            addCalibration(record, calibration);
            ++count;
        }
    });
    if (count > 0) {
        emit aligned();
    }
    return count;
}

void StudioModel::showAligned(int speakers) {
    say(tr("%n speaker(s) aligned.", nullptr, speakers), true);
    emit alignShown();
}

void StudioModel::say(const QString& text, bool undoable) {
    emit toast(text, undoable);
}

}  // namespace unisono::ui
