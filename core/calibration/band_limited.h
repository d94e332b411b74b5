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
        // Of the window, cos(pi (x - k) / kHalf), by the sum of two angles.
        const double turned_cos = std::cos(std::numbers::pi * fraction / kHalf);
        const double turned_sin = std::sin(std::numbers::pi * fraction / kHalf);
        const Turns& turns = fullTurn();
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
                      (0.5 + 0.5 * (turned_cos * turns[static_cast<std::size_t>(k)].cos +
                                    turned_sin * turns[static_cast<std::size_t>(k)].sin));
            }
            sum += samples[static_cast<std::size_t>(index)] * static_cast<float>(tap);
        }
        return sum;
    }

 private:
    struct Turn {
        double cos = 1.0;
        double sin = 0.0;
    };
    using Turns = std::array<Turn, 2 * kHalf>;

    // By the angle of each tap in the window.
    static const Turns& fullTurn() {
        static const Turns turns = [] {
            Turns result;
            for (int k = 0; k < 2 * kHalf; ++k) {
                const double angle = std::numbers::pi * (k - kHalf + 1) / kHalf;
                result[static_cast<std::size_t>(k)] = {std::cos(angle), std::sin(angle)};
            }
            return result;
        }();
        return turns;
    }
};

}  // namespace unisono
