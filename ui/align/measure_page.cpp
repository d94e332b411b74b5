#include "align/measure_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "model/words.h"
#include "theme/theme.h"
#include "widgets/h_line.h"
#include "widgets/labels.h"
#include "widgets/note.h"

namespace unisono::ui {
namespace {

QString whatPlays(const AlignView& view, std::size_t number, bool again) {
    if (again || view.phase == AlignPhase::measuring_again) {
        return MeasurePage::tr("What plays now: the wave once more, for those not yet sure");
    }
    const QString all = numberWord(number);
    if (view.phase == AlignPhase::measuring) {
        return number == 2
                   ? MeasurePage::tr("What plays now: a soft wave, on both speakers at once")
                   : MeasurePage::tr("What plays now: a soft wave, on all %1 speakers at once")
                         .arg(all);
    }
    if (view.phase == AlignPhase::analysing) {
        return MeasurePage::tr("What was played: a soft wave");
    }
    return number == 2 ? MeasurePage::tr("What will play: a soft wave, on both speakers at once")
                       : MeasurePage::tr("What will play: a soft wave, on all %1 speakers at once")
                             .arg(all);
}

}  // namespace

MeasurePage::MeasurePage(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 14, 24, 12);
    column->setSpacing(0);

    note_ = new Note(this);
    note_->setMinimumHeight(1);
    note_place_ = new QWidget(this);
    auto* note_row = new QVBoxLayout(note_place_);
    note_row->setContentsMargins(0, 0, 0, 14);
    note_row->addWidget(note_);
    note_place_->hide();
    column->addWidget(note_place_);

    auto* first = new QHBoxLayout;
    what_ = makeLabel({}, Type::strong, 1, this);
    what_->setWordWrap(true);
    time_ = makeLabel({}, Type::body, 2, this);
    first->addWidget(what_, 1);
    first->addWidget(time_);
    column->addLayout(first);
    column->addSpacing(10);
    swell_ = new SwellPicture(this);
    column->addWidget(swell_);
    column->addSpacing(14);

    auto* second = new QHBoxLayout;
    hears_ = makeLabel({}, Type::strong, 1, this);
    hears_->setText(tr("What the microphone hears"));
    above_ = makeLabel({}, Type::body, 2, this);
    second->addWidget(hears_, 1);
    second->addWidget(above_);
    column->addLayout(second);
    column->addSpacing(18);
    auto* third = new QHBoxLayout;
    third->setSpacing(24);
    level_ = new HearingLevel(this);
    third->addWidget(level_, 62);
    auto* words = new QGridLayout;
    words->setSpacing(0);
    words->setHorizontalSpacing(7);
    level_icon_ = new QLabel(this);
    level_icon_->setFixedSize(16, 16);
    level_bold_ = makeLabel({}, Type::body_bold, 1, this);
    level_rest_ = makeLabel({}, Type::caption, 2, this);
    level_rest_->setWordWrap(true);
    words->addWidget(level_icon_, 0, 0);
    words->addWidget(level_bold_, 0, 1);
    words->addWidget(level_rest_, 1, 0, 1, 2);
    words->setRowStretch(2, 1);
    words->setColumnStretch(1, 1);
    third->addLayout(words, 25);
    column->addLayout(third);
    column->addSpacing(8);

    column->addWidget(new HLine(this));
    column->addSpacing(8);
    column->addWidget(new SureHeader(this));
    rows_ = new QVBoxLayout;
    rows_->setSpacing(2);
    column->addLayout(rows_);
    column->addStretch(1);
    connect(&theme(), &Theme::changed, this, [this] { setView(view_, again_); });
}

void MeasurePage::showNote(const AlignView& view) {
    const auto show = [this](const QString& bold, const QString& rest, Tone tone) {
        note_->setNote(tone, bold, rest);
        note_place_->show();
    };
    if (view.error) {
        QString rest = QString::fromStdString(view.error->meaning);
        if (!view.error->next.empty()) {
            rest += (rest.isEmpty() ? "" : " ") + QString::fromStdString(view.error->next);
        }
        show(QString::fromStdString(view.error->what), rest, Tone::bad);
    } else if (view.usableMicrophones() == 0 && !view.running()) {
        if (!view.microphones.empty()) {
            show(tr("The microphone is muted."),
                 tr("Turn it on in the system’s sound settings. This goes on by itself then."),
                 Tone::warn);
        } else if (view.bluetooth_left_out) {
            show(tr("The only microphone here is a Bluetooth one."),
                 tr("Bluetooth microphones would make the speakers sound like a telephone. "
                    "Connect a wired one; it appears here at once."),
                 Tone::warn);
        } else {
            show(tr("There is no microphone."),
                 tr("Connect one with a cable; it appears here at once. Without one, set the "
                    "delays by ear in each speaker’s details."),
                 Tone::warn);
        }
    } else if (view.chosen() != nullptr && view.chosen()->kind == InputInfo::Kind::processed &&
               !view.running()) {
        show(tr("This microphone filters what it hears."), view.chosen()->reason, Tone::warn);
    } else {
        note_place_->hide();
    }
}

void MeasurePage::showSpeakers(const AlignView& view, const std::vector<SpeakerId>& again) {
    std::vector<QString> names;
    for (const AlignSpeakerView& one : view.speakers) {
        names.push_back(QString::fromStdString(one.speaker.device) + one.speaker.name +
                        one.speaker.meta + one.speaker.icon + QString::number(one.speaker.number));
    }
    if (names != shown_) {
        shown_ = names;
        qDeleteAll(speakers_);
        speakers_.clear();
        for (const AlignSpeakerView& one : view.speakers) {
            auto* row = new SureRow(this);
            row->setSpeaker(one.speaker);
            rows_->addWidget(row);
            speakers_.push_back(row);
        }
    }
    for (std::size_t i = 0; i < speakers_.size(); ++i) {
        const AlignSpeakerView& one = view.speakers[i];
        const AlignedSpeaker* known = view.resultOf(one.id);
        const bool measured_now =
            view.running() &&
            (again.empty() || std::find(again.begin(), again.end(), one.id) != again.end());
        if (one.id.name.empty()) {
            speakers_[i]->setKnown({}, tr("Not here now"), Tone::quiet);
        } else if (measured_now || known == nullptr) {
            speakers_[i]->setKnown({}, words::phaseOf(view.phase), Tone::quiet);
        } else if (known->trusted) {
            speakers_[i]->setKnown(
                one.confidence,
                tr("Heard clearly, near %1").arg(words::ms(one.reported_ms + known->residual_ms)),
                Tone::good);
        } else {
            speakers_[i]->setKnown(one.confidence, words::surenessText(words::surenessOf(*known)),
                                   Tone::warn);
        }
    }
}

void MeasurePage::setView(const AlignView& view, const std::vector<SpeakerId>& again) {
    view_ = view;
    again_ = again;
    showNote(view);
    const auto here =
        static_cast<std::size_t>(std::count_if(view.speakers.begin(), view.speakers.end(),
                                               [](const auto& s) { return !s.id.name.empty(); }));
    putText(*what_, whatPlays(view, here, view.running() && !again.empty()));
    const QLocale locale;
    putText(*time_, view.running() ? tr("%1 of %2")
                                         .arg(locale.toString(view.played_s, 'f', 1),
                                              words::seconds(view.sound_s))
                                   : words::seconds(view.sound_s));
    swell_->setPosition(view.played_s, view.sound_s);

    level_->setLevel(view.microphone_open, view.level_dbfs, view.room_dbfs);
    const words::LevelWords level = words::levelOf(view);
    const bool sound =
        view.phase == AlignPhase::measuring || view.phase == AlignPhase::measuring_again;
    putText(*above_, sound && view.room_dbfs && view.level_dbfs > *view.room_dbfs + 3.0
                         ? tr("%1 dB above the room’s noise")
                               .arg(locale.toString(static_cast<int>(
                                   std::lround(view.level_dbfs - *view.room_dbfs))))
                         : QString());
    putText(*level_bold_, level.bold);
    putText(*level_rest_, level.rest);
    using Kind = words::LevelWords::Kind;
    const Palette& c = colours();
    const QColor ink = level.kind == Kind::good   ? c.accent
                       : level.kind == Kind::none ? c.text2
                                                  : c.warn;
    QPalette palette = level_bold_->palette();
    if (palette.color(QPalette::WindowText) != ink) {
        palette.setColor(QPalette::WindowText, ink);
        level_bold_->setPalette(palette);
    }
    const bool icon = !level.bold.isEmpty() && level.kind != Kind::none;
    level_icon_->setVisible(icon);
    if (icon) {
        const QPixmap pixmap = theme().pixmap(level.kind == Kind::good ? "check" : "warn", ink, 16,
                                              devicePixelRatioF());
        if (level_icon_->pixmap(Qt::ReturnByValue).cacheKey() != pixmap.cacheKey()) {
            level_icon_->setPixmap(pixmap);
        }
    }
    showSpeakers(view, again);
}

}  // namespace unisono::ui
