#include "align/recorder.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace unisono {

Recorder::Recorder(int rate_hz, int channels, double seconds)
    : rate_hz_(rate_hz),
      channels_(static_cast<std::size_t>(std::max(1, channels))),
      mask_(std::bit_ceil(static_cast<std::size_t>(seconds * rate_hz) + 8192) - 1),
      ring_(mask_ + 1) {
}

void Recorder::onCaptured(const float* interleaved, std::size_t frames, TimePoint first) noexcept {
    const std::uint64_t before = frames_.load(std::memory_order_relaxed);
    for (std::size_t i = 0; i < frames; ++i) {
        const float sample = interleaved[i * channels_];
        ring_[(before + i) & mask_].store(std::isfinite(sample) ? sample : 0.0F,
                                          std::memory_order_relaxed);
    }
    const auto begin = first - fromSeconds(static_cast<double>(before) / rate_hz_);
    const std::int64_t begin_ns = begin.time_since_epoch().count();
    if (begin_ns < begin_ns_.load(std::memory_order_relaxed)) {
        begin_ns_.store(begin_ns, std::memory_order_relaxed);
    }
    frames_.store(before + frames, std::memory_order_release);
}

std::int64_t Recorder::frameAt(TimePoint when) const noexcept {
    const std::int64_t begin_ns = begin_ns_.load(std::memory_order_relaxed);
    if (begin_ns == INT64_MAX) {
        return 0;
    }
    return std::llround(toSeconds(when - TimePoint(Nanoseconds(begin_ns))) * rate_hz_);
}

std::vector<float> Recorder::copy(std::int64_t first, std::size_t count) const {
    std::vector<float> samples(count);
    const auto heard = static_cast<std::int64_t>(frames());
    const std::int64_t oldest = heard - static_cast<std::int64_t>(mask_ + 1) + 4096;
    const std::int64_t begin = std::max({first, oldest, std::int64_t{0}});
    const std::int64_t end = std::min(first + static_cast<std::int64_t>(count), heard);
    for (std::int64_t i = begin; i < end; ++i) {
        samples[static_cast<std::size_t>(i - first)] =
            ring_[static_cast<std::size_t>(i) & mask_].load(std::memory_order_relaxed);
    }
    return samples;
}

Recorder::Level Recorder::level(double seconds) const {
    const auto heard = frames();
    const auto count = std::min<std::uint64_t>(
        static_cast<std::uint64_t>(std::max(0.0, seconds) * rate_hz_), heard);
    Level level;
    for (std::uint64_t i = heard - count; i < heard; ++i) {
        const double sample = ring_[i & mask_].load(std::memory_order_relaxed);
        level.rms += sample * sample;
        level.peak = std::max(level.peak, std::abs(sample));
    }
    level.rms = count == 0 ? 0.0 : std::sqrt(level.rms / static_cast<double>(count));
    return level;
}

}  // namespace unisono
