// Guards core/calibration/replica and segments: clocks that wander, and loudness that changes.
#include "calibration/replica.h"

#include <cmath>
#include <numbers>

#include "calibration/recording.h"
#include "calibration/segments.h"
#include "calibration/stimulus.h"
#include "support/catch.h"

using namespace unisono;

TEST_CASE("A replica is the code at the moments the clock plays it") {
    // A tone, so that the truth is known between the samples.
    std::vector<float> code(24000);
    const double hz = 3000.0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        code[i] = static_cast<float>(
            std::sin(2.0 * std::numbers::pi * hz * static_cast<double>(i) / kAnalysisRate_hz));
    }
    Playing playing;
    playing.drift = 150e-6;
    playing.bend_s = {30e-6, -20e-6, 5e-6};
    const auto replica = replicaOf(code, playing, kAnalysisRate_hz);
    for (const double at : {0.1, 0.33, 0.5, 0.9}) {
        // The moment `at` is heard that much later.
        const double heard_s = at * 1.0 + playing.lateness_s(at, 1.0);
        const auto n = std::round(heard_s * kAnalysisRate_hz);
        const double back_s = at + (n / kAnalysisRate_hz - heard_s);
        CHECK(replica[static_cast<std::size_t>(n)] ==
              Approx(std::sin(2.0 * std::numbers::pi * hz * back_s)).margin(3e-3));
    }
}

TEST_CASE("What a clock did shows in the pieces of the code") {
    const Stimulus stimulus;
    const auto code = halveRate(stimulus.code(0));
    const double code_s = static_cast<double>(code.size()) / kAnalysisRate_hz;
    Playing truth;
    truth.drift = 100e-6;
    truth.bend_s = {25e-6, -10e-6, 0.0};
    truth.gain = {1.0, 1.0, 1.0, 1.0, 0.7, 0.7, 0.7, 0.7};
    const double delay_s = 0.1;
    std::vector<float> heard(static_cast<std::size_t>(delay_s * kAnalysisRate_hz), 0.0F);
    const auto played = replicaOf(code, truth, kAnalysisRate_hz);
    heard.insert(heard.end(), played.begin(), played.end());
    heard.resize(heard.size() + 4000, 0.0F);
    const SegmentAnalysis segments(code.size(), Band{}, 0.25e-3);
    Playing playing;
    playing.drift = 90e-6;
    for (int i = 0; i < 3; ++i) {
        const auto replica = replicaOf(code, playing, kAnalysisRate_hz);
        playing = segments.refined(playing, segments.fit(heard, replica, delay_s));
    }
    CHECK(playing.drift == Approx(truth.drift).margin(2e-6));
    for (const double at : {0.1, 0.3, 0.5, 0.7, 0.9}) {
        // Up to a constant, which is a delay.
        CHECK(playing.lateness_s(at, code_s) - playing.lateness_s(0.5, code_s) ==
              Approx(truth.lateness_s(at, code_s) - truth.lateness_s(0.5, code_s)).margin(3e-6));
    }
    CHECK(playing.gain[6] / playing.gain[1] == Approx(0.7).margin(0.05));
}
