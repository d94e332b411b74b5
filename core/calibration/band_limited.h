// Values of a band-limited complex signal between its samples.
#pragma once

#include <array>
#include <cmath>
#include <numbers>
#include <span>

#include "calibration/fft.h"

namespace unisono {

// Windowed sinc (Hann over ±8 samples). Outside of the samples the signal is zero.
class BandLimited {
 public:
    static constexpr int kHalf = 8;

    [[nodiscard]] static Complex at(std::span<const Complex> samples, double position) {
        const double whole = std::floor(position);
        const double fraction = position - whole;
        const auto first = static_cast<std::ptrdiff_t>(whole) - kHalf + 1;
        // sin(pi (x - k)) only changes its sign from tap to tap.
        const double sine = std::sin(std::numbers::pi * fraction);
        Complex sum{};
        for (int k = 0; k < 2 * kHalf; ++k) {
            const std::ptrdiff_t index = first + k;
            if (index < 0 || index >= static_cast<std::ptrdiff_t>(samples.size())) {
                continue;
            }
            const double x = fraction - static_cast<double>(k - kHalf + 1);
            double tap = 1.0;
            if (std::abs(x) > 1e-9) {
                const double sign = (k - kHalf + 1) % 2 == 0 ? 1.0 : -1.0;
                tap = sign * sine / (std::numbers::pi * x) *
                      (0.5 + 0.5 * std::cos(std::numbers::pi * x / kHalf));
            }
            sum += samples[static_cast<std::size_t>(index)] * static_cast<float>(tap);
        }
        return sum;
    }
};

}  // namespace unisono
