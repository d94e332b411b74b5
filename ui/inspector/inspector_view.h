// What the inspector shows of one speaker: plain values, computed from the setup, the latest
// snapshot and the speaker's group by a pure function, drawn by an Inspector that knows nothing
// else.
#pragma once

#include <QString>
#include <QTimeZone>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/setup.h"
#include "model/view_builder.h"
#include "model/views.h"

namespace unisono::ui {

// One measurement, as a line of the list.
struct CalibrationView {
    QString when;          // "today 11:20", "3 March 2025", "not known when"
    QString how;           // "Desk microphone", "by ear", "typed in"
    QString found;         // "89 ms", "31 ms less"
    QString error;         // "± 0.04 ms", or empty if not known
    bool applied = false;  // the one that is in force

    bool operator==(const CalibrationView&) const = default;
};

struct InspectorView {
    enum class Connection {
        connected,   // there, not playing
        playing,     // heard
        connecting,  // opened, its clock not known well enough
        lost,        // was heard, and vanished
        refused,     // the system does not open it
        away,        // not in reach
    };

    SpeakerView speaker;  // name, meta, icon, mark, battery, level, Echo, simulated
    QString full_name;    // for questions: tells it from another of the same name
    Connection connection = Connection::away;
    QString problem;  // for a person, when lost or refused

    // From sent to heard. What is not known is left out, never guessed.
    LaneView::State state = LaneView::State::reported;
    std::optional<double> line_ms;         // of its group
    std::optional<double> wait_ms;         // added by us
    std::optional<double> reported_ms;     // claimed by the system
    double found_ms = 0.0;                 // … and what Align found beyond it; negative: less
    std::optional<double> own_ms;          // both together
    double error_bar_ms = 0.0;             // 1 sigma of own_ms; 0: not known
    QString measured;                      // "measured today 11:20", "never measured"
    QString measured_by;                   // "Desk microphone", or empty
    QString suspect;                       // why the measurement may no longer hold, or empty
    std::vector<CalibrationView> history;  // newest first

    double trim_ms = 0.0;  // by ear; positive: later
    Role role = Role::stereo;
    KeepAwake keep_awake = KeepAwake::off;  // what is in force; never automatic
    int volume = 100;                       // 0 … 100
    bool muted = false;
    std::vector<EqBand> equalizer;
    int rate_hz = 48000;  // the device's own

    std::optional<double> drift_ppm;
    double drift_error_ppm = 0.0;  // 1 sigma; 0: not known
    bool drift_corrected = false;
    std::optional<std::uint64_t> dropouts;  // since its stream was opened
    QString last_dropout;                   // "14:02", or empty
    QString codec;                          // empty: not Bluetooth, or not known
    std::optional<int> sound_rate_hz;       // empty: not known now
    QString backend;                        // "PulseAudio 16.1"

    bool operator==(const InspectorView&) const = default;
};

// `group` is one that the speaker belongs to, or null. Dates and times are those of `zone` at
// snapshot.unix_ms.
InspectorView inspectorView(const Scene& scene, const std::string& device, const GroupView* group,
                            const QTimeZone& zone = QTimeZone::systemTimeZone());

}  // namespace unisono::ui
