// Guards play, pause, seek, stop and the live settings: the right place of the sound, no click.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/stage.h"
#include "support/tone_fit.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr double kToneHz = 200.0;
constexpr double kToneLevel = 0.3;

std::unique_ptr<Source> toneSource(SignalSource::Options options = {}) {
    return std::make_unique<SignalSource>(
        [](Frame frame) {
            const double cycles = static_cast<double>(frame) * kToneHz / kTimelineRate_hz;
            const auto x = static_cast<float>(
                kToneLevel * std::sin(2.0 * std::numbers::pi * (cycles - std::floor(cycles))));
            return std::array<float, 2>{x, x};
        },
        options);
}

// Two speakers are enough to see that they do the same.
std::vector<SimulatedSpeakerConfig> pair() {
    auto speakers = fourSpeakers();
    speakers = {speakers[1], speakers[3]};
    for (auto& speaker : speakers) {
        speaker.capture_s = 5.0;
    }
    return speakers;
}

std::vector<float> heardBetween(const Stage& stage, const char* name, double from_s, double to_s) {
    std::vector<float> samples;
    const auto frames = static_cast<std::size_t>((to_s - from_s) * kTimelineRate_hz);
    for (std::size_t k = 0; k < frames; ++k) {
        const double t = from_s + static_cast<double>(k) / kTimelineRate_hz;
        samples.push_back(stage.speaker(name).heard(stage.born + fromSeconds(t)).left);
    }
    return samples;
}

// The tone bends by itself; a fade of the engine's length adds a kink at either end.
double smoothBend() {
    const double w = 2.0 * std::numbers::pi * kToneHz / kTimelineRate_hz;
    const double fade = 1.0 / (EngineConfig{}.fade_s * kTimelineRate_hz);
    return kToneLevel * (2.0 * w * w + 2.0 * fade);
}

double loudest(const std::vector<float>& samples) {
    float peak = 0.0F;
    for (const float x : samples) {
        peak = std::max(peak, std::abs(x));
    }
    return peak;
}

// A stage that plays noise, and an audience that has heard it begin.
struct Playing {
    NoiseSignal signal;
    Stage stage;
    Audience audience;

    explicit Playing(double signal_s = 30.0, std::vector<SimulatedSpeakerConfig> speakers = pair())
        : signal(signal_s), stage(std::move(speakers)), audience(stage, signal, 0.3) {
        stage.addAll();
        stage.engine.play(noiseSource(signal));
    }
    void runTo(double seconds) {
        stage.runTo(seconds, [&] { audience.listen(); });
    }
    // How far what is heard is from what the engine says is heard, in ms.
    [[nodiscard]] double offPosition_ms(std::size_t speaker) const {
        return audience.moments().back().frame[speaker] * 1e3 / kTimelineRate_hz -
               stage.engine.snapshot().position_s * 1e3;
    }
    [[nodiscard]] bool silent() const {
        return Listener::level(stage.speaker("b"), stage.clock.now()) == 0.0 &&
               Listener::level(stage.speaker("d"), stage.clock.now()) == 0.0;
    }
};

}  // namespace

TEST_CASE("Pause is silent, and resume goes on exactly where it was") {
    Playing playing;
    playing.runTo(4.0);
    CHECK(std::abs(playing.offPosition_ms(0)) < 0.2);
    playing.stage.engine.pause();
    CHECK(playing.stage.engine.snapshot().state == PlayState::paused);
    // It takes as long as the speakers have been given sound already, and not longer.
    REQUIRE(playing.stage.runUntil([&] { return playing.silent(); }, 1.0));
    CHECK(playing.stage.now_s() < 4.7);
    const double position = playing.stage.engine.snapshot().position_s;
    // Listen to what was heard last: it is what the position says.
    playing.stage.run(2.0);
    CHECK(playing.silent());
    CHECK(playing.stage.engine.snapshot().position_s == position);

    playing.stage.engine.resume();
    CHECK(playing.stage.engine.snapshot().state == PlayState::playing);
    CHECK(playing.stage.runUntil([&] { return !playing.silent(); }, 1.0));
    // At first hearing no more than the listening window has passed since the position.
    playing.stage.run(0.02);
    playing.audience.listen();
    const double heard = playing.audience.moments().back().frame[0] / kTimelineRate_hz;
    CHECK(heard - position > 0.0);
    CHECK(heard - position < 0.05);
    playing.runTo(playing.stage.now_s() + 1.0);
    CHECK(std::abs(playing.offPosition_ms(0)) < 0.2);
    CHECK(std::abs(playing.offPosition_ms(1)) < 0.2);
    CHECK(playing.audience.largestSkew_ms(3.0, 60.0) < 0.1);
}

TEST_CASE("Seek goes exactly there, forwards and backwards") {
    Playing playing;
    playing.runTo(3.0);
    for (const double target_s : {20.0, 5.0, 5.25, 0.0, 17.123}) {
        CAPTURE(target_s);
        const double asked = playing.stage.now_s();
        REQUIRE(playing.stage.engine.seek(target_s));
        playing.runTo(asked + 1.0);
        const auto& moments = playing.audience.moments();
        const double now_heard = moments.back().frame[0] / kTimelineRate_hz;
        CHECK(now_heard > target_s);
        CHECK(now_heard < target_s + 0.9);
        CHECK(std::abs(playing.offPosition_ms(0)) < 0.2);
        CHECK(std::abs(playing.offPosition_ms(1)) < 0.2);
        // The first of it that can be recognised is its very beginning.
        const auto first = std::find_if(moments.begin(), moments.end(), [&](const auto& m) {
            return m.t > asked + 0.1 && m.frame[0] / kTimelineRate_hz >= target_s - 1e-3 &&
                   m.frame[0] / kTimelineRate_hz < target_s + 0.05;
        });
        CHECK(first != moments.end());
    }
    CHECK(playing.audience.largestSkew_ms(3.0, 60.0) < 0.1);
}

TEST_CASE("Pause, seek and resume do not click") {
    SignalSource::Options options;
    options.length = 60 * kTimelineRate_hz;
    Stage stage(pair());
    stage.addAll();
    stage.engine.play(toneSource(options));
    stage.run(3.0);
    const double begin = stage.now_s();
    SECTION("pause and resume") {
        stage.engine.pause();
        stage.run(1.5);
        stage.engine.resume();
        stage.run(1.5);
    }
    SECTION("pause and resume at once") {
        for (int i = 0; i < 12; ++i) {
            stage.engine.pause();
            stage.run(0.013 * i);
            stage.engine.resume();
            stage.run(0.12);
        }
    }
    SECTION("seek") {
        for (int i = 0; i < 10; ++i) {
            REQUIRE(stage.engine.seek(3.0 + 1.2345 * i));
            stage.run(0.05 + 0.03 * i);
        }
    }
    SECTION("another sound") {
        stage.engine.play(toneSource(options));
        stage.run(1.0);
    }
    SECTION("stop and another sound") {
        stage.engine.stop();
        stage.run(0.1);
        stage.engine.play(toneSource(options));
        stage.run(1.5);
    }
    stage.run(1.0);
    for (const char* name : {"b", "d"}) {
        CAPTURE(name);
        const auto samples =
            heardBetween(stage, name, std::max(begin, stage.now_s() - 3.8), stage.now_s() - 0.01);
        CHECK(loudest(samples) > 0.9 * kToneLevel);
        CHECK(largestBend(samples) < smoothBend());
        // And at the end it plays.
        CHECK(Listener::level(stage.speaker(name), stage.clock.now()) ==
              Approx(kToneLevel / std::numbers::sqrt2).epsilon(0.1));
    }
}

TEST_CASE("Seek while paused: silent until resumed, then from there") {
    Playing playing;
    playing.runTo(3.0);
    playing.stage.engine.pause();
    playing.stage.run(1.0);
    REQUIRE(playing.stage.engine.seek(12.0));
    playing.stage.run(1.0);
    CHECK(playing.silent());
    CHECK(playing.stage.engine.snapshot().state == PlayState::paused);
    CHECK(playing.stage.engine.snapshot().position_s == Approx(12.0).margin(1e-6));
    playing.stage.engine.resume();
    playing.runTo(playing.stage.now_s() + 1.0);
    const double heard = playing.audience.moments().back().frame[0] / kTimelineRate_hz;
    CHECK(heard > 12.0);
    CHECK(heard < 12.9);
    CHECK(std::abs(playing.offPosition_ms(0)) < 0.2);
}

TEST_CASE("Paused before the first sound: nothing is heard until resumed, and then all of it") {
    Playing playing;
    playing.stage.run(0.1);
    playing.stage.engine.pause();
    double level = 0.0;
    playing.stage.run(4.0, [&] {
        level =
            std::max(level, Listener::level(playing.stage.speaker("b"), playing.stage.clock.now()));
    });
    CHECK(level == 0.0);
    CHECK(playing.stage.engine.snapshot().state == PlayState::paused);
    CHECK(playing.stage.engine.snapshot().position_s == 0.0);
    playing.stage.engine.resume();
    const double resumed = playing.stage.now_s();
    playing.runTo(resumed + 2.0);
    const double first = playing.audience.firstHeard_s(0, resumed);
    CHECK(first < resumed + 0.6);
    CHECK(playing.audience.place_ms(0, first, first + 0.011).low + first * 1e3 < 40.0);
    CHECK(std::abs(playing.offPosition_ms(0)) < 0.2);
}

TEST_CASE("A server that dies during a pause comes back paused") {
    Playing playing;
    playing.runTo(3.0);
    playing.stage.engine.pause();
    playing.stage.run(1.0);
    const double position = playing.stage.engine.snapshot().position_s;
    playing.stage.backend.setServerAvailable(false);
    playing.stage.run(1.0);
    playing.stage.backend.setServerAvailable(true);
    double level = 0.0;
    playing.stage.run(3.0, [&] {
        level =
            std::max(level, Listener::level(playing.stage.speaker("b"), playing.stage.clock.now()));
    });
    CHECK(level == 0.0);
    CHECK(playing.stage.engine.snapshot().state == PlayState::paused);
    CHECK(playing.stage.engine.snapshot().position_s == Approx(position).margin(0.02));
    playing.stage.engine.resume();
    playing.runTo(playing.stage.now_s() + 1.0);
    CHECK(std::abs(playing.offPosition_ms(0)) < 0.3);
}

TEST_CASE("At the end of the sound playing is finished, and all of it was heard") {
    Playing playing(5.0);
    playing.runTo(4.0);
    CHECK(playing.stage.engine.snapshot().length_s == Approx(5.0));
    REQUIRE(playing.stage.runUntil(
        [&] {
            playing.audience.listen();
            return playing.stage.engine.snapshot().state == PlayState::finished;
        },
        3.0));
    double last = 0.0;
    for (const auto& moment : playing.audience.moments()) {
        last = std::isnan(moment.frame[0]) ? last : std::max(last, moment.frame[0]);
    }
    CHECK(last > (5.0 - 0.03) * kTimelineRate_hz);
    CHECK(playing.stage.engine.snapshot().position_s == Approx(5.0).margin(0.001));
    CHECK_FALSE(playing.stage.engine.error());
    playing.stage.run(1.0);
    CHECK(playing.silent());
    CHECK(playing.stage.engine.snapshot().position_s == Approx(5.0).margin(0.001));
}

TEST_CASE("After the end, and after a stop, the next sound plays from its beginning") {
    Playing playing(4.0);
    const bool stopped = GENERATE(false, true);
    const double wait_s = GENERATE(0.0, 0.1, 20.0);
    CAPTURE(stopped, wait_s);
    if (stopped) {
        playing.stage.run(2.5);
        playing.stage.engine.stop();
        CHECK(playing.stage.engine.snapshot().state == PlayState::idle);
    } else {
        REQUIRE(playing.stage.runUntil(
            [&] { return playing.stage.engine.snapshot().state == PlayState::finished; }, 8.0));
    }
    playing.stage.run(wait_s);
    playing.stage.engine.play(noiseSource(playing.signal));
    const double began = playing.stage.now_s();
    CHECK(playing.stage.engine.snapshot().position_s == Approx(0.0).margin(0.01));
    // What was heard before is still on its way to the ear; then comes the new beginning.
    Audience audience(playing.stage, playing.signal, 0.5);
    playing.stage.run(0.5);
    playing.stage.run(2.0, [&] { audience.listen(); });
    const auto& last = audience.moments().back();
    REQUIRE_FALSE(std::isnan(last.frame[0]));
    CHECK(last.frame[0] / kTimelineRate_hz > 1.4);
    CHECK(last.frame[0] / kTimelineRate_hz < 2.5);
    CHECK(playing.stage.engine.snapshot().state == PlayState::playing);
    CHECK(std::abs(last.frame[0] / kTimelineRate_hz - playing.stage.engine.snapshot().position_s) <
          2e-4);
    CHECK(Audience::skew_ms(last) < 0.1);
    CHECK(playing.stage.now_s() - began == Approx(2.5).margin(0.01));
}

TEST_CASE("A source that breaks in the middle: what came before is heard, and the error is told") {
    SignalSource::Options options;
    options.length = 30 * kTimelineRate_hz;
    options.breaks_at = 4 * kTimelineRate_hz;
    Stage stage(pair());
    stage.addAll();
    stage.engine.play(toneSource(options));
    REQUIRE(
        stage.runUntil([&] { return stage.engine.snapshot().state == PlayState::finished; }, 8.0));
    REQUIRE(stage.engine.error());
    CHECK(stage.engine.error()->kind == ErrorKind::file_unusable);
    CHECK(stage.engine.snapshot().position_s == Approx(4.0).margin(0.001));
    const auto notices = stage.engine.takeNotices();
    CHECK(std::any_of(notices.begin(), notices.end(), [](const std::string& text) {
        return text.find("broke") != std::string::npos;
    }));
    const double end = stage.now_s();
    CHECK(loudest(heardBetween(stage, "b", end - 0.1, end - 0.02)) > 0.9 * kToneLevel);
    stage.run(1.0);
    CHECK(loudest(heardBetween(stage, "b", end + 0.1, end + 0.9)) == 0.0);
    // The next sound is not to blame.
    stage.engine.play(toneSource());
    CHECK_FALSE(stage.engine.error());
}

TEST_CASE("What cannot seek says so, and plays on undisturbed") {
    const NoiseSignal signal(12.0);
    const auto source = [&] {
        SignalSource::Options options;
        options.seekable = false;
        return std::make_unique<SignalSource>(
            [&signal](Frame frame) {
                return std::array<float, 2>{signal.at(0, frame), signal.at(1, frame)};
            },
            options);
    };
    const auto digest = [&](bool asks) {
        Stage stage(pair());
        stage.addAll();
        stage.engine.play(source());
        stage.run(3.0);
        if (asks) {
            const auto sought = stage.engine.seek(8.0);
            REQUIRE_FALSE(sought);
            CHECK(sought.error().kind == ErrorKind::unsupported);
            CHECK(stage.engine.snapshot().state == PlayState::playing);
        }
        stage.run(3.0);
        return stage.speaker("b").digest();
    };
    CHECK(digest(true) == digest(false));
}

TEST_CASE("Seek has bounds, and needs something to seek in") {
    Playing playing(8.0);
    CHECK(playing.stage.engine.seek(2.0));
    playing.stage.run(2.0);
    CHECK(playing.stage.engine.seek(-5.0));
    playing.stage.run(1.0);
    CHECK(playing.stage.engine.snapshot().position_s < 1.0);
    CHECK(playing.stage.engine.seek(1000.0));
    playing.stage.run(2.0);
    CHECK(playing.stage.engine.snapshot().state == PlayState::finished);
    Stage empty(pair());
    CHECK_FALSE(empty.engine.seek(1.0));
}

TEST_CASE("Seek before the first sound: it begins there") {
    Playing playing;
    REQUIRE(playing.stage.engine.seek(9.5));
    playing.runTo(2.0);
    const double first = playing.audience.firstHeard_s(0, 0.0);
    REQUIRE(first < 1.0);
    const double heard_s = playing.audience.place_ms(0, first, first + 0.001).low * 1e-3 + first;
    CHECK(heard_s > 9.5);
    CHECK(heard_s < 9.53);
}

TEST_CASE("A delay moved while playing: exact afterwards, the others untouched") {
    const double delay_ms = GENERATE(12.5, -30.0, 250.0);
    CAPTURE(delay_ms);
    const NoiseSignal signal(16.0);
    const auto run = [&](bool moves, Audience* audience, Stage& stage) {
        stage.addAll();
        stage.engine.play(noiseSource(signal));
        stage.run(5.0);
        if (moves) {
            auto settings = Stage::calibrated(stage.speaker("b").config());
            settings.delay_ms = delay_ms;
            REQUIRE(stage.engine.setSettings(Stage::idOf("b"), settings));
        }
        stage.run(1.5);
        stage.run(
            4.0,
            [&] {
                if (audience != nullptr) {
                    audience->listen();
                }
            },
            0.05);
    };
    Stage with(fourSpeakers());
    Audience audience(with, signal, 0.4);
    run(true, &audience, with);
    Stage without(fourSpeakers());
    run(false, nullptr, without);

    for (const auto& moment : audience.moments()) {
        const double behind_ms = (moment.frame[0] - moment.frame[1]) * 1e3 / kTimelineRate_hz;
        REQUIRE(std::abs(behind_ms - delay_ms) < 0.06);
    }
    CHECK(with.snapshotOf("b").line.steps == 1);
    for (const char* name : {"a", "c", "d"}) {
        CHECK(with.speaker(name).digest() == without.speaker(name).digest());
    }
    CHECK(with.speaker("b").digest() != without.speaker("b").digest());
}

TEST_CASE("Moving a delay, a level or a role does not click") {
    Stage stage(pair());
    stage.addAll();
    stage.engine.play(toneSource());
    stage.run(3.0);
    const double begin = stage.now_s();
    auto settings = Stage::calibrated(stage.speaker("b").config());
    SECTION("delay, as a slider moves it") {
        for (int i = 0; i < 40; ++i) {
            settings.delay_ms += i % 10 == 9 ? -7.0 : 0.9;
            REQUIRE(stage.engine.setSettings(Stage::idOf("b"), settings));
            stage.run(0.03);
        }
    }
    SECTION("level and mute") {
        for (int i = 0; i < 20; ++i) {
            settings.gain_db = -3.0 * (i % 4);
            settings.muted = i % 5 == 3;
            REQUIRE(stage.engine.setSettings(Stage::idOf("b"), settings));
            stage.run(0.07);
        }
    }
    SECTION("role") {
        for (const Role role : {Role::left, Role::mono, Role::right, Role::stereo}) {
            settings.role = role;
            REQUIRE(stage.engine.setSettings(Stage::idOf("b"), settings));
            stage.run(0.1);
        }
    }
    SECTION("equalizer") {
        for (int i = 0; i < 10; ++i) {
            settings.equalizer = {{EqBand::Shape::low_shelf, 300.0, i % 2 == 0 ? -4.0 : 2.0, 0.7}};
            REQUIRE(stage.engine.setSettings(Stage::idOf("b"), settings));
            stage.run(0.1);
        }
    }
    stage.run(0.5);
    const auto samples = heardBetween(stage, "b", begin, stage.now_s() - 0.01);
    // The strip's ramps are of 10 and 15 ms; the tone may be up to 2 dB louder.
    CHECK(largestBend(samples) < 1.6 * smoothBend());
}

TEST_CASE("Level, mute and role are what was asked for") {
    const NoiseSignal signal(12.0);
    Stage stage(fourSpeakers());
    const std::vector<Role> roles{Role::stereo, Role::left, Role::right, Role::mono};
    for (std::size_t i = 0; i < 4; ++i) {
        const std::string name(1, static_cast<char>('a' + i));
        auto settings = Stage::calibrated(stage.speaker(name).config());
        settings.role = roles[i];
        settings.gain_db = -3.0 * static_cast<double>(i);
        stage.add(name, settings);
    }
    stage.engine.play(noiseSource(signal));
    stage.run(4.0);
    const double expected = stage.engine.snapshot().position_s * kTimelineRate_hz;
    const auto hear = [&](const char* name, std::size_t signal_channel, std::size_t output) {
        return Listener(signal, signal_channel, output)
            .listen(stage.speaker(name), stage.clock.now(), expected, 100.0);
    };
    const auto gainOf = [&](const char* name, std::size_t signal_channel, std::size_t output) {
        const auto place = hear(name, signal_channel, output);
        return place ? place->gain : 0.0;
    };
    CHECK(gainOf("a", 0, 0) == Approx(1.0).epsilon(0.01));
    CHECK(gainOf("a", 1, 1) == Approx(1.0).epsilon(0.01));
    CHECK_FALSE(hear("a", 1, 0));
    const double minus3 = std::pow(10.0, -3.0 / 20.0);
    CHECK(gainOf("b", 0, 0) == Approx(minus3).epsilon(0.01));
    CHECK(gainOf("b", 0, 1) == Approx(minus3).epsilon(0.01));
    CHECK_FALSE(hear("b", 1, 1));
    CHECK(gainOf("c", 1, 0) == Approx(minus3 * minus3).epsilon(0.01));
    CHECK(gainOf("c", 1, 1) == Approx(minus3 * minus3).epsilon(0.01));
    CHECK_FALSE(hear("c", 0, 0));
    // Mono: half of each; neither alone is recognised for sure, both outputs are the same.
    const auto now = stage.clock.now() - fromSeconds(0.01);
    CHECK(stage.speaker("d").heard(now).left == stage.speaker("d").heard(now).right);

    auto settings = stage.snapshotOf("a").settings;
    settings.muted = true;
    REQUIRE(stage.engine.setSettings(Stage::idOf("a"), settings));
    stage.run(0.5);
    CHECK(Listener::level(stage.speaker("a"), stage.clock.now()) == 0.0);
    CHECK(Listener::level(stage.speaker("b"), stage.clock.now()) > 0.01);
    settings.muted = false;
    REQUIRE(stage.engine.setSettings(Stage::idOf("a"), settings));
    stage.run(0.5);
    CHECK(Listener::level(stage.speaker("a"), stage.clock.now()) > 0.01);
}

TEST_CASE("Clocks that cannot be known well do not hold up the music for ever") {
    const NoiseSignal signal(20.0);
    auto speakers = fourSpeakers();
    for (auto& speaker : speakers) {
        speaker.report_noise_ms = 5.0;
        speaker.granularity_frames = 960;
    }
    Stage stage(speakers);
    stage.addAll();
    stage.engine.play(noiseSource(signal));
    const double patience = EngineConfig{}.prime_timeout_s;
    CHECK(stage.runUntil([&] { return stage.engine.snapshot().state == PlayState::playing; },
                         patience + 0.5));
    stage.run(3.0);
    CHECK(Listener::level(stage.speaker("a"), stage.clock.now()) > 0.01);
}
