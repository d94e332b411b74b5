#include "studio/sync_history.h"

#include <algorithm>
#include <cmath>

namespace unisono {
namespace {

constexpr std::int64_t kFine_ms = 250;
constexpr std::int64_t kCoarse_ms = 10'000;
static_assert(SyncHistory::kFine_s * 1e3 == kFine_ms);
static_assert(SyncHistory::kCoarse_s * 1e3 == kCoarse_ms);
constexpr std::int64_t kFineKept = 3'600'000 / kFine_ms;
constexpr std::int64_t kCoarseKept = 86'400'000 / kCoarse_ms;
constexpr double kLongest_s = 86'400.0;

// Also right before 1970, where a clock that was never set may be.
std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

// Drops cells that are too old, and those of a future that has not come.
template <class Cells>
void trim(Cells& cells, std::int64_t now, std::int64_t kept) {
    while (!cells.empty() && cells.back().index > now) {
        cells.pop_back();
    }
    while (!cells.empty() && cells.front().index <= now - kept) {
        cells.pop_front();
    }
}

template <class Cells>
auto firstFrom(const Cells& cells, std::int64_t index) {
    return std::lower_bound(
        cells.begin(), cells.end(), index,
        [](const auto& cell, std::int64_t wanted) { return cell.index < wanted; });
}

template <class Cells>
void widen(Cells& cells, std::int64_t index, float error_ms) {
    if (cells.empty() || cells.back().index != index) {
        cells.push_back({index, {error_ms, error_ms}});
        return;
    }
    ErrorRange& range = cells.back().range;
    range.low = std::min(range.low, error_ms);
    range.high = std::max(range.high, error_ms);
}

template <class Spreads, class Worst>
void raise(Spreads& spreads, std::int64_t index, const Worst& worst) {
    if (spreads.empty() || spreads.back().index != index) {
        spreads.push_back({index, worst});
    } else if (worst.spread_ms > spreads.back().worst.spread_ms) {
        spreads.back().worst = worst;
    }
}

// A stretch of time in columns. Whole numbers, so that no cell falls between two columns.
struct Grid {
    std::int64_t begin_ms;
    std::int64_t span_ms;
    std::int64_t columns;

    [[nodiscard]] std::int64_t end_ms() const { return begin_ms + span_ms; }

    // Puts the cells that begin in [from_ms, to_ms) into every column that they overlap.
    template <class Cells>
    bool paint(const Cells& cells, std::int64_t step_ms, std::int64_t from_ms, std::int64_t to_ms,
               std::vector<std::optional<ErrorRange>>& out) const {
        bool any = false;
        const std::int64_t last = std::min(end_ms(), to_ms);
        const std::int64_t first = std::max(floorDiv(begin_ms, step_ms) * step_ms, from_ms);
        for (auto cell = firstFrom(cells, floorDiv(first + step_ms - 1, step_ms));
             cell != cells.end() && cell->index * step_ms < last; ++cell) {
            const std::int64_t at = (cell->index * step_ms - begin_ms) * columns;
            const std::int64_t low = std::max<std::int64_t>(floorDiv(at, span_ms), 0);
            const std::int64_t high =
                std::min(floorDiv(at + step_ms * columns - 1, span_ms), columns - 1);
            for (std::int64_t column = low; column <= high; ++column) {
                auto& range = out[static_cast<std::size_t>(column)];
                range = range ? ErrorRange{std::min(range->low, cell->range.low),
                                           std::max(range->high, cell->range.high)}
                              : cell->range;
                any = true;
            }
        }
        return any;
    }
};

std::int64_t span_ms(double seconds) {
    return std::llround(std::clamp(seconds, 0.0, kLongest_s) * 1e3);
}

}  // namespace

void SyncHistory::forget(std::int64_t unix_ms) {
    const std::int64_t fine = floorDiv(unix_ms, kFine_ms);
    const std::int64_t coarse = floorDiv(unix_ms, kCoarse_ms);
    const auto trimBoth = [&](auto& track) {
        trim(track.fine, fine, kFineKept);
        trim(track.coarse, coarse, kCoarseKept);
    };
    for (auto it = curves_.begin(); it != curves_.end();) {
        trimBoth(it->second);
        it = it->second.coarse.empty() && it->second.fine.empty() ? curves_.erase(it)
                                                                  : std::next(it);
    }
    trimBoth(spreads_);
}

std::int64_t SyncHistory::fineBegin_ms() const {
    return (floorDiv(latest_unix_ms_, kFine_ms) - kFineKept + 1) * kFine_ms;
}

void SyncHistory::add(std::int64_t unix_ms, const std::vector<Look>& looks) {
    forget(unix_ms);
    latest_unix_ms_ = unix_ms;
    const std::int64_t fine = floorDiv(unix_ms, kFine_ms);
    const std::int64_t coarse = floorDiv(unix_ms, kCoarse_ms);
    std::size_t seen = 0;
    const Look* earliest = nullptr;
    const Look* latest = nullptr;
    for (const Look& look : looks) {
        if (!std::isfinite(look.error_ms)) {
            continue;
        }
        ++seen;
        auto& track = curves_[look.device];
        const auto error_ms = static_cast<float>(look.error_ms);
        widen(track.fine, fine, error_ms);
        widen(track.coarse, coarse, error_ms);
        earliest = earliest == nullptr || look.error_ms < earliest->error_ms ? &look : earliest;
        latest = latest == nullptr || look.error_ms > latest->error_ms ? &look : latest;
    }
    if (seen < 2) {
        return;
    }
    const Look& furthest =
        std::abs(earliest->error_ms) > std::abs(latest->error_ms) ? *earliest : *latest;
    const Worst worst{latest->error_ms - earliest->error_ms, unix_ms, furthest.device};
    raise(spreads_.fine, fine, worst);
    raise(spreads_.coarse, coarse, worst);
}

std::size_t SyncHistory::cells() const {
    std::size_t count = spreads_.fine.size() + spreads_.coarse.size();
    for (const auto& [device, track] : curves_) {
        count += track.fine.size() + track.coarse.size();
    }
    return count;
}

SyncHistory::Excerpt SyncHistory::excerpt(std::int64_t end_unix_ms, double seconds,
                                          std::size_t columns) const {
    const Grid grid{end_unix_ms - span_ms(seconds), span_ms(seconds),
                    static_cast<std::int64_t>(columns)};
    Excerpt result{grid.begin_ms, grid.end_ms(), {}};
    if (columns == 0 || grid.span_ms == 0) {
        return result;
    }
    for (const auto& [device, track] : curves_) {
        Curve curve{device, std::vector<std::optional<ErrorRange>>(columns)};
        const bool before = grid.paint(track.coarse, kCoarse_ms, grid.begin_ms - kCoarse_ms,
                                       fineBegin_ms(), curve.columns);
        const bool now =
            grid.paint(track.fine, kFine_ms, fineBegin_ms(), grid.end_ms(), curve.columns);
        if (before || now) {
            result.curves.push_back(std::move(curve));
        }
    }
    return result;
}

std::optional<SyncHistory::Worst> SyncHistory::worst(std::int64_t end_unix_ms,
                                                     double seconds) const {
    const std::int64_t begin_ms = end_unix_ms - span_ms(seconds);
    std::optional<Worst> result;
    const auto look = [&](const auto& spreads, std::int64_t step_ms, std::int64_t to_ms) {
        for (auto it = firstFrom(spreads, floorDiv(begin_ms, step_ms));
             it != spreads.end() && it->index * step_ms <= std::min(end_unix_ms, to_ms); ++it) {
            if (!result || it->worst.spread_ms > result->spread_ms) {
                result = it->worst;
            }
        }
    };
    look(spreads_.coarse, kCoarse_ms, fineBegin_ms() - 1);
    look(spreads_.fine, kFine_ms, end_unix_ms);
    return result;
}

}  // namespace unisono
