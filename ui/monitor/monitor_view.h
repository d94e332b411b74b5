// What the sync monitor shows: plain values, built from what the studio tells. Pure.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/setup.h"
#include "model/views.h"
#include "monitor/plot_geometry.h"
#include "studio/studio_snapshot.h"
#include "studio/sync_history.h"

namespace unisono::ui {

// One of the big numbers.
struct MonitorFigure {
    QString label;  // "Apart now"
    QString value;  // "0.19 ms"
    QString note;   // "earliest to latest"
    bool operator==(const MonitorFigure&) const = default;
};

struct MonitorSpeaker {
    std::string device;
    QString name;
    int number = 0;
    bool trusted = false;            // measured, and nothing speaks against it
    std::optional<double> error_ms;  // now; positive: later
    double error_bar_ms = 0.0;
    QString off_line;  // "0.06 later", "not known", "lost"
    QString drift;     // "+12 ppm"
    QString dropouts;  // "0"
    bool had_dropouts = false;
    bool operator==(const MonitorSpeaker&) const = default;
};

struct MonitorEvent {
    std::uint64_t serial = 0;
    std::int64_t unix_ms = 0;
    std::string device;
    QString speaker;  // empty unless it is about one
    QString time;     // "14:03"
    QString fact;
    QString meaning;
    Tone tone = Tone::quiet;
    QString flag;
    bool operator==(const MonitorEvent&) const = default;
};

struct MonitorView {
    QString group;
    QString title;     // "Downstairs is in sync"
    QString subtitle;  // "Each curve is one speaker. Zero is the finish line."
    SyncState sync;    // its icon and tone
    MonitorFigure apart, worst, check;
    Goal goal = Goal::one_room;
    double tolerance_ms = 2.0;
    std::vector<MonitorSpeaker> speakers;
    std::vector<MonitorEvent> events;  // newest first
    SyncHistory::Excerpt history;      // only of these speakers, in their order
    QString summary;                   // the plot in one sentence
};

MonitorView buildMonitorView(const GroupView* playing, const StudioSnapshot& now,
                             const SyncHistory::Excerpt& history,
                             const std::optional<SyncHistory::Worst>& worst_of_hour,
                             const Setup& setup);

// Columns may be many; compares them, too.
bool same(const SyncHistory::Excerpt& a, const SyncHistory::Excerpt& b);
std::vector<PlotEvent> plotEvents(const std::vector<MonitorEvent>& events);

}  // namespace unisono::ui
