// A stream's other end that only takes notes.
#pragma once

#include <cmath>
#include <functional>
#include <vector>

#include "audio/backend.h"

namespace unisono::test {

class RecordingCallback final : public RenderCallback {
 public:
    // What to play at a frame of the stream; the same in all channels.
    using Sound = std::function<float(Frame)>;

    explicit RecordingCallback(const Clock& clock, int channels = 2, Sound sound = {})
        : clock_(clock), channels_(channels), sound_(std::move(sound)) {}

    struct Refill {
        TimePoint when;
        Frame first;
        std::size_t frames;
    };
    std::vector<PositionReport> reports;
    std::vector<Refill> refills;

    void onPosition(const PositionReport& report) noexcept override { reports.push_back(report); }
    void render(float* interleaved, std::size_t frames, Frame first) noexcept override {
        refills.push_back({clock_.now(), first, frames});
        // Without a sound: something that depends on all that was told, for digests.
        const double told = reports.empty()
                                ? 0.0
                                : reports.back().frames * 1e-3 +
                                      1e3 * toSeconds(reports.back().when - refills.front().when);
        for (std::size_t i = 0; i < frames; ++i) {
            const Frame frame = first + static_cast<Frame>(i);
            const float x = sound_
                                ? sound_(frame)
                                : static_cast<float>(std::sin(static_cast<double>(frame) + told));
            for (int c = 0; c < channels_; ++c) {
                interleaved[i * static_cast<std::size_t>(channels_) + static_cast<std::size_t>(c)] =
                    x;
            }
        }
    }
    void onUnderrun() noexcept override {}

 private:
    const Clock& clock_;
    int channels_;
    Sound sound_;
};

}  // namespace unisono::test
