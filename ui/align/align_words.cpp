#include "align/align_words.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

#include "align/response_curve.h"
#include "model/words.h"

namespace unisono::ui::words {
namespace {

// What the translators see.
struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(Align)
};

QString unit(const QString& number, const char* name) {
    return number + QChar(QChar::Nbsp) + QString::fromLatin1(name);
}

QString nameOf(const AlignedSpeaker& speaker, const AlignView& view) {
    const AlignSpeakerView* known = view.speakerOf(speaker.id);
    return brief(known != nullptr && !known->speaker.name.isEmpty()
                     ? known->speaker.name
                     : QString::fromStdString(speaker.description));
}

}  // namespace

QString ms(double value_ms) {
    const QLocale locale;
    const double size = std::abs(value_ms);
    if (size >= 999.5) {
        return unit(locale.toString(value_ms * 1e-3, 'f', 1), "s");
    }
    return unit(locale.toString(value_ms, 'f', size < 99.95 ? 1 : 0), "ms");
}

QString exact_ms(double value_ms) {
    return unit(QLocale().toString(value_ms, 'f', 1), "ms");
}

QString seconds(double value_s) {
    return unit(QLocale().toString(value_s, 'f', 1), "s");
}

QString within(double value_ms) {
    const double size = std::max(0.0, value_ms);
    const QLocale locale;
    const double tiny = 1e-9;
    if (size < 1.0) {
        const double up = std::max(0.1, std::ceil(size * 10.0 - tiny) / 10.0);
        return unit(locale.toString(up, 'f', up < 0.95 ? 1 : 0), "ms");
    }
    const double step = size < 20.0 ? 1.0 : 5.0;
    return ms(std::ceil(size / step - tiny) * step).replace(locale.decimalPoint() + "0", "");
}

QString brief(const QString& name) {
    constexpr qsizetype kLongest = 26;
    constexpr qsizetype kEnd = 9;
    return name.size() <= kLongest
               ? name
               : name.left(kLongest - kEnd - 1).trimmed() + "…" + name.right(kEnd).trimmed();
}

Problem problemOf(const AlignedSpeaker& speaker, const QString& whole_name) {
    const QString name = brief(whole_name);
    if (speaker.trusted) {
        return {};
    }
    // What the engine knew of it counts before what was heard; only the core has those words.
    const QString core = QString::fromStdString(speaker.problem);
    const bool by_engine = speaker.measurement.trouble == Trouble::none || !speaker.heard;
    if (by_engine && speaker.measurement.trouble != Trouble::silent && !core.isEmpty()) {
        const auto end = core.indexOf(". ");
        return end < 0 ? Problem{core, {}} : Problem{core.left(end + 1), core.mid(end + 2)};
    }
    switch (speaker.measurement.trouble) {
        case Trouble::silent:
            return {Phrases::tr("%1 was not heard.").arg(name),
                    Phrases::tr(
                        "Check that it is on and not muted, then measure it again. The others are "
                        "done.")};
        case Trouble::asleep:
            return {Phrases::tr("%1 woke up only while it was measured.").arg(name),
                    Phrases::tr("Its delay is not known yet. It is awake now: measure it again.")};
        case Trouble::jumped:
            return {Phrases::tr("%1 changed its delay while it was measured.").arg(name),
                    Phrases::tr("What was found may not hold. Measure it again.")};
        case Trouble::obstructed:
            return {
                Phrases::tr("%1’s wall was louder than %1 itself.").arg(name),
                Phrases::tr("Give the microphone a free view of it, or move it half a metre, then "
                            "measure only %1 again.")
                    .arg(name)};
        case Trouble::noisy:
            return {Phrases::tr("%1 is hard to hear over the others and the room.").arg(name),
                    Phrases::tr("Make it louder or the room quieter, then measure it again.")};
        case Trouble::drifting:
            return {
                Phrases::tr("%1 plays faster or slower than it should.").arg(name),
                Phrases::tr("It would not stay in sync. Disconnect it and connect it again, then "
                            "measure it again.")};
        case Trouble::none:
            break;
    }
    return {Phrases::tr("%1 was not heard well.").arg(name), Phrases::tr("Measure it again.")};
}

Sureness surenessOf(const AlignedSpeaker& speaker) {
    return speaker.trusted ? Sureness::sure : (speaker.heard ? Sureness::unsure : Sureness::silent);
}

QString surenessText(Sureness sureness) {
    switch (sureness) {
        case Sureness::sure:
            return Phrases::tr("Sure");
        case Sureness::unsure:
            return Phrases::tr("Unsure");
        case Sureness::silent:
            break;
    }
    return Phrases::tr("Not heard");
}

int surenessBars(const AlignedSpeaker& speaker) {
    if (!speaker.heard) {
        return 0;
    }
    return speaker.trusted ? (speaker.confidence >= 0.9 ? 3 : 2) : 1;
}

QString whyOf(const AlignedSpeaker& speaker) {
    if (speaker.trusted) {
        const int clear_db = static_cast<int>(std::lround(speaker.measurement.arrival.snr_db));
        return clear_db > 0
                   ? Phrases::tr("heard %1 clear").arg(unit(QLocale().toString(clear_db), "dB"))
                   : Phrases::tr("heard clearly");
    }
    switch (speaker.measurement.trouble) {
        case Trouble::silent:
            return Phrases::tr("nothing of it was heard");
        case Trouble::asleep:
            return Phrases::tr("woke up too late");
        case Trouble::jumped:
            return Phrases::tr("its delay changed");
        case Trouble::obstructed:
            return louderReflection_ms(speaker.measurement)
                       ? Phrases::tr("a reflection was louder")
                       : Phrases::tr("something is in the way");
        case Trouble::noisy:
            return Phrases::tr("too much noise");
        case Trouble::drifting:
            return Phrases::tr("its speed is off");
        case Trouble::none:
            break;
    }
    return speaker.heard ? Phrases::tr("the connection faltered") : Phrases::tr("did not play");
}

QString outcome(const AlignReport& report, const AlignView& view) {
    const std::size_t all = report.speakers.size();
    const std::size_t good = report.trusted();
    if (good == 0) {
        return Phrases::tr("None measured well");
    }
    if (good == all) {
        return all == 2 ? Phrases::tr("Both measured well")
                        : Phrases::tr("All %1 measured well").arg(numberWord(all));
    }
    const auto bad = untrusted(report);
    if (bad.size() == 1) {
        return Phrases::tr("%1 measured well, %2 did not")
            .arg(numberWordCapital(good), nameOf(*bad.front(), view));
    }
    if (bad.size() == 2) {
        return Phrases::tr("%1 measured well, %2 and %3 did not")
            .arg(numberWordCapital(good), nameOf(*bad.front(), view), nameOf(*bad.back(), view));
    }
    return Phrases::tr("%1 measured well, %2 did not")
        .arg(numberWordCapital(good), numberWord(bad.size()));
}

QString measuringTitle(const AlignView& view) {
    return view.running() || view.phase == AlignPhase::done
               ? Phrases::tr("Aligning %1").arg(view.group_name)
               : Phrases::tr("Align %1").arg(view.group_name);
}

QString phaseOf(AlignPhase phase) {
    switch (phase) {
        case AlignPhase::opening:
            return Phrases::tr("Getting ready …");
        case AlignPhase::listening:
            return Phrases::tr("Waits for the sound");
        case AlignPhase::measuring:
            return Phrases::tr("Listening …");
        case AlignPhase::analysing:
            return Phrases::tr("Working it out …");
        case AlignPhase::measuring_again:
            return Phrases::tr("Listening again …");
        default:
            return {};
    }
}

LevelWords levelOf(const AlignView& view) {
    if (!view.microphone_open) {
        return {};
    }
    const bool sound =
        view.phase == AlignPhase::measuring || view.phase == AlignPhase::measuring_again;
    if (view.peak_dbfs > -0.5) {
        return {LevelWords::Kind::loud, Phrases::tr("Too loud"),
                Phrases::tr("Turn the microphone or the speakers down.")};
    }
    if (view.level_dbfs < -90.0) {
        return {LevelWords::Kind::quiet, Phrases::tr("Almost nothing"),
                Phrases::tr("Move the microphone nearer, or switch it on.")};
    }
    if (sound) {
        if (view.played_s < 0.8) {
            return {LevelWords::Kind::none, Phrases::tr("Listening …"), {}};
        }
        if (view.level_dbfs < -62.0) {
            return {LevelWords::Kind::quiet, Phrases::tr("Too quiet"),
                    Phrases::tr("Move the microphone nearer, or turn the speakers up.")};
        }
        return {LevelWords::Kind::good, Phrases::tr("Good level"), Phrases::tr("No clipping.")};
    }
    if (view.level_dbfs > -40.0 && !view.running()) {
        return {LevelWords::Kind::none, Phrases::tr("Something is heard"),
                Phrases::tr("Quieter is better while measuring.")};
    }
    if (view.level_dbfs > -40.0) {
        return {LevelWords::Kind::quiet, Phrases::tr("The room is loud"),
                Phrases::tr("Waits until it is quieter.")};
    }
    return {LevelWords::Kind::good, Phrases::tr("The room is quiet"),
            Phrases::tr("The microphone works.")};
}

std::vector<const AlignedSpeaker*> untrusted(const AlignReport& report) {
    std::vector<const AlignedSpeaker*> found;
    for (const AlignedSpeaker& speaker : report.speakers) {
        if (!speaker.trusted) {
            found.push_back(&speaker);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto* a, const auto* b) {
        return std::pair(a->heard, a->confidence) < std::pair(b->heard, b->confidence);
    });
    return found;
}

double expectedSpread_ms(const AlignReport& report) {
    double largest = 0.0;
    double second = 0.0;
    for (const AlignedSpeaker& speaker : report.speakers) {
        if (speaker.trusted) {
            second = std::max(second, std::min(largest, speaker.error_ms));
            largest = std::max(largest, speaker.error_ms);
        }
    }
    return std::hypot(largest, second);
}

double doubt_ms(const AlignedSpeaker& speaker) {
    if (!speaker.heard) {
        return -1.0;
    }
    return std::max(speaker.error_ms, louderReflection_ms(speaker.measurement).value_or(0.0));
}

double levelSpread_db(const AlignReport& report) {
    double loudest = 0.0;
    for (const AlignedSpeaker& speaker : report.speakers) {
        loudest = std::max(loudest, speaker.trusted ? speaker.level_db : 0.0);
    }
    return loudest;
}

}  // namespace unisono::ui::words
