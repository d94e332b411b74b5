// Guards core/strip/keep_awake_tone.h: the tone is there when a speaker hears nothing else, is no
// louder than said, comes and goes softly, and leaves music alone.
#include "strip/keep_awake_tone.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "support/catch.h"
#include "support/dice.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr double kRate_hz = 48000.0;
constexpr KeepAwakeToneConfig kTone;

std::size_t framesIn(double seconds) {
    return static_cast<std::size_t>(seconds * kRate_hz);
}

std::vector<float> silence(double seconds) {
    return std::vector<float>(2 * framesIn(seconds), 0.0F);
}

float peakBetween(const std::vector<float>& stereo, double from_s, double to_s) {
    float peak = 0.0F;
    for (std::size_t i = 2 * framesIn(from_s); i < 2 * framesIn(to_s); ++i) {
        peak = std::max(peak, std::abs(stereo[i]));
    }
    return peak;
}

}  // namespace

TEST_CASE("Silence becomes the tone, at its frequency and level") {
    KeepAwakeTone tone(kRate_hz);
    tone.setOn(true);
    auto sound = silence(3.0);
    tone.process(sound.data(), sound.size() / 2, 2);
    CHECK(tone.sounds());
    // Against a tone computed otherwise, of unknown phase: all of its power is at 25 Hz.
    double in = 0.0;
    double quadrature = 0.0;
    double power = 0.0;
    const std::size_t from = framesIn(1.0);
    const std::size_t count = framesIn(2.0);
    for (std::size_t i = from; i < from + count; ++i) {
        const double phase =
            2.0 * std::numbers::pi * kTone.frequency_hz * static_cast<double>(i) / kRate_hz;
        in += sound[2 * i] * std::sin(phase);
        quadrature += sound[2 * i] * std::cos(phase);
        power += sound[2 * i] * sound[2 * i];
        REQUIRE(sound[2 * i] == sound[2 * i + 1]);
    }
    const double n = static_cast<double>(count);
    CHECK(2.0 * std::hypot(in, quadrature) / n == Approx(kTone.level).epsilon(1e-4));
    CHECK(std::sqrt(2.0 * power / n) == Approx(kTone.level).epsilon(1e-4));
}

TEST_CASE("The tone does not change over hours") {
    KeepAwakeTone tone(kRate_hz);
    tone.setOn(true);
    std::vector<float> block(2 * framesIn(1.0));
    for (int second = 0; second < 2 * 3600; second += 1) {
        std::fill(block.begin(), block.end(), 0.0F);
        // Most of the time passes quickly; what matters is the number of turns.
        tone.process(block.data(), second < 7195 ? 1000 : framesIn(1.0), 2);
    }
    CHECK(peakBetween(block, 0.0, 1.0) == Approx(kTone.level).epsilon(1e-4));
}

TEST_CASE("It comes and goes without a step") {
    KeepAwakeTone tone(kRate_hz);
    tone.setOn(true);
    auto sound = silence(4.0);
    const std::size_t half = sound.size() / 2;
    tone.process(sound.data(), half / 2, 2);
    tone.setOn(false);
    tone.process(sound.data() + half, half / 2, 2);
    // No step is larger than those of the full tone.
    const double largest =
        kTone.level * 2.0 * std::numbers::pi * kTone.frequency_hz / kRate_hz * 1.1;
    for (std::size_t i = 2; i < sound.size(); i += 2) {
        REQUIRE(std::abs(sound[i] - sound[i - 2]) < largest);
    }
    CHECK(std::abs(sound[0]) < 1e-6F);
    CHECK(peakBetween(sound, 2.0 + kTone.leave_s + 0.01, 4.0) == 0.0F);
    CHECK_FALSE(tone.sounds());
}

TEST_CASE("Music is left as it is, and silence in it is filled only after a while") {
    KeepAwakeTone tone(kRate_hz);
    tone.setOn(true);
    auto sound = silence(10.0);
    Dice dice(7);
    for (std::size_t i = 0; i < 2 * framesIn(4.0); ++i) {
        sound[i] = static_cast<float>(dice.uniform(-0.5, 0.5));
    }
    const auto before = sound;
    tone.process(sound.data(), sound.size() / 2, 2);
    CHECK(std::equal(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(framesIn(8.0)),
                     sound.begin()));
    CHECK(peakBetween(sound, 4.0, 4.0 + kTone.quiet_s - 0.01) == 0.0F);
    CHECK(peakBetween(sound, 7.0, 10.0) == Approx(kTone.level).epsilon(1e-3));
}

TEST_CASE("Music that begins takes the place of the tone") {
    KeepAwakeTone tone(kRate_hz);
    tone.setOn(true);
    auto sound = silence(4.0);
    for (std::size_t i = 2 * framesIn(2.0); i < sound.size(); ++i) {
        sound[i] = 0.25F;
    }
    tone.process(sound.data(), sound.size() / 2, 2);
    CHECK(peakBetween(sound, 1.0, 2.0) > 0.009F);
    CHECK(peakBetween(sound, 2.0, 4.0) < 0.25F + 1.001F * kTone.level);
    CHECK(peakBetween(sound, 2.0 + kTone.leave_s + 0.01, 4.0) == 0.25F);
    CHECK_FALSE(tone.sounds());
}

TEST_CASE("The tone is the same however it is cut into blocks, and on any number of channels") {
    const int channels = GENERATE(1, 2, 6);
    const auto width = static_cast<std::size_t>(channels);
    std::vector<float> whole(width * framesIn(3.0), 0.0F);
    for (std::size_t i = width * framesIn(0.7); i < width * framesIn(0.8); ++i) {
        whole[i] = i % 3 == 0 ? 0.2F : -0.1F;
    }
    auto pieces = whole;
    KeepAwakeTone once(kRate_hz);
    once.setOn(true);
    once.process(whole.data(), framesIn(3.0), channels);
    KeepAwakeTone often(kRate_hz);
    often.setOn(true);
    Dice dice(3);
    for (std::size_t done = 0; done < framesIn(3.0);) {
        const std::size_t n = std::min<std::size_t>(1 + dice.below(700), framesIn(3.0) - done);
        often.process(pieces.data() + width * done, n, channels);
        done += n;
    }
    CHECK(whole == pieces);
    if (channels > 2) {
        CHECK(std::abs(whole[width * framesIn(0.55) + 2]) == 0.0F);  // not where no music is
    }
}

TEST_CASE("What is off does nothing") {
    KeepAwakeTone tone(kRate_hz);
    auto sound = silence(5.0);
    tone.process(sound.data(), sound.size() / 2, 2);
    CHECK(peakBetween(sound, 0.0, 5.0) == 0.0F);
}
