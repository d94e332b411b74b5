// Noise in which every place is unlike any other, so that a listener can tell where it is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "timeline/time.h"

namespace unisono::test {

// Gaussian noise, -20 dBFS rms, different on both channels. Low-passed (Butterworth, order 8 at
// 5 kHz: 12 kHz is 70 dB down), so that short windowed-sinc interpolation of it is exact to 1e-3.
class NoiseSignal {
 public:
    explicit NoiseSignal(double seconds, std::uint64_t seed = 1);

    [[nodiscard]] Frame frames() const { return static_cast<Frame>(tables_[0].size()); }
    [[nodiscard]] const std::vector<float>& table(std::size_t channel) const {
        return tables_[channel];
    }
    // Silence outside.
    [[nodiscard]] float at(std::size_t channel, Frame frame) const {
        return frame >= 0 && frame < frames() ? tables_[channel][static_cast<std::size_t>(frame)]
                                              : 0.0F;
    }
    // Between the samples: windowed sinc, ±kReach taps. The derivative comes along, per frame.
    struct Slope {
        double value = 0.0;
        double slope = 0.0;
    };
    // `count` samples from `first` on, one per frame.
    void between(std::size_t channel, double first, std::size_t count,
                 std::vector<Slope>& out) const;

 private:
    std::array<std::vector<float>, 2> tables_;
};

}  // namespace unisono::test
