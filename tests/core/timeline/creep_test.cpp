// Guards core/timeline/creep.h: how much a creeping latency has grown, against the integral of its
// rate.
#include "timeline/creep.h"

#include <cmath>

#include "support/catch.h"

using namespace unisono;

namespace {

const TimePoint kSince{std::chrono::hours(5)};

TimePoint after(double seconds) {
    return kSince + fromSeconds(seconds);
}

}  // namespace

TEST_CASE("No creep is none, at any time") {
    const Creep none;
    CHECK(none.grown_s(after(0.0)) == 0.0);
    CHECK(none.grown_s(after(1e6)) == 0.0);
    CHECK(none.rateAt_ppm(after(10.0)) == 0.0);
    const Creep undecided{kSince, 80.0, 0.0};  // no decay: nothing is known of it
    CHECK(undecided.grown_s(after(10.0)) == 0.0);
    CHECK(undecided.rateAt_ppm(after(10.0)) == 0.0);
}

TEST_CASE("A creep grows by its rate at first, and in the end by rate times decay") {
    const double rate_ppm = GENERATE(50.0, -120.0);
    const Creep creep{kSince, rate_ppm, 10.0};
    CHECK(creep.grown_s(after(0.0)) == 0.0);
    CHECK(creep.rateAt_ppm(after(0.0)) == rate_ppm);
    CHECK(creep.grown_s(after(0.01)) == Approx(rate_ppm * 1e-8).epsilon(1e-3));
    CHECK(creep.grown_s(after(10.0)) == Approx(rate_ppm * 1e-5 * (1.0 - std::exp(-1.0))));
    CHECK(creep.rateAt_ppm(after(10.0)) == Approx(rate_ppm * std::exp(-1.0)));
    CHECK(creep.grown_s(after(1000.0)) == Approx(rate_ppm * 1e-5));
    CHECK(creep.rateAt_ppm(after(1000.0)) == Approx(0.0).margin(1e-12));
}

TEST_CASE("What it has grown is the integral of its rate") {
    const Creep creep{kSince, 73.0, 8.0};
    double sum_s = 0.0;
    constexpr double kStep_s = 0.01;
    for (int i = 0; i < 3000; ++i) {
        sum_s += creep.rateAt_ppm(after((i + 0.5) * kStep_s)) * 1e-6 * kStep_s;
        REQUIRE(creep.grown_s(after((i + 1) * kStep_s)) == Approx(sum_s).epsilon(1e-5));
    }
}

TEST_CASE("Before it was seen a creep says nothing") {
    const Creep creep{kSince, 50.0, 10.0};
    CHECK(creep.grown_s(kSince - std::chrono::seconds(30)) == 0.0);
    CHECK(creep.rateAt_ppm(kSince - std::chrono::seconds(30)) == 50.0);
}
