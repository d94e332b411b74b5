// A microphone recording, brought to the rate at which it is analysed.
#pragma once

#include <span>
#include <vector>

namespace unisono {

inline constexpr int kAnalysisRate_hz = 24000;

// 48 kHz mono to 24 kHz, without any delay: the upper half of the spectrum is cut off.
[[nodiscard]] std::vector<float> halveRate(std::span<const float> samples);

}  // namespace unisono
