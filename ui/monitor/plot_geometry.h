// Where things stand in the plot of the sync monitor: scale, time axis, curves, flags. Pure.
#pragma once

#include <QPointF>
#include <QString>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "model/setup.h"
#include "model/views.h"
#include "studio/sync_history.h"

namespace unisono::ui {

// Up is later. Grid lines stand at multiples of a step up to the third; the first two have words.
struct ErrorScale {
    double step_ms = 0.3;
    [[nodiscard]] double half_ms() const { return step_ms * 3.5; }
};
// The smallest nice scale that holds errors of this size.
ErrorScale errorScaleFor(double largest_ms);
double largestError(const SyncHistory::Excerpt& history);
// "0.6 later", "0.3", "0 ms", "0.3", "0.6 earlier", from +2 to -2 steps.
QString scaleLabel(const ErrorScale& scale, int steps);

// The widest tolerance up to the group's own that can be told apart on this scale.
struct ToleranceBand {
    Goal goal = Goal::stereo_pair;
    double half_ms = 0.3;
    bool stricter = false;  // than the group's own goal
};
ToleranceBand bandFor(Goal goal, double tolerance_ms, const ErrorScale& scale);

// Round local times within a stretch, so many that labels of this share of its length fit.
struct TimeTick {
    std::int64_t unix_ms = 0;
    double at = 0.0;  // 0 … 1
};
std::vector<TimeTick> timeTicks(std::int64_t begin_unix_ms, std::int64_t end_unix_ms,
                                double label_share);

// As many columns as make sense for a plot so wide: never more than there are values.
std::size_t columnsFor(double seconds, int width_px);

// The line through a curve, cut at its gaps. Each column is visited at both ends of its range, the
// nearer one first, so that a jump within one column is drawn at its full height.
struct PlotArea {
    double left = 0.0, top = 0.0, width = 1.0, height = 1.0;
    [[nodiscard]] double x(double share) const { return left + width * share; }
    [[nodiscard]] double y(double error_ms, const ErrorScale& scale) const;
};
std::vector<std::vector<QPointF>> curveLines(const std::vector<std::optional<ErrorRange>>& columns,
                                             const PlotArea& area, const ErrorScale& scale);

// Events as flags; those that would cover each other become one.
struct PlotEvent {
    std::uint64_t serial = 0;
    std::int64_t unix_ms = 0;
    Tone tone = Tone::quiet;  // good: a check, drawn as a tick at the bottom
    QString flag;
    bool operator==(const PlotEvent&) const = default;
};
struct PlotFlag {
    double x = 0.0;
    Tone tone = Tone::quiet;
    bool check = false;
    QString label;
    std::vector<std::uint64_t> serials;  // newest last
};
std::vector<PlotFlag> placeFlags(const std::vector<PlotEvent>& events, std::int64_t begin_unix_ms,
                                 std::int64_t end_unix_ms, const PlotArea& area, double room_px);

}  // namespace unisono::ui
