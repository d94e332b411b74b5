#include "monitor/plot_geometry.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace unisono::ui {
namespace {

struct PlotWords {
    Q_DECLARE_TR_FUNCTIONS(SyncMonitor)
};

int severity(Tone tone) {
    return tone == Tone::bad ? 2 : tone == Tone::warn ? 1 : 0;
}

}  // namespace

ErrorScale errorScaleFor(double largest_ms) {
    constexpr std::array kSteps{0.1,  0.3,  0.5,  1.0,   2.0,   5.0,
                                10.0, 20.0, 50.0, 100.0, 200.0, 500.0};
    for (const double step : kSteps) {
        if (largest_ms <= step * 3.3) {
            return {step};
        }
    }
    return {std::ceil(largest_ms / 3300.0) * 1000.0};
}

double largestError(const SyncHistory::Excerpt& history) {
    double largest = 0.0;
    for (const auto& curve : history.curves) {
        for (const auto& column : curve.columns) {
            if (column) {
                largest = std::max({largest, std::abs(static_cast<double>(column->low)),
                                    std::abs(static_cast<double>(column->high))});
            }
        }
    }
    return largest;
}

QString scaleLabel(const ErrorScale& scale, int steps) {
    if (steps == 0) {
        return PlotWords::tr("0 ms");
    }
    const int decimals = scale.step_ms < 1.0 ? 1 : 0;
    const QString size = QLocale().toString(std::abs(steps) * scale.step_ms, 'f', decimals);
    if (std::abs(steps) < 2) {
        return size;
    }
    return (steps > 0 ? PlotWords::tr("%1 later") : PlotWords::tr("%1 earlier")).arg(size);
}

ToleranceBand bandFor(Goal goal, double tolerance_ms, const ErrorScale& scale) {
    const double room_ms = scale.step_ms * 3.0;
    if (tolerance_ms <= room_ms || goal == Goal::stereo_pair) {
        return {goal == Goal::automatic ? Goal::one_room : goal, tolerance_ms, false};
    }
    if (goal == Goal::several_rooms && room_ms >= 2.0) {
        return {Goal::one_room, 2.0, true};
    }
    return {Goal::stereo_pair, 0.3, true};
}

std::vector<TimeTick> timeTicks(std::int64_t begin_unix_ms, std::int64_t end_unix_ms,
                                double label_share) {
    std::vector<TimeTick> ticks;
    const std::int64_t length = end_unix_ms - begin_unix_ms;
    if (length <= 0) {
        return ticks;
    }
    constexpr std::array<std::int64_t, 14> kSteps_s{10,   30,   60,   120,   300,   600,   1200,
                                                    1800, 3600, 7200, 14400, 21600, 43200, 86400};
    std::int64_t step_s = kSteps_s.back();
    for (const std::int64_t candidate : kSteps_s) {
        if (static_cast<double>(candidate) * 1000.0 >= label_share * static_cast<double>(length)) {
            step_s = candidate;
            break;
        }
    }
    // Round in the wall clock of this place, whatever its distance from UTC is.
    const std::int64_t offset =
        QDateTime::fromMSecsSinceEpoch(end_unix_ms).offsetFromUtc() * std::int64_t{1000};
    const std::int64_t step = step_s * 1000;
    const auto up = [step](std::int64_t t) { return (t + step - 1) / step * step; };
    for (std::int64_t t = up(begin_unix_ms + offset) - offset; t <= end_unix_ms; t += step) {
        ticks.push_back({t, static_cast<double>(t - begin_unix_ms) / static_cast<double>(length)});
    }
    return ticks;
}

std::size_t columnsFor(double seconds, int width_px) {
    const double step_s = seconds <= 3600.0 ? SyncHistory::kFine_s : SyncHistory::kCoarse_s;
    // A column shorter than a step and a half would now and then find nothing in itself.
    const double most = std::floor(seconds / (1.5 * step_s));
    return static_cast<std::size_t>(std::clamp(static_cast<double>(width_px), 1.0, most));
}

double PlotArea::y(double error_ms, const ErrorScale& scale) const {
    return top + height * (0.5 - error_ms / (2.0 * scale.half_ms()));
}

std::vector<std::vector<QPointF>> curveLines(const std::vector<std::optional<ErrorRange>>& columns,
                                             const PlotArea& area, const ErrorScale& scale) {
    std::vector<std::vector<QPointF>> lines;
    bool open = false;
    const auto count = static_cast<double>(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i]) {
            open = false;
            continue;
        }
        const double x = area.x((static_cast<double>(i) + 0.5) / count);
        const double low = area.y(static_cast<double>(columns[i]->low), scale);
        const double high = area.y(static_cast<double>(columns[i]->high), scale);
        if (!open) {
            lines.emplace_back();
            open = true;
        }
        auto& line = lines.back();
        if (std::abs(low - high) < 1.5) {
            line.emplace_back(x, (low + high) / 2.0);
            continue;
        }
        const double before = line.empty() ? low : line.back().y();
        const bool low_first = std::abs(before - low) <= std::abs(before - high);
        line.emplace_back(x, low_first ? low : high);
        line.emplace_back(x, low_first ? high : low);
    }
    return lines;
}

std::vector<PlotFlag> placeFlags(const std::vector<PlotEvent>& events, std::int64_t begin_unix_ms,
                                 std::int64_t end_unix_ms, const PlotArea& area, double room_px) {
    std::vector<PlotEvent> sorted;
    for (const auto& event : events) {
        if (event.unix_ms >= begin_unix_ms && event.unix_ms <= end_unix_ms) {
            sorted.push_back(event);
        }
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const PlotEvent& a, const PlotEvent& b) { return a.unix_ms < b.unix_ms; });
    const auto length = static_cast<double>(std::max<std::int64_t>(1, end_unix_ms - begin_unix_ms));
    std::vector<PlotFlag> flags;
    std::optional<std::size_t> last_check;
    std::optional<std::size_t> last_flag;
    for (const auto& event : sorted) {
        const bool check = event.tone == Tone::good;
        const double x = area.x(static_cast<double>(event.unix_ms - begin_unix_ms) / length);
        auto& last = check ? last_check : last_flag;
        if (last && x - flags[*last].x < room_px) {
            PlotFlag& flag = flags[*last];
            flag.serials.push_back(event.serial);
            if (severity(event.tone) > severity(flag.tone)) {
                flag.tone = event.tone;
                flag.x = x;
                flag.label = event.flag;
            } else if (severity(event.tone) == severity(flag.tone) && flag.tone == Tone::quiet) {
                flag.label = "i";  // a number would tell of only one of them
            }
            continue;
        }
        last = flags.size();
        flags.push_back({x, event.tone, check, event.flag, {event.serial}});
    }
    return flags;
}

}  // namespace unisono::ui
