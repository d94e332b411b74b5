// Guards core/align/creep_estimate: how a hidden drift goes on, from one or more looks at it.
#include "align/creep_estimate.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "support/catch.h"

using namespace unisono;

namespace {

const TimePoint kBegin{std::chrono::hours(2)};

DriftSighting seen(double at_s, double ppm, double engine_error_ppm = 0.0) {
    return {kBegin + fromSeconds(at_s), ppm, engine_error_ppm};
}

Creep from(const std::vector<DriftSighting>& sightings, const CreepConfig& config = {}) {
    return creepFrom(sightings, config);
}

// One that hardly believes in what is usual, and measures well.
CreepConfig exact() {
    CreepConfig config;
    config.error_ppm = 0.01;
    return config;
}

}  // namespace

TEST_CASE("From one look the drift is taken, and the usual decay") {
    const Creep creep = from({seen(3.0, -50.0)});
    CHECK(creep.since == kBegin + fromSeconds(3.0));
    CHECK(creep.rate_ppm == -50.0);
    CHECK(creep.decay_s == Approx(1.0 / CreepConfig{}.usual_rate_hz));
}

TEST_CASE("Nothing creeps unless it stands out of the errors and is believable") {
    const Creep none;
    const CreepConfig config;
    CHECK(from({}) == none);
    const double threshold = std::max(config.least_ppm, config.least_sigmas * config.error_ppm);
    CHECK(from({seen(0.0, threshold - 0.1)}) == none);
    CHECK(from({seen(0.0, -threshold + 0.1)}) == none);
    CHECK(from({seen(0.0, threshold + 0.1)}) != none);
    CHECK(from({seen(0.0, config.most_ppm - 1.0)}) != none);
    CHECK(from({seen(0.0, config.most_ppm + 1.0)}) == none);
    // Where the engine did not know the clock well, drift is none of the speaker's.
    CHECK(from({seen(0.0, 40.0, 5.0)}) != none);
    CHECK(from({seen(0.0, 40.0, 15.0)}) == none);
    // However well it is measured, so little is not told from none.
    CHECK(from({seen(0.0, config.least_ppm - 0.1)}, exact()) == none);
    // Only the latest look counts for whether there is any.
    CHECK(from({seen(0.0, 60.0), seen(10.0, 1.0)}) == none);
}

TEST_CASE("Two good looks tell the decay") {
    const double decay_s = GENERATE(10.0, 25.0, 60.0, 200.0);
    const double ppm = GENERATE(90.0, -90.0);
    CAPTURE(decay_s, ppm);
    const Creep creep = from({seen(0.0, ppm), seen(8.0, ppm * std::exp(-8.0 / decay_s))}, exact());
    CHECK(creep.since == kBegin + fromSeconds(8.0));
    CHECK(creep.rate_ppm == Approx(ppm * std::exp(-8.0 / decay_s)));
    CHECK(creep.decay_s == Approx(decay_s).epsilon(0.01));
}

TEST_CASE("A look is believed as far as its error, the rest is what is usual") {
    // Weighed by hand: r = ln(d1 / d2) / Δt ± √(σ²/d1² + σ²/d2²) / Δt against r0 ± s0.
    const CreepConfig config;
    const double first = 60.0;
    const double second = 45.0;
    const double apart_s = 5.0;
    const double rate_hz = std::log(first / second) / apart_s;
    const double error_hz =
        std::hypot(config.error_ppm / first, config.error_ppm / second) / apart_s;
    const double own = 1.0 / (error_hz * error_hz);
    const double usual = 1.0 / (config.rate_spread_hz * config.rate_spread_hz);
    const double expected_hz = (own * rate_hz + usual * config.usual_rate_hz) / (own + usual);
    const double decay_s = from({seen(0.0, first), seen(apart_s, second)}).decay_s;
    CHECK(decay_s == Approx(1.0 / expected_hz));
    // What the engine did not know then makes the first one worth less.
    const double unsure_s = from({seen(0.0, first, 10.0), seen(apart_s, second)}).decay_s;
    CHECK(std::abs(1.0 / unsure_s - config.usual_rate_hz) <
          std::abs(1.0 / decay_s - config.usual_rate_hz));
}

TEST_CASE("Looks that say nothing about the latest one change nothing") {
    const CreepConfig config = exact();
    const Creep alone = from({seen(200.0, 40.0)}, config);
    const double before_s = GENERATE(200.0 - 121.0,  // too long ago
                                     200.0 - 0.4,    // the same look, nearly
                                     200.0);
    CHECK(from({seen(before_s, 80.0), seen(200.0, 40.0)}, config) == alone);
    CHECK(from({seen(190.0, -80.0), seen(200.0, 40.0)}, config) == alone);  // turned round
    CHECK(from({seen(190.0, 3.0), seen(200.0, 40.0)}, config) == alone);    // below the errors
    CHECK(from({seen(190.0, 400.0), seen(200.0, 40.0)}, config) == alone);  // not believable
    CHECK(from({seen(190.0, 80.0), seen(200.0, 40.0)}, config) != alone);
}

TEST_CASE("The decay stays within what speakers do") {
    const CreepConfig config = exact();
    CHECK(from({seen(0.0, 200.0), seen(2.0, 20.0)}, config).decay_s == config.least_decay_s);
    // As fast as before, or faster: it does not follow at all.
    CHECK(from({seen(0.0, 50.0), seen(10.0, 50.0)}, config).decay_s == Approx(config.most_decay_s));
    CHECK(from({seen(0.0, 50.0), seen(10.0, 70.0)}, config).decay_s == Approx(config.most_decay_s));
}
