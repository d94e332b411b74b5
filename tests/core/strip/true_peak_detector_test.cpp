#include "strip/true_peak_detector.h"

#include <cmath>
#include <numbers>
#include <vector>

#include "limiter_signals.h"
#include "support/catch.h"

using limiter_signals::toDb;
using unisono::TruePeakDetector;

namespace {

// The gain that the detector asks for the highest peak of one channel, in dB.
double requiredDb(const std::vector<float>& samples, double ceiling) {
    TruePeakDetector detector(ceiling);
    constexpr std::size_t kChunk = TruePeakDetector::kChunkFrames;
    double lowest = 1.0;
    for (std::size_t i = 3 * kChunk; i + 2 * kChunk <= samples.size(); i += kChunk) {
        TruePeakDetector::Gains gains{};
        if (detector.requiredGains(samples.data() + i, kChunk, 1, gains)) {
            lowest = std::min(lowest, *std::min_element(gains.begin(), gains.end()));
        }
    }
    return toDb(lowest);
}

}  // namespace

TEST_CASE("the detector reads sines to 0.1 dB up to 0.47 of the rate, wherever their peaks fall") {
    for (double turns = 0.01; turns < 0.471; turns += 0.02) {
        for (const double phase : {0.0, 0.4, 1.1}) {
            CAPTURE(turns, phase);
            std::vector<float> samples(4000);
            for (std::size_t i = 0; i < samples.size(); ++i) {
                samples[i] = static_cast<float>(
                    2.0 *
                    std::sin(2.0 * std::numbers::pi * turns * static_cast<double>(i) + phase));
            }
            CHECK(requiredDb(samples, 1.0) == Approx(-6.02).margin(0.1));
        }
    }
}

TEST_CASE("the bound by which the detector is skipped is safe, and not much too careful") {
    // The signal that a sinc interpolates to the most: alternating, with a turn in the middle.
    const auto reading = [](double level) {
        TruePeakDetector detector(1.0);
        std::vector<float> samples(400, 0.0F);
        for (int i = 100; i < 300; ++i) {
            const bool up = (i % 2 == 0) != (i < 200);
            samples[i] = static_cast<float>(up ? level : -level) * detector.quietPeak();
        }
        TruePeakDetector::Gains gains{};
        bool is_above = false;
        for (std::size_t i = 128; i < 352; i += 32) {
            is_above = detector.requiredGains(samples.data() + i, 32, 1, gains) || is_above;
        }
        return is_above;
    };
    CHECK_FALSE(reading(1.0));
    CHECK(reading(1.1));  // 0.8 dB

    // 1 / L1; the limiter's idle path ends 10.3 dB below its ceiling.
    const TruePeakDetector detector(1.0);
    CHECK(toDb(detector.quietPeak()) == Approx(-10.3).margin(0.1));
}
