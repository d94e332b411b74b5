// Keeps what a microphone hears, for a control thread to look at.
#pragma once

#include <atomic>
#include <cstdint>
#include <vector>

#include "audio/input.h"

namespace unisono {

// One writer, the audio thread (wait-free, no allocation); any reader. Mono at rate_hz: the first
// channel of what comes.
class Recorder final : public CaptureCallback {
 public:
    // Remembers at least the last `seconds`.
    explicit Recorder(int rate_hz = 48000, int channels = 1, double seconds = 20.0);

    void onCaptured(const float* interleaved, std::size_t frames,
                    TimePoint first) noexcept override;
    void onLost(std::size_t /*frames*/) noexcept override {
        lost_.fetch_add(1, std::memory_order_relaxed);
    }

    [[nodiscard]] int rate_hz() const noexcept { return rate_hz_; }
    // Frames heard so far.
    [[nodiscard]] std::uint64_t frames() const noexcept {
        return frames_.load(std::memory_order_acquire);
    }
    // Times that frames were lost so far.
    [[nodiscard]] std::uint32_t lost() const noexcept {
        return lost_.load(std::memory_order_relaxed);
    }
    // When frame 0 was in the air, by the earliest that any piece came: within the microphone's own
    // latency.
    [[nodiscard]] TimePoint begin() const noexcept {
        return TimePoint(Nanoseconds(begin_ns_.load(std::memory_order_relaxed)));
    }
    // The frame that was in the air then; may be negative, or not heard yet.
    [[nodiscard]] std::int64_t frameAt(TimePoint when) const noexcept;
    // Frames [first, first + count); zeros where they are not there, or not any more.
    [[nodiscard]] std::vector<float> copy(std::int64_t first, std::size_t count) const;

    // Root mean square and largest magnitude of the last `seconds`, 0 … 1.
    struct Level {
        double rms = 0.0;
        double peak = 0.0;
    };
    [[nodiscard]] Level level(double seconds) const;

 private:
    int rate_hz_;
    std::size_t channels_;
    std::size_t mask_;
    std::vector<std::atomic<float>> ring_;
    std::atomic<std::uint64_t> frames_{0};
    std::atomic<std::uint32_t> lost_{0};
    std::atomic<std::int64_t> begin_ns_{INT64_MAX};
};

}  // namespace unisono
