// A sound of one speaker's own, laid over the timeline for a while: what it is measured with.
#pragma once

#include <algorithm>
#include <span>

#include "timeline/frame_ring.h"

namespace unisono {

// Mono, on both channels, so that every role plays it alike. While it sounds the timeline itself
// is silent; it fades out before and in again after. Immutable once made: any thread may read it.
class Overlay {
 public:
    static constexpr double kFade_s = 0.05;

    // begin: the timeline frame of its first sample.
    Overlay(Frame begin, std::span<const float> mono)
        : sound_(std::max(mono.size(), 2 * FrameRing::kWindow)),
          begin_(begin),
          end_(begin + static_cast<Frame>(mono.size())) {
        sound_.startAt(begin);
        for (const float sample : mono) {
            const float frame[2] = {sample, sample};
            sound_.write(frame, 1);
        }
    }

    // To be read like the timeline; silence outside [begin(), end()).
    [[nodiscard]] const FrameRing& sound() const noexcept { return sound_; }
    [[nodiscard]] Frame begin() const noexcept { return begin_; }
    [[nodiscard]] Frame end() const noexcept { return end_; }

    // How loud the timeline is at this position of it, 0 … 1. Real-time safe.
    [[nodiscard]] float timelineGainAt(double position) const noexcept {
        const double before = static_cast<double>(begin_) - position;
        const double after = position - static_cast<double>(end_);
        return static_cast<float>(
            std::clamp(std::max(before, after) / (kFade_s * kTimelineRate_hz), 0.0, 1.0));
    }

 private:
    FrameRing sound_;
    Frame begin_;
    Frame end_;
};

}  // namespace unisono
