#include "calibration/arrival.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "calibration/band_limited.h"
#include "calibration/decibels.h"

namespace unisono {
namespace {

constexpr int kFine = 8;  // points between two samples around an arrival

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

// Without std::abs's care about squares that overflow: it takes most of the time.
float magnitude(Complex value) {
    return std::sqrt(std::norm(value));
}

double fromDecibels(double db) {
    return std::pow(10.0, db / 20.0);
}

double floorBefore(const std::vector<float>& size, std::ptrdiff_t peak, double rate_hz,
                   const ArrivalConfig& config) {
    const auto n = static_cast<std::ptrdiff_t>(size.size());
    const auto index = [&](double s) {
        return std::clamp<std::ptrdiff_t>(peak + static_cast<std::ptrdiff_t>(s * rate_hz), 0, n);
    };
    std::vector<float> quiet(size.begin() + index(-config.floor_from_s),
                             size.begin() + index(-config.floor_to_s));
    if (static_cast<double>(quiet.size()) < 0.02 * rate_hz) {
        // Too early to have a floor before it: what comes long after will do.
        quiet.assign(size.begin() + std::min(index(0.35), n - 32), size.end());
    }
    return floorOf(std::move(quiet));
}

struct Candidate {
    double at = 0.0;          // the first local maximum above the threshold, or the end
    double rival_db = -60.0;  // of the largest maximum before it, against the threshold there
};

// Twice as fine as the samples, so that two arrivals close together keep both their maxima.
template <typename Threshold>
Candidate firstAbove(std::span<const Complex> response, std::ptrdiff_t begin, double end,
                     const Threshold& threshold) {
    Candidate candidate;
    candidate.at = end;
    const auto size = [&](double x) { return std::abs(BandLimited::at(response, x)); };
    double a = size(static_cast<double>(begin) - 0.5);
    double b = size(static_cast<double>(begin));
    for (double x = static_cast<double>(begin); x < end - 0.25; x += 0.5) {
        const double c = size(x + 0.5);
        if (b >= a && b >= c) {
            const double above = b / (threshold(x) + 1e-20);
            if (above >= 1.0) {
                candidate.at = x;
                break;
            }
            candidate.rival_db = std::max(candidate.rival_db, decibels(above));
        }
        a = b;
        b = c;
    }
    return candidate;
}

}  // namespace

double peakNear(std::span<const Complex> response, double rate_hz, double near_s, double reach_s) {
    return refine(response, near_s * rate_hz, reach_s * rate_hz) / rate_hz;
}

Arrival findArrival(std::span<const Complex> response, double rate_hz, const ArrivalConfig& config,
                    std::span<const Complex> dull) {
    Arrival arrival;
    const auto n = static_cast<std::ptrdiff_t>(response.size());
    if (n < 64) {
        return arrival;
    }
    std::vector<float> size(response.size());
    std::transform(response.begin(), response.end(), size.begin(), magnitude);
    const std::ptrdiff_t peak = std::max_element(size.begin(), size.end()) - size.begin();
    const auto samples = [&](double s) { return static_cast<std::ptrdiff_t>(s * rate_hz); };
    const auto clampIndex = [&](std::ptrdiff_t i) { return std::clamp<std::ptrdiff_t>(i, 0, n); };

    arrival.floor = floorBefore(size, peak, rate_hz, config);
    arrival.peak = size[static_cast<std::size_t>(peak)];

    double elsewhere = 0.0;
    for (std::ptrdiff_t i = 0; i < n; ++i) {
        if (i < peak - samples(config.aside_before_s) || i > peak + samples(config.aside_after_s)) {
            elsewhere = std::max(elsewhere, static_cast<double>(size[static_cast<std::size_t>(i)]));
        }
    }
    arrival.separation_db = decibels(arrival.peak / (elsewhere + 1e-15));
    arrival.snr_db = decibels(arrival.peak / (arrival.floor + 1e-15));

    const auto begin = std::max<std::ptrdiff_t>(peak - samples(config.before_peak_s), 1);
    const auto early = [&](double x) {
        // The longer before the strongest, the more moments at which noise may pass for an arrival,
        // and the less likely a direct sound.
        return (static_cast<double>(peak) - x) / (config.before_peak_s * rate_hz);
    };
    const auto bright = [&](double x) {
        const double sigmas = config.sigmas + (config.early_sigmas - config.sigmas) * early(x);
        const bool rings =
            static_cast<double>(peak) - x < config.ringing_s * rate_hz && !dull.empty();
        const double below_db = rings ? config.ringing_db : config.below_peak_db;
        return std::max(sigmas * arrival.floor, arrival.peak * fromDecibels(-below_db));
    };
    const Candidate first = firstAbove(response, begin, static_cast<double>(peak), bright);
    double chosen = first.at;
    arrival.rival_db = first.rival_db;
    if (dull.size() == response.size()) {
        std::transform(dull.begin(), dull.end(), size.begin(), magnitude);
        const double dull_floor = floorBefore(size, peak, rate_hz, config);
        const auto last = clampIndex(peak + samples(0.0005));
        const double dull_peak = *std::max_element(size.begin() + begin, size.begin() + last);
        const auto threshold = [&](double x) {
            const double sigmas =
                config.dull_sigmas + (config.dull_early_sigmas - config.dull_sigmas) * early(x);
            const bool rings = static_cast<double>(peak) - x < config.ringing_s * rate_hz;
            const double below_db = rings ? config.dull_ringing_db : config.dull_below_peak_db;
            return std::max(sigmas * dull_floor, dull_peak * fromDecibels(-below_db));
        };
        const double until = chosen - 0.0003 * rate_hz;
        const Candidate lower = firstAbove(dull, begin, until, threshold);
        arrival.rival_db = std::max(arrival.rival_db, lower.rival_db);
        if (lower.at < until) {
            chosen = lower.at;
            arrival.dull = true;
            arrival.rival_db = lower.rival_db;
        }
    }
    const auto& found = arrival.dull ? dull : response;
    const double exact = refine(found, chosen, 0.6);
    const double first_size = std::abs(BandLimited::at(response, exact));
    arrival.first_s = exact / rate_hz;
    arrival.first_snr_db = decibels(first_size / (arrival.floor + 1e-15));
    arrival.first_below_db = std::min(0.0, decibels(first_size / arrival.peak));
    arrival.strongest_s = refine(response, static_cast<double>(peak), 0.6) / rate_hz;
    return arrival;
}

}  // namespace unisono
