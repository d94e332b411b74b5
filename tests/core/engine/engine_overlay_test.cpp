// Guards Engine::overlay(), endOverlay() and setCreep(): sounds of single speakers that all begin
// at one moment, music that is where it would have been, and a latency that is followed as it
// creeps.
#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "audio/simulated/simulated_measurement.h"
#include "support/catch.h"
#include "support/dice.h"
#include "support/stage.h"

using namespace unisono;
using namespace unisono::test;

namespace {

const std::vector<std::string> kNames{"a", "b", "c", "d"};

std::vector<SimulatedSpeakerConfig> rememberingSpeakers() {
    auto speakers = fourSpeakers();
    for (auto& speaker : speakers) {
        speaker.capture_s = 5.0;
    }
    return speakers;
}

std::vector<float> noise(std::size_t frames, unsigned seed) {
    const NoiseSignal signal(static_cast<double>(frames) / kTimelineRate_hz, seed);
    return signal.table(0);
}

// A stage that plays music, and an ear in front of each speaker.
struct Playing {
    NoiseSignal signal{40.0};
    Stage stage;
    Audience audience;

    explicit Playing(std::vector<SimulatedSpeakerConfig> speakers = rememberingSpeakers())
        : stage(std::move(speakers)), audience(stage, signal, 0.3) {
        stage.addAll();
        stage.engine.play(noiseSource(signal));
    }
    void listenTo(double seconds) {
        stage.runTo(
            seconds, [&] { audience.listen(); }, 0.02);
    }
    [[nodiscard]] double level(const std::string& name) const {
        return Listener::level(stage.speaker(name), stage.clock.now());
    }
    // How much later than `moment` a speaker began to sound this, in ms.
    [[nodiscard]] double late_ms(const std::string& name, const std::vector<float>& sound,
                                 TimePoint moment) const {
        constexpr double kEarly_s = 0.1;
        const double length_s = static_cast<double>(sound.size()) / kTimelineRate_hz;
        const auto found =
            arrivalSeconds(stage.speaker(name), sound, moment - fromSeconds(kEarly_s),
                           moment + fromSeconds(length_s + kEarly_s));
        return found ? (*found - kEarly_s) * 1e3 : std::nan("");
    }
};

std::vector<Engine::OverlaySound> soundsFor(const std::vector<std::string>& names,
                                            std::size_t frames) {
    std::vector<Engine::OverlaySound> sounds;
    for (std::size_t i = 0; i < names.size(); ++i) {
        sounds.push_back({Stage::idOf(names[i]), noise(frames, 20 + static_cast<unsigned>(i))});
    }
    return sounds;
}

}  // namespace

TEST_CASE("All speakers begin their own sounds at one moment, and music is silent meanwhile") {
    Playing playing;
    playing.listenTo(4.0);
    const auto sounds = soundsFor(kNames, 24'000);
    const auto time = playing.stage.engine.overlay(sounds);
    REQUIRE(time);
    CHECK(toSeconds(time->end - time->begin) == Approx(0.5).margin(1e-6));
    CHECK(time->begin > playing.stage.clock.now());
    CHECK(toSeconds(time->begin - playing.stage.clock.now()) < 1.0);  // nobody waits for long
    playing.stage.runTo(toSeconds(time->end - playing.stage.born) + 0.3);
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        CAPTURE(kNames[i]);
        CHECK(std::abs(playing.late_ms(kNames[i], sounds[i].mono, time->begin)) < 0.1);
    }
}

TEST_CASE("Speakers without a sound are silent, and music returns everywhere where it would be") {
    Playing playing;
    playing.listenTo(4.0);
    const double before = playing.audience.moments().back().frame[0];
    REQUIRE_FALSE(std::isnan(before));
    // The sounds are not of one length.
    auto sounds = soundsFor({"a", "c"}, 24'000);
    sounds[1].mono.resize(9600);
    const auto time = playing.stage.engine.overlay(sounds);
    REQUIRE(time);
    const double begin_s = toSeconds(time->begin - playing.stage.born);
    const double end_s = toSeconds(time->end - playing.stage.born);
    playing.listenTo(begin_s + 0.15);
    CHECK(playing.level("a") > 0.01);
    CHECK(playing.level("b") == 0.0);
    CHECK(playing.level("c") > 0.01);
    CHECK(playing.level("d") == 0.0);
    playing.listenTo(begin_s + 0.4);
    CHECK(playing.level("a") > 0.01);
    CHECK(playing.level("c") == 0.0);  // music is not back before all are through
    playing.listenTo(end_s + 2.0);
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        CHECK(playing.audience.shareHeard(i, end_s + 0.15, end_s + 2.0) == 1.0);
    }
    CHECK(playing.audience.largestSkew_ms(end_s + 0.15, end_s + 2.0) < 0.1);
    const auto& last = playing.audience.moments().back();
    CHECK(last.frame[0] == Approx(before + (last.t - 4.0) * kTimelineRate_hz).margin(5.0));
    CHECK(playing.stage.engine.snapshot().state == PlayState::playing);
    CHECK(playing.stage.engine.takeNotices().empty());
}

TEST_CASE("An overlay needs a timeline that runs, and speakers that are in the group") {
    Stage stage(fourSpeakers());
    stage.add("a");
    const auto sounds = soundsFor({"a"}, 4800);
    const auto early = stage.engine.overlay(sounds);
    REQUIRE_FALSE(early);
    CHECK(early.error().kind == ErrorKind::usage);
    stage.engine.endOverlay();  // nothing to end
    const NoiseSignal signal(10.0);
    stage.engine.play(noiseSource(signal));
    stage.runTo(2.0);
    const auto stranger = stage.engine.overlay(soundsFor({"a", "b"}, 4800));
    REQUIRE_FALSE(stranger);
    CHECK(stranger.error().kind == ErrorKind::unknown_speaker);
    CHECK(stage.engine.overlay(sounds));
    CHECK(stage.engine.overlay({}));
}

TEST_CASE("Also paused, and when the source is over, speakers can be measured") {
    Playing playing;
    playing.stage.runTo(3.0);
    playing.stage.engine.pause();
    playing.stage.runTo(4.0);
    const auto sounds = soundsFor(kNames, 12'000);
    const auto time = playing.stage.engine.overlay(sounds);
    REQUIRE(time);
    playing.stage.runTo(toSeconds(time->end - playing.stage.born) + 0.3);
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        CHECK(std::abs(playing.late_ms(kNames[i], sounds[i].mono, time->begin)) < 0.1);
        CHECK(playing.level(kNames[i]) == 0.0);
    }
}

TEST_CASE("An overlay that is ended early gives way to music at once") {
    Playing playing;
    playing.listenTo(4.0);
    const auto time = playing.stage.engine.overlay(soundsFor(kNames, 240'000));
    REQUIRE(time);
    const double begin_s = toSeconds(time->begin - playing.stage.born);
    playing.listenTo(begin_s + 0.5);
    CHECK(playing.audience.shareHeard(0, begin_s, begin_s + 0.5) == 0.0);
    playing.stage.engine.endOverlay();
    playing.listenTo(begin_s + 2.0);
    // As soon as what was rendered already is played.
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        CHECK(playing.audience.shareHeard(i, begin_s + 1.1, begin_s + 2.0) == 1.0);
    }
    CHECK(playing.audience.largestSkew_ms(begin_s + 1.1, begin_s + 2.0) < 0.1);
}

TEST_CASE("A second overlay follows the first, after it or instead of it") {
    const double wait_s = GENERATE(0.2, 1.0, 4.0);  // not begun, under way, long over
    CAPTURE(wait_s);
    Playing playing;
    playing.stage.runTo(4.0);
    REQUIRE(playing.stage.engine.overlay(soundsFor(kNames, 48'000)));
    playing.stage.run(wait_s);
    std::vector<Engine::OverlaySound> sounds;
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        sounds.push_back({Stage::idOf(kNames[i]), noise(12'000, 40 + static_cast<unsigned>(i))});
    }
    const auto time = playing.stage.engine.overlay(sounds);
    REQUIRE(time);
    playing.stage.runTo(toSeconds(time->end - playing.stage.born) + 0.3);
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        CHECK(std::abs(playing.late_ms(kNames[i], sounds[i].mono, time->begin)) < 0.1);
    }
}

TEST_CASE("Between an overlay and the one that takes its place there is no music") {
    Playing playing;
    playing.stage.runTo(4.0);
    const auto first = playing.stage.engine.overlay(soundsFor({"a"}, 96'000));
    REQUIRE(first);
    playing.stage.runTo(toSeconds(first->begin - playing.stage.born) + 0.3);
    REQUIRE(playing.level("a") > 0.01);
    REQUIRE(playing.level("b") == 0.0);
    const auto second = playing.stage.engine.overlay(soundsFor({"a"}, 12'000));
    REQUIRE(second);
    double loudest = 0.0;
    const double until_s = toSeconds(second->end - playing.stage.born) - 0.1;
    playing.stage.runTo(until_s, [&] { loudest = std::max(loudest, playing.level("b")); });
    CHECK(loudest == 0.0);
    CHECK(playing.level("a") > 0.01);
}

TEST_CASE("A speaker that joins during an overlay plays music, and one that returns its overlay") {
    auto speakers = rememberingSpeakers();
    speakers[1].events = {{5.0, SimulatedEvent::Kind::gone, 1.0},
                          {6.0, SimulatedEvent::Kind::gone, 0.0}};
    Playing playing(speakers);
    playing.stage.runTo(3.0);
    REQUIRE(playing.stage.engine.removeSpeaker(Stage::idOf("c")));
    REQUIRE(playing.stage.engine.overlay(soundsFor({"a", "b", "d"}, 240'000)));
    playing.stage.runTo(4.5);
    playing.stage.add("c");
    playing.stage.runTo(7.0);
    playing.listenTo(7.2);
    CHECK(playing.audience.shareHeard(2, 7.0, 7.2) == 1.0);
    CHECK(playing.level("b") > 0.01);
    CHECK(playing.audience.shareHeard(1, 7.0, 7.2) == 0.0);
    playing.stage.runTo(11.0);
    playing.listenTo(12.0);
    CHECK(playing.audience.largestSkew_ms(11.1, 12.0) < 0.1);
    CHECK(playing.audience.shareHeard(1, 11.1, 12.0) == 1.0);
}

// Property: overlays come and go as they like, with their speakers, and nothing is left of them.
// Under the address sanitizer it also tells that none is read after it is gone.
TEST_CASE("Whatever is laid over, ended and removed meanwhile, music is right in the end") {
    const auto seed = GENERATE(1U, 2U);
    CAPTURE(seed);
    Dice dice(seed);
    auto speakers = fourSpeakers();
    speakers[3].events = {{6.0, SimulatedEvent::Kind::gone, 1.0},
                          {7.5, SimulatedEvent::Kind::gone, 0.0}};
    Playing playing(speakers);
    Stage& stage = playing.stage;
    stage.runTo(2.0);
    const std::vector<std::string> movable{"b", "c"};
    std::vector<bool> there{true, true};
    const auto short_sound = noise(4800, 7);
    while (stage.now_s() < 10.0) {
        switch (dice.below(4)) {
            case 0: {
                std::vector<Engine::OverlaySound> sounds{{Stage::idOf("a"), short_sound}};
                if (there[0]) {
                    sounds.push_back({Stage::idOf("b"), noise(1 + dice.below(48'000), 8)});
                }
                CHECK(stage.engine.overlay(sounds));
                break;
            }
            case 1:
                stage.engine.endOverlay();
                break;
            default: {
                const auto i = static_cast<std::size_t>(dice.below(2));
                if (there[i]) {
                    CHECK(stage.engine.removeSpeaker(Stage::idOf(movable[i])));
                } else {
                    stage.add(movable[i]);
                }
                there[i] = !there[i];
            }
        }
        stage.run(dice.uniform(0.01, 0.6));
    }
    for (std::size_t i = 0; i < 2; ++i) {
        if (!there[i]) {
            stage.add(movable[i]);
        }
    }
    stage.engine.endOverlay();
    stage.runTo(14.0);
    playing.listenTo(15.0);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(playing.audience.shareHeard(i, 14.1, 15.0) == 1.0);
    }
    CHECK(playing.audience.largestSkew_ms(14.1, 15.0) < 0.1);
    CHECK(stage.snapshotOf("a").line.underruns == 0);
}

TEST_CASE("A creep moves what is heard as it has grown, and tears nothing") {
    const double rate_ppm = GENERATE(150.0, -150.0);
    CAPTURE(rate_ppm);
    Playing playing;
    playing.listenTo(5.0);
    const auto steps = playing.stage.snapshotOf("b").line.steps;
    const Creep creep{playing.stage.clock.now(), rate_ppm, 10.0};
    REQUIRE(playing.stage.engine.setCreep(Stage::idOf("b"), creep));
    CHECK(playing.stage.snapshotOf("b").creep == creep);
    playing.listenTo(17.0);
    // The simulated speaker does not creep: it is heard earlier by what is made up for.
    double worst_ms = 0.0;
    double settled_ms = 0.0;
    double largest_change_ms = 0.0;
    double last_ms = 0.0;
    for (const auto& moment : playing.audience.moments()) {
        if (moment.t < 5.0) {
            continue;
        }
        REQUIRE_FALSE(std::isnan(moment.frame[1]));
        const double early_ms = (moment.frame[1] - moment.frame[0]) * 1e3 / kTimelineRate_hz;
        const double grown_ms = creep.grown_s(playing.stage.born + fromSeconds(moment.t)) * 1e3;
        worst_ms = std::max(worst_ms, std::abs(early_ms - grown_ms));
        if (moment.t > 6.0) {  // what was rendered before it knew is heard by then
            settled_ms = std::max(settled_ms, std::abs(early_ms - grown_ms));
        }
        if (moment.t > 5.03) {
            largest_change_ms = std::max(largest_change_ms, std::abs(early_ms - last_ms));
        }
        last_ms = early_ms;
    }
    CHECK(std::abs(last_ms) > 0.3);
    CHECK(worst_ms < 0.06);
    CHECK(settled_ms < 0.03);         // without it in the pace: rate / bandwidth, 0.07
    CHECK(largest_change_ms < 0.01);  // 20 ms at 300 ppm, and the ear's own error
    CHECK(playing.stage.snapshotOf("b").line.steps == steps);
    CHECK(playing.stage.snapshotOf("b").line.underruns == 0);
    CHECK(playing.audience.place_ms(0, 6.0, 17.0).width() < 0.06);  // nobody else moved
}

TEST_CASE("A creep is forgotten when the stream is lost: its buffer begins anew") {
    auto speakers = rememberingSpeakers();
    speakers[1].events = {{8.0, SimulatedEvent::Kind::gone, 1.0},
                          {9.0, SimulatedEvent::Kind::gone, 0.0}};
    Playing playing(speakers);
    playing.listenTo(3.0);
    const Creep creep{playing.stage.clock.now(), 150.0, 30.0};
    REQUIRE(playing.stage.engine.setCreep(Stage::idOf("b"), creep));
    playing.listenTo(7.9);
    CHECK(playing.stage.snapshotOf("b").creep == creep);
    CHECK(Audience::skew_ms(playing.audience.moments().back()) > 0.5);
    playing.listenTo(8.5);
    CHECK(playing.stage.snapshotOf("b").creep == Creep{});
    playing.listenTo(14.0);
    CHECK(playing.stage.snapshotOf("b").creep == Creep{});
    CHECK(playing.audience.shareHeard(1, 11.0, 14.0) == 1.0);
    CHECK(playing.audience.largestSkew_ms(12.0, 14.0) < 0.1);
}

TEST_CASE("A creep that is taken back is no more, and a stranger has none") {
    Playing playing;
    playing.listenTo(3.0);
    CHECK(playing.stage.engine.setCreep({"simulated", "attic"}, {}).error().kind ==
          ErrorKind::unknown_speaker);
    REQUIRE(
        playing.stage.engine.setCreep(Stage::idOf("b"), {playing.stage.clock.now(), 150.0, 30.0}));
    playing.listenTo(7.0);
    CHECK(Audience::skew_ms(playing.audience.moments().back()) > 0.4);
    REQUIRE(playing.stage.engine.setCreep(Stage::idOf("b"), {}));
    playing.listenTo(10.0);
    CHECK(playing.audience.largestSkew_ms(9.0, 10.0) < 0.1);
}
