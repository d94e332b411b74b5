// Guards core/strip/strip: nothing of the timeline is left out, played twice or torn, whatever is
// changed meanwhile.
#include "strip/strip.h"

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

using Stereo = std::pair<double, double>;

void fill(FrameRing& ring, std::size_t frames, const std::function<Stereo(Frame)>& signal) {
    std::vector<float> stereo(2 * frames);
    const Frame first = ring.end();
    for (std::size_t i = 0; i < frames; ++i) {
        const auto [left, right] = signal(first + static_cast<Frame>(i));
        stereo[2 * i] = static_cast<float>(left);
        stereo[2 * i + 1] = static_cast<float>(right);
    }
    ring.write(stereo.data(), frames);
}

double tone(Frame frame, double hz) {
    const double cycles = static_cast<double>(frame) * hz / kTimelineRate_hz;
    return std::sin(2.0 * std::numbers::pi * (cycles - std::floor(cycles)));
}

std::function<Stereo(Frame)> constant(double left, double right) {
    return [=](Frame) { return Stereo{left, right}; };
}

// What a strip rendered, channel by channel, and where on the timeline each frame was read.
struct Rendered {
    std::vector<std::vector<float>> channels;
    std::vector<double> at;
    bool complete = true;

    void render(Strip& strip, std::size_t frames, double start_speed, double end_speed) {
        std::vector<float> out(frames * channels.size(), 9.0F);
        const Trajectory path{strip.position(), start_speed,
                              (end_speed - start_speed) / static_cast<double>(frames)};
        complete &= strip.render(out.data(), frames, end_speed);
        for (std::size_t k = 0; k < frames; ++k) {
            at.push_back(path.at(static_cast<double>(k)));
            for (std::size_t c = 0; c < channels.size(); ++c) {
                channels[c].push_back(out[k * channels.size() + c]);
            }
        }
    }
    void run(Strip& strip, std::size_t frames, double speed = 1.0, std::size_t block = 240) {
        for (std::size_t done = 0; done < frames; done += block) {
            render(strip, std::min(block, frames - done), speed, speed);
        }
    }
};

Rendered rendered(std::size_t channels) {
    Rendered result;
    result.channels.resize(channels);
    return result;
}

StripParameters parameters(Role role, double gain = 1.0) {
    StripParameters p;
    p.role = role;
    p.gain = static_cast<float>(gain);
    return p;
}

const auto kRampFrames = static_cast<std::size_t>(Strip::kRamp_s * kTimelineRate_hz);
const auto kFadeFrames = static_cast<std::size_t>(Strip::kStepFade_s * kTimelineRate_hz);

// The largest second difference of a tone of amplitude 1.
double bendOf(double hz) {
    const double w = 2.0 * std::numbers::pi * hz / kTimelineRate_hz;
    return w * w;
}

}  // namespace

TEST_CASE("Settings become parameters: decibels, mute, bands") {
    SpeakerSettings settings;
    settings.role = Role::left;
    settings.gain_db = -6.0;
    settings.equalizer = {EqBand{}, EqBand{}};
    auto p = StripParameters::from(settings);
    CHECK(p.role == Role::left);
    CHECK(p.gain == Approx(std::pow(10.0, -0.3)));
    CHECK(p.band_count == 2);
    settings.muted = true;
    settings.equalizer.resize(kMaxEqBands + 5);
    p = StripParameters::from(settings);
    CHECK(p.gain == 0.0F);
    CHECK(p.band_count == kMaxEqBands);
}

TEST_CASE("What goes in at a frame comes out latencyFrames later, exactly") {
    FrameRing ring(1);
    const Frame place = 3000;
    fill(ring, 8000, [&](Frame frame) { return Stereo{frame == place ? 0.5 : 0.0, 0.0}; });
    Strip strip(ring, kTimelineRate_hz, 2);
    strip.setParameters(parameters(Role::stereo));
    strip.start(500.0, 1.0);
    auto out = rendered(2);
    out.run(strip, 5000, 1.0, 177);
    const auto expected = static_cast<std::size_t>(place - 500) + strip.latencyFrames();
    for (std::size_t k = 0; k < out.channels[0].size(); ++k) {
        // At a whole position the interpolator's taps fall on the zeros of the sinc.
        const double wanted = k == expected ? 0.5 : 0.0;
        if (std::abs(out.channels[0][k] - wanted) > 1e-6) {
            FAIL("at " << k << ": " << out.channels[0][k] << ", the impulse belongs to "
                       << expected);
        }
        REQUIRE(out.channels[1][k] == 0.0F);
    }
}

TEST_CASE("Every role sends the right channels, on stereo and on mono devices") {
    struct Expected {
        Role role;
        int channels;
        double left;
        double right;
    };
    // Timeline: 0.4 left, -0.2 right.
    const auto expected = GENERATE(values<Expected>({
        {Role::stereo, 2, 0.4, -0.2},
        {Role::mono, 2, 0.1, 0.1},
        {Role::left, 2, 0.4, 0.4},
        {Role::right, 2, -0.2, -0.2},
        {Role::stereo, 1, 0.1, 0.1},
        {Role::mono, 1, 0.1, 0.1},
        {Role::left, 1, 0.4, 0.4},
        {Role::right, 1, -0.2, -0.2},
    }));
    CAPTURE(toText(expected.role), expected.channels);
    FrameRing ring(1);
    fill(ring, 6000, constant(0.4, -0.2));
    Strip strip(ring, kTimelineRate_hz, expected.channels);
    strip.setParameters(parameters(expected.role));
    strip.start(1000.0, 1.0);
    auto out = rendered(static_cast<std::size_t>(expected.channels));
    out.run(strip, 2000);
    CHECK(out.channels.front().back() == Approx(expected.left).margin(1e-6));
    CHECK(out.channels.back().back() == Approx(expected.right).margin(1e-6));
}

TEST_CASE("On a device of six channels only the front pair sounds") {
    FrameRing ring(1);
    fill(ring, 6000, constant(0.4, -0.2));
    Strip strip(ring, kTimelineRate_hz, 6);
    strip.setParameters(parameters(Role::stereo));
    strip.start(1000.0, 1.0);
    auto out = rendered(6);
    out.run(strip, 2000);
    CHECK(out.channels[0].back() == Approx(0.4).margin(1e-6));
    CHECK(out.channels[1].back() == Approx(-0.2).margin(1e-6));
    for (std::size_t c = 2; c < 6; ++c) {
        CHECK(std::all_of(out.channels[c].begin(), out.channels[c].end(),
                          [](float x) { return x == 0.0F; }));
    }
}

TEST_CASE("A start fades in, a stop fades out, within the ramp") {
    FrameRing ring(1);
    fill(ring, 12'000, constant(0.5, 0.5));
    Strip strip(ring, kTimelineRate_hz, 2);
    strip.setParameters(parameters(Role::stereo));
    strip.start(1000.0, 1.0);
    auto out = rendered(2);
    out.run(strip, 2400);
    strip.stop();
    out.run(strip, 2400);
    const auto& x = out.channels[0];
    const std::size_t late = strip.latencyFrames();
    CHECK(x[late / 2] == 0.0F);
    CHECK(x[late + kRampFrames / 2] == Approx(0.25).margin(0.01));
    CHECK(x[late + kRampFrames + 1] == Approx(0.5).margin(1e-5));
    CHECK(x[2400 + late - 1] == Approx(0.5).margin(1e-5));
    CHECK(x[2400 + late + kRampFrames / 2] == Approx(0.25).margin(0.01));
    CHECK(x[2400 + late + kRampFrames + 1] == 0.0F);
    double steepest = 0.0;
    for (std::size_t k = 1; k < x.size(); ++k) {
        steepest = std::max(steepest, std::abs(static_cast<double>(x[k]) - x[k - 1]));
    }
    CHECK(steepest < 1.2 * 0.5 / static_cast<double>(kRampFrames));
}

TEST_CASE("A strip that was stopped sounds again when it is started again") {
    FrameRing ring(1);
    fill(ring, 12'000, constant(0.5, 0.5));
    Strip strip(ring, kTimelineRate_hz, 2);
    strip.setParameters(parameters(Role::stereo));
    strip.start(1000.0, 1.0);
    auto out = rendered(2);
    out.run(strip, 1200);
    strip.stop();
    out.run(strip, 1200);
    strip.start(5000.0, 1.0);
    out.run(strip, 1200);
    CHECK(out.channels[0].back() == Approx(0.5).margin(1e-5));
}

TEST_CASE("A change of level is a straight ramp of the promised length") {
    const double from = GENERATE(1.0, 0.25, 0.0);
    const double to = GENERATE(0.0, 0.5, 1.0);
    CAPTURE(from, to);
    FrameRing ring(1);
    fill(ring, 12'000, constant(0.5, 0.5));
    Strip strip(ring, kTimelineRate_hz, 2);
    strip.setParameters(parameters(Role::stereo, from));
    strip.start(1000.0, 1.0);
    auto out = rendered(2);
    out.run(strip, 2400);
    strip.setParameters(parameters(Role::stereo, to));
    out.run(strip, 2400);
    const auto& x = out.channels[0];
    const std::size_t begin = 2400 + strip.latencyFrames();
    CHECK(x[begin - 1] == Approx(0.5 * from).margin(1e-5));
    CHECK(x[begin + kRampFrames + 1] == Approx(0.5 * to).margin(1e-5));
    const double slope = 0.5 / static_cast<double>(kRampFrames);
    for (std::size_t k = begin; k < begin + kRampFrames; ++k) {
        const double step = static_cast<double>(x[k]) - x[k - 1];
        REQUIRE(std::abs(step) < 1.01 * slope + 1e-6);
        REQUIRE(step * (to - from) >= -1e-6);  // never the wrong way
    }
}

TEST_CASE("A loud speaker's ramp takes no longer than a soft one's") {
    FrameRing ring(1);
    fill(ring, 12'000, constant(0.1, 0.1));
    Strip strip(ring, kTimelineRate_hz, 2);
    strip.setParameters(parameters(Role::stereo, 4.0));  // +12 dB
    strip.start(1000.0, 1.0);
    auto out = rendered(2);
    out.run(strip, 2400);
    CHECK(out.channels[0][strip.latencyFrames() + kRampFrames + 1] == Approx(0.4).margin(1e-4));
}

TEST_CASE("stepTo cross-fades to the new place and is exact there") {
    const double hz = 300.0;
    FrameRing ring(1U << 15U);
    fill(ring, 30'000, [&](Frame f) { return Stereo{0.4 * tone(f, hz), 0.4 * tone(f, hz)}; });
    const double distance = GENERATE(-4321.5, -240.0, -20.25, 0.3, 33.0, 80.0, 5000.75);
    CAPTURE(distance);
    Strip strip(ring, kTimelineRate_hz, 2);
    strip.setParameters(parameters(Role::stereo));
    strip.start(10'000.0, 1.0);
    auto out = rendered(2);
    out.run(strip, 2400);
    const double before = strip.position();
    CHECK(before == Approx(12'400.0).margin(1e-6));
    strip.stepTo(before + distance);
    CHECK(strip.position() == Approx(before + distance).margin(1e-6));
    out.run(strip, 4800);
    CHECK(strip.position() == Approx(before + distance + 4800.0).margin(1e-6));

    const auto& x = out.channels[0];
    const std::size_t late = strip.latencyFrames();
    // The cross-fade itself bends by no more than its two tones and the sine and cosine it is
    // made of: (π / 2 / fade)² each, and a kink of π / 2 / fade where it begins and ends.
    const double fade = 0.5 * std::numbers::pi / static_cast<double>(kFadeFrames);
    const double w = std::sqrt(bendOf(hz));
    const double bound = 0.4 * (2.0 * (w + fade) * (w + fade) + 2.0 * fade);
    CHECK(largestBend(x, late + kRampFrames + 10) < bound);

    // Before the step at the old place, a fade later at the new one.
    const auto part = [&](std::size_t first, std::size_t count) {
        std::vector<float> samples(x.begin() + static_cast<std::ptrdiff_t>(first + late),
                                   x.begin() + static_cast<std::ptrdiff_t>(first + late + count));
        std::vector<double> at(out.at.begin() + static_cast<std::ptrdiff_t>(first),
                               out.at.begin() + static_cast<std::ptrdiff_t>(first + count));
        return fitTone(samples, at, hz / kTimelineRate_hz);
    };
    const ToneFit old_place = part(kRampFrames + 1, 1800);
    const ToneFit new_place = part(2400 + kFadeFrames, 3600);
    CHECK(old_place.sinad_db > 90.0);
    CHECK(new_place.sinad_db > 90.0);
    CHECK(std::abs(old_place.late_frames) < 1e-3);
    CHECK(std::abs(new_place.late_frames) < 1e-3);
}

TEST_CASE("A second step during the cross-fade of the first tears nothing") {
    const double hz = 150.0;
    FrameRing ring(1U << 15U);
    fill(ring, 30'000, [&](Frame f) { return Stereo{0.4 * tone(f, hz), 0.4 * tone(f, hz)}; });
    const std::size_t after = GENERATE(60UL, 240UL, 600UL);  // frames; the fade takes 720
    CAPTURE(after);
    Strip strip(ring, kTimelineRate_hz, 2);
    strip.setParameters(parameters(Role::stereo));
    strip.start(10'000.0, 1.0);
    auto out = rendered(2);
    out.run(strip, 2400);
    strip.stepTo(strip.position() + 160.0);  // half a period: what fades out is upside down
    out.run(strip, after, 1.0, 60);
    strip.stepTo(strip.position() + 77.0);
    const double wanted = strip.position();
    out.run(strip, 4800);
    CHECK(strip.position() == Approx(wanted + 4800.0).margin(1e-6));
    const double fade = 0.5 * std::numbers::pi / static_cast<double>(kFadeFrames);
    const double w = std::sqrt(bendOf(hz));
    const double bound = 0.4 * (2.0 * (w + fade) * (w + fade) + 4.0 * fade);
    CHECK(largestBend(out.channels[0], strip.latencyFrames() + kRampFrames + 10) < bound);
    // And in the end it is where the second step said.
    const auto& x = out.channels[0];
    const std::size_t first = 2400 + after + 2400;
    const std::vector<float> tail(x.begin() + static_cast<std::ptrdiff_t>(first), x.end());
    std::vector<double> at;
    for (std::size_t k = 0; k < tail.size(); ++k) {
        at.push_back(wanted + static_cast<double>(first - 2400 - after + k) -
                     static_cast<double>(strip.latencyFrames()));
    }
    const ToneFit fit = fitTone(tail, at, hz / kTimelineRate_hz);
    CHECK(fit.sinad_db > 90.0);
    CHECK(std::abs(fit.late_frames) < 1e-3);
}

TEST_CASE("A frame that is missing on the timeline is silence, and is told") {
    FrameRing ring(1);
    fill(ring, 3000, constant(0.5, 0.5));
    Strip strip(ring, kTimelineRate_hz, 2);
    strip.setParameters(parameters(Role::stereo));
    strip.start(1000.0, 1.0);
    auto out = rendered(2);
    out.run(strip, 1800);
    CHECK(out.complete);
    out.run(strip, 1200);
    CHECK_FALSE(out.complete);
    CHECK(out.channels[0].back() == 0.0F);
}

// Property: whatever the speed does and however the rendering is cut, each frame of the timeline
// is heard once, in its place.
TEST_CASE("No gap and no repeat under random speeds, roles and block lengths") {
    const int device_rate = GENERATE(44100, 48000, 96000);
    const auto seed = GENERATE(1U, 2U, 3U);
    CAPTURE(device_rate, seed);
    Dice dice(seed);
    const double hz = 997.0;
    FrameRing ring(1U << 18U);
    // Both channels alike, so that a change of role is no change of sound.
    fill(ring, 200'000, [&](Frame f) { return Stereo{0.5 * tone(f, hz), 0.5 * tone(f, hz)}; });
    Strip strip(ring, device_rate, 2);
    strip.setParameters(parameters(Role::stereo));
    const double nominal = static_cast<double>(kTimelineRate_hz) / device_rate;
    double speed = nominal;
    strip.start(1000.25, speed);
    auto out = rendered(2);
    double expected = 1000.25;
    while (expected < 190'000.0) {
        const auto frames = 1 + dice.below(Strip::kMaxBlock);
        // The speed wanders by up to 450 ppm, as smoothly as the controller's slew limit wants.
        const double next = std::clamp(speed + nominal * dice.uniform(-1.0, 1.0) * 400e-6 *
                                                   static_cast<double>(frames) / device_rate,
                                       nominal * (1.0 - 450e-6), nominal * (1.0 + 450e-6));
        if (dice.chance(0.02)) {
            strip.setParameters(parameters(static_cast<Role>(dice.below(4))));
        }
        out.render(strip, frames, speed, next);
        expected += static_cast<double>(frames) * 0.5 * (speed + next);
        speed = next;
        REQUIRE(std::abs(strip.position() - expected) < 1e-6);
    }
    REQUIRE(out.complete);
    const std::size_t late = strip.latencyFrames();
    const auto ramp = static_cast<std::size_t>(Strip::kRamp_s * device_rate) + 2;
    std::vector<float> samples(out.channels[0].begin() + static_cast<std::ptrdiff_t>(late + ramp),
                               out.channels[0].end());
    const std::vector<double> at(out.at.begin() + static_cast<std::ptrdiff_t>(ramp),
                                 out.at.end() - static_cast<std::ptrdiff_t>(late));
    const ToneFit fit = fitTone(samples, at, hz / kTimelineRate_hz);
    CAPTURE(fit.late_frames, fit.amplitude);
    CHECK(fit.sinad_db > 90.0);
    CHECK(std::abs(fit.late_frames) < 1e-3);
    double apart = 0.0;
    for (std::size_t k = 0; k < out.channels[0].size(); ++k) {
        apart =
            std::max(apart, std::abs(static_cast<double>(out.channels[0][k]) - out.channels[1][k]));
    }
    CHECK(apart < 1e-5);  // the ramps' own rounding
}

// Property: nothing that can be changed while playing is heard as a click.
TEST_CASE("Random changes of everything never click") {
    const auto seed = GENERATE(11U, 12U, 13U, 14U);
    CAPTURE(seed);
    Dice dice(seed);
    const double left_hz = 210.0;
    const double right_hz = 340.0;
    FrameRing ring(1U << 19U);
    fill(ring, 480'000, [&](Frame f) {
        return Stereo{0.15 * tone(f, left_hz), 0.15 * tone(f, right_hz)};
    });
    Strip strip(ring, kTimelineRate_hz, 2);
    StripParameters p = parameters(Role::stereo);
    strip.setParameters(p);
    double speed = 1.0;
    strip.start(20'000.0, speed);
    auto out = rendered(2);
    int changes = 0;
    while (strip.position() < 440'000.0) {
        if (dice.chance(0.15)) {
            ++changes;
            switch (dice.below(4)) {
                case 0:
                    p.role = static_cast<Role>(dice.below(4));
                    break;
                case 1:
                    p.gain = dice.chance(0.2) ? 0.0F : static_cast<float>(dice.uniform());
                    break;
                case 2:
                    p.band_count = dice.below(4);
                    for (std::size_t b = 0; b < p.band_count; ++b) {
                        p.bands[b].shape =
                            dice.chance(0.5) ? EqBand::Shape::peak : EqBand::Shape::low_shelf;
                        p.bands[b].frequency_hz = dice.uniform(60.0, 8000.0);
                        p.bands[b].gain_db = dice.uniform(-6.0, 3.0);
                        p.bands[b].q = dice.uniform(0.4, 2.0);
                    }
                    break;
                default:
                    strip.stepTo(strip.position() + dice.uniform(-2000.0, 2000.0));
                    break;
            }
            strip.setParameters(p);
        }
        const auto frames = 1 + dice.below(Strip::kMaxBlock);
        const double next = 1.0 + dice.uniform(-450e-6, 450e-6);
        out.render(strip, frames, speed, next);
        speed = next;
    }
    REQUIRE(out.complete);
    CHECK(changes > 100);
    // Three bands of +3 dB can triple the level. Ramps may bend it by a kink of their slope each:
    // of level, of role, of the step's cross-fade and of the filter's.
    const double level = 0.15 * 3.0;
    const double ramp = 1.0 / static_cast<double>(kRampFrames);
    const double fade = 0.5 * std::numbers::pi / static_cast<double>(kFadeFrames);
    const double bound = level * (4.0 * bendOf(right_hz) + 2.0 * ramp + 2.0 * fade);
    for (const auto& channel : out.channels) {
        CHECK(largestBend(channel) < bound);
        CHECK(*std::max_element(channel.begin(), channel.end()) > 0.1F);
    }
}
