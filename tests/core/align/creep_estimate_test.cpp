// Guards core/align/creep_estimate: how a hidden drift goes on, from one or more looks at it.
#include "align/creep_estimate.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "support/catch.h"

using namespace unisono;

namespace {

const TimePoint kBegin{std::chrono::hours(2)};

// How far it has moved is not known: no two have the same group.
DriftSighting seen(double at_s, double ppm, double engine_error_ppm = 0.0) {
    static std::uint32_t group = 0;
    return {kBegin + fromSeconds(at_s), ppm, 0.0, ++group, engine_error_ppm};
}

// A speaker on the curve that the estimate assumes: ppm at second 0, dying away.
DriftSighting onCurve(double at_s, double ppm, double decay_s) {
    const double rate_ppm = ppm * std::exp(-at_s / decay_s);
    return {kBegin + fromSeconds(at_s), rate_ppm, (ppm - rate_ppm) * 1e-6 * decay_s, 1, 0.0};
}

Creep from(const std::vector<DriftSighting>& sightings, const CreepConfig& config = {}) {
    return creepFrom(sightings, config);
}

// One that hardly believes in what is usual, and measures well.
CreepConfig exact() {
    CreepConfig config;
    config.error_ppm = 0.01;
    config.unrest_ppm = 0.01;
    config.moved_error_s = 1e-9;
    config.surprise_ppm = 1000.0;
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
    // It was, and has ended.
    CHECK(from({seen(0.0, 60.0), seen(10.0, 1.0)}) == none);
}

TEST_CASE("Two good looks tell the decay") {
    const double decay_s = GENERATE(10.0, 25.0, 60.0, 200.0);
    const double ppm = GENERATE(90.0, -90.0);
    CAPTURE(decay_s, ppm);
    const Creep creep = from({onCurve(0.0, ppm, decay_s), onCurve(8.0, ppm, decay_s)}, exact());
    CHECK(creep.since == kBegin + fromSeconds(8.0));
    CHECK(creep.rate_ppm == Approx(ppm * std::exp(-8.0 / decay_s)).epsilon(0.01));
    CHECK(creep.decay_s == Approx(decay_s).epsilon(0.06));  // as fine as the grid
}

TEST_CASE("How far it has moved corrects a look that caught it at an odd moment") {
    // Speakers steer by a buffer that is never still.
    const double decay_s = 30.0;
    const double rate_ppm = 50.0 * std::exp(-5.0 / decay_s);
    DriftSighting now = onCurve(5.0, 50.0, decay_s);
    now.ppm -= 12.0;
    const double with_ppm = from({onCurve(0.0, 50.0, decay_s), now}).rate_ppm;
    CHECK(std::abs(with_ppm - rate_ppm) < 6.0);
    now.group = 2;  // others were in the group: it cannot be told how far it has moved
    const double without_ppm = from({onCurve(0.0, 50.0, decay_s), now}).rate_ppm;
    CHECK(std::abs(with_ppm - rate_ppm) < std::abs(without_ppm - rate_ppm));
}

TEST_CASE("A clock that is not where it was going is restless, and begins anew") {
    const Creep alone = from({seen(205.0, 40.0)});
    CHECK(from({seen(200.0, -40.0), seen(205.0, 40.0)}) == alone);
    CHECK(from({seen(200.0, 80.0), seen(205.0, 40.0)}) == alone);
    CHECK(isRestless(std::vector{seen(200.0, -40.0), seen(205.0, 40.0)}));
    CHECK_FALSE(isRestless(std::vector{seen(200.0, 45.0), seen(205.0, 40.0)}));
    CHECK_FALSE(isRestless(std::vector{seen(205.0, 40.0)}));
    CHECK_FALSE(isRestless({}));
    // Unless it is the engine that did not know better.
    CHECK_FALSE(isRestless(std::vector{seen(200.0, 80.0, 30.0), seen(205.0, 40.0)}));
}

TEST_CASE("Looks too long ago, or the same look again, change nothing") {
    const Creep alone = from({seen(200.0, 40.0)});
    const double before_s = GENERATE(200.0 - 121.0, 200.0 - 0.4, 200.0);
    CHECK(from({seen(before_s, 50.0), seen(200.0, 40.0)}) == alone);
    CHECK(from({seen(190.0, 50.0), seen(200.0, 40.0)}) != alone);
}

TEST_CASE("The decay stays within what speakers do") {
    const CreepConfig config = exact();
    CHECK(from({seen(0.0, 200.0), seen(2.0, 20.0)}, config).decay_s ==
          Approx(config.least_decay_s));
    // As fast as before, or faster: it does not follow at all.
    CHECK(from({seen(0.0, 50.0), seen(10.0, 50.0)}, config).decay_s == Approx(config.most_decay_s));
    CHECK(from({seen(0.0, 50.0), seen(10.0, 70.0)}, config).decay_s == Approx(config.most_decay_s));
}
