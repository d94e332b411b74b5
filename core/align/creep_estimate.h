// How a speaker's latency will go on creeping, from how it was seen to. Pure.
#pragma once

#include <cstdint>
#include <span>

#include "timeline/creep.h"

namespace unisono {

struct CreepConfig {
    double least_ppm = 6.0;        // less is not told from none, nor is less than
    double least_sigmas = 4.0;     // so many times its error …
    double most_ppm = 250.0;       // … and more is not believed
    double error_ppm = 2.0;        // of one measurement, 1 sigma
    double unrest_ppm = 8.0;       // speakers steer by a buffer that is never still: so far off the
                                   // curve may the rate of two seconds be
    double surprise_ppm = 15.0;    // what is this far from where the curve should be by now is on
                                   // another curve: what was before says nothing about it
    double moved_error_s = 20e-6;  // of how far it moved between two measurements
    double usual_rate_hz = 1.0 / 40.0;   // a buffer of some 0.1 s is steered within half a minute;
    double rate_spread_hz = 1.0 / 40.0;  // some speakers do not follow at all, others at once
    double least_decay_s = 8.0;
    double most_decay_s = 300.0;
    double memory_s = 120.0;  // sightings further apart say nothing about one another
};

// One speaker at one moment, against the mean of its group.
struct DriftSighting {
    TimePoint at{};
    double ppm = 0.0;               // its hidden drift: how fast it gets later
    double later_s = 0.0;           // how much later it is than it would be without its residual
    std::uint32_t group = 0;        // later_s is comparable between sightings with the same number
    double engine_error_ppm = 0.0;  // 1 sigma of what the engine took its clock for
};

// Whether the last of these is on another curve than the one before it: the speaker, or what sends
// to it, is still finding its place.
bool isRestless(std::span<const DriftSighting> sightings, const CreepConfig& config = {});

// From sightings in order of time, the last of which is now. With one the usual decay is assumed.
// With an earlier one, Δt ago, the curve d(t) = d e^(-r t) is fitted to both drifts, to how far it
// has moved between them, d (e^(r Δt) - 1) / r, and to usual_rate_hz ± rate_spread_hz, by weighted
// least squares: d in closed form for every r of a grid. A restless one begins anew.
Creep creepFrom(std::span<const DriftSighting> sightings, const CreepConfig& config = {});

}  // namespace unisono
