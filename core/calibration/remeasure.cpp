#include "calibration/remeasure.h"

#include <algorithm>
#include <cmath>

namespace unisono {
namespace {

constexpr double kLeastSigma_s = 1e-6;

// By the inverse of the variances.
SpeakerMeasurement mean(const SpeakerMeasurement& a, const SpeakerMeasurement& b) {
    const double va = std::pow(std::max(a.error_s, kLeastSigma_s), 2);
    const double vb = std::pow(std::max(b.error_s, kLeastSigma_s), 2);
    SpeakerMeasurement result = b;  // the newer one, where there is no mean
    result.latency_s = (a.latency_s * vb + b.latency_s * va) / (va + vb);
    result.drift_ppm = 0.5 * (a.drift_ppm + b.drift_ppm);
    result.error_s = std::sqrt(va * vb / (va + vb));
    result.confidence = 1.0 - (1.0 - a.confidence) * (1.0 - b.confidence);
    return result;
}

// The two recordings began at unknown moments: what trusted speakers are apart is that.
struct Tie {
    double shift_s = 0.0;
    std::size_t count = 0;
};

// By those that are good in both, and at least so sure.
Tie tieOf(const GroupMeasurement& first, const GroupMeasurement& second,
          std::span<const std::size_t> codes, double sure) {
    Tie tie;
    double weights = 0.0;
    for (std::size_t k = 0; k < std::min(codes.size(), second.speakers.size()); ++k) {
        if (codes[k] >= first.speakers.size()) {
            continue;
        }
        const SpeakerMeasurement& was = first.speakers[codes[k]];
        const SpeakerMeasurement& is = second.speakers[k];
        const double weight = was.confidence * is.confidence;
        if (was.grade == Grade::good && is.grade == Grade::good && weight > 0.0 &&
            std::min(was.confidence, is.confidence) >= sure) {
            tie.shift_s += weight * (was.latency_s - is.latency_s);
            weights += weight;
            ++tie.count;
        }
    }
    if (tie.count > 0) {
        tie.shift_s /= weights;
    }
    return tie;
}

SpeakerMeasurement decided(const SpeakerMeasurement& first, const SpeakerMeasurement& second,
                           const RemeasureConfig& config) {
    const bool agree = std::abs(first.latency_s - second.latency_s) <= config.agree_s;
    if (second.trouble == Trouble::silent) {
        return second;
    }
    if (agree) {
        SpeakerMeasurement both = mean(first, second);
        const bool sure = both.confidence >= config.good && second.trouble != Trouble::obstructed;
        if (second.grade == Grade::good || sure) {
            both.grade = Grade::good;
            both.trouble = Trouble::none;
        } else {
            both.grade = Grade::weak;
            both.trouble = second.trouble;
            both.confidence = std::min(both.confidence, config.good);
        }
        return both;
    }
    const bool surer = first.confidence < config.sure && second.confidence >= config.sure;
    if (second.grade == Grade::good && (first.grade == Grade::unusable || surer)) {
        return second;
    }
    SpeakerMeasurement neither = second;
    neither.grade = Grade::unusable;
    neither.confidence = std::min({0.3, first.confidence, second.confidence});
    neither.error_s = std::max(neither.error_s, std::abs(first.latency_s - second.latency_s));
    if (neither.trouble == Trouble::none) {
        // Good by itself, yet not what it was: it moved in between, or was misheard.
        neither.trouble = first.grade == Grade::good ? Trouble::jumped : first.trouble;
    }
    return neither;
}

}  // namespace

std::vector<std::size_t> speakersToRemeasure(const GroupMeasurement& first,
                                             const RemeasureConfig& config) {
    std::vector<std::size_t> again;
    std::vector<std::size_t> good;
    std::vector<std::size_t> unsure;
    for (std::size_t i = 0; i < first.speakers.size(); ++i) {
        const SpeakerMeasurement& speaker = first.speakers[i];
        if (speaker.grade == Grade::good) {
            good.push_back(i);
            if (speaker.confidence < config.sure) {
                unsure.push_back(i);
            }
        } else if (speaker.trouble != Trouble::silent) {
            again.push_back(i);
        }
    }
    if (again.empty() || good.empty()) {
        return {};
    }
    std::stable_sort(good.begin(), good.end(), [&](std::size_t a, std::size_t b) {
        const SpeakerMeasurement& x = first.speakers[a];
        const SpeakerMeasurement& y = first.speakers[b];
        return x.confidence != y.confidence ? x.confidence > y.confidence : x.error_s < y.error_s;
    });
    good.resize(std::min(good.size(), config.trusted));
    again.insert(again.end(), good.begin(), good.end());
    again.insert(again.end(), unsure.begin(), unsure.end());
    std::sort(again.begin(), again.end());
    again.erase(std::unique(again.begin(), again.end()), again.end());
    return again;
}

GroupMeasurement merged(const GroupMeasurement& first, const GroupMeasurement& second,
                        std::span<const std::size_t> codes, double apart_s,
                        const RemeasureConfig& config) {
    GroupMeasurement result = first;
    const double wandered_s = config.wander_ppm * 1e-6 * std::abs(apart_s);
    for (SpeakerMeasurement& speaker : result.speakers) {
        speaker.latency_s += speaker.drift_ppm * 1e-6 * apart_s;
        speaker.error_s = std::hypot(speaker.error_s, wandered_s);
    }
    const std::size_t count = std::min(codes.size(), second.speakers.size());
    Tie tie = tieOf(result, second, codes, config.sure);
    if (tie.count == 0) {
        tie = tieOf(result, second, codes, 0.0);
    }
    if (tie.count == 0) {
        return first;
    }
    const double shift_error_s = wandered_s / std::sqrt(static_cast<double>(tie.count));
    for (std::size_t k = 0; k < count; ++k) {
        if (codes[k] >= result.speakers.size()) {
            continue;
        }
        SpeakerMeasurement again = second.speakers[k];
        again.latency_s += tie.shift_s;
        again.error_s = std::hypot(again.error_s, shift_error_s);
        result.speakers[codes[k]] = decided(result.speakers[codes[k]], again, config);
    }
    result.reference_s = second.reference_s;
    return result;
}

}  // namespace unisono
