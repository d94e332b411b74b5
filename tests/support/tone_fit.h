// How well does a sound follow a tone along a known path? Least squares, in closed form.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace unisono::test {

struct ToneFit {
    double amplitude = 0.0;
    double late_frames = 0.0;  // by which the tone comes later than the path says
    double sinad_db = 0.0;     // tone against everything else: noise, distortion, images, DC
    double rest = 0.0;         // rms of everything else
};

// samples[k] ≈ amplitude × sin(2π f (at[k] - late)), f in cycles per frame.
inline ToneFit fitTone(const std::vector<float>& samples, const std::vector<double>& at,
                       double cycles_per_frame) {
    double ss = 0.0;
    double cc = 0.0;
    double sc = 0.0;
    double sy = 0.0;
    double cy = 0.0;
    const double w = 2.0 * std::numbers::pi * cycles_per_frame;
    for (std::size_t k = 0; k < samples.size(); ++k) {
        const double s = std::sin(w * at[k]);
        const double c = std::cos(w * at[k]);
        ss += s * s;
        cc += c * c;
        sc += s * c;
        sy += s * static_cast<double>(samples[k]);
        cy += c * static_cast<double>(samples[k]);
    }
    const double det = ss * cc - sc * sc;
    const double a = (sy * cc - cy * sc) / det;
    const double b = (cy * ss - sy * sc) / det;
    double tone = 0.0;
    double rest = 0.0;
    for (std::size_t k = 0; k < samples.size(); ++k) {
        const double fit = a * std::sin(w * at[k]) + b * std::cos(w * at[k]);
        const double off = static_cast<double>(samples[k]) - fit;
        tone += fit * fit;
        rest += off * off;
    }
    ToneFit result;
    result.amplitude = std::hypot(a, b);
    result.late_frames = -std::atan2(b, a) / w;
    result.sinad_db = 10.0 * std::log10(tone / rest);
    result.rest = std::sqrt(rest / static_cast<double>(samples.size()));
    return result;
}

// Largest |x[k+1] - 2 x[k] + x[k-1]|: a click shows here long before it shows in the level.
inline double largestBend(const std::vector<float>& samples, std::size_t first = 1,
                          std::size_t last = static_cast<std::size_t>(-1)) {
    double largest = 0.0;
    for (std::size_t k = first; k + 1 < samples.size() && k < last; ++k) {
        const double bend = static_cast<double>(samples[k + 1]) - 2.0 * samples[k] + samples[k - 1];
        largest = std::max(largest, std::abs(bend));
    }
    return largest;
}

}  // namespace unisono::test
