#include "strip/equalizer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <cstdint>
#include <limits>
#include <numbers>
#include <string>
#include <vector>

#include "support/catch.h"

// In limiter_test.cpp.
long allocationsSoFar();
bool countsAllocations();

namespace {

using unisono::BiquadCoefficients;
using unisono::designBiquad;
using unisono::EqBand;
using unisono::Equalizer;
using unisono::kMaxEqBands;
using unisono::responseDb;
using Shape = EqBand::Shape;

constexpr double kRate_hz = 48000.0;
constexpr std::array kShapes{Shape::peak, Shape::low_shelf, Shape::high_shelf, Shape::low_pass,
                             Shape::high_pass};

// The closed form: the analogue prototypes of the cookbook at the frequency to which the bilinear
// transform maps f_hz. Shares nothing with the coefficients under test.
double prototypeDb(const EqBand& band, double f_hz, double rate_hz) {
    const double pi = std::numbers::pi;
    const double warped =
        std::tan(pi * f_hz / rate_hz) / std::tan(pi * band.frequency_hz / rate_hz);
    const std::complex<double> s(0.0, warped);
    const double A = std::pow(10.0, band.gain_db / 40.0);
    const double q = band.q;
    const double root = std::sqrt(A);
    std::complex<double> h;
    switch (band.shape) {
        case Shape::peak:
            h = (s * s + s * (A / q) + 1.0) / (s * s + s / (A * q) + 1.0);
            break;
        case Shape::low_shelf:
            h = A * (s * s + root / q * s + A) / (A * s * s + root / q * s + 1.0);
            break;
        case Shape::high_shelf:
            h = A * (A * s * s + root / q * s + 1.0) / (s * s + root / q * s + A);
            break;
        case Shape::low_pass:
            h = 1.0 / (s * s + s / q + 1.0);
            break;
        case Shape::high_pass:
            h = s * s / (s * s + s / q + 1.0);
            break;
    }
    return 20.0 * std::log10(std::abs(h));
}

std::vector<float> impulseResponse(std::span<const EqBand> bands, double rate_hz,
                                   std::size_t frames) {
    Equalizer equalizer;
    equalizer.setBands(bands, rate_hz);
    std::vector<float> samples(frames, 0.0F);
    samples[0] = 1.0F;
    equalizer.process(samples.data(), frames, 1);
    return samples;
}

double levelDb(const std::vector<float>& impulse, double f_hz, double rate_hz) {
    std::complex<double> sum = 0.0;
    const std::complex<double> step = std::polar(1.0, -2.0 * std::numbers::pi * f_hz / rate_hz);
    std::complex<double> turn = 1.0;
    for (const float x : impulse) {
        sum += static_cast<double>(x) * turn;
        turn *= step;
    }
    return 20.0 * std::log10(std::abs(sum));
}

// 24 frequencies from 15 Hz to 0.98 of half the rate.
std::vector<double> frequencies(double rate_hz) {
    std::vector<double> all(24);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = 15.0 * std::pow(0.49 * rate_hz / 15.0, static_cast<double>(i) / 23.0);
    }
    return all;
}

std::vector<float> sine(std::size_t frames, double f_hz, double level) {
    std::vector<float> samples(2 * frames);
    for (std::size_t i = 0; i < frames; ++i) {
        const double turns = f_hz / kRate_hz * static_cast<double>(i);
        samples[2 * i] = static_cast<float>(level * std::sin(2.0 * std::numbers::pi * turns));
        samples[2 * i + 1] = static_cast<float>(level * std::cos(2.0 * std::numbers::pi * turns));
    }
    return samples;
}

}  // namespace

TEST_CASE("the impulse response has the closed form's level at every frequency") {
    for (const double rate_hz : {44100.0, 48000.0, 192000.0}) {
        for (const Shape shape : kShapes) {
            for (const auto& [f_hz, gain_db, q] :
                 {std::array{60.0, 6.0, 1.0}, std::array{1000.0, -12.0, 4.0},
                  std::array{3000.0, 24.0, 0.3}, std::array{15000.0, -3.0, 0.7071}}) {
                const EqBand band{shape, f_hz, gain_db, q};
                const auto impulse = impulseResponse({&band, 1}, rate_hz, 60000);
                CAPTURE(rate_hz, toText(shape), f_hz, gain_db, q);
                for (const double at_hz : frequencies(rate_hz)) {
                    const double expected = prototypeDb(band, at_hz, rate_hz);
                    CHECK(responseDb({&band, 1}, at_hz, rate_hz) == Approx(expected).margin(1e-6));
                    // Below -90 dB the float samples of the response end.
                    if (expected > -90.0) {
                        CHECK(levelDb(impulse, at_hz, rate_hz) == Approx(expected).margin(0.01));
                    }
                }
            }
        }
    }
}

TEST_CASE("bands add up, and those past the most are ignored") {
    std::vector<EqBand> bands;
    for (std::size_t i = 0; i < kMaxEqBands + 3; ++i) {
        bands.push_back({kShapes[i % 3], 50.0 * std::pow(1.8, i), i % 2 == 0 ? 4.0 : -5.0, 1.2});
    }
    const auto impulse = impulseResponse(bands, kRate_hz, 60000);
    for (const double at_hz : frequencies(kRate_hz)) {
        double expected = 0.0;
        for (std::size_t i = 0; i < kMaxEqBands; ++i) {
            expected += prototypeDb(bands[i], at_hz, kRate_hz);
        }
        CHECK(levelDb(impulse, at_hz, kRate_hz) == Approx(expected).margin(0.01));
        CHECK(responseDb(bands, at_hz, kRate_hz) == Approx(expected).margin(1e-6));
    }
}

TEST_CASE("a peak has its gain at its centre, a shelf at its end and half of it at its corner") {
    for (const double gain_db : {-24.0, -6.0, 0.5, 12.0, 24.0}) {
        for (const double f_hz : {10.0, 440.0, 20000.0}) {
            CAPTURE(gain_db, f_hz);
            const EqBand peak{Shape::peak, f_hz, gain_db, 2.0};
            CHECK(responseDb({&peak, 1}, f_hz, kRate_hz) == Approx(gain_db).margin(1e-6));
            const EqBand low{Shape::low_shelf, f_hz, gain_db, 0.7071};
            CHECK(responseDb({&low, 1}, 0.0, kRate_hz) == Approx(gain_db).margin(1e-6));
            CHECK(responseDb({&low, 1}, f_hz, kRate_hz) == Approx(gain_db / 2).margin(1e-3));
            CHECK(responseDb({&low, 1}, kRate_hz / 2, kRate_hz) == Approx(0.0).margin(1e-6));
            const EqBand high{Shape::high_shelf, f_hz, gain_db, 0.7071};
            CHECK(responseDb({&high, 1}, 0.0, kRate_hz) == Approx(0.0).margin(1e-6));
            CHECK(responseDb({&high, 1}, f_hz, kRate_hz) == Approx(gain_db / 2).margin(1e-3));
            CHECK(responseDb({&high, 1}, kRate_hz / 2, kRate_hz) == Approx(gain_db).margin(1e-6));
        }
    }
    const EqBand pass{Shape::high_pass, 80.0, 0.0, 0.7071};
    CHECK(responseDb({&pass, 1}, 80.0, kRate_hz) == Approx(-3.01).margin(0.01));
    CHECK(std::isfinite(responseDb({&pass, 1}, 0.0, kRate_hz)));
    CHECK(responseDb({&pass, 1}, 0.0, kRate_hz) < -200.0);
}

TEST_CASE("values outside the ranges of EqBand are limited to them") {
    const auto design = [](double f_hz, double gain_db, double q) {
        return designBiquad({Shape::peak, f_hz, gain_db, q}, kRate_hz);
    };
    CHECK(design(1.0, 6.0, 1.0) == design(10.0, 6.0, 1.0));
    CHECK(design(30000.0, 6.0, 1.0) == design(0.49 * kRate_hz, 6.0, 1.0));
    CHECK(design(1000.0, 60.0, 1.0) == design(1000.0, 24.0, 1.0));
    CHECK(design(1000.0, -60.0, 1.0) == design(1000.0, -24.0, 1.0));
    CHECK(design(1000.0, 6.0, 0.0) == design(1000.0, 6.0, 0.1));
    CHECK(design(1000.0, 6.0, 99.0) == design(1000.0, 6.0, 30.0));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(design(nan, 6.0, 1.0) == design(1000.0, 6.0, 1.0));
    CHECK(design(1000.0, nan, 1.0) == BiquadCoefficients{});
    CHECK(design(1000.0, 6.0, nan) == design(1000.0, 6.0, std::numbers::sqrt2 / 2.0));
}

TEST_CASE("every band is stable at the ends of its ranges") {
    for (const double rate_hz : {8000.0, 48000.0, 192000.0}) {
        for (const Shape shape : kShapes) {
            for (const double f_hz : {10.0, 0.49 * rate_hz}) {
                for (const double q : {0.1, 30.0}) {
                    for (const double gain_db : {-24.0, 24.0}) {
                        CAPTURE(rate_hz, toText(shape), f_hz, q, gain_db);
                        const EqBand band{shape, f_hz, gain_db, q};
                        const BiquadCoefficients c = designBiquad(band, rate_hz);
                        // The triangle of stability of z^2 + a1 z + a2.
                        CHECK(c.a2 < 1.0);
                        CHECK(std::abs(c.a1) < 1.0 + c.a2);
                        // And it does die away: 10 Hz at q 30 and 24 dB takes 50 s.
                        if (rate_hz == 8000.0) {
                            const auto tail = impulseResponse({&band, 1}, rate_hz, 400000);
                            const auto late = std::minmax_element(tail.end() - 4800, tail.end());
                            CHECK(*late.second - *late.first < 1e-7F);
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("a flat setting passes the samples bit by bit") {
    const auto input = sine(1000, 997.0, 0.7);
    auto output = input;
    Equalizer equalizer;
    CHECK(equalizer.isFlat());
    equalizer.process(output.data(), 1000, 2);
    CHECK(output == input);

    const std::array<EqBand, 2> no_effect{EqBand{Shape::peak, 100.0, 0.0, 3.0},
                                          EqBand{Shape::high_shelf, 8000.0, 0.0, 1.0}};
    equalizer.setBands(no_effect, kRate_hz);
    CHECK(equalizer.isFlat());
    equalizer.process(output.data(), 1000, 2);
    CHECK(output == input);

    // Also after a return to it.
    const EqBand band{Shape::peak, 500.0, 6.0, 1.0};
    equalizer.setBands({&band, 1}, kRate_hz);
    CHECK_FALSE(equalizer.isFlat());
    equalizer.process(output.data(), 1000, 2);
    CHECK(output != input);
    equalizer.setBands({}, kRate_hz);
    equalizer.process(output.data(), 1000, 2);
    CHECK(equalizer.isFlat());
    output = input;
    equalizer.process(output.data(), 1000, 2);
    CHECK(output == input);
}

TEST_CASE("stereo is two times mono") {
    const std::array<EqBand, 3> bands{EqBand{Shape::low_shelf, 100.0, 6.0, 0.7},
                                      EqBand{Shape::peak, 2000.0, -6.0, 2.0},
                                      EqBand{Shape::high_pass, 40.0, 0.0, 0.7}};
    auto both = sine(3000, 300.0, 0.5);
    Equalizer stereo;
    stereo.setBands(bands, kRate_hz);
    std::array<std::vector<float>, 2> single;
    for (std::size_t i = 0; i < both.size(); ++i) {
        single[i % 2].push_back(both[i]);
    }
    stereo.process(both.data(), 3000, 2);
    for (std::size_t ch = 0; ch < 2; ++ch) {
        Equalizer mono;
        mono.setBands(bands, kRate_hz);
        mono.process(single[ch].data(), 3000, 1);
        for (std::size_t i = 0; i < 3000; ++i) {
            REQUIRE(single[ch][i] == Approx(both[2 * i + ch]).margin(1e-7));
        }
    }
}

TEST_CASE("the result does not depend on the block size, even during a change") {
    const EqBand before{Shape::peak, 200.0, 6.0, 1.0};
    const EqBand after{Shape::low_shelf, 400.0, -9.0, 0.7};
    const auto run = [&](std::size_t block) {
        auto samples = sine(6720, 150.0, 0.5);
        Equalizer equalizer;
        equalizer.setBands({&before, 1}, kRate_hz);
        for (std::size_t i = 0; i < 6720; i += block) {
            if (i == 3360) {
                equalizer.setBands({&after, 1}, kRate_hz);
            }
            equalizer.process(samples.data() + 2 * i, std::min(block, 6720 - i), 2);
        }
        return samples;
    };
    const auto expected = run(480);
    for (const std::size_t block : {1U, 7U, 32U, 3360U}) {
        CAPTURE(block);
        CHECK(run(block) == expected);
    }
}

TEST_CASE("sound that ends leaves no denormal numbers, and NaN no trace") {
    const std::array<EqBand, 2> bands{EqBand{Shape::peak, 30.0, 12.0, 2.0},
                                      EqBand{Shape::low_pass, 200.0, 0.0, 0.7}};
    Equalizer equalizer;
    equalizer.setBands(bands, kRate_hz);
    auto samples = sine(4800, 100.0, 0.5);
    equalizer.process(samples.data(), 4800, 2);
    for (int i = 0; i < 300; ++i) {
        std::fill(samples.begin(), samples.end(), 0.0F);
        equalizer.process(samples.data(), 4800, 2);
        REQUIRE(std::none_of(samples.begin(), samples.end(),
                             [](float x) { return std::fpclassify(x) == FP_SUBNORMAL; }));
    }
    CHECK(std::all_of(samples.begin(), samples.end(), [](float x) { return x == 0.0F; }));

    samples[0] = std::numeric_limits<float>::quiet_NaN();
    samples[1] = std::numeric_limits<float>::infinity();
    equalizer.process(samples.data(), 4800, 2);
    CHECK(std::all_of(samples.begin() + 128, samples.end(), [](float x) { return x == 0.0F; }));
}

TEST_CASE("reset ends sound and fade") {
    const EqBand band{Shape::peak, 100.0, 12.0, 5.0};
    Equalizer equalizer;
    auto samples = sine(100, 100.0, 0.5);
    equalizer.process(samples.data(), 100, 2);
    equalizer.setBands({&band, 1}, kRate_hz);
    equalizer.process(samples.data(), 100, 2);
    equalizer.reset();
    Equalizer fresh;
    fresh.setBands({&band, 1}, kRate_hz);
    auto one = sine(100, 300.0, 0.5);
    auto other = one;
    equalizer.process(one.data(), 100, 2);
    fresh.process(other.data(), 100, 2);
    CHECK(one == other);
}

TEST_CASE("the equalizer does not allocate while it works, changes included") {
    auto samples = sine(4800, 100.0, 0.5);
    const std::vector<EqBand> bands(kMaxEqBands, {Shape::peak, 100.0, 3.0, 5.0});
    Equalizer equalizer;
    if (!countsAllocations()) {
        WARN("no allocation counter of ours in this build; not checked");
        return;
    }
    const long before = allocationsSoFar();
    equalizer.process(samples.data(), 100, 2);
    equalizer.setBands(bands, kRate_hz);
    equalizer.process(samples.data(), 100, 2);
    equalizer.setBands({}, kRate_hz);
    equalizer.process(samples.data(), 4800, 1);
    equalizer.reset();
    CHECK(allocationsSoFar() == before);
}

TEST_CASE("cost of the equalizer per stereo frame", "[.benchmark]") {
    const auto input = sine(48000, 997.0, 0.2);
    auto samples = input;
    for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{5}, kMaxEqBands}) {
        Equalizer equalizer;
        equalizer.setBands(std::vector<EqBand>(count, {Shape::peak, 100.0, 3.0, 5.0}), kRate_hz);
        BENCHMARK(std::to_string(count) + " bands: 48000 frames, read µs as ns / 48") {
            std::copy(input.begin(), input.end(), samples.begin());
            equalizer.process(samples.data(), 48000, 2);
            return samples[0];
        };
    }
}
