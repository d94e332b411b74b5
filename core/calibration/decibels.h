// Ratios of amplitudes as levels.
#pragma once

#include <algorithm>
#include <cmath>

namespace unisono {

// 20 log10 of a ratio of amplitudes; silence is -120 dB.
[[nodiscard]] inline double decibels(double ratio) {
    return 20.0 * std::log10(std::max(ratio, 1e-6));
}

}  // namespace unisono
