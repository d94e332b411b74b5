#include "support/noise_signal.h"

#include <cmath>
#include <numbers>

#include "support/dice.h"

namespace unisono::test {
namespace {

constexpr int kReach = 12;

// The weight of a sample at this distance, and its derivative.
std::array<double, 2> tapAt(double distance) {
    const double x = std::numbers::pi * distance;
    const double window = 0.5 + 0.5 * std::cos(x / (kReach + 0.5));
    const double window_slope =
        -0.5 * std::numbers::pi / (kReach + 0.5) * std::sin(x / (kReach + 0.5));
    if (std::abs(distance) < 1e-9) {
        return {1.0, 0.0};
    }
    const double sinc = std::sin(x) / x;
    const double sinc_slope = (std::cos(x) - sinc) / distance;
    return {sinc * window, sinc_slope * window + sinc * window_slope};
}

std::vector<float> make(std::size_t frames, std::uint64_t seed) {
    struct Section {
        double b = 0.0, a1 = 0.0, a2 = 0.0;
        double s1 = 0.0, s2 = 0.0;
    };
    std::array<Section, 4> sections;
    const double k = std::tan(std::numbers::pi * 5000.0 / kTimelineRate_hz);
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const double angle = std::numbers::pi * (2.0 * static_cast<double>(i) + 1.0) / 16.0;
        const double q = 1.0 / (2.0 * std::cos(angle));
        const double norm = 1.0 / (1.0 + k / q + k * k);
        sections[i].b = k * k * norm;
        sections[i].a1 = 2.0 * (k * k - 1.0) * norm;
        sections[i].a2 = (1.0 - k / q + k * k) * norm;
    }
    Dice dice(seed);
    std::vector<float> table(frames);
    // Uniform white noise becomes Gaussian in the filter; its rms there is 0.26 of 1/√3 …
    constexpr double kLevel = 0.1 * 3.75;
    for (float& sample : table) {
        double x = kLevel * (2.0 * dice.uniform() - 1.0);
        for (Section& s : sections) {
            const double y = s.b * x + s.s1;
            s.s1 = 2.0 * s.b * x - s.a1 * y + s.s2;
            s.s2 = s.b * x - s.a2 * y;
            x = y;
        }
        sample = static_cast<float>(x);
    }
    return table;
}

}  // namespace

NoiseSignal::NoiseSignal(double seconds, std::uint64_t seed) {
    const auto frames = static_cast<std::size_t>(seconds * kTimelineRate_hz);
    for (std::size_t channel = 0; channel < 2; ++channel) {
        tables_[channel] = make(frames, seed * 2 + channel);
    }
}

void NoiseSignal::between(std::size_t channel, double first, std::size_t count,
                          std::vector<Slope>& out) const {
    const auto whole = static_cast<Frame>(std::floor(first));
    const double fraction = first - static_cast<double>(whole);
    std::array<std::array<double, 2>, 2 * kReach> taps{};
    for (int t = 0; t < 2 * kReach; ++t) {
        taps[static_cast<std::size_t>(t)] = tapAt(fraction - (t - kReach + 1));
    }
    out.assign(count, {});
    for (std::size_t k = 0; k < count; ++k) {
        for (int t = 0; t < 2 * kReach; ++t) {
            const double sample = at(channel, whole + static_cast<Frame>(k) + (t - kReach + 1));
            out[k].value += taps[static_cast<std::size_t>(t)][0] * sample;
            out[k].slope += taps[static_cast<std::size_t>(t)][1] * sample;
        }
    }
}

}  // namespace unisono::test
