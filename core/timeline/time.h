// The one clock everything is scheduled on, and the frames of the timeline.
#pragma once

#include <chrono>
#include <cstdint>

namespace unisono {

using Nanoseconds = std::chrono::nanoseconds;
// A moment on the machine's monotonic clock (CLOCK_MONOTONIC, QPC, mach_absolute_time).
using TimePoint = std::chrono::time_point<std::chrono::steady_clock, Nanoseconds>;

// The timeline counts stereo frames at one fixed rate; sources convert to it once, and every
// speaker's strip reads it at the rate of its own device.
using Frame = std::int64_t;
inline constexpr int kTimelineRate_hz = 48000;
inline constexpr int kTimelineChannels = 2;

inline double toSeconds(Nanoseconds duration) {
    return std::chrono::duration<double>(duration).count();
}
inline Nanoseconds fromSeconds(double seconds) {
    return Nanoseconds(static_cast<std::int64_t>(seconds * 1e9));
}
inline Nanoseconds fromMilliseconds(double ms) {
    return fromSeconds(ms * 1e-3);
}

// Where "now" comes from: the machine, or a simulation that runs as fast as the CPU.
class Clock {
 public:
    virtual ~Clock() = default;
    // Thread safe, real-time safe.
    [[nodiscard]] virtual TimePoint now() const noexcept = 0;
};

class SteadyClock final : public Clock {
 public:
    [[nodiscard]] TimePoint now() const noexcept override {
        return std::chrono::steady_clock::now();
    }
};

}  // namespace unisono
