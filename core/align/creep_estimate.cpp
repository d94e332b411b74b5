#include "align/creep_estimate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace unisono {
namespace {

constexpr int kGrid = 64;

// For given r everything is factor × d: weighted sums of that.
class Fit {
 public:
    void add(double factor, double observed, double error) {
        const double weight = 1.0 / (error * error);
        ff_ += weight * factor * factor;
        fo_ += weight * factor * observed;
        oo_ += weight * observed * observed;
    }
    [[nodiscard]] double value() const { return fo_ / ff_; }
    [[nodiscard]] double error() const { return 1.0 / std::sqrt(ff_); }
    [[nodiscard]] double cost() const { return oo_ - fo_ * fo_ / ff_; }

 private:
    double ff_ = 0.0;
    double fo_ = 0.0;
    double oo_ = 0.0;
};

// The newest that still says something about now.
const DriftSighting* earlier(std::span<const DriftSighting> sightings, const CreepConfig& config) {
    for (std::size_t i = sightings.size() - 1; i-- > 0;) {
        const double apart_s = toSeconds(sightings.back().at - sightings[i].at);
        if (apart_s > config.memory_s) {
            return nullptr;
        }
        if (apart_s > 0.5) {
            return &sightings[i];
        }
    }
    return nullptr;
}

}  // namespace

bool isRestless(std::span<const DriftSighting> sightings, const CreepConfig& config) {
    if (sightings.size() < 2) {
        return false;
    }
    const DriftSighting& now = sightings.back();
    const DriftSighting* before = earlier(sightings, config);
    if (before == nullptr) {
        return false;
    }
    const double expected =
        before->ppm * std::exp(-toSeconds(now.at - before->at) * config.usual_rate_hz);
    return std::abs(now.ppm - expected) >
           config.surprise_ppm + std::hypot(before->engine_error_ppm, now.engine_error_ppm);
}

Creep creepFrom(std::span<const DriftSighting> sightings, const CreepConfig& config) {
    if (sightings.empty()) {
        return {};
    }
    const DriftSighting& now = sightings.back();
    const DriftSighting* before =
        isRestless(sightings, config) ? nullptr : earlier(sightings, config);
    double rate_hz = config.usual_rate_hz;
    double ppm = now.ppm;
    double error_ppm = std::hypot(config.error_ppm, now.engine_error_ppm);
    if (before != nullptr) {
        const double apart_s = toSeconds(now.at - before->at);
        double least = std::numeric_limits<double>::max();
        for (int k = 0; k <= kGrid; ++k) {
            const double low = 1.0 / config.most_decay_s;
            const double high = 1.0 / config.least_decay_s;
            const double r = low * std::pow(high / low, static_cast<double>(k) / kGrid);
            const double growth = std::exp(r * apart_s);
            Fit fit;
            fit.add(1.0, now.ppm, std::hypot(error_ppm, config.unrest_ppm));
            fit.add(growth, before->ppm,
                    std::hypot(config.error_ppm, before->engine_error_ppm, config.unrest_ppm));
            if (now.group == before->group) {
                fit.add((growth - 1.0) / (r * apart_s),
                        (now.later_s - before->later_s) / apart_s * 1e6,
                        std::hypot(config.moved_error_s * 1e6 / apart_s, before->engine_error_ppm));
            }
            const double unusual = (r - config.usual_rate_hz) / config.rate_spread_hz;
            const double cost = fit.cost() + unusual * unusual;
            if (cost < least) {
                least = cost;
                rate_hz = r;
                ppm = fit.value();
            }
        }
    }
    const double size = std::abs(ppm);
    if (size < std::max(config.least_ppm, config.least_sigmas * error_ppm) ||
        size > config.most_ppm) {
        return {};
    }
    return {now.at, ppm, 1.0 / rate_hz};
}

}  // namespace unisono
