// Guards live sound through the whole engine: complete, aligned, as early as can be, and what
// happens when threads are late, speakers are slow, modes change or nothing is to be heard.
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "source/capture_source.h"
#include "support/catch.h"
#include "support/live_rotor.h"
#include "support/rotor.h"
#include "support/stage.h"

using namespace unisono;
using namespace unisono::test;

namespace {

SimulatedSpeakerConfig speakerOf(const std::string& name, double latency_ms, double clock_ppm,
                                 double buffer_ms = 20.0) {
    SimulatedSpeakerConfig speaker;
    speaker.name = name;
    speaker.latency_ms = latency_ms;
    speaker.clock_ppm = clock_ppm;
    speaker.buffer_ms = buffer_ms;
    speaker.period_ms = 5.0;
    speaker.capture_s = 1.0;
    return speaker;
}

// A line-in that carries a rotor, or whatever the test says.
SimulatedInputConfig lineIn(double clock_ppm,
                            std::function<float(std::uint64_t, std::size_t)> signal = {}) {
    SimulatedInputConfig input;
    input.name = "line";
    input.description = "Turntable";
    input.latency_ms = 3.0;
    input.microphone.clock_ppm = clock_ppm;
    SimulatedWire wire;
    const Rotor rotor;
    wire.signal = signal ? std::move(signal) : [rotor](std::uint64_t frame, std::size_t channel) {
        return rotor.at(frame, channel);
    };
    wire.jitter_ms = 1.0;
    input.wire = wire;
    return input;
}

struct LiveStage {
    Stage stage;
    std::vector<RotorWatch> ears;
    std::vector<double> listened_to_s;

    LiveStage(std::vector<SimulatedSpeakerConfig> speakers, const SimulatedInputConfig& input,
              LatencyMode mode, EngineConfig config = {})
        : stage(std::move(speakers), with(config, mode)) {
        stage.backend.addMicrophone(input);
        stage.addAll();
        ears.assign(stage.backend.speakers().size(), RotorWatch(Rotor{}));
        auto source = openCaptureSource(stage.backend, stage.clock,
                                        {{"simulated", "line"}, {}, std::chrono::milliseconds(5)});
        REQUIRE(source);
        stage.engine.play(std::move(*source));
    }
    static EngineConfig with(EngineConfig config, LatencyMode mode) {
        config.latency = mode;
        return config;
    }

    [[nodiscard]] LiveSnapshot live() const { return stage.engine.snapshot().live.value(); }
    void run(double seconds) { stage.run(seconds, {}, 0.002); }
    // While every speaker's sound is followed, sample by sample.
    void listen(double seconds) {
        double at_s = stage.now_s() - 0.05;
        stage.run(
            seconds,
            [&] {
                for (; at_s < stage.now_s() - 0.05; at_s += 1.0 / 48000.0) {
                    for (std::size_t i = 0; i < ears.size(); ++i) {
                        const auto heard =
                            stage.backend.speakers()[i]->heard(stage.born + fromSeconds(at_s));
                        ears[i].hear(heard.left, heard.right);
                    }
                }
            },
            0.002);
    }
};

}  // namespace

TEST_CASE("live: complete and together on speakers with clocks of their own") {
    const double ppm = GENERATE(100.0, -100.0);
    LiveStage live(
        {speakerOf("a", 0.0, 0.0), speakerOf("b", 45.0, 40.0), speakerOf("c", 120.0, -60.0)},
        lineIn(ppm), LatencyMode::video);
    REQUIRE(live.stage.runUntil(
        [&] { return live.stage.engine.snapshot().state == PlayState::playing; }, 5.0));
    live.run(8.0);
    REQUIRE(live.stage.runUntil([&] { return live.live().behind_ms == 0.0; }, 30.0));
    const LiveSnapshot before = live.live();
    for (auto& ear : live.ears) {
        ear.expectStep(1.0 + ppm * 1e-6);
    }
    live.listen(12.0);
    for (std::size_t i = 0; i < live.ears.size(); ++i) {
        CAPTURE(i);
        CHECK(live.ears[i].restarts() == 0);
        CHECK(live.ears[i].silent() == 0);
        CHECK(live.ears[i].worstStep() < 5e-3);
        CHECK(live.ears[i].worstLevel() < 5e-3);
        CHECK(live.ears[i].travelled() / static_cast<double>(live.ears[i].counted()) ==
              Approx(1.0 + ppm * 1e-6).margin(5e-6));
    }
    CHECK(live.live().grown == before.grown);
    CHECK(live.live().steps == before.steps);
    CHECK(live.stage.engine.snapshot().skew_ms < 0.1);
}

TEST_CASE("live: video is as early as the slowest speaker allows, and says how late that is") {
    LiveStage live({speakerOf("near", 0.0, 0.0), speakerOf("far", 120.0, 20.0)}, lineIn(0.0),
                   LatencyMode::video);
    live.run(15.0);
    const LiveSnapshot now = live.live();
    CHECK(now.speaker_ms == Approx(120.0).margin(0.5));
    CHECK(now.total_ms - now.speaker_ms <= 60.0);
    CHECK(now.total_ms - now.speaker_ms >= 20.0);  // its buffer alone
    CHECK(now.input_ms == Approx(3.0).margin(1.5));
    CHECK(now.mode == LatencyMode::video);
    // By ear: the same frame at both, and the total is true. What arrives at t is frame (t -
    // begin). Only the fraction of a turn can be heard, 20 ms; so it is compared within that.
    const double at_s = live.stage.now_s() - 0.1;
    const auto turnAt = [&](std::size_t i) {
        const auto heard =
            live.stage.backend.speakers()[i]->heard(live.stage.born + fromSeconds(at_s));
        return std::atan2(heard.left, heard.right) / (2.0 * std::numbers::pi) * 20.0;  // ms
    };
    const double apart = turnAt(0) - turnAt(1);
    CHECK(std::abs(apart - 20.0 * std::round(apart / 20.0)) < 0.05);
    // Frame n is in the air n / 48000 after the input was opened, at the stage's beginning.
    const double heard_ms = at_s * 1e3 - turnAt(0);
    const double off = heard_ms - now.total_ms - now.input_ms;
    CHECK(std::abs(off - 20.0 * std::round(off / 20.0)) < 2.0);
}

TEST_CASE("live: music keeps more in hand") {
    LiveStage live({speakerOf("near", 0.0, 0.0)}, lineIn(0.0), LatencyMode::music);
    live.run(30.0);
    CHECK(live.live().total_ms >= 80.0);
    // A feeder that is late by 50 ms every now and then does not show.
    for (int i = 0; i < 20; ++i) {
        live.stage.run(0.05, {}, 0.05);
        live.run(0.2);
    }
    CHECK(live.live().grown == 0);
}

TEST_CASE("live: a computer that cannot keep up gets a longer delay, and the user is told") {
    LiveStage live({speakerOf("near", 0.0, 0.0)}, lineIn(0.0), LatencyMode::video);
    live.run(15.0);
    const double before_ms = live.live().total_ms;
    (void)live.stage.engine.takeNotices();
    for (int i = 0; i < 10; ++i) {
        live.stage.run(0.03, {}, 0.03);
        live.run(0.5);
    }
    CHECK(live.live().total_ms > before_ms + 15.0);
    CHECK(live.live().grown >= 1);
    CHECK(live.live().grown <= 3);
    const auto notices = live.stage.engine.takeNotices();
    REQUIRE(notices.size() == 1);
    CHECK(notices[0].find("could not keep up") != std::string::npos);
    CHECK(notices[0].find(" ms after it comes") != std::string::npos);
    // And from then on nothing is missing.
    const unsigned grown = live.live().grown;
    for (int i = 0; i < 10; ++i) {
        live.stage.run(0.03, {}, 0.03);
        live.run(0.5);
    }
    CHECK(live.live().grown == grown);
}

TEST_CASE("live: another mode while it plays is one cross-fade, and nobody loses the lock") {
    LiveStage live({speakerOf("a", 0.0, 50.0), speakerOf("b", 60.0, -50.0)}, lineIn(30.0),
                   LatencyMode::video);
    live.run(15.0);
    const double video_ms = live.live().total_ms;
    const std::uint32_t steps = live.live().steps;
    const auto line = live.stage.snapshotOf("a").line;
    live.stage.engine.setLatencyMode(LatencyMode::music);
    live.listen(4.0);
    CHECK(live.live().mode == LatencyMode::music);
    CHECK(live.live().total_ms > video_ms + 40.0);
    CHECK(live.live().steps - steps <= 2);
    CHECK(live.ears[0].restarts() == 0);
    const double music_ms = live.live().total_ms;
    live.stage.engine.setLatencyMode(LatencyMode::video);
    live.listen(8.0);
    CHECK(live.live().total_ms < music_ms - 40.0);
    CHECK(live.live().total_ms == Approx(video_ms).margin(10.0));
    CHECK(live.live().grown == 0);
    CHECK(live.stage.snapshotOf("a").line.steps == line.steps);
    CHECK(live.stage.snapshotOf("a").line.jumps == line.jumps);
    CHECK(live.stage.engine.snapshot().skew_ms < 0.1);
}

TEST_CASE("live: a slower speaker that joins makes everybody wait for it, at once") {
    LiveStage live({speakerOf("near", 0.0, 0.0), speakerOf("far", 180.0, 0.0)}, lineIn(0.0),
                   LatencyMode::video);
    REQUIRE(live.stage.engine.removeSpeaker(Stage::idOf("far")));
    live.run(10.0);
    const double before_ms = live.live().total_ms;
    CHECK(before_ms < 60.0);
    live.stage.add("far");
    live.run(6.0);
    CHECK(live.live().total_ms > before_ms + 170.0);
    CHECK(live.live().grown == 0);
    CHECK(live.stage.snapshotOf("far").state == SpeakerState::playing);
    // It leaves again: the others need not wait any more.
    REQUIRE(live.stage.engine.removeSpeaker(Stage::idOf("far")));
    live.run(9.0);
    CHECK(live.live().total_ms == Approx(before_ms).margin(12.0));
}

TEST_CASE("live: a latency that is absurd for a moment makes nobody wait") {
    auto absurd = speakerOf("near", 20.0, 0.0);
    absurd.events = {{12.0, SimulatedEvent::Kind::latency, 1900.0},
                     {14.0, SimulatedEvent::Kind::latency, 20.0}};
    const auto mode = GENERATE(LatencyMode::music, LatencyMode::video);
    LiveStage live({speakerOf("far", 40.0, 0.0), absurd}, lineIn(0.0), mode);
    live.run(10.0);
    const double before_ms = live.live().total_ms;
    double most_ms = before_ms;
    for (int i = 0; i < 50; ++i) {
        live.run(0.2);
        most_ms = std::max(most_ms, live.live().total_ms);
    }
    CHECK(most_ms < before_ms + 20.0);
    CHECK(live.stage.snapshotOf("near").state == SpeakerState::playing);
    CHECK(std::abs(live.stage.snapshotOf("near").line.error_ms) < 1.0);
}

TEST_CASE("live: a latency that stays large is waited for") {
    auto slow = speakerOf("near", 20.0, 0.0);
    slow.events = {{10.0, SimulatedEvent::Kind::latency, 1200.0}};
    LiveStage live({speakerOf("far", 40.0, 0.0), slow}, lineIn(0.0), LatencyMode::video);
    live.run(9.0);
    const double before_ms = live.live().total_ms;
    live.run(8.0);
    CHECK(live.live().total_ms > before_ms + 1100.0);
}

TEST_CASE("live: a silence lets the speakers go; the first word after it is heard whole") {
    EngineConfig config;
    config.rest_after_s = 5.0;
    const Rotor rotor;
    // Ten seconds of sound, thirty of silence, and on.
    LiveStage live({speakerOf("a", 0.0, 0.0), speakerOf("b", 80.0, 30.0)},
                   lineIn(0.0,
                          [rotor](std::uint64_t frame, std::size_t channel) {
                              const bool silent = frame >= 480000 && frame < 1920000;
                              return silent ? 0.0F : rotor.at(frame, channel);
                          }),
                   LatencyMode::video, config);
    live.run(9.0);
    CHECK(live.stage.engine.snapshot().state == PlayState::playing);
    live.run(8.0);
    CHECK(live.stage.engine.snapshot().state == PlayState::resting);
    CHECK(live.stage.snapshotOf("a").state == SpeakerState::resting);
    CHECK_FALSE(live.stage.speaker("a").attached());
    CHECK_FALSE(live.stage.speaker("b").attached());
    live.run(22.5);
    CHECK(live.stage.engine.snapshot().state == PlayState::resting);
    live.listen(6.0);
    CHECK(live.stage.engine.snapshot().state == PlayState::playing);
    // From its first frame on, but for the fade: silence ends with the fourth 10 s.
    for (const auto& ear : live.ears) {
        CHECK(ear.restarts() == 0);
        CHECK(static_cast<double>(ear.silent()) / 48000.0 < 2.0);
        CHECK(ear.worstStep() < 0.01);
    }
    const LiveSnapshot now = live.live();
    CHECK(now.behind_ms > 100.0);
    CHECK(live.stage.engine.snapshot().skew_ms < 0.15);
    // Nothing was left out at the beginning: what is heard now began late by just what is told.
    CHECK(now.total_ms - now.behind_ms < 160.0);
}

TEST_CASE("live: what a user turns up while it rests stays as loud as they want it") {
    EngineConfig config;
    config.rest_after_s = 3.0;
    const Rotor rotor;
    SimulatedSpeakerConfig den = speakerOf("a", 0.0, 0.0);
    den.volume = 0.3;
    den.events = {{15.0, SimulatedEvent::Kind::volume, 0.8}};
    LiveStage live({den},
                   lineIn(0.0,
                          [rotor](std::uint64_t frame, std::size_t channel) {
                              const bool silent = frame >= 240000 && frame < 960000;
                              return silent ? 0.0F : rotor.at(frame, channel);
                          }),
                   LatencyMode::music, config);
    live.run(14.0);
    REQUIRE(live.stage.engine.snapshot().state == PlayState::resting);
    live.run(10.0);
    CHECK(live.stage.engine.snapshot().state == PlayState::playing);
    CHECK(live.stage.speaker("a").info().volume == 0.8);
}

TEST_CASE("live: who must not rest stays open, the others go") {
    EngineConfig config;
    config.rest_after_s = 3.0;
    LiveStage live({speakerOf("a", 0.0, 0.0), speakerOf("b", 80.0, 30.0)},
                   lineIn(0.0, [](std::uint64_t, std::size_t) { return 0.0F; }), LatencyMode::music,
                   config);
    SpeakerSettings awake;
    awake.keep_awake = KeepAwake::always;
    REQUIRE(live.stage.engine.setSettings(Stage::idOf("b"), awake));
    live.run(8.0);
    CHECK(live.stage.engine.snapshot().state == PlayState::resting);
    CHECK_FALSE(live.stage.speaker("a").attached());
    CHECK(live.stage.speaker("b").attached());
    // Stopping and playing something else wakes them.
    live.stage.engine.stop();
    CHECK(live.stage.engine.snapshot().state == PlayState::idle);
    const NoiseSignal noise(5.0);
    live.stage.engine.play(noiseSource(noise));
    live.run(3.0);
    CHECK(live.stage.engine.snapshot().state == PlayState::playing);
    CHECK(live.stage.speaker("a").attached());
    CHECK_FALSE(live.stage.engine.snapshot().live);
}

TEST_CASE("live: an input that is unplugged is silence and a sentence, and comes back by itself") {
    SimulatedInputConfig input = lineIn(20.0);
    input.unplugged_at_s = 6.0;
    input.back_at_s = 9.0;
    LiveStage live({speakerOf("a", 10.0, 0.0)}, input, LatencyMode::video);
    live.run(5.5);
    (void)live.stage.engine.takeNotices();
    live.listen(8.0);
    CHECK(live.stage.engine.snapshot().state == PlayState::playing);
    const auto notices = live.stage.engine.takeNotices();
    for (const auto& text : notices) {
        UNSCOPED_INFO(text);
    }
    REQUIRE(notices.size() == 2);
    CHECK(notices[0].find("Turntable is gone.") == 0);
    CHECK(notices[1] == "Turntable is back.");
    CHECK(live.ears[0].restarts() == 1);
    CHECK(static_cast<double>(live.ears[0].silent()) / 48000.0 == Approx(3.2).margin(0.4));
    CHECK(live.live().grown == 0);
}

TEST_CASE("live: a pause leaves out what comes meanwhile, and goes on as late as before") {
    LiveStage live({speakerOf("a", 0.0, 0.0)}, lineIn(0.0), LatencyMode::video);
    live.run(8.0);
    const double total_ms = live.live().total_ms;
    live.stage.engine.pause();
    live.run(3.0);
    CHECK(live.stage.engine.snapshot().state == PlayState::paused);
    live.stage.engine.resume();
    live.run(0.2);
    live.listen(3.0);
    CHECK(live.ears[0].silent() == 0);
    CHECK(live.ears[0].worstStep() < 5e-3);  // no step back or forth
    CHECK(live.live().total_ms <= total_ms + 0.1);
}

TEST_CASE("live: what the system lost is silence of its own length") {
    SimulatedInputConfig input = lineIn(0.0);
    input.wire->losses = {{8 * 48000, 4800, true}, {12 * 48000, 9600, false}};
    LiveStage live({speakerOf("a", 0.0, 0.0)}, input, LatencyMode::video);
    live.run(6.0);
    (void)live.stage.engine.takeNotices();
    const std::uint32_t steps = live.live().steps;
    live.listen(9.0);
    CHECK(live.ears[0].restarts() == 2);
    CHECK(static_cast<double>(live.ears[0].silent()) / 48000.0 == Approx(0.3).margin(0.08));
    // What follows is in its own place, though nobody told how long the second gap was.
    CHECK(live.live().steps - steps <= 2);
    const auto notices = live.stage.engine.takeNotices();
    for (const auto& text : notices) {
        UNSCOPED_INFO(text);
    }
    REQUIRE(notices.size() == 2);
    CHECK(notices[0].find("100 ms of it are silent") != std::string::npos);
}

TEST_CASE("live: from a file to live sound and back, without anybody locking again") {
    const NoiseSignal noise(60.0);
    SimulatedInputConfig input = lineIn(0.0);
    LiveStage live({speakerOf("a", 0.0, 0.0), speakerOf("b", 50.0, 0.0)}, input,
                   LatencyMode::video);
    live.run(4.0);
    live.stage.engine.play(noiseSource(noise));
    live.run(3.0);
    CHECK(live.stage.engine.snapshot().state == PlayState::playing);
    CHECK_FALSE(live.stage.engine.snapshot().live);
    const auto before = live.stage.snapshotOf("a").line;
    auto again = openCaptureSource(live.stage.backend, live.stage.clock,
                                   {{"simulated", "line"}, {}, std::chrono::milliseconds(5)});
    REQUIRE(again);
    live.stage.engine.play(std::move(*again));
    live.run(8.0);
    CHECK(live.stage.engine.snapshot().state == PlayState::playing);
    CHECK(live.live().total_ms < 50.0 + 60.0);
    CHECK(live.stage.snapshotOf("a").line.steps == before.steps);
    live.listen(2.0);
    CHECK(live.ears[0].silent() == 0);
    CHECK(live.ears[0].worstStep() < 5e-3);
}

TEST_CASE("live: sound that comes in large pieces is heard, late, and that is said") {
    const double piece_s = GENERATE(0.5, 2.5);
    CAPTURE(piece_s);
    LiveStage live({speakerOf("a", 0.0, 0.0)}, lineIn(0.0), LatencyMode::music);
    auto source = std::make_unique<LiveRotor>(live.stage.clock, 0.0, piece_s, 0.005);
    source->splits = 5;
    live.stage.engine.stop();
    live.stage.engine.play(std::move(source));
    const bool began = live.stage.runUntil(
        [&] { return live.stage.engine.snapshot().state == PlayState::playing; }, 9.0);
    CHECK(began == (piece_s < 1.0));
    std::string told;
    for (const std::string& notice : live.stage.engine.takeNotices()) {
        told += notice;
    }
    CHECK(told.find(began ? "rotor comes in pieces" : "rotor comes too seldom") !=
          std::string::npos);
    CHECK(told.find("smaller pieces") != std::string::npos);
    if (began) {
        live.run(10.0);
        CHECK(live.live().total_ms > 500.0);
        live.listen(30.0);
        CHECK(live.ears[0].silent() == 0);
        CHECK(live.ears[0].restarts() == 0);
        CHECK(live.ears[0].worstStep() < 0.05);
    }
}
