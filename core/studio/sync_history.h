// Each speaker's error over time, for the sync monitor. Pure; one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace unisono {

// The range of a speaker's error within one stretch of time, in ms; positive: later.
struct ErrorRange {
    float low = 0.0F;
    float high = 0.0F;
};

class SyncHistory {
 public:
    static constexpr double kFine_s = 0.25;    // for the last hour
    static constexpr double kCoarse_s = 10.0;  // for the last day

    // What the speakers were off at a moment; those not named have a gap there. `unix_ms` rises;
    // should it fall, because a clock was set, what lies in its future is forgotten. A speaker that
    // was not seen for a day is forgotten too.
    struct Look {
        std::string device;
        double error_ms = 0.0;
    };
    void add(std::int64_t unix_ms, const std::vector<Look>& looks);

    struct Curve {
        std::string device;
        std::vector<std::optional<ErrorRange>> columns;  // oldest first
    };
    struct Excerpt {
        std::int64_t begin_unix_ms = 0;
        std::int64_t end_unix_ms = 0;
        std::vector<Curve> curves;
    };
    // The last `seconds` before `end_unix_ms` in so many columns; each has the range of all that
    // falls into it, so that a short jump stays visible. Without speakers that have nothing there;
    // empty without columns or time.
    [[nodiscard]] Excerpt excerpt(std::int64_t end_unix_ms, double seconds,
                                  std::size_t columns) const;

    // The largest spread between speakers at one moment within the last `seconds`; none if no two
    // were seen together then.
    struct Worst {
        double spread_ms = 0.0;
        std::int64_t unix_ms = 0;
        std::string device;  // the one furthest from zero then
    };
    [[nodiscard]] std::optional<Worst> worst(std::int64_t end_unix_ms, double seconds) const;

    // What is kept, all in all; for tests.
    [[nodiscard]] std::size_t cells() const;

 private:
    struct Cell {
        std::int64_t index = 0;  // unix time in units of the track's step
        ErrorRange range;
    };
    struct Spread {
        std::int64_t index = 0;
        Worst worst;
    };
    template <class Kept>
    struct Track {
        std::deque<Kept> fine;
        std::deque<Kept> coarse;
    };
    using Curves = std::map<std::string, Track<Cell>>;

    void forget(std::int64_t unix_ms);
    // From here on there are fine cells; before, only coarse ones.
    [[nodiscard]] std::int64_t fineBegin_ms() const;

    std::int64_t latest_unix_ms_ = 0;
    Curves curves_;
    Track<Spread> spreads_;
};

}  // namespace unisono
