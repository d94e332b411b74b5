#include "align/creep_estimate.h"

#include <algorithm>
#include <cmath>

namespace unisono {
namespace {

double errorOf(const DriftSighting& sighting, const CreepConfig& config) {
    return std::hypot(config.error_ppm, sighting.engine_error_ppm);
}

bool stands(const DriftSighting& sighting, const CreepConfig& config) {
    const double size = std::abs(sighting.ppm);
    return size >= std::max(config.least_ppm, config.least_sigmas * errorOf(sighting, config)) &&
           size <= config.most_ppm;
}

}  // namespace

Creep creepFrom(std::span<const DriftSighting> sightings, const CreepConfig& config) {
    if (sightings.empty()) {
        return {};
    }
    const DriftSighting& now = sightings.back();
    if (!stands(now, config)) {
        return {};
    }
    double weight = 1.0 / (config.rate_spread_hz * config.rate_spread_hz);
    double rate_hz = config.usual_rate_hz * weight;
    for (const DriftSighting& before : sightings.first(sightings.size() - 1)) {
        const double apart_s = toSeconds(now.at - before.at);
        const bool same_way = before.ppm * now.ppm > 0.0;
        if (apart_s <= 0.5 || apart_s > config.memory_s || !same_way || !stands(before, config)) {
            continue;
        }
        const double error_hz =
            std::hypot(errorOf(before, config) / before.ppm, errorOf(now, config) / now.ppm) /
            apart_s;
        const double own = 1.0 / (error_hz * error_hz);
        rate_hz += own * std::log(before.ppm / now.ppm) / apart_s;
        weight += own;
    }
    rate_hz = std::max(rate_hz / weight, 1.0 / config.most_decay_s);
    return {now.at, now.ppm, std::clamp(1.0 / rate_hz, config.least_decay_s, config.most_decay_s)};
}

}  // namespace unisono
