#include "health/health_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <map>

#include "model/words.h"

namespace unisono::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Health)
};
using Kind = HealthCheck::Kind;

QString names(const HealthCheck& check) {
    QStringList list;
    for (const auto& speaker : check.speakers) {
        list << QString::fromStdString(speaker.name);
    }
    // A sentence, not a roll call.
    constexpr qsizetype kMost = 4;
    constexpr qsizetype kNamed = 3;
    if (list.size() > kMost) {
        return Words::tr("%1 and %n others", nullptr, static_cast<int>(list.size() - kNamed))
            .arg(list.mid(0, kNamed).join(QStringLiteral(", ")));
    }
    return listed(list);
}

// The small numbers that begin or carry a sentence are words.
QString counted(int n) {
    switch (n) {
        case 2:
            return Words::tr("Two things to look at");
        case 3:
            return Words::tr("Three things to look at");
        case 4:
            return Words::tr("Four things to look at");
        case 5:
            return Words::tr("Five things to look at");
        default:
            return Words::tr("%n things to look at", nullptr, n);
    }
}

HealthItem aboutSound(const HealthCheck& check) {
    HealthItem item;
    const bool good = check.grade == HealthCheck::Grade::good;
    const auto count = static_cast<int>(check.speakers.size());
    const QString text = QString::fromStdString(check.text);
    switch (check.kind) {
        case Kind::server:
            if (good) {
                item.fact = Words::tr("The computer’s sound service answers.");
                item.meaning = Words::tr("Unisono plays through %1.").arg(text);
            } else {
                item.fact = Words::tr("The computer’s sound service does not answer.");
                item.meaning = Words::tr(
                    "Nothing can be heard until it is back. Unisono starts "
                    "again by itself then.");
            }
            break;
        case Kind::server_old:
            item.fact = Words::tr("This sound service is an old version: PipeWire %1.").arg(text);
            item.meaning = Words::tr(
                "Bluetooth speakers can lose sound with it. Update the system "
                "to PipeWire 1.0 or newer.");
            break;
        case Kind::bluetooth_load:
            item.fact =
                good ? Words::tr("Bluetooth carries its speakers.")
                     : Words::tr("One Bluetooth adapter carries %n speakers.", nullptr, count);
            if (good) {
                item.meaning = Words::tr("No sound was lost in the last hour.");
            } else if (std::any_of(check.speakers.begin(), check.speakers.end(),
                                   [](const auto& one) { return one.value > 0.0; })) {
                item.meaning = Words::tr(
                    "Sound was lost in the last hour. A second USB adapter would carry some of "
                    "them.");
            } else {
                item.meaning = Words::tr(
                    "That is much for one, and they may lose sound. A second USB adapter would "
                    "carry some of them.");
            }
            if (!good) {
                item.button = Words::tr("How to add one");
                item.action = "help:adapter";
            }
            break;
        case Kind::bluetooth_version:
            item.fact = Words::tr("The computer’s Bluetooth software has a known fault.");
            item.meaning = text;
            break;
        case Kind::hands_free:
            item.fact = Words::tr("%1 plays in telephone quality.").arg(names(check));
            item.meaning = Words::tr(
                "A program uses its microphone. Close that program, or choose music quality "
                "(A2DP) for it in the computer’s sound settings.");
            break;
        case Kind::dropouts:
            item.fact = good ? Words::tr("No sound was lost.")
                             : Words::tr("%1 lost sound.").arg(names(check));
            item.meaning = good ? Words::tr("Not one gap in the last hour.")
                                : Words::tr(
                                      "Gaps in the last hour: %1. Move the speaker nearer to the "
                                      "computer, and other senders away from it.")
                                      .arg(QLocale().toString(std::lround(check.value)));
            break;
        case Kind::sound_thread:
            item.fact = good ? Words::tr("The sound thread keeps up.")
                             : Words::tr("The computer is too busy at times.");
            item.meaning =
                (good ? Words::tr("Longest round in the last minute: %1.")
                      : Words::tr("The sound thread waited %1. Close what works hard, or sound may "
                                  "break off."))
                    .arg(milliseconds(check.value, check.value < 10.0 ? 1 : 0));
            break;
        case Kind::drift:
            item.fact = good ? Words::tr("All clocks are usual.")
                             : Words::tr("The clock of %1 is far off.").arg(names(check));
            item.meaning = good ? Words::tr("Unisono keeps the speakers together all the time.")
                                : Words::tr(
                                      "Unisono corrects it all the time. If sound is lost, "
                                      "switch the speaker off and on again.");
            break;
        default:
            break;
    }
    return item;
}

HealthItem aboutAlign(const HealthCheck& check, std::int64_t now_unix_s) {
    HealthItem item;
    const QString who = names(check);
    const QString text = QString::fromStdString(check.text);
    const bool one = check.speakers.size() == 1;
    const std::string only = one ? "align:" + check.speakers.front().device : "align";
    switch (check.kind) {
        case Kind::never_aligned:
            item.fact = one ? Words::tr("%1 was never measured.").arg(who)
                            : Words::tr("%1 were never measured.").arg(who);
            item.meaning = Words::tr(
                "What a speaker reports of its delay can be wrong. Align "
                "listens to it by microphone.");
            item.button = Words::tr("Align");
            item.action = "align";
            break;
        case Kind::suspect:
            item.fact = one ? Words::tr("%1 is not checked.").arg(who)
                            : Words::tr("%1 are not checked.").arg(who);
            item.meaning = Words::tr(
                "Something changed since the last Align. It plays with its "
                "last value until it is checked.");
            item.button = Words::tr("Check");
            item.action = only;
            break;
        case Kind::apart:
            item.fact = one ? Words::tr("%1 was measured apart from the others.").arg(who)
                            : Words::tr("%1 were measured apart from the others.").arg(who);
            item.meaning = Words::tr(
                "How it goes with them is not known. Measure it together with "
                "one of them.");
            item.button = Words::tr("Align");
            item.action = "align";
            break;
        case Kind::aligned:
            item.fact = Words::tr("All speakers of the group are aligned.");
            item.meaning = check.value < 0.0
                               ? Words::tr("When that was is not known.")
                               : Words::tr("The oldest measurement is from %1.", "3 min ago")
                                     .arg(ago(now_unix_s - std::lround(check.value), now_unix_s));
            break;
        case Kind::microphone:
            item.fact = Words::tr("The microphone is unfiltered.");
            item.meaning = Words::tr("%1 shows no echo cancelling and no voice filter.").arg(text);
            break;
        case Kind::microphone_none:
            item.fact = Words::tr("There is no microphone.");
            item.meaning = Words::tr(
                "Align needs one. Plug one in, or switch it on in the sound "
                "settings. What is aligned stays so.");
            break;
        case Kind::microphone_processed:
            item.fact = Words::tr("The microphone is filtered.");
            item.meaning = Words::tr(
                               "%1 may hear only voices. Switch off noise suppression in the "
                               "sound settings.")
                               .arg(text);
            break;
        case Kind::microphone_bluetooth:
            item.fact = Words::tr("The only microphone is a Bluetooth one.");
            item.meaning = Words::tr(
                               "%1 would make the speakers sound like a telephone. Use a "
                               "wired or built-in one.")
                               .arg(text);
            break;
        default:
            break;
    }
    return item;
}

HealthItem aboutSettings(const HealthCheck& check, std::int64_t now_unix_s) {
    HealthItem item;
    const QString who = names(check);
    const QString text = QString::fromStdString(check.text);
    const bool one = check.speakers.size() == 1;
    const bool good = check.grade == HealthCheck::Grade::good;
    switch (check.kind) {
        case Kind::default_output:
            if (check.speakers.empty()) {
                item.fact = Words::tr("No speaker is also the computer’s own output.");
                item.meaning = Words::tr("Nothing plays twice.");
            } else {
                item.fact = Words::tr("%1 is also the computer’s own output.").arg(who);
                item.meaning = Words::tr(
                    "Other programs are heard there, too, and at their own "
                    "time. Choose another output in the sound settings if "
                    "that disturbs.");
            }
            break;
        case Kind::settings_saved:
            item.fact = Words::tr("Settings are saved.");
            item.meaning = check.value > 0.0 ? Words::tr("Last saved %1.", "3 min ago")
                                                   .arg(ago(std::lround(check.value), now_unix_s))
                                             : Words::tr("Nothing has changed since the start.");
            break;
        case Kind::settings_not_saved:
            item.fact = Words::tr("Settings could not be saved.");
            item.meaning = Words::tr(
                "The disk may be full or write-protected. Make room, then "
                "save again; nothing is lost while Unisono runs.");
            item.button = Words::tr("Save again");
            item.action = "save";
            break;
        case Kind::settings_notices:
            item.fact = Words::tr("Something in the settings was not understood.");
            item.meaning = text;
            break;
        case Kind::silent:
            if (good) {
                item.fact = Words::tr("No speaker is switched to silent.");
                item.meaning = Words::tr("None is muted or at volume 0.");
                break;
            }
            item.fact =
                one ? Words::tr("%1 is silent.").arg(who) : Words::tr("%1 are silent.").arg(who);
            item.meaning = Words::tr("Muted, or at volume 0.");
            if (one) {
                item.button = Words::tr("Make it heard");
                item.action = "unmute:" + check.speakers.front().device;
            }
            break;
        case Kind::group_muted:
            item.fact = Words::tr("%1 is muted.").arg(text);
            item.meaning = Words::tr("It plays, and nothing is heard.");
            item.button = Words::tr("Make it heard");
            item.action = "unmute-group";
            break;
        case Kind::same_name:
            item.fact = Words::tr("%n speakers are called %1.", nullptr,
                                  static_cast<int>(check.speakers.size()))
                            .arg(text);
            item.meaning = Words::tr(
                "Give one of them another name, so that you can tell them "
                "apart.");
            if (!check.speakers.empty()) {
                item.button = Words::tr("Rename one");
                item.action = "rename:" + check.speakers.back().device;
            }
            break;
        default:
            break;
    }
    return item;
}

}  // namespace

HealthItem healthWords(const HealthCheck& check, std::int64_t now_unix_s) {
    HealthItem item = aboutSound(check);
    if (item.fact.isEmpty()) {
        item = aboutAlign(check, now_unix_s);
    }
    if (item.fact.isEmpty()) {
        item = aboutSettings(check, now_unix_s);
    }
    item.id = check.id;
    item.tone = check.grade == HealthCheck::Grade::bad    ? Tone::bad
                : check.grade == HealthCheck::Grade::look ? Tone::warn
                                                          : Tone::good;
    return item;
}

int HealthMore::looks() const {
    return static_cast<int>(std::count_if(items.begin(), items.end(), [](const auto& item) {
        return item.tone == Tone::warn || item.tone == Tone::bad;
    }));
}

HealthView buildHealthView(const HealthFacts& facts, const std::vector<HealthCheck>& checks,
                           const QString& version, std::int64_t now_unix_ms,
                           const HealthMore& more) {
    HealthView view;
    view.looks = static_cast<int>(thingsToLookAt(checks)) + more.looks();
    view.title = view.looks == 0   ? Words::tr("All is well")
                 : view.looks == 1 ? Words::tr("One thing to look at")
                                   : counted(view.looks);
    const QString looked = ago(facts.unix_ms / 1000, now_unix_ms / 1000);
    view.subtitle = (view.looks > 0 ? Words::tr("Everything else is fine. Last looked %1.")
                                    : Words::tr("Last looked %1."))
                        .arg(looked);
    for (const auto& check : checks) {
        HealthItem item = healthWords(check, now_unix_ms / 1000);
        if (!item.fact.isEmpty()) {
            view.items.push_back(std::move(item));
        }
    }
    view.items.insert(view.items.end(), more.items.begin(), more.items.end());
    const auto severity = [](const HealthItem& item) {
        return item.tone == Tone::bad ? 0 : item.tone == Tone::warn ? 1 : 2;
    };
    std::stable_sort(view.items.begin(), view.items.end(),
                     [&](const auto& a, const auto& b) { return severity(a) < severity(b); });

    std::map<std::string, HealthAdapter> adapters;
    for (const auto& sink : facts.sinks) {
        if (sink.bluetooth_address.empty() || sink.id.backend == "simulated") {
            continue;
        }
        ++view.bluetooth_speakers;
        const SpeakerKey key = sink.key();
        if (key.adapter.empty()) {
            continue;
        }
        const auto record = std::find_if(facts.setup.speakers.begin(), facts.setup.speakers.end(),
                                         [&](const auto& one) { return one.key == key; });
        const bool known = record != facts.setup.speakers.end();
        HealthAdapter& adapter = adapters[key.adapter];
        adapter.name = QString::fromStdString(withShortAddresses(key.adapter));
        adapter.speakers.emplace_back(
            QString::fromStdString(known && !record->display_name.empty() ? record->display_name
                                                                          : sink.description),
            known ? record->number : 0);
    }
    for (auto& [address, adapter] : adapters) {
        view.adapters.push_back(std::move(adapter));
    }
    if (!more.adapters.empty()) {
        view.adapters = more.adapters;
        view.bluetooth_speakers = 0;
        for (const HealthAdapter& adapter : more.adapters) {
            view.bluetooth_speakers += static_cast<int>(adapter.speakers.size());
        }
    }

    view.experts.emplace_back(Words::tr("Unisono"), version);
    for (const auto& server : facts.servers) {
        view.experts.emplace_back(Words::tr("Sound server"),
                                  server.info.available ? QString::fromStdString(server.info.name)
                                                        : Words::tr("does not answer"));
    }
    view.experts.insert(view.experts.end(), more.experts.begin(), more.experts.end());
    const auto open = std::count_if(
        facts.engine.speakers.begin(), facts.engine.speakers.end(), [](const auto& speaker) {
            return speaker.state == SpeakerState::locking || speaker.state == SpeakerState::playing;
        });
    view.experts.emplace_back(Words::tr("Streams open"),
                              QLocale().toString(static_cast<int>(open)));
    std::optional<double> least;
    std::optional<double> most;
    for (const auto& record : facts.setup.speakers) {
        if (!record.calibrations.empty()) {
            const double residual = record.calibrations.back().residual_ms;
            least = std::min(least.value_or(residual), residual);
            most = std::max(most.value_or(residual), residual);
        }
    }
    if (least) {
        const auto whole = [](double ms) { return QLocale().toString(std::lround(std::abs(ms))); };
        if (*least >= 0.0) {
            view.experts.emplace_back(
                Words::tr("Reports are too short by"),
                Words::tr("%1 to %2\u00a0ms").arg(whole(*least), whole(*most)));
        } else if (*most <= 0.0) {
            view.experts.emplace_back(
                Words::tr("Reports are too long by"),
                Words::tr("%1 to %2\u00a0ms").arg(whole(*most), whole(*least)));
        } else {
            view.experts.emplace_back(Words::tr("Reports are off by"),
                                      Words::tr("%1\u00a0ms too long to %2\u00a0ms too short")
                                          .arg(whole(*least), whole(*most)));
        }
    }
    view.experts.emplace_back(
        Words::tr("Sound thread"),
        Words::tr("longest round %1")
            .arg(milliseconds(facts.pump_longest_ms, facts.pump_longest_ms < 10.0 ? 1 : 0)));
    view.report = QString::fromStdString(
        diagnosticReport(facts, checks, {{"Unisono", version.toStdString()}, {"Qt", qVersion()}}));
    return view;
}

}  // namespace unisono::ui
