// Reading the timeline at any fractional position: fractional delay and resampling in one step.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "timeline/frame_ring.h"

namespace unisono {

// A path through the timeline: output frame k reads position + speed k + ½ bend k².
// Positions in timeline frames; speed in timeline frames per output frame.
struct Trajectory {
    double position = 0.0;
    double speed = 1.0;
    double bend = 0.0;

    [[nodiscard]] double at(double k) const noexcept {
        return position + k * (speed + 0.5 * bend * k);
    }
    // The same path, seen from output frame k on.
    [[nodiscard]] Trajectory from(double k) const noexcept {
        return {at(k), speed + bend * k, bend};
    }
};

// Windowed-sinc polyphase interpolator (Kaiser window; order by Kaiser's formula
// N = (A - 7.95) / (2.285 Δω) + 1, shape 0.1102 (A - 8.7), see Oppenheim & Schafer §7.5), with
// linear interpolation between kPhases phases: its error is (ω/kPhases)²/8, below -106 dB at the
// highest ω. Stop band ≥ 96 dB, pass band to 20 kHz or 0.417 of the lower rate.
//
// Why not a library: libsamplerate keeps an internal position that cannot be read or set to a
// fraction of a frame, while sync needs exactly that; docs/decisions.md has the figures.
//
// The table is immutable and shared by all strips of one device rate. read() is real-time safe.
class Interpolator {
 public:
    // The widest arithmetic that the processor has, or what every processor has: the same within
    // rounding.
    enum class Width { widest, everywhere };

    Interpolator(double source_rate_hz, double device_rate_hz, Width width = Width::widest);
    // One table per rate, made on first use. Not real-time safe; thread safe.
    static std::shared_ptr<const Interpolator> forRates(double source_rate_hz,
                                                        double device_rate_hz);

    [[nodiscard]] std::size_t taps() const noexcept { return taps_; }
    // Longest run read() can do in one piece for trajectories up to this speed.
    [[nodiscard]] std::size_t longestRun(double speed) const noexcept;

    // Writes `frames` samples per channel. Positions outside the ring read as silence. Returns
    // false if any of the frames that were needed is not in the ring.
    bool read(const FrameRing& ring, const Trajectory& path, std::size_t frames, float* left,
              float* right) const noexcept;

    static constexpr std::size_t kPhases = 512;

    // Of the timeline: what one read() needs.
    struct Stretch {
        Frame first;
        std::size_t frames;
        FrameRing::View view;
    };
    // The inner loop: rows, taps, path, from, frames, left, right.
    using ReadFrames = void (*)(const float*, std::size_t, const Trajectory&, const Stretch&,
                                std::size_t, float*, float*) noexcept;

 private:
    ReadFrames read_frames_;
    std::size_t taps_;
    // kPhases rows of taps_ coefficients, each followed by the taps_ differences to the next row.
    std::vector<float> rows_;
};

}  // namespace unisono
