#include "calibration/replica.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unisono {
namespace {

constexpr int kHalf = 10;
constexpr int kPhases = 1024;
constexpr std::size_t kStride = 32;  // samples between which times and gains are interpolated
constexpr double kLongest_s = 1e-3;  // a replica may be so much longer than its code

using Taps = std::array<float, 2 * kHalf>;

const std::vector<Taps>& tapTable() {
    static const auto table = [] {
        std::vector<Taps> taps(kPhases + 1);
        for (std::size_t p = 0; p <= kPhases; ++p) {
            double sum = 0.0;
            for (int k = 0; k < 2 * kHalf; ++k) {
                const double x = static_cast<double>(p) / kPhases - (k - kHalf + 1);
                const double sinc = std::abs(x) < 1e-9
                                        ? 1.0
                                        : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
                const double tap = sinc * (0.5 + 0.5 * std::cos(std::numbers::pi * x / kHalf));
                taps[p][static_cast<std::size_t>(k)] = static_cast<float>(tap);
                sum += tap;
            }
            for (float& tap : taps[p]) {
                tap = static_cast<float>(tap / sum);
            }
        }
        return taps;
    }();
    return table;
}

// Between the middles of the segments, constant before the first and after the last.
double gainAt(const Playing& playing, double at) {
    const double x = std::clamp(at * static_cast<double>(Playing::kSegments) - 0.5, 0.0,
                                static_cast<double>(Playing::kSegments - 1));
    const auto k = std::min(static_cast<std::size_t>(x), Playing::kSegments - 2);
    const double f = x - static_cast<double>(k);
    return (1.0 - f) * playing.gain[k] + f * playing.gain[k + 1];
}

}  // namespace

double legendre(std::size_t degree, double x) {
    const double y = x * x;
    switch (degree) {
        case 0:
            return 1.0;
        case 1:
            return x;
        case 2:
            return 0.5 * (3.0 * y - 1.0);
        case 3:
            return 0.5 * x * (5.0 * y - 3.0);
        default:
            return 0.125 * (35.0 * y * y - 30.0 * y + 3.0);
    }
}

double Playing::lateness_s(double at, double code_s) const {
    const double x = 2.0 * std::clamp(at, 0.0, 1.0) - 1.0;
    double late_s = drift * at * code_s;
    for (std::size_t j = 0; j < kBends; ++j) {
        late_s += bend_s[j] * legendre(j + 2, x);
    }
    return late_s;
}

std::vector<float> replicaOf(std::span<const float> code, const Playing& playing, double rate_hz) {
    const auto& table = tapTable();
    const auto size = static_cast<std::ptrdiff_t>(code.size());
    const double code_s = static_cast<double>(size) / rate_hz;
    std::vector<float> replica(code.size() + static_cast<std::size_t>(kLongest_s * rate_hz));
    // Which moment of the code is heard at time t: t = s + lateness(s), solved by repetition.
    const auto source = [&](std::size_t n) {
        const double t_s = static_cast<double>(n) / rate_hz;
        double s = t_s;
        for (int i = 0; i < 3; ++i) {
            s = t_s - playing.lateness_s(s / code_s, code_s);
        }
        return s * rate_hz;
    };
    double x = source(0);
    double gain = gainAt(playing, 0.0);
    for (std::size_t n = 0; n < replica.size(); n += kStride) {
        const double end_x = source(n + kStride);
        const double end_gain = gainAt(playing, end_x / static_cast<double>(size));
        const double step = (end_x - x) / static_cast<double>(kStride);
        const double gain_step = (end_gain - gain) / static_cast<double>(kStride);
        for (std::size_t i = n; i < std::min(n + kStride, replica.size()); ++i) {
            const auto in = static_cast<double>(i - n);
            const double at = x + in * step;
            const double whole = std::floor(at);
            const auto& taps = table[static_cast<std::size_t>(std::lround((at - whole) * kPhases))];
            const auto first = static_cast<std::ptrdiff_t>(whole) - kHalf + 1;
            float sum = 0.0F;
            if (first >= 0 && first + 2 * kHalf <= size) {
                const float* const samples = code.data() + first;
                for (std::size_t k = 0; k < 2 * kHalf; ++k) {
                    sum += samples[k] * taps[k];
                }
            } else {
                for (std::ptrdiff_t k = 0; k < 2 * kHalf; ++k) {
                    if (first + k >= 0 && first + k < size) {
                        sum += code[static_cast<std::size_t>(first + k)] *
                               taps[static_cast<std::size_t>(k)];
                    }
                }
            }
            replica[i] = sum * static_cast<float>(gain + in * gain_step);
        }
        x = end_x;
        gain = end_gain;
    }
    return replica;
}

}  // namespace unisono
