#include "strip/limiter.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <new>
#include <numbers>
#include <string>
#include <vector>

#include "limiter_signals.h"
#include "support/catch.h"

// Counts the allocations of the whole program. Weak, so that a counter of another test file may
// take its place, and absent under the sanitizers, which have a heap of their own;
// countsAllocations tells whether it is at work. equalizer_test.cpp uses it too.
static std::atomic<long> allocations{0};

#ifndef UNISONO_SANITIZED
__attribute__((weak)) void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) {
        return memory;
    }
    throw std::bad_alloc();
}
__attribute__((weak)) void operator delete(void* memory) noexcept {
    std::free(memory);
}
__attribute__((weak)) void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
#endif

long allocationsSoFar();
long allocationsSoFar() {
    return allocations;
}

bool countsAllocations();
bool countsAllocations() {
    const long before = allocations;
    ::operator delete(::operator new(1));
    return allocations == before + 1;
}

namespace {

using unisono::Limiter;
using unisono::LimiterSettings;
using namespace limiter_signals;

constexpr std::size_t kBlock = 480;

std::vector<float> limited(Limiter& limiter, std::vector<float> samples, std::size_t block = kBlock,
                           int channels = 2) {
    for (std::size_t i = 0; i < samples.size(); i += block * channels) {
        const std::size_t frames = std::min(block, (samples.size() - i) / channels);
        limiter.process(samples.data() + i, frames, channels);
    }
    return samples;
}

constexpr double kPlus12Db = 3.9811;
constexpr double kCeiling_db = -1.0;

}  // namespace

TEST_CASE("a sine whose peaks lie between the samples is held at the ceiling") {
    const auto input = sine(24000, kRate_hz / 4.0, 1.0, std::numbers::pi / 4.0);
    CHECK(samplePeakDb(input) == Approx(-3.01).margin(0.01));
    CHECK(truePeakDb(input) == Approx(0.0).margin(0.1));

    Limiter limiter(kRate_hz, kBlock);
    const auto output = limited(limiter, input);
    CHECK(truePeakDb(output) <= kCeiling_db + 0.1);
    CHECK(truePeakDb(output) >= kCeiling_db - 0.1);

    // The same with full-scale samples: 3 dB over full scale between them.
    Limiter hot(kRate_hz, kBlock);
    const auto loud = sine(24000, kRate_hz / 4.0, std::numbers::sqrt2, std::numbers::pi / 4.0);
    CHECK(samplePeakDb(loud) == Approx(0.0).margin(0.01));
    CHECK(truePeakDb(loud) == Approx(3.01).margin(0.1));
    CHECK(truePeakDb(limited(hot, loud)) <= kCeiling_db + 0.1);
}

TEST_CASE("sines of any frequency 12 dB too loud are held at the ceiling") {
    for (const double f_hz : {50.0, 997.0, 5003.0, 11000.0, 15000.0, 18000.0, 19900.0, 21500.0}) {
        CAPTURE(f_hz);
        Limiter limiter(kRate_hz, kBlock);
        const auto output = limited(limiter, sine(12000, f_hz, kPlus12Db, 0.3));
        CHECK(truePeakDb(output) <= kCeiling_db + 0.1);
        CHECK(truePeakDb(output) >= kCeiling_db - 0.2);
        CHECK(samplePeakDb(output) <= kCeiling_db + 1e-5);
    }
}

TEST_CASE("noise 12 dB too loud is held at the ceiling") {
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        CAPTURE(seed);
        for (const auto& input :
             {whiteNoise(16000, kPlus12Db, seed), pinkNoise(16000, kPlus12Db, seed)}) {
            Limiter limiter(kRate_hz, kBlock);
            const auto output = limited(limiter, input);
            CHECK(truePeakDb(output) <= kCeiling_db + 0.1);
            CHECK(samplePeakDb(output) <= kCeiling_db + 1e-5);
        }
    }
}

TEST_CASE("squares and impulses are held at the ceiling") {
    for (const double f_hz : {50.0, 997.0, 5003.0}) {
        CAPTURE(f_hz);
        Limiter limiter(kRate_hz, kBlock);
        const auto output = limited(limiter, square(12000, f_hz, kPlus12Db));
        CHECK(truePeakDb(output) <= kCeiling_db + 0.1);
        CHECK(samplePeakDb(output) <= kCeiling_db + 1e-5);
    }
    Limiter limiter(kRate_hz, kBlock);
    const auto output =
        limited(limiter, stereo(4800, [](std::size_t i, int) { return i == 2000 ? 4.0F : 0.0F; }));
    CHECK(truePeakDb(output) == Approx(kCeiling_db).margin(0.1));
}

TEST_CASE("other ceilings and rates") {
    LimiterSettings settings;
    settings.ceiling_dbtp = -6.0;
    for (const double rate_hz : {8000.0, 44100.0, 192000.0}) {
        CAPTURE(rate_hz);
        Limiter limiter(rate_hz, kBlock, settings);
        CHECK(limiter.latencyFrames() ==
              static_cast<std::size_t>(std::max(64L, std::lround(rate_hz * 0.0015))));
        const auto output = limited(limiter, whiteNoise(12000, 2.0, 5));
        CHECK(truePeakDb(output) <= -5.9);
        CHECK(truePeakDb(output) >= -6.2);
    }
}

TEST_CASE("sound below the ceiling passes bit by bit, exactly latencyFrames later") {
    std::vector<std::vector<float>> inputs{
        whiteNoise(9600, 0.25, 7),  // below the quiet peak
        pinkNoise(9600, 0.80, 8),   // cleared by second differences
        whiteNoise(9600, 0.39, 9),  // only the detector can tell
        sine(9600, kRate_hz / 4.0, 0.8, std::numbers::pi / 4.0),
        sine(9600, 100.0, 0.89, 0.0),
    };
    for (const auto& input : inputs) {
        REQUIRE(truePeakDb(input) < kCeiling_db - 0.01);
        Limiter limiter(kRate_hz, kBlock);
        const std::size_t delay = 2 * limiter.latencyFrames();
        const auto output = limited(limiter, input);
        CHECK(std::all_of(output.begin(), output.begin() + delay, [](float x) { return x == 0; }));
        CHECK(std::equal(output.begin() + delay, output.end(), input.begin()));
        CHECK(limiter.lowestGain() == 1.0);
    }
}

TEST_CASE("the latency is 1.5 ms whether the limiter works or not") {
    for (const float level : {0.5F, 5.0F}) {
        Limiter limiter(kRate_hz, kBlock);
        CHECK(limiter.latencyFrames() == 72);
        const auto output = limited(
            limiter, stereo(960, [=](std::size_t i, int) { return i == 300 ? level : 0.0F; }));
        for (std::size_t i = 0; i < 960; ++i) {
            CHECK((output[2 * i] != 0.0F) == (i == 372));
        }
    }
}

TEST_CASE("the result does not depend on the block size") {
    auto input = pinkNoise(6000, 3.0, 11);
    const auto quiet = whiteNoise(6000, 0.1, 12);
    input.insert(input.end(), quiet.begin(), quiet.end());
    const auto loud = whiteNoise(2000, 1.3, 13);
    input.insert(input.end(), loud.begin(), loud.end());

    Limiter reference(kRate_hz, kBlock);
    const auto expected = limited(reference, input, 480);
    for (const std::size_t block : {1U, 7U, 64U, 333U, 5000U}) {
        CAPTURE(block);
        Limiter limiter(kRate_hz, kBlock);
        CHECK(limited(limiter, input, block) == expected);
    }
}

TEST_CASE("after a loud passage the gain returns to exactly 1") {
    Limiter limiter(kRate_hz, kBlock);
    limited(limiter, sine(4800, 1000.0, kPlus12Db, 0.0));
    CHECK(toDb(limiter.lowestGain()) == Approx(-13.0).margin(0.1));

    const auto quiet = sine(24000, 1000.0, 0.5, 0.0);
    const auto output = limited(limiter, quiet);
    const auto gainAt = [&](double t_s) {  // from a peak near t_s
        const auto first = static_cast<std::size_t>(t_s * kRate_hz) * 2;
        const auto part = std::vector<float>(output.begin() + first, output.begin() + first + 192);
        return samplePeakDb(part) - toDb(0.5);
    };
    CHECK(gainAt(0.080) == Approx(-2.9).margin(0.3));  // 1 - 0.78 / e
    CHECK(gainAt(0.240) > -0.6);
    const std::size_t delay = 2 * limiter.latencyFrames();
    CHECK(std::equal(output.begin() + 43200, output.end(), quiet.begin() + 43200 - delay));
    CHECK(limiter.lowestGain() == 1.0);
}

TEST_CASE("the gain falls and rises smoothly") {
    // The gain becomes visible on a constant with one short peak.
    const auto input =
        stereo(9600, [](std::size_t i, int) { return i >= 4800 && i < 4804 ? 3.0F : 0.25F; });
    Limiter limiter(kRate_hz, kBlock);
    const auto output = limited(limiter, input);
    double fastest = 0.0;
    double sharpest = 0.0;
    double before = 1.0;
    double step_before = 0.0;
    for (std::size_t i = 200; i < 9600; ++i) {
        const double gain = output[2 * i] / input[2 * (i - limiter.latencyFrames())];
        fastest = std::max(fastest, std::abs(gain - before));
        sharpest = std::max(sharpest, std::abs((gain - before) - step_before));
        step_before = gain - before;
        before = gain;
    }
    // 37 frames of triangular attack down by about 0.73: slope 2 × 0.73 / 37, bend a 18th of it.
    CHECK(fastest < 0.045);
    CHECK(sharpest < 0.0030);
}

TEST_CASE("both channels get the same gain") {
    auto input = pinkNoise(9600, kPlus12Db, 21);
    for (std::size_t i = 0; i < input.size(); i += 2) {
        input[i + 1] = -0.125F * input[i];
    }
    Limiter limiter(kRate_hz, kBlock);
    const auto output = limited(limiter, input);
    REQUIRE(samplePeakDb(output) == Approx(kCeiling_db).margin(0.3));
    for (std::size_t i = 0; i < output.size(); i += 2) {
        REQUIRE(output[i + 1] == -0.125F * output[i]);
    }
}

TEST_CASE("one channel works like one of two, and the number may change") {
    const auto input = pinkNoise(9600, 2.0, 31);
    std::vector<float> both;
    std::vector<float> one;
    for (std::size_t i = 0; i < input.size(); i += 2) {
        both.insert(both.end(), 2, input[i]);
        one.push_back(input[i]);
    }
    Limiter stereo_limiter(kRate_hz, kBlock);
    const auto expected = limited(stereo_limiter, both);

    Limiter limiter(kRate_hz, kBlock);
    const std::vector<float> first(one.begin(), one.begin() + 4800);
    const std::vector<float> second(both.begin() + 9600, both.begin() + 14400);
    const std::vector<float> third(one.begin() + 7200, one.end());
    auto output = limited(limiter, first, kBlock, 1);
    for (const float x : limited(limiter, second, kBlock, 2)) {
        output.push_back(x);
    }
    for (std::size_t i = 0; i < 2400; ++i) {
        output.erase(output.begin() + 4800 + static_cast<std::ptrdiff_t>(i));
    }
    for (const float x : limited(limiter, third, kBlock, 1)) {
        output.push_back(x);
    }
    REQUIRE(2 * output.size() == expected.size());
    for (std::size_t i = 0; i < output.size(); ++i) {
        REQUIRE(output[i] == expected[2 * i]);
    }
}

TEST_CASE("samples that are no numbers do no harm") {
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    auto input = sine(9600, 1000.0, 0.5, 0.0);
    input[1000] = std::numeric_limits<float>::quiet_NaN();
    input[1003] = kInfinity;
    input[1200] = -kInfinity;
    input[1500] = 3e38F;
    Limiter limiter(kRate_hz, kBlock);
    const auto output = limited(limiter, input);
    CHECK(std::all_of(output.begin(), output.end(), [](float x) { return std::isfinite(x); }));
    CHECK(samplePeakDb(output) <= kCeiling_db + 1e-5);
    limited(limiter, sine(48000, 1000.0, 0.5, 0.0));
    CHECK(limiter.lowestGain() == 1.0);
}

TEST_CASE("reset forgets the sound and the gain") {
    Limiter limiter(kRate_hz, kBlock);
    limited(limiter, whiteNoise(1000, 3.0, 41));
    limiter.reset();
    Limiter fresh(kRate_hz, kBlock);
    const auto input = pinkNoise(4800, 1.5, 42);
    CHECK(limited(limiter, input) == limited(fresh, input));
}

TEST_CASE("the limiter does not allocate while it works") {
    Limiter limiter(kRate_hz, kBlock);
    auto loud = whiteNoise(4800, 3.0, 51);
    auto quiet = whiteNoise(4800, 0.1, 52);
    if (!countsAllocations()) {
        WARN("no allocation counter of ours in this build; not checked");
        return;
    }
    const long before = allocationsSoFar();
    for (auto* samples : {&loud, &quiet}) {
        for (std::size_t i = 0; i < 4800; i += kBlock) {
            limiter.process(samples->data() + 2 * i, kBlock, 2);
        }
    }
    limiter.process(loud.data(), 4800, 1);
    limiter.reset();
    CHECK(allocationsSoFar() == before);
}

TEST_CASE("cost of the limiter per stereo frame", "[.benchmark]") {
    const auto measure = [](const char* name, const std::vector<float>& input) {
        Limiter limiter(kRate_hz, kBlock);
        auto samples = input;
        BENCHMARK(std::string(name) + ": 48000 frames, read µs as ns / 48") {
            std::copy(input.begin(), input.end(), samples.begin());
            for (std::size_t i = 0; i < 48000; i += kBlock) {
                limiter.process(samples.data() + 2 * i, kBlock, 2);
            }
            return samples[0];
        };
    };
    measure("idle", pinkNoise(48000, 0.25, 61));
    measure("loud", pinkNoise(48000, 0.7, 61));
    measure("limiting", pinkNoise(48000, 1.5, 61));
}
