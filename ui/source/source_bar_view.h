// What the bar at the bottom shows: plain values, computed by a pure function.
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/views.h"
#include "source/live_view.h"
#include "studio/studio_snapshot.h"

namespace unisono::ui {

struct GroupChoice {
    std::string id;
    QString name;
    SyncState sync;
};

struct SourceBarView {
    // What can be heard or is about to be.
    enum class Play { stopped, starting, playing, paused };

    SourceKind kind = SourceKind::none;
    QString icon = "plus";  // of what plays, or would
    QString kind_text;      // "Music file", "Nothing chosen yet"
    QString title;          // "Harbour Lights", "Choose a source"
    QString caption;        // after the title, above the waveform; may be empty
    std::size_t more = 0;   // files chosen together with this one
    double position_s = 0.0;
    std::optional<double> length_s;  // none: live, or not known
    bool seekable = false;
    std::shared_ptr<const Waveform> waveform;
    LiveView live;  // shown instead, where nothing can be wound
    Play play = Play::stopped;
    bool can_play = false;
    bool can_previous = false;
    bool can_next = false;

    std::string group;  // id of the one that plays, or would; empty: there is none
    QString group_name;
    SyncState sync;  // of that group
    std::vector<GroupChoice> groups;
    double line_ms = 0.0;  // from sent to heard, on that group
    int volume = 100;
    bool muted = false;

    QString problem;       // why what was chosen last does not play, in one sentence; or empty
    QString problem_more;  // … with what it means and what to do
};

// `current`: the group that plays or would if play was pressed; empty: the studio's, else the
// first.
SourceBarView sourceBarView(const StudioSnapshot& now, const std::vector<GroupView>& groups,
                            const std::string& current = {});

}  // namespace unisono::ui
