// Guards that speakers which fall asleep when they hear nothing do not swallow the first sound:
// they are kept awake as they are set up, and woken before a timeline begins.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/stage.h"

using namespace unisono;
using namespace unisono::test;

namespace {

// One wired speaker that never sleeps, one that does after 5 s, and swallows 0.8 s.
std::vector<SimulatedSpeakerConfig> sleepy(bool bluetooth = true) {
    auto speakers = fourSpeakers();
    speakers.resize(2);
    speakers[1].bluetooth_address = bluetooth ? "4C:EF:C0:12:34:56" : "";
    speakers[1].sleeps_after_s = 5.0;
    speakers[1].wakes_in_s = 0.8;
    return speakers;
}

struct Bedroom {
    Stage stage;
    NoiseSignal signal{40.0};
    Audience audience;

    explicit Bedroom(KeepAwake how, bool bluetooth = true)
        : stage(sleepy(bluetooth)), audience(stage, signal, 0.2) {
        stage.add("a");
        SpeakerSettings settings = Stage::calibrated(stage.speaker("b").config());
        settings.keep_awake = how;
        stage.add("b", settings);
    }
    [[nodiscard]] bool toneOn(const std::string& name) const {
        return stage.snapshotOf(name).line.keeping_awake;
    }
    // By how much the sleepy one is heard later than the other, from now on; up to 3 s.
    double swallowed_s() {
        const double now = stage.now_s();
        stage.run(
            3.0, [&] { audience.listen(); }, 0.02);
        return audience.firstHeard_s(1, now) - audience.firstHeard_s(0, now);
    }
};

}  // namespace

TEST_CASE("A paused group keeps its Bluetooth speakers awake") {
    Bedroom room(KeepAwake::automatic);
    room.stage.engine.play(noiseSource(room.signal));
    room.stage.runTo(5.0);
    CHECK_FALSE(room.toneOn("b"));  // there is music
    room.stage.engine.pause();
    room.stage.run(20.0);
    CHECK(room.toneOn("b"));
    CHECK_FALSE(room.toneOn("a"));                        // hangs on a wire
    CHECK(room.stage.snapshotOf("b").line.peak == 0.0F);  // no level to show
    room.stage.engine.resume();
    CHECK(std::abs(room.swallowed_s()) < 0.05);
}

TEST_CASE("A speaker that may sleep does, and swallows what comes next") {
    // The check of the checks above and below: the simulated speaker really sleeps.
    Bedroom room(KeepAwake::off);
    room.stage.engine.play(noiseSource(room.signal));
    room.stage.runTo(5.0);
    room.stage.engine.pause();
    room.stage.run(20.0);
    CHECK_FALSE(room.toneOn("b"));
    room.stage.engine.resume();
    CHECK(room.swallowed_s() > 0.7);
}

TEST_CASE("A speaker that fell asleep while nothing played is woken before the music begins") {
    Bedroom room(KeepAwake::automatic);
    room.stage.run(10.0);
    CHECK_FALSE(room.toneOn("b"));
    room.stage.engine.play(noiseSource(room.signal));
    CHECK(std::abs(room.swallowed_s()) < 0.05);
}

TEST_CASE("Waking takes its time only where it is wanted") {
    const auto startOf = [](KeepAwake how, bool bluetooth) {
        Bedroom room(how, bluetooth);
        room.stage.engine.play(noiseSource(room.signal));
        REQUIRE(room.stage.runUntil(
            [&] { return room.stage.engine.snapshot().state == PlayState::playing; }, 4.0));
        return room.stage.now_s();
    };
    CHECK(startOf(KeepAwake::automatic, false) < 0.7);
    CHECK(startOf(KeepAwake::off, true) < 0.7);
    const double woken = startOf(KeepAwake::automatic, true);
    CHECK(woken > EngineConfig{}.wake_s);
    CHECK(woken < EngineConfig{}.wake_s + 0.2);
}

TEST_CASE("Kept awake always means while nothing plays, too") {
    Bedroom room(KeepAwake::always, false);
    room.stage.run(2.0);
    CHECK(room.toneOn("b"));
    room.stage.engine.play(noiseSource(room.signal));
    room.stage.run(4.0);
    room.stage.engine.stop();
    room.stage.run(10.0);
    CHECK(room.toneOn("b"));
    SpeakerSettings settings = room.stage.snapshotOf("b").settings;
    settings.keep_awake = KeepAwake::while_playing;
    REQUIRE(room.stage.engine.setSettings(Stage::idOf("b"), settings).has_value());
    room.stage.run(2.0);
    CHECK_FALSE(room.toneOn("b"));
}

TEST_CASE("For a measurement everyone is woken, and nobody hums while it listens") {
    Bedroom room(KeepAwake::automatic);
    room.stage.engine.play(noiseSource(room.signal));
    room.stage.runTo(3.0);
    room.stage.engine.pause();
    room.stage.engine.keepAwake(Engine::Awake::everyone);
    room.stage.run(4.0);
    CHECK(room.toneOn("a"));
    CHECK(room.toneOn("b"));
    room.stage.engine.keepAwake(Engine::Awake::nobody);
    room.stage.run(1.0);
    CHECK_FALSE(room.toneOn("a"));
    CHECK_FALSE(room.toneOn("b"));
    room.stage.engine.keepAwake(Engine::Awake::as_set);
    room.stage.run(1.0);
    CHECK_FALSE(room.toneOn("a"));
    CHECK(room.toneOn("b"));
}
