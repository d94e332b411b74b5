// What the bar shows in the place of a waveform while sound comes live: plain values, computed by a
// pure function.
#pragma once

#include <QString>

#include "model/setup.h"
#include "studio/studio_snapshot.h"

namespace unisono::ui {

struct LiveView {
    bool shown = false;      // nothing can be wound: this instead of the waveform
    bool on = false;         // it comes, and is played
    QString words;           // "Live", "Waits for Firefox", "Silent"
    QString words_more;      // … what that means, and how it goes on; may be empty
    QString heard;           // "heard 412 ms later"; empty: not known
    bool has_modes = false;  // Music and Video make a difference
    LatencyMode mode = LatencyMode::music;
    QString hint;       // "Watching a film? Choose Video."; may be empty
    QString hint_more;  // … with what to set in the player

    bool operator==(const LiveView&) const = default;
};

// `mode`: of the group that plays, or would.
LiveView liveView(const StudioSnapshot& now, LatencyMode mode);

}  // namespace unisono::ui
