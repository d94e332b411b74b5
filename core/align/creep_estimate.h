// How a speaker's latency will go on creeping, from how it was seen to. Pure.
#pragma once

#include <span>

#include "timeline/creep.h"

namespace unisono {

struct CreepConfig {
    double least_ppm = 6.0;              // less is not told from none, nor is less than
    double least_sigmas = 4.0;           // so many times its error …
    double most_ppm = 250.0;             // … and more is not believed
    double error_ppm = 2.0;              // of one measurement, 1 sigma
    double usual_rate_hz = 1.0 / 40.0;   // a buffer of some 0.1 s is steered within half a minute;
    double rate_spread_hz = 1.0 / 40.0;  // some speakers do not follow at all, others at once
    double least_decay_s = 8.0;
    double most_decay_s = 300.0;
    double memory_s = 120.0;  // sightings further apart say nothing about one another
};

// Its hidden drift at one moment, against the others of its group.
struct DriftSighting {
    TimePoint at{};
    double ppm = 0.0;
    double engine_error_ppm = 0.0;  // 1 sigma of what the engine took its clock for
};

// From sightings in order of time, the last of which is now. With one of them the usual decay is
// assumed; two tell it: d2 = d1 e^(-r Δt), so r = ln(d1 / d2) / Δt with the error
// √(σ1²/d1² + σ2²/d2²) / Δt, weighed against usual_rate_hz ± rate_spread_hz.
Creep creepFrom(std::span<const DriftSighting> sightings, const CreepConfig& config = {});

}  // namespace unisono
