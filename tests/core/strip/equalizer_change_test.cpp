// What is heard of strip/equalizer.h while its bands change.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "strip/equalizer.h"
#include "support/catch.h"

namespace {

using unisono::EqBand;
using unisono::Equalizer;
using unisono::responseDb;
using Shape = EqBand::Shape;

constexpr double kRate_hz = 48000.0;

// A sine left, a cosine right: hypot of both is the level at every moment.
std::vector<float> sine(std::size_t frames, double f_hz, double level) {
    std::vector<float> samples(2 * frames);
    for (std::size_t i = 0; i < frames; ++i) {
        const double turns = f_hz / kRate_hz * static_cast<double>(i);
        samples[2 * i] = static_cast<float>(level * std::sin(2.0 * std::numbers::pi * turns));
        samples[2 * i + 1] = static_cast<float>(level * std::cos(2.0 * std::numbers::pi * turns));
    }
    return samples;
}

// The largest |second difference| of either channel from frame first on. A click of any kind, a
// step or a corner, shows here long before it can be heard.
double sharpest(const std::vector<float>& stereo, std::size_t first, std::size_t last) {
    double largest = 0.0;
    for (std::size_t k = 2 * (first + 2); k < 2 * last; ++k) {
        largest = std::max(largest, std::abs(static_cast<double>(stereo[k]) - 2.0 * stereo[k - 2] +
                                             stereo[k - 4]));
    }
    return largest;
}

}  // namespace

TEST_CASE("a change while playing makes no click") {
    struct Change {
        std::vector<EqBand> before;
        std::vector<EqBand> after;
    };
    const std::vector<Change> changes{
        {{}, {{Shape::peak, 1000.0, 12.0, 1.0}}},
        {{{Shape::peak, 1000.0, 12.0, 1.0}}, {}},
        {{{Shape::low_shelf, 100.0, 12.0, 0.7}}, {{Shape::low_shelf, 100.0, 11.0, 0.7}}},
        {{{Shape::peak, 60.0, -24.0, 5.0}}, {{Shape::peak, 60.0, 24.0, 30.0}}},
        {{}, {{Shape::high_pass, 500.0, 0.0, 4.0}, {Shape::low_pass, 800.0, 0.0, 4.0}}},
        {{{Shape::high_shelf, 5000.0, 24.0, 0.7}}, {{Shape::high_shelf, 50.0, -24.0, 2.0}}},
    };
    for (const double f_hz : {40.0, 200.0, 1000.0}) {
        for (std::size_t n = 0; n < changes.size(); ++n) {
            CAPTURE(f_hz, n);
            constexpr std::size_t kFrames = 40000;
            constexpr std::size_t kChange = 20011;
            auto samples = sine(kFrames, f_hz, 0.1);
            Equalizer equalizer;
            equalizer.setBands(changes[n].before, kRate_hz);
            equalizer.process(samples.data(), kChange, 2);
            equalizer.setBands(changes[n].after, kRate_hz);
            equalizer.process(samples.data() + 2 * kChange, kFrames - kChange, 2);

            // The signal's own bend before and after, and the bend of fading one into the other
            // over 480 frames: |w''| <= 5.8 / 480^2 times their difference, and 2 |w'| <= 3.75 /
            // 480 times the difference of their slopes.
            const double w = 2.0 * std::numbers::pi * f_hz / kRate_hz;
            const auto levelOf = [&](const std::vector<EqBand>& bands) {
                return 0.1 * std::pow(10.0, responseDb(bands, f_hz, kRate_hz) / 20.0);
            };
            const double level =
                std::max({levelOf(changes[n].before), levelOf(changes[n].after), 0.1});
            const double allowed =
                level * (w * w + 2.0 * 5.8 / (480.0 * 480.0) + 2.0 * w * 3.75 / 480.0);
            CHECK(sharpest(samples, kChange - 100, kChange + 2000) <= allowed + 1e-7);
        }
    }
}

TEST_CASE("moving a bass band step by step makes neither click nor dip") {
    // As a slider does it: 100 changes a second, some during the fade of the one before.
    constexpr double f_hz = 40.0;
    auto samples = sine(96000, f_hz, 0.1);
    Equalizer equalizer;
    EqBand band{Shape::low_shelf, 120.0, 12.0, 0.7071};
    equalizer.setBands({&band, 1}, kRate_hz);
    for (std::size_t i = 0; i < 96000; i += 480) {
        if (i >= 24000 && i < 72000) {
            band.gain_db -= 0.06;
            equalizer.setBands({&band, 1}, kRate_hz);
        }
        equalizer.process(samples.data() + 2 * i, 480, 2);
    }
    CHECK(band.gain_db == Approx(6.0));
    const double w = 2.0 * std::numbers::pi * f_hz / kRate_hz;
    CHECK(sharpest(samples, 20000, 96000) < 0.4 * w * w * 1.05 + 1e-7);
    double level_before = 10.0;
    for (std::size_t i = 12000; i < 96000; ++i) {
        // Sine and cosine of one level: the envelope without waiting for a peak.
        const double level = std::hypot(samples[2 * i], samples[2 * i + 1]);
        REQUIRE(level < level_before * 1.0005);
        REQUIRE(level > 0.19);
        level_before = level;
    }
}

TEST_CASE("of changes during a fade the latest one wins") {
    const EqBand first{Shape::peak, 1000.0, 6.0, 1.0};
    const EqBand second{Shape::peak, 1000.0, -6.0, 1.0};
    const EqBand third{Shape::peak, 1000.0, 3.0, 1.0};
    auto samples = sine(48000, 1000.0, 0.1);
    Equalizer equalizer;
    equalizer.process(samples.data(), 4800, 2);
    for (const EqBand& band : {first, second, third}) {
        equalizer.setBands({&band, 1}, kRate_hz);
    }
    equalizer.process(samples.data() + 9600, 43200, 2);
    CHECK(std::hypot(samples[95998], samples[95999]) == Approx(0.1 * std::pow(10.0, 0.15)));
}
