// Guards core/strip/interpolator: the figures in its header, measured on tones whose phase at
// every output sample is known exactly.
#include "strip/interpolator.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <vector>

#include "support/catch.h"
#include "support/dice.h"
#include "support/tone_fit.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr double kAmplitude = 0.5;

void fill(FrameRing& ring, std::size_t frames, const std::function<double(Frame)>& signal) {
    std::vector<float> stereo(2 * frames);
    const Frame first = ring.end();
    for (std::size_t i = 0; i < frames; ++i) {
        const double x = signal(first + static_cast<Frame>(i));
        stereo[2 * i] = static_cast<float>(x);
        stereo[2 * i + 1] = static_cast<float>(-x);
    }
    ring.write(stereo.data(), frames);
}

std::function<double(Frame)> tone(double hz, double amplitude = kAmplitude) {
    return [=](Frame frame) {
        // The argument is reduced first: single frames, not radians, carry the precision.
        const double cycles = static_cast<double>(frame) * hz / kTimelineRate_hz;
        return amplitude * std::sin(2.0 * std::numbers::pi * (cycles - std::floor(cycles)));
    };
}

// Reads `frames` output frames in blocks, the speed following speedAt(k), and notes where each
// sample was read.
struct Reading {
    std::vector<float> left;
    std::vector<float> right;
    std::vector<double> at;
    bool complete = true;
};

Reading readAlong(const Interpolator& interpolator, const FrameRing& ring, double position,
                  std::size_t frames, const std::function<double(double)>& speedAt,
                  std::size_t block = 240) {
    Reading reading;
    Trajectory path{position, speedAt(0.0), 0.0};
    for (std::size_t done = 0; done < frames; done += block) {
        const std::size_t n = std::min(block, frames - done);
        const double end_speed = speedAt(static_cast<double>(done + n));
        path.bend = (end_speed - path.speed) / static_cast<double>(n);
        std::vector<float> left(n);
        std::vector<float> right(n);
        reading.complete &= interpolator.read(ring, path, n, left.data(), right.data());
        for (std::size_t k = 0; k < n; ++k) {
            reading.at.push_back(path.at(static_cast<double>(k)));
        }
        reading.left.insert(reading.left.end(), left.begin(), left.end());
        reading.right.insert(reading.right.end(), right.begin(), right.end());
        path = path.from(static_cast<double>(n));
        path.speed = end_speed;
    }
    return reading;
}

std::function<double(double)> wandering(double nominal, double device_rate_hz) {
    // ± 300 ppm, once a second: faster than any controller of ours goes.
    return [=](double k) {
        return nominal * (1.0 + 300e-6 * std::sin(2.0 * std::numbers::pi * k / device_rate_hz));
    };
}

}  // namespace

TEST_CASE("A trajectory continues where it was cut") {
    const Trajectory path{1000.0, 1.0003, -2e-7};
    for (const double cut : {1.0, 64.0, 255.0}) {
        const Trajectory rest = path.from(cut);
        for (const double k : {0.0, 10.0, 200.0}) {
            CHECK(rest.at(k) == Approx(path.at(cut + k)).margin(1e-9));
        }
    }
}

TEST_CASE("Every phase has unity gain at DC") {
    const double device_rate = GENERATE(8000.0, 44100.0, 48000.0, 96000.0, 192000.0);
    CAPTURE(device_rate);
    FrameRing ring(1);
    fill(ring, 4096, [](Frame) { return 0.75; });
    const Interpolator interpolator(kTimelineRate_hz, device_rate);
    double worst = 0.0;
    // All phases of the table and places between them.
    for (int i = 0; i < 3 * static_cast<int>(Interpolator::kPhases); ++i) {
        const double position = 2000.0 + i / (3.0 * static_cast<double>(Interpolator::kPhases));
        float left = 0.0F;
        float right = 0.0F;
        REQUIRE(interpolator.read(ring, {position, 1.0, 0.0}, 1, &left, &right));
        worst = std::max({worst, std::abs(left / 0.75 - 1.0), std::abs(right / -0.75 - 1.0)});
    }
    CHECK(worst < 2e-6);  // -114 dB
}

TEST_CASE("A tone through a changing ratio keeps 90 dB SINAD") {
    const auto rates = GENERATE(table<double, double>({{48000.0, 18000.0},
                                                       {44100.0, 18000.0},
                                                       {96000.0, 18000.0},
                                                       {192000.0, 18000.0},
                                                       {16000.0, 6000.0}}));
    const double device_rate = std::get<0>(rates);
    const double top_hz = std::get<1>(rates);
    const auto width = GENERATE(Interpolator::Width::widest, Interpolator::Width::everywhere);
    const double hz = GENERATE_COPY(
        filter([=](double f) { return f <= top_hz; },
               values({100.0, 441.3, 997.0, 3001.7, 6000.0, 9973.1, 14000.0, 18000.0})));
    CAPTURE(device_rate, hz);
    FrameRing ring(1U << 17U);
    fill(ring, 100'000, tone(hz));
    const Interpolator interpolator(kTimelineRate_hz, device_rate, width);
    const double nominal = kTimelineRate_hz / device_rate;
    const auto frames = static_cast<std::size_t>(90'000.0 / nominal);
    const Reading reading =
        readAlong(interpolator, ring, 1000.3, frames, wandering(nominal, device_rate));
    REQUIRE(reading.complete);
    const ToneFit fit = fitTone(reading.left, reading.at, hz / kTimelineRate_hz);
    CAPTURE(fit.amplitude, fit.late_frames);
    CHECK(fit.sinad_db > 90.0);
    CHECK(std::abs(20.0 * std::log10(fit.amplitude / kAmplitude)) < 0.01);
    const ToneFit other = fitTone(reading.right, reading.at, hz / kTimelineRate_hz);
    CHECK(other.sinad_db > 90.0);
}

TEST_CASE("A fractional delay is exact") {
    const double hz = GENERATE(100.0, 1000.0, 6000.0, 15000.0, 18000.0);
    const double device_rate = GENERATE(44100.0, 48000.0);
    CAPTURE(hz, device_rate);
    FrameRing ring(1U << 15U);
    fill(ring, 30'000, tone(hz));
    const Interpolator interpolator(kTimelineRate_hz, device_rate);
    double worst = 0.0;
    for (int i = 0; i < 41; ++i) {
        const double fraction = i / 40.0 * 0.99999;
        const Reading reading =
            readAlong(interpolator, ring, 500.0 + fraction, 24'000, [](double) { return 1.0; });
        const ToneFit fit = fitTone(reading.left, reading.at, hz / kTimelineRate_hz);
        worst = std::max(worst, std::abs(fit.late_frames));
    }
    CHECK(worst < 1e-4);
}

TEST_CASE("What the 44.1 kHz device cannot play does not come back as images") {
    // A tone at f has its first image at 48 kHz - f. In 44.1 kHz frames that falls to
    // 48 kHz - f - 44.1 kHz, into the audible range.
    const double hz = GENERATE(12000.0, 18000.0, 20000.0, 21000.0, 22000.0);
    CAPTURE(hz);
    FrameRing ring(1U << 17U);
    fill(ring, 70'000, tone(hz));
    const Interpolator interpolator(kTimelineRate_hz, 44100.0);
    const Reading reading =
        readAlong(interpolator, ring, 1000.0, 60'000, [](double) { return 48000.0 / 44100.0; });
    REQUIRE(reading.complete);
    // Take the tone itself away, then look for its images.
    const ToneFit direct = fitTone(reading.left, reading.at, hz / kTimelineRate_hz);
    std::vector<float> rest = reading.left;
    for (std::size_t k = 0; k < rest.size(); ++k) {
        rest[k] -= static_cast<float>(direct.amplitude *
                                      std::sin(2.0 * std::numbers::pi * hz / kTimelineRate_hz *
                                               (reading.at[k] - direct.late_frames)));
    }
    for (const double image_hz : {48000.0 - hz, 48000.0 + hz, 96000.0 - hz, 96000.0 + hz}) {
        const ToneFit image = fitTone(rest, reading.at, image_hz / kTimelineRate_hz);
        CAPTURE(image_hz);
        CHECK(20.0 * std::log10(image.amplitude / kAmplitude) < -90.0);
    }
}

TEST_CASE("The pass band is flat and the stop band deep") {
    // Into a 96 kHz device both the tone and its image at 48 kHz - f can be measured.
    const double hz = GENERATE(1000.0, 10000.0, 18000.0, 20000.0);
    CAPTURE(hz);
    FrameRing ring(1U << 16U);
    fill(ring, 50'000, tone(hz));
    const Interpolator interpolator(kTimelineRate_hz, 96000.0);
    const Reading reading =
        readAlong(interpolator, ring, 1000.0, 90'000, [](double) { return 0.5; });
    const ToneFit fit = fitTone(reading.left, reading.at, hz / kTimelineRate_hz);
    CHECK(std::abs(20.0 * std::log10(fit.amplitude / kAmplitude)) < 0.01);
    CHECK(20.0 * std::log10(fit.rest * std::numbers::sqrt2 / kAmplitude) < -90.0);
}

TEST_CASE("Outside the ring is silence, and says so") {
    FrameRing ring(1);
    fill(ring, 1000, [](Frame) { return 0.5; });
    const Interpolator interpolator(kTimelineRate_hz, 48000.0);
    const auto taps = static_cast<double>(interpolator.taps());
    std::vector<float> left(400, 9.0F);
    std::vector<float> right(400, 9.0F);

    SECTION("before the beginning") {
        CHECK_FALSE(
            interpolator.read(ring, {-400.0 - taps, 1.0, 0.0}, 400, left.data(), right.data()));
        CHECK(std::all_of(left.begin(), left.end(), [](float x) { return x == 0.0F; }));
        CHECK(std::all_of(right.begin(), right.end(), [](float x) { return x == 0.0F; }));
    }
    SECTION("across the beginning") {
        CHECK_FALSE(interpolator.read(ring, {-200.0, 1.0, 0.0}, 400, left.data(), right.data()));
        CHECK(left[0] == 0.0F);
        CHECK(left[static_cast<std::size_t>(200.0 - taps)] == 0.0F);
        CHECK(left[399] == Approx(0.5).margin(1e-5));
    }
    SECTION("across the end") {
        CHECK_FALSE(interpolator.read(ring, {800.0, 1.0, 0.0}, 400, left.data(), right.data()));
        CHECK(left[100] == Approx(0.5).margin(1e-5));
        CHECK(left[399] == 0.0F);
    }
    SECTION("the last frames that need nothing from beyond") {
        const double last = 1000.0 - taps / 2.0 - 1.0;
        CHECK(interpolator.read(ring, {last, 1.0, 0.0}, 1, left.data(), right.data()));
        CHECK_FALSE(interpolator.read(ring, {last + 1.0, 1.0, 0.0}, 1, left.data(), right.data()));
    }
    SECTION("nothing asked, nothing missing") {
        CHECK(interpolator.read(ring, {-5000.0, 1.0, 0.0}, 0, left.data(), right.data()));
        CHECK(left[0] == 9.0F);
    }
}

TEST_CASE("At the ring's edge a sound is the same as far from it with silence around") {
    // One ring begins with the sound, in the other silence was written before and after it.
    const Interpolator interpolator(kTimelineRate_hz, 44100.0);
    FrameRing bare(1);
    FrameRing padded(1);
    bare.startAt(3000);
    fill(bare, 500, tone(1000.0));
    padded.writeSilence(3000);
    fill(padded, 500, tone(1000.0));
    padded.writeSilence(3000);
    std::vector<float> one(800);
    std::vector<float> other(800);
    std::vector<float> right(800);
    const Trajectory path{2800.4, 1.0, 0.0};
    CHECK_FALSE(interpolator.read(bare, path, 800, one.data(), right.data()));
    CHECK(interpolator.read(padded, path, 800, other.data(), right.data()));
    CHECK(one == other);
}

TEST_CASE("How a reading is cut into blocks is not heard") {
    Dice dice(5);
    FrameRing ring(1U << 15U);
    fill(ring, 30'000, [&](Frame) { return dice.uniform(-0.5, 0.5); });
    const Interpolator interpolator(kTimelineRate_hz, 48000.0);
    const auto steady = [](double) { return 1.0001; };
    const Reading whole = readAlong(interpolator, ring, 700.7, 6000, steady, 800);
    const Reading parts = readAlong(interpolator, ring, 700.7, 6000, steady, 37);
    double worst = 0.0;
    for (std::size_t k = 0; k < whole.left.size(); ++k) {
        worst = std::max(worst, std::abs(static_cast<double>(whole.left[k]) - parts.left[k]));
    }
    CHECK(worst < 1e-6);
}

TEST_CASE("Any processor reads the same within rounding") {
    const double device_rate = GENERATE(44100.0, 48000.0, 192000.0);
    CAPTURE(device_rate);
    Dice dice(6);
    FrameRing ring(1U << 15U);
    fill(ring, 30'000, [&](Frame) { return dice.uniform(-0.5, 0.5); });
    const double speed = kTimelineRate_hz / device_rate * 1.0001;
    const auto steady = [speed](double) { return speed; };
    const Interpolator widest(kTimelineRate_hz, device_rate);
    const Interpolator everywhere(kTimelineRate_hz, device_rate, Interpolator::Width::everywhere);
    const Reading fast = readAlong(widest, ring, 700.7, 6000, steady);
    const Reading plain = readAlong(everywhere, ring, 700.7, 6000, steady);
    double worst = 0.0;
    for (std::size_t k = 0; k < fast.left.size(); ++k) {
        worst = std::max({worst, std::abs(static_cast<double>(fast.left[k]) - plain.left[k]),
                          std::abs(static_cast<double>(fast.right[k]) - plain.right[k])});
    }
    CHECK(worst < 1e-6);
    CHECK(*std::max_element(fast.left.begin(), fast.left.end()) > 0.3F);
}

TEST_CASE("The longest run reaches from one edge of a sound to the other at any speed") {
    // What read() must copy because it is not in the ring has a bounded place to go.
    const double device_rate = GENERATE(8000.0, 16000.0, 44100.0, 48000.0, 192000.0);
    CAPTURE(device_rate);
    const Interpolator interpolator(kTimelineRate_hz, device_rate);
    const double speed = kTimelineRate_hz / device_rate * 1.00045;
    const std::size_t run = interpolator.longestRun(speed);
    CHECK(run >= 1);
    FrameRing ring(1);
    const auto sound =
        static_cast<std::size_t>(static_cast<double>(run) * speed) + 2 * interpolator.taps();
    fill(ring, sound, [](Frame) { return 0.5; });
    std::vector<float> left(run);
    std::vector<float> right(run);
    // Missing one frame at the beginning: all the rest must still be there.
    const double first = static_cast<double>(interpolator.taps() / 2) - 2.0;
    CHECK_FALSE(interpolator.read(ring, {first, speed, 0.0}, run, left.data(), right.data()));
    CHECK(std::abs(left[run / 2] - 0.5F) < 0.3F);
    CHECK(left[run - 1] == Approx(0.5).margin(0.01));
}

TEST_CASE("Speakers of one rate share one table") {
    const auto one = Interpolator::forRates(48000.0, 44100.0);
    CHECK(one == Interpolator::forRates(48000.0, 44100.0));
    CHECK(one != Interpolator::forRates(48000.0, 48000.0));
    CHECK(one->taps() % 8 == 0);
}
