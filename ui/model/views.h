// What the window shows of speakers and groups: plain values, computed from the setup and the
// latest snapshot by pure functions (ui/model/view_builder.h), drawn by widgets that know nothing
// else.
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/setup.h"
#include "model/speaker.h"

namespace unisono::ui {

enum class Tone { quiet, normal, good, warn, bad };

struct SpeakerView {
    enum class Section { ready, nearby, away };
    std::string device;  // SpeakerKey::device: its identity everywhere in the window
    QString name;
    QString meta;   // "Echo Dot · SBC", "Line out · wired"
    QString model;  // … "Echo Dot" alone; empty if it is what the name says
    QString icon;   // of resources/icons: "echo", "portable", "bar", "box", "jack", …
    int number = 0;
    Section section = Section::ready;
    bool playing = false;  // in the group that plays now, and heard
    bool is_echo = false;
    bool simulated = false;
    std::optional<int> battery_percent;
    QStringList groups;  // names of those it belongs to
    QString state;       // right side of its row, if it is text: "not in a group", a group's name
    QString button;      // … or a button: "Connect", "Pair"
    QString alarm;       // replaces `meta` when something is wrong: "Back at 14:02 · check delay"
    Tone alarm_tone = Tone::warn;
    QString advice;            // the whole of `alarm`, and what to do; may be empty
    double level_db = -120.0;  // of what it plays now, peak

    bool operator==(const SpeakerView&) const = default;
};

struct LaneView {
    enum class State {
        measured,  // by microphone, and nothing speaks against it
        reported,  // never measured: a claim
        suspect,   // measured, but something changed since
        lost,      // not there now
        preview,   // would join here
    };
    SpeakerView speaker;
    State state = State::measured;
    Role role = Role::stereo;
    bool muted = false;
    bool waiting = false;            // belongs to the group, but is not here: joins when it comes
    double own_ms = 0.0;             // its own latency, as far as known
    double reported_ms = 0.0;        // … the part that it reports
    double trim_ms = 0.0;            // by ear; positive: later
    double wait_ms = 0.0;            // added by us: line − own + trim
    bool slowest = false;            // sets the line
    std::optional<double> error_ms;  // now, against its own target; positive: later
    double error_bar_ms = 0.0;       // 1 sigma
    int volume = 100;                // 0 … 100
    QString alarm;                   // "Back since 14:02", "Reconnecting, try 2"

    bool operator==(const LaneView&) const = default;
};

// Shape, words and colour agree.
struct SyncState {
    enum class Icon { aligned, ragged, unsure, clock };
    Icon icon = Icon::unsure;
    Tone tone = Tone::quiet;
    QString bold;  // "In sync"
    QString rest;  // ", within 0.2 ms"
    [[nodiscard]] QString sentence() const { return bold + rest; }

    bool operator==(const SyncState&) const = default;
};

struct GroupView {
    std::string id;
    QString name;
    Goal goal = Goal::one_room;  // never automatic
    QString subtitle;            // "4 speakers · several rooms"
    bool echo_group = false;     // all its members are Echos
    enum class Play { stopped, starting, playing, paused, holding } play = Play::stopped;
    std::vector<LaneView> lanes;
    double line_ms = 0.0;       // from sent to heard together
    double tolerance_ms = 2.0;  // of its goal
    SyncState sync;
    QString checked;  // "checked 3 min ago", or empty
    QString fact;     // the most useful sentence, for its foot
    int volume = 100;
    bool muted = false;
    LatencyMode latency = LatencyMode::music;  // of live sound
    bool aligning = false;
    // A note that needs a look, at most one; what the button would do is told by `note_action`.
    QString note_bold;
    QString note_rest;
    Tone note_tone = Tone::warn;
    QString note_button;
    std::string note_action;  // "remove:DEVICE", "try:DEVICE", "align", or empty

    bool operator==(const GroupView&) const = default;
};

}  // namespace unisono::ui
