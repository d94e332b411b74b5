#include "support/true_peak.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace unisono::test {

double truePeak(const std::vector<float>& interleaved, int channels, int channel) {
    constexpr int kHalf = 64;
    constexpr int kPhases = 16;
    static const std::vector<float> taps = [] {
        std::vector<float> all;
        for (int phase = 0; phase < kPhases; ++phase) {
            for (int j = 1 - kHalf; j <= kHalf; ++j) {
                const double t = j - static_cast<double>(phase) / kPhases;
                const double x = std::numbers::pi * t;
                const double w = std::numbers::pi * t / kHalf;
                const double window = 0.35875 + 0.48829 * std::cos(w) + 0.14128 * std::cos(2 * w) +
                                      0.01168 * std::cos(3 * w);
                all.push_back(static_cast<float>((t == 0.0 ? 1.0 : std::sin(x) / x) * window));
            }
        }
        return all;
    }();
    std::vector<float> one(kHalf, 0.0F);  // silence before it: beginnings overshoot too
    for (std::size_t i = channel; i < interleaved.size(); i += channels) {
        one.push_back(interleaved[i]);
    }
    float peak = 0.0F;
    for (std::size_t i = 0; i + 2 * kHalf <= one.size(); ++i) {
        for (int phase = 0; phase < kPhases; ++phase) {
            float sum = 0.0F;
            for (int j = 0; j < 2 * kHalf; ++j) {
                sum += taps[phase * 2 * kHalf + j] * one[i + j];
            }
            peak = std::max(peak, std::abs(sum));
        }
    }
    return peak;
}

}  // namespace unisono::test
