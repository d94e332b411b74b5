// Guards core/calibration/grading: what is trusted, and what is said to be wrong.
#include "calibration/grading.h"

#include <cmath>

#include "support/catch.h"

using namespace unisono;

namespace {

// A speaker in plain sight.
Evidence clear() {
    Evidence evidence;
    evidence.arrival.snr_db = 35.0;
    evidence.arrival.first_snr_db = 35.0;
    evidence.arrival.separation_db = 24.0;
    evidence.arrival.rival_db = -7.0;
    for (SegmentFit& fit : evidence.fits) {
        fit.gain = 1.0;
        fit.gain_sigma = 0.02;
    }
    evidence.halves_clear_db = 30.0;
    evidence.bands_apart_s = -60e-6;
    evidence.prominence_db = -3.0;
    evidence.dull_rival_db = 6.0;
    evidence.dull_below_db = -28.0;
    return evidence;
}

}  // namespace

TEST_CASE("A clear arrival is good, and known to some 20 µs") {
    const Verdict verdict = gradeOf(clear());
    CHECK(verdict.grade == Grade::good);
    CHECK(verdict.trouble == Trouble::none);
    CHECK(verdict.confidence > 0.95);
    CHECK(verdict.error_s < 30e-6);
}

TEST_CASE("What is wrong is told") {
    Evidence evidence = clear();
    Trouble trouble = Trouble::none;
    SECTION("silent") {
        evidence.arrival.snr_db = 10.0;
        evidence.arrival.separation_db = 0.5;
        trouble = Trouble::silent;
    }
    SECTION("hardly heard") {
        evidence.arrival.separation_db = 3.5;
        trouble = Trouble::noisy;
    }
    SECTION("asleep") {
        evidence.fits[0].gain = 0.05;
        trouble = Trouble::asleep;
    }
    SECTION("gone for a while") {
        evidence.fits[5].gain = 0.3;
        trouble = Trouble::jumped;
    }
    SECTION("two halves at different places") {
        evidence.halves_agree = 0.1;
        trouble = Trouble::jumped;
    }
    SECTION("drifting") {
        evidence.drift_ppm = 315.0;
        trouble = Trouble::drifting;
    }
    SECTION("something earlier, nearly an arrival") {
        evidence.arrival.rival_db = -0.5;
        evidence.prominence_db = -15.0;
        evidence.dull_below_db = -5.0;
        trouble = Trouble::obstructed;
    }
    SECTION("a first arrival that may be noise") {
        evidence.arrival.first_snr_db = 11.5;
        evidence.arrival.first_below_db = -20.0;
        evidence.arrival.rival_db = -4.0;
        evidence.dull_below_db = -21.0;
        evidence.prominence_db = -18.0;
        trouble = Trouble::obstructed;
    }
    const Verdict verdict = gradeOf(evidence);
    CHECK(verdict.grade != Grade::good);
    CHECK(verdict.trouble == trouble);
    CHECK(verdict.confidence < 0.8);
}

TEST_CASE("A loudness that changes gently is no trouble") {
    Evidence evidence = clear();
    evidence.fits[0].gain = 1.9;  // before a gain control has turned it down
    evidence.fits[6].gain = 0.8;
    CHECK(gradeOf(evidence).grade == Grade::good);
}

TEST_CASE("What is not a number is not trusted") {
    Evidence evidence = clear();
    evidence.arrival.snr_db = std::nan("");
    CHECK(gradeOf(evidence).grade == Grade::unusable);
}
