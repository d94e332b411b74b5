#include "calibration/arrival.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "calibration/band_limited.h"

namespace unisono {
namespace {

constexpr int kFine = 8;  // points between two samples around an arrival

double decibels(double ratio) {
    return 20.0 * std::log10(ratio + 1e-12);
}

// The local maximum of the magnitude next to `near`, by points between samples and a parabola.
double refine(std::span<const Complex> response, double near, double reach) {
    double best = near;
    double best_size = -1.0;
    const double step = 1.0 / kFine;
    for (double x = near - reach; x <= near + reach + 1e-9; x += step) {
        const double size = std::abs(BandLimited::at(response, x));
        if (size > best_size) {
            best_size = size;
            best = x;
        }
    }
    const double before = std::abs(BandLimited::at(response, best - step));
    const double after = std::abs(BandLimited::at(response, best + step));
    const double curve = before - 2.0 * best_size + after;
    return curve < 0.0 ? best + step * std::clamp(0.5 * (before - after) / curve, -0.5, 0.5) : best;
}

// Root mean square of the magnitudes, without those that stand out: they may be arrivals.
double floorOf(std::vector<float> sizes) {
    if (sizes.empty()) {
        return 0.0;
    }
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    const float cap = 3.0F * *middle;
    double sum = 0.0;
    for (const float size : sizes) {
        const double kept = std::min(size, cap);
        sum += kept * kept;
    }
    return std::sqrt(sum / static_cast<double>(sizes.size()));
}

}  // namespace

double peakNear(std::span<const Complex> response, double rate_hz, double near_s, double reach_s) {
    return refine(response, near_s * rate_hz, reach_s * rate_hz) / rate_hz;
}

Arrival findArrival(std::span<const Complex> response, double rate_hz,
                    const ArrivalConfig& config) {
    Arrival arrival;
    const auto n = static_cast<std::ptrdiff_t>(response.size());
    if (n < 64) {
        return arrival;
    }
    std::vector<float> size(response.size());
    std::transform(response.begin(), response.end(), size.begin(),
                   [](Complex value) { return std::abs(value); });
    const std::ptrdiff_t peak = std::max_element(size.begin(), size.end()) - size.begin();
    const auto samples = [&](double s) { return static_cast<std::ptrdiff_t>(s * rate_hz); };
    const auto clampIndex = [&](std::ptrdiff_t i) { return std::clamp<std::ptrdiff_t>(i, 0, n); };

    const auto from = clampIndex(peak - samples(config.floor_from_s));
    const auto to = clampIndex(peak - samples(config.floor_to_s));
    std::vector<float> quiet(size.begin() + from, size.begin() + to);
    if (static_cast<std::ptrdiff_t>(quiet.size()) < samples(0.02)) {
        // Too early to have a floor before it: what comes long after will do.
        quiet.assign(size.begin() + std::min(clampIndex(peak + samples(0.35)), n - 32), size.end());
    }
    arrival.floor = floorOf(std::move(quiet));
    arrival.peak = size[static_cast<std::size_t>(peak)];

    double elsewhere = 0.0;
    for (std::ptrdiff_t i = 0; i < n; ++i) {
        if (i < peak - samples(config.aside_before_s) || i > peak + samples(config.aside_after_s)) {
            elsewhere = std::max(elsewhere, static_cast<double>(size[static_cast<std::size_t>(i)]));
        }
    }
    arrival.separation_db = decibels(arrival.peak / (elsewhere + 1e-15));
    arrival.snr_db = decibels(arrival.peak / (arrival.floor + 1e-15));

    // Twice as fine as the samples, so that two arrivals close together keep both their maxima.
    const double weakest = arrival.peak * std::pow(10.0, -config.below_peak_db / 20.0);
    const auto threshold = [&](double x) {
        // The longer before the strongest, the more moments at which noise may pass for an arrival,
        // and the less likely a direct sound.
        const double early = (static_cast<double>(peak) - x) / (config.before_peak_s * rate_hz);
        const double sigmas = config.sigmas + (config.early_sigmas - config.sigmas) * early;
        return std::max(sigmas * arrival.floor, weakest);
    };
    const auto begin = std::max<std::ptrdiff_t>(peak - samples(config.before_peak_s), 1);
    double first = static_cast<double>(peak);
    const auto magnitude = [&](double x) { return std::abs(BandLimited::at(response, x)); };
    double a = magnitude(static_cast<double>(begin) - 0.5);
    double b = magnitude(static_cast<double>(begin));
    for (double x = static_cast<double>(begin); x < static_cast<double>(peak) - 0.25; x += 0.5) {
        const double c = magnitude(x + 0.5);
        if (b >= threshold(x) && b >= a && b >= c) {
            first = x;
            break;
        }
        a = b;
        b = c;
    }
    const double exact = refine(response, first, 0.6);
    arrival.first_s = exact / rate_hz;
    arrival.strongest_s = refine(response, static_cast<double>(peak), 0.6) / rate_hz;
    arrival.first_below_db =
        std::min(0.0, decibels(std::abs(BandLimited::at(response, exact)) / arrival.peak));
    return arrival;
}

}  // namespace unisono
