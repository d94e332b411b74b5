#include "align/creep_estimate.h"

#include <algorithm>
#include <cmath>

namespace unisono {

Creep creepFrom(std::span<const DriftSighting> sightings, const CreepConfig& config) {
    if (sightings.empty()) {
        return {};
    }
    const DriftSighting& now = sightings.back();
    const double size = std::abs(now.ppm);
    if (size < config.least_ppm || size > config.most_ppm) {
        return {};
    }
    double weight = 1.0 / (config.rate_spread_hz * config.rate_spread_hz);
    double rate_hz = config.usual_rate_hz * weight;
    for (const DriftSighting& before : sightings.first(sightings.size() - 1)) {
        const double apart_s = toSeconds(now.at - before.at);
        const bool same_way = before.ppm * now.ppm > 0.0;
        if (apart_s <= 0.5 || apart_s > config.memory_s || !same_way ||
            std::abs(before.ppm) < config.least_ppm) {
            continue;
        }
        const double error_hz =
            config.error_ppm *
            std::sqrt(1.0 / (before.ppm * before.ppm) + 1.0 / (now.ppm * now.ppm)) / apart_s;
        const double own = 1.0 / (error_hz * error_hz);
        rate_hz += own * std::log(before.ppm / now.ppm) / apart_s;
        weight += own;
    }
    rate_hz = std::max(rate_hz / weight, 1.0 / config.most_decay_s);
    return {now.at, now.ppm, std::clamp(1.0 / rate_hz, config.least_decay_s, config.most_decay_s)};
}

}  // namespace unisono
