#include "model/sync_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "model/words.h"

namespace unisono::ui {
namespace {

// What the translators see.
struct SyncPhrases {
    Q_DECLARE_TR_FUNCTIONS(Views)
};

using State = LaneView::State;

// When the group was last heard by a microphone: the oldest of its speakers' newest measurements.
struct Measured {
    std::int64_t unix_s = 0;
    double error_ms = 0.0;
    bool all = true;
};

Measured measuredOf(const Scene& scene, const Group& group) {
    Measured measured;
    for (const std::string& device : group.members) {
        const SpeakerRecord* record = scene.recordOf(device);
        if (record == nullptr || record->calibrations.empty()) {
            measured.all = false;
            continue;
        }
        const CalibrationRecord& latest = record->calibrations.back();
        measured.unix_s = measured.unix_s == 0 ? latest.taken_unix_s
                                               : std::min(measured.unix_s, latest.taken_unix_s);
        measured.error_ms = std::max(measured.error_ms, latest.error_ms);
    }
    return measured;
}

// What is known of the spread between speakers now, and how well.
struct Spread {
    double ms = 0.0;
    int speakers = 0;
};

Spread spreadOf(const GroupView& view) {
    double first = 0.0;
    double last = 0.0;
    double bar = 0.0;
    int count = 0;
    for (const LaneView& lane : view.lanes) {
        if (lane.state != State::measured || !lane.error_ms) {
            continue;
        }
        first = count == 0 ? *lane.error_ms : std::min(first, *lane.error_ms);
        last = count == 0 ? *lane.error_ms : std::max(last, *lane.error_ms);
        bar = std::max(bar, lane.error_bar_ms);
        ++count;
    }
    return {std::max(last - first, bar), count};
}

QStringList namesOf(const GroupView& view, State state) {
    QStringList names;
    for (const LaneView& lane : view.lanes) {
        if (lane.state == state && !lane.waiting) {
            names << lane.speaker.name;
        }
    }
    return names;
}

// More than a few would be a roll call.
QString briefly(const QStringList& names) {
    constexpr qsizetype kMost = 3;
    return names.size() <= kMost
               ? listed(names)
               : SyncPhrases::tr("%n speaker(s)", nullptr, static_cast<int>(names.size()));
}

SyncState stoppedState(const GroupView& view, const Measured& measured, std::int64_t now_s) {
    SyncState sync;
    sync.tone = Tone::quiet;
    QStringList away;
    for (const LaneView& lane : view.lanes) {
        if (lane.waiting) {
            away << lane.speaker.name;
        }
    }
    if (!away.isEmpty()) {
        sync.icon = SyncState::Icon::unsure;
        sync.rest = away.size() == 1 ? SyncPhrases::tr("%1 is away").arg(away.first())
                                     : SyncPhrases::tr("%1 are away").arg(briefly(away));
        return sync;
    }
    const bool any = measured.unix_s > 0;
    const bool suspect = !namesOf(view, State::suspect).isEmpty();
    if (!any || view.lanes.size() < 2) {
        sync.icon = SyncState::Icon::unsure;
        sync.rest = view.lanes.empty()      ? SyncPhrases::tr("No speakers yet")
                    : view.lanes.size() < 2 ? SyncPhrases::tr("One speaker alone")
                                            : SyncPhrases::tr("Never aligned");
        return sync;
    }
    if (suspect || !measured.all) {
        sync.icon = SyncState::Icon::unsure;
        sync.rest = suspect ? SyncPhrases::tr("Not checked since a speaker came back")
                            : SyncPhrases::tr("Not all of them are aligned");
        return sync;
    }
    sync.icon = SyncState::Icon::aligned;
    const QString when = day(measured.unix_s, now_s);
    sync.rest = measured.error_ms > 0.0 ? SyncPhrases::tr("Aligned %1, within %2")
                                              .arg(when, roundedUp_ms(2.0 * measured.error_ms))
                                        : SyncPhrases::tr("Aligned %1").arg(when);
    return sync;
}

SyncState playingState(const GroupView& view, const Measured& measured) {
    SyncState sync;
    const QStringList suspect = namesOf(view, State::suspect);
    const QStringList lost = namesOf(view, State::lost);
    const QStringList never = namesOf(view, State::reported);
    const Spread spread = spreadOf(view);
    if (view.play == GroupView::Play::starting) {
        sync.icon = SyncState::Icon::clock;
        sync.tone = Tone::quiet;
        sync.bold = SyncPhrases::tr("Starting …");
        return sync;
    }
    if (measured.unix_s == 0) {
        sync.icon = SyncState::Icon::unsure;
        sync.bold = view.lanes.size() < 2 ? SyncPhrases::tr("One speaker alone")
                                          : SyncPhrases::tr("Never aligned");
        return sync;
    }
    if (suspect.size() == 1 && lost.isEmpty() && never.isEmpty()) {
        sync.icon = SyncState::Icon::unsure;
        sync.tone = Tone::warn;
        sync.bold = SyncPhrases::tr("Not checked");
        sync.rest = SyncPhrases::tr(" since %1 came back").arg(suspect.first());
        return sync;
    }
    if (!suspect.isEmpty() || !lost.isEmpty() || !never.isEmpty()) {
        sync.icon = SyncState::Icon::unsure;
        sync.tone = Tone::warn;
        if (spread.speakers > 1) {
            sync.bold = SyncPhrases::tr("%1 in sync.", "two or more speakers, as a word")
                            .arg(numberWordCapital(static_cast<std::size_t>(spread.speakers)));
        }
        QStringList rest;
        const QStringList unknown = suspect + never;
        if (!unknown.isEmpty()) {
            rest << SyncPhrases::tr("%1 not known").arg(briefly(unknown));
        }
        if (!lost.isEmpty()) {
            rest << SyncPhrases::tr("%1 lost").arg(briefly(lost));
        }
        sync.rest =
            (sync.bold.isEmpty() ? QString() : QString(" ")) + rest.join(SyncPhrases::tr(", "));
        return sync;
    }
    if (spread.speakers < 2) {
        sync.icon = SyncState::Icon::unsure;
        sync.bold = SyncPhrases::tr("Not known yet");
        return sync;
    }
    if (spread.ms > view.tolerance_ms) {
        sync.icon = SyncState::Icon::ragged;
        sync.tone = Tone::bad;
        sync.bold = SyncPhrases::tr("Out of sync");
        sync.rest = SyncPhrases::tr(", %1 apart").arg(roundedUp_ms(spread.ms));
        return sync;
    }
    sync.icon = SyncState::Icon::aligned;
    sync.tone = Tone::good;
    sync.bold = SyncPhrases::tr("In sync");
    sync.rest = SyncPhrases::tr(", within %1").arg(roundedUp_ms(spread.ms));
    return sync;
}

QString factOf(const GroupView& view, const Measured& measured) {
    if (view.lanes.empty()) {
        return SyncPhrases::tr("A group plays one sound on all its speakers, together.");
    }
    if (view.lanes.size() == 1) {
        return SyncPhrases::tr("Add a second speaker, or press play.");
    }
    if (!namesOf(view, State::suspect).isEmpty()) {
        return SyncPhrases::tr(
                   "A speaker’s delay can change when it reconnects. %1 keeps its last value until "
                   "you check it.")
            .arg(namesOf(view, State::suspect).first());
    }
    const bool any_claim = std::any_of(view.lanes.begin(), view.lanes.end(),
                                       [](const LaneView& lane) { return lane.own_ms > 0.0; });
    if (measured.unix_s == 0 && !any_claim) {
        return SyncPhrases::tr(
            "How long these speakers take is not known. Press Align to measure them.");
    }
    if (measured.unix_s == 0) {
        return SyncPhrases::tr(
            "These delays are what the speakers claim. Press Align to measure them.");
    }
    for (const LaneView& lane : view.lanes) {
        if (lane.slowest) {
            return SyncPhrases::tr(
                       "%1 is slowest and sets the line. The others start later, so that all are "
                       "heard together.")
                .arg(lane.speaker.name);
        }
    }
    return {};
}

void describeNote(const Scene& scene, GroupView& view) {
    if (view.play == GroupView::Play::stopped) {
        return;
    }
    std::vector<const LaneView*> lost;
    for (const LaneView& lane : view.lanes) {
        if (lane.state == State::lost) {
            lost.push_back(&lane);
        }
    }
    const auto& servers = scene.now.servers;
    const bool server_away =
        !servers.empty() && std::none_of(servers.begin(), servers.end(),
                                         [](const auto& server) { return server.info.available; });
    // Then the window says what happened; it is not the speaker's doing.
    if (lost.empty() || (server_away && !lost.front()->speaker.simulated)) {
        return;
    }
    const LaneView& worst = *lost.front();
    const QString name = worst.speaker.name;
    const StudioEvent* event = scene.latest(StudioEvent::Kind::lost, worst.speaker.device);
    view.note_tone = Tone::bad;
    view.note_bold = event != nullptr ? SyncPhrases::tr("%1 lost its connection %2.")
                                            .arg(name, ago(event->unix_ms / 1000, scene.now_s()))
                                      : SyncPhrases::tr("%1 lost its connection.").arg(name);
    view.note_rest =
        lost.size() < view.lanes.size()
            ? SyncPhrases::tr(
                  "The others keep playing. Unisono tries to bring it back. If this goes on: check "
                  "that %1 is on and in reach, and that no phone has taken it.")
                  .arg(name)
            : SyncPhrases::tr(
                  "No speaker is left. The music goes on where it was as soon as one is back.");
    if (lost.size() > 1 && lost.size() < view.lanes.size()) {
        view.note_rest +=
            " " + SyncPhrases::tr("And %n more.", nullptr, static_cast<int>(lost.size()) - 1);
    }
    if (lost.size() < view.lanes.size()) {
        view.note_button = SyncPhrases::tr("Play without %1").arg(name);
        view.note_action = "remove:" + worst.speaker.device;
    }
}

}  // namespace

void describeSync(const Scene& scene, const Group& group, GroupView& view) {
    const Measured measured = measuredOf(scene, group);
    if (view.aligning) {
        view.sync = {SyncState::Icon::clock, Tone::quiet, SyncPhrases::tr("Checking …"), {}};
    } else {
        view.sync = view.play == GroupView::Play::stopped
                        ? stoppedState(view, measured, scene.now_s())
                        : playingState(view, measured);
    }
    if (measured.unix_s > 0 && measured.all && view.lanes.size() > 1) {
        view.checked = SyncPhrases::tr("checked %1").arg(ago(measured.unix_s, scene.now_s()));
    }
    view.fact = factOf(view, measured);
    describeNote(scene, view);
}

}  // namespace unisono::ui
