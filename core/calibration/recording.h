// A microphone recording, brought to the rate at which it is analysed.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "calibration/fft.h"

namespace unisono {

inline constexpr int kAnalysisRate_hz = 24000;

// 48 kHz mono to 24 kHz, without any delay: the upper half of the spectrum is cut off.
class RateHalver {
 public:
    // For recordings of at most so many samples. Several are halved faster by the same halver.
    explicit RateHalver(std::size_t samples);

    [[nodiscard]] std::vector<float> halve(std::span<const float> samples) const;

 private:
    RealFft whole_;
    RealFft halved_;
};

[[nodiscard]] std::vector<float> halveRate(std::span<const float> samples);

}  // namespace unisono
