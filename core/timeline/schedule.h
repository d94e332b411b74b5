// The presentation clock: which timeline frame shall be heard when.
#pragma once

#include <atomic>
#include <cstdint>
#include <limits>

#include "timeline/time.h"

namespace unisono {

// One straight line: frame f is heard at origin + f / kTimelineRate_hz, on every speaker. Pausing
// and seeking change what is written on the timeline, never this line, so that no speaker has to
// lock again. Wait-free on both sides; one writer, any number of readers.
class Schedule {
 public:
    void start(TimePoint origin) noexcept {
        origin_ns_.store(origin.time_since_epoch().count(), std::memory_order_release);
    }
    void stop() noexcept { origin_ns_.store(kStopped, std::memory_order_release); }

    [[nodiscard]] bool running() const noexcept {
        return origin_ns_.load(std::memory_order_acquire) != kStopped;
    }
    // Fractional frame to be heard at `when`. Only while running.
    [[nodiscard]] double frameAt(TimePoint when) const noexcept {
        const auto origin = origin_ns_.load(std::memory_order_acquire);
        return static_cast<double>(when.time_since_epoch().count() - origin) * 1e-9 *
               kTimelineRate_hz;
    }
    [[nodiscard]] TimePoint timeOf(double frame) const noexcept {
        const auto origin = origin_ns_.load(std::memory_order_acquire);
        return TimePoint(Nanoseconds(origin) + fromSeconds(frame / kTimelineRate_hz));
    }

 private:
    static constexpr std::int64_t kStopped = std::numeric_limits<std::int64_t>::min();
    std::atomic<std::int64_t> origin_ns_{kStopped};
};

}  // namespace unisono
