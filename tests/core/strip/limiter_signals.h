// Signals for the limiter's tests, and a meter that owes nothing to the limiter's own.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numbers>
#include <vector>

#include "support/true_peak.h"

namespace limiter_signals {

inline constexpr double kRate_hz = 48000.0;
inline double toDb(double linear) {
    return 20.0 * std::log10(linear);
}

inline double truePeakDb(const std::vector<float>& stereo) {
    return toDb(
        std::max(unisono::test::truePeak(stereo, 2, 0), unisono::test::truePeak(stereo, 2, 1)));
}

inline double samplePeakDb(const std::vector<float>& samples) {
    float peak = 0.0F;
    for (const float x : samples) {
        peak = std::max(peak, std::abs(x));
    }
    return toDb(peak);
}

inline std::vector<float> stereo(std::size_t frames,
                                 const std::function<float(std::size_t, int)>& value) {
    std::vector<float> samples;
    samples.reserve(2 * frames);
    for (std::size_t i = 0; i < frames; ++i) {
        samples.push_back(value(i, 0));
        samples.push_back(value(i, 1));
    }
    return samples;
}

inline std::vector<float> sine(std::size_t frames, double f_hz, double level, double phase) {
    return stereo(frames, [=](std::size_t i, int) {
        return static_cast<float>(
            level *
            std::sin(2.0 * std::numbers::pi * f_hz / kRate_hz * static_cast<double>(i) + phase));
    });
}

// Uniform in -1 … 1, the same on every machine (constants: Numerical Recipes, "quick and dirty").
class Noise {
 public:
    explicit Noise(std::uint32_t seed) : state_(seed) {}
    double next() {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<double>(state_) / 2147483648.0 - 1.0;
    }

 private:
    std::uint32_t state_;
};

inline std::vector<float> whiteNoise(std::size_t frames, double peak, std::uint32_t seed) {
    Noise noise(seed);
    return stereo(frames,
                  [&](std::size_t, int) { return static_cast<float>(peak * noise.next()); });
}

// Four first-order low passes two octaves and more apart: about 3 dB an octave.
inline std::vector<float> pinkNoise(std::size_t frames, double peak, std::uint32_t seed) {
    Noise noise(seed);
    std::vector<float> samples(2 * frames);
    double highest = 0.0;
    for (std::size_t ch = 0; ch < 2; ++ch) {
        double slow = 0.0;
        double middle = 0.0;
        double fast = 0.0;
        for (std::size_t i = 0; i < frames; ++i) {
            const double x = noise.next();
            slow += 0.0035 * (x - slow);
            middle += 0.035 * (x - middle);
            fast += 0.35 * (x - fast);
            const double y = 10.0 * slow + 3.2 * middle + fast + 0.3 * x;
            samples[2 * i + ch] = static_cast<float>(y);
            highest = std::max(highest, std::abs(y));
        }
    }
    for (float& x : samples) {
        x *= static_cast<float>(peak / highest);
    }
    return samples;
}

inline std::vector<float> square(std::size_t frames, double f_hz, double level) {
    return stereo(frames, [=](std::size_t i, int) {
        const double turns = f_hz / kRate_hz * static_cast<double>(i);
        return static_cast<float>(turns - std::floor(turns) < 0.5 ? level : -level);
    });
}

}  // namespace limiter_signals
