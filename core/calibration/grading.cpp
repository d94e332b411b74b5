#include "calibration/grading.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "calibration/decibels.h"

namespace unisono {
namespace {

constexpr double kLoudest = 0.25;         // automatic gain controls start this far too loud
constexpr double kFaint_db = -6.0;        // of a first arrival, against the strongest
constexpr double kBandsApart_s = -60e-6;  // how loudspeakers are, on average

// Whether all pieces of the code were heard.
struct Presence {
    double least = 1.0;       // of the usual loudness, in any piece
    bool missing = false;     // one is not there
    bool late_start = false;  // those that are missing are the first ones
};

Presence presenceOf(const SegmentFits& fits, const GradingConfig& config) {
    std::array<double, Playing::kSegments> sorted{};
    std::transform(fits.begin(), fits.end(), sorted.begin(),
                   [](const SegmentFit& fit) { return fit.gain; });
    std::sort(sorted.begin(), sorted.end());
    const double middle =
        0.5 * (sorted[Playing::kSegments / 2 - 1] + sorted[Playing::kSegments / 2]);
    const double usual = std::max({middle, kLoudest * sorted.back(), 1e-9});
    const auto part = [&](std::size_t k) {
        return (fits[k].gain + config.unsure_sigmas * fits[k].gain_sigma) / usual;
    };
    Presence presence;
    std::size_t first_there = Playing::kSegments;
    std::size_t last_missing = 0;
    presence.least = part(0);
    for (std::size_t k = 0; k < fits.size(); ++k) {
        presence.least = std::min(presence.least, part(k));
        if (part(k) < config.absent_gain) {
            presence.missing = true;
            last_missing = k;
        } else if (first_there == Playing::kSegments) {
            first_there = k;
        }
    }
    presence.late_start = presence.missing && first_there > 0 && last_missing < first_there;
    return presence;
}

// Logistic regression of "right within 0.3 ms", on 420 simulated rooms.
double confidenceIn(const Evidence& evidence, double least_gain) {
    const auto within = [](double value, double low, double high) {
        return std::clamp(value, low, high);
    };
    // Of the strongest arrival in the lower half of the band, against the floor there.
    const double dull_snr_db = evidence.dull_rival_db - evidence.dull_below_db;
    // An arrival before the strongest that hardly stands out: noise does so in one of some hundreds
    // of speakers, about as often as a direct sound is that weak.
    const bool faint = !evidence.arrival.dull && evidence.arrival.first_below_db < kFaint_db;
    const double doubt = faint ? 2.0 * within(13.0 - evidence.arrival.first_snr_db, 0.0, 3.0) : 0.0;
    const double score =
        0.19 + 0.128 * within(evidence.arrival.separation_db, 4.0, 25.0) +
        -0.613 * within(evidence.arrival.rival_db, -12.0, 0.0) +
        0.121 * within(evidence.prominence_db, -18.0, 3.0) +
        -0.181 * within(evidence.dull_below_db, -30.0, 0.0) +
        -0.141 * within(dull_snr_db, 13.0, 35.0) +
        -4.1e+03 * std::min(std::abs(evidence.bands_apart_s - kBandsApart_s), 300e-6) +
        -0.12 * within(least_gain, 0.5, 1.0) - doubt;
    return 1.0 / (1.0 + std::exp(-score));
}

// A fit to the errors of right ones in the same rooms: what loudspeakers and echoes do to the shape
// of an arrival, noise, and what bends around something.
double errorOf(const Evidence& evidence) {
    const double noise_s = 295e-6 * std::pow(10.0, -evidence.arrival.first_snr_db / 20.0);
    const double apart_s = std::abs(evidence.bands_apart_s - kBandsApart_s);
    const double bands_s = 0.4 * std::max(0.0, apart_s - 60e-6);
    const double bent_s = evidence.arrival.first_below_db < -3.0 ? 45e-6 : 0.0;
    return std::hypot(std::hypot(20e-6, noise_s), std::hypot(bands_s, bent_s));
}

}  // namespace

void readAround(Evidence& evidence, std::span<const Complex> response,
                std::span<const Complex> dull, double rate_hz) {
    const auto n = static_cast<std::ptrdiff_t>(response.size());
    const auto index = [&](double s) {
        return std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(std::lround(s * rate_hz)), 0,
                                          n);
    };
    const auto energy = [](std::span<const Complex> values, std::ptrdiff_t from,
                           std::ptrdiff_t to) {
        double sum = 1e-30;
        for (std::ptrdiff_t i = from; i < to; ++i) {
            sum += static_cast<double>(std::norm(values[static_cast<std::size_t>(i)]));
        }
        return sum;
    };
    const double first_s = evidence.arrival.first_s;
    const auto first = index(first_s);
    const auto behind = index(first_s + 0.0004);
    evidence.prominence_db = 0.5 * decibels(energy(response, index(first_s - 0.0003), behind) /
                                            energy(response, behind, index(first_s + 0.03)));
    const auto early = index(first_s - 0.016);
    const auto ahead = index(first_s - 0.0006);
    const auto quiet =
        energy(dull, index(first_s - 0.2), index(first_s - 0.03)) /
        std::max(1.0, static_cast<double>(index(first_s - 0.03) - index(first_s - 0.2)));
    double rival = 0.0;
    for (auto i = early; i < ahead; ++i) {
        rival = std::max(rival, static_cast<double>(std::abs(dull[static_cast<std::size_t>(i)])));
    }
    double strongest = 1e-20;
    for (auto i = first; i < index(evidence.arrival.strongest_s + 0.001); ++i) {
        strongest =
            std::max(strongest, static_cast<double>(std::abs(dull[static_cast<std::size_t>(i)])));
    }
    evidence.dull_rival_db = decibels(rival / std::sqrt(quiet + 1e-30));
    evidence.dull_below_db = decibels(rival / strongest);
}

Verdict gradeOf(const Evidence& evidence, const GradingConfig& config) {
    const Arrival& a = evidence.arrival;
    Verdict verdict;
    verdict.error_s = errorOf(evidence);
    if (!(a.separation_db >= config.heard_separation_db && a.snr_db >= config.heard_snr_db)) {
        const bool silent =
            !(a.separation_db >= config.silent_separation_db && a.snr_db >= config.silent_snr_db);
        verdict.trouble = silent ? Trouble::silent : Trouble::noisy;
        return verdict;
    }
    const Presence presence = presenceOf(evidence.fits, config);
    if (presence.missing || evidence.halves_agree < config.halves_agree) {
        // Two halves, both clear, in different places: it was there all the time.
        const bool moved = evidence.halves_agree < config.halves_agree &&
                           evidence.halves_clear_db >= config.halves_clear_db;
        verdict.trouble = presence.late_start && !moved ? Trouble::asleep : Trouble::jumped;
        return verdict;
    }
    if (std::abs(evidence.drift_ppm) > config.believable_ppm) {
        verdict.trouble = Trouble::drifting;
        return verdict;
    }
    verdict.confidence = confidenceIn(evidence, presence.least);
    if (verdict.confidence >= config.good) {
        verdict.grade = Grade::good;
        verdict.trouble = Trouble::none;
        return verdict;
    }
    verdict.grade = verdict.confidence >= config.weak ? Grade::weak : Grade::unusable;
    verdict.trouble = a.snr_db < config.clear_snr_db || a.separation_db < config.clear_separation_db
                          ? Trouble::noisy
                          : Trouble::obstructed;
    return verdict;
}

}  // namespace unisono
