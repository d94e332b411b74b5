// Guards the group: who comes and goes disturbs nobody, and the engine tells the truth about
// itself.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <string>
#include <thread>
#include <vector>

#include "support/catch.h"
#include "support/stage.h"

using namespace unisono;
using namespace unisono::test;

namespace {

std::vector<std::uint64_t> digestsOf(const Stage& stage, const std::vector<std::string>& names) {
    std::vector<std::uint64_t> digests;
    for (const auto& name : names) {
        digests.push_back(stage.speaker(name).digest());
    }
    return digests;
}

}  // namespace

TEST_CASE("A speaker added while playing joins in place, and the others do not notice a bit") {
    const NoiseSignal signal(16.0);
    const std::vector<std::string> first{"a", "b", "d"};
    const auto begin = [&](Stage& stage) {
        for (const auto& name : first) {
            stage.add(name);
        }
        stage.engine.play(noiseSource(signal));
        stage.run(5.0);
    };
    Stage with(fourSpeakers());
    begin(with);
    with.add("c");
    Audience audience(with, signal);
    with.run(
        7.0, [&] { audience.listen(); }, 0.02);

    Stage without(fourSpeakers());
    begin(without);
    without.run(7.0, {}, 0.02);

    CHECK(digestsOf(with, first) == digestsOf(without, first));
    CHECK(audience.firstHeard_s(2, 5.0) < 5.5);
    CHECK(audience.inSyncFrom_s(2, 0, 1.0, 5.0, 12.0) < 6.0);
    CHECK(audience.largestSkew_ms(8.0, 12.0) < 0.1);
}

TEST_CASE("A speaker removed while playing falls silent, and the others do not notice a bit") {
    const NoiseSignal signal(12.0);
    const std::vector<std::string> rest{"a", "b", "d"};
    const auto begin = [&](Stage& stage) {
        stage.addAll();
        stage.engine.play(noiseSource(signal));
        stage.run(4.0);
    };
    Stage with(fourSpeakers());
    begin(with);
    REQUIRE(with.engine.removeSpeaker(Stage::idOf("c")));
    with.run(4.0);
    Stage without(fourSpeakers());
    begin(without);
    without.run(4.0);
    CHECK(digestsOf(with, rest) == digestsOf(without, rest));
    CHECK_FALSE(with.speaker("c").attached());
    CHECK(with.engine.snapshot().speakers.size() == 3);
    CHECK(with.engine.snapshot().state == PlayState::playing);

    // And back again, with another role.
    SpeakerSettings settings = Stage::calibrated(with.speaker("c").config());
    settings.role = Role::mono;
    with.add("c", settings);
    with.run(1.5);
    CHECK(with.snapshotOf("c").state == SpeakerState::playing);
    CHECK(Listener::level(with.speaker("c"), with.clock.now()) > 0.01);
}

TEST_CASE("A speaker is in the group once, and only who is in it can be changed") {
    Stage stage(fourSpeakers());
    stage.add("a");
    const auto twice = stage.engine.addSpeaker(stage.speaker("a").info(), {});
    REQUIRE_FALSE(twice);
    CHECK(twice.error().kind == ErrorKind::duplicate_speaker);
    CHECK_FALSE(twice.error().sentence().empty());
    const auto unknown = stage.engine.removeSpeaker(Stage::idOf("b"));
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == ErrorKind::unknown_speaker);
    CHECK_FALSE(stage.engine.setSettings(Stage::idOf("b"), {}));
    CHECK(stage.engine.setSettings(Stage::idOf("a"), {}));
    CHECK(stage.engine.removeSpeaker(Stage::idOf("a")));
    CHECK(stage.engine.snapshot().speakers.empty());
    CHECK_FALSE(stage.engine.removeSpeaker(Stage::idOf("a")));
}

TEST_CASE("The last speaker leaves and another comes: playing goes on where it was") {
    const NoiseSignal signal(20.0);
    Stage stage(fourSpeakers());
    stage.add("b");
    stage.engine.play(noiseSource(signal));
    stage.run(4.0);
    const double position = stage.engine.snapshot().position_s;
    REQUIRE(stage.engine.removeSpeaker(Stage::idOf("b")));
    stage.run(2.0);
    CHECK(stage.engine.snapshot().state == PlayState::holding);
    CHECK(stage.engine.snapshot().position_s == Approx(position).margin(0.1));
    stage.add("d");
    Audience audience(stage, signal, 0.5);
    stage.run(
        3.0, [&] { audience.listen(); }, 0.02);
    const double first = audience.firstHeard_s(3, 6.0);
    CHECK(first < 7.2);
    CHECK(audience.place_ms(3, first, first + 0.001).low * 1e-3 + first ==
          Approx(position).margin(0.2));
}

TEST_CASE("Sixty-four speakers play together") {
    const NoiseSignal signal(5.0);
    std::vector<SimulatedSpeakerConfig> speakers(64);
    Dice dice(64);
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        speakers[i].name = std::to_string(i);
        speakers[i].latency_ms = dice.uniform(0.0, 250.0);
        speakers[i].clock_ppm = dice.uniform(-150.0, 150.0);
        speakers[i].capture_s = 0.5;
    }
    Stage stage(speakers);
    stage.addAll();
    stage.engine.play(noiseSource(signal));
    Audience audience(stage, signal);
    stage.run(1.2);
    audience.listen();
    for (int i = 0; i < 3; ++i) {
        stage.run(0.6);
        audience.listen();
    }
    for (const auto& moment : audience.moments()) {
        CAPTURE(moment.t);
        CHECK(std::none_of(moment.frame.begin(), moment.frame.end(),
                           [](double frame) { return std::isnan(frame); }));
        CHECK(Audience::skew_ms(moment) < 0.3);
    }
}

TEST_CASE("The snapshot tells what is") {
    const NoiseSignal signal(20.0);
    auto speakers = fourSpeakers();
    for (auto& speaker : speakers) {
        speaker.description = "Speaker " + speaker.name;
        speaker.reported_ms = 0.5 * speaker.latency_ms;
    }
    Stage stage(speakers);
    EngineSnapshot snapshot = stage.engine.snapshot();
    CHECK(snapshot.state == PlayState::idle);
    CHECK(snapshot.speakers.empty());
    CHECK(snapshot.skew_ms == 0.0);

    stage.addAll();
    snapshot = stage.engine.snapshot();
    REQUIRE(snapshot.speakers.size() == 4);
    CHECK(snapshot.speakers[1].id == Stage::idOf("b"));
    CHECK(snapshot.speakers[1].state == SpeakerState::waiting);
    CHECK(snapshot.speakers[1].description == "Speaker b");
    CHECK_FALSE(snapshot.speakers[1].line.clock_known);

    stage.engine.play(noiseSource(signal));
    CHECK(stage.engine.snapshot().state == PlayState::priming);
    stage.run(0.1);
    CHECK(stage.engine.snapshot().speakers[0].state == SpeakerState::locking);
    stage.run(11.9);
    snapshot = stage.engine.snapshot();
    CHECK(snapshot.state == PlayState::playing);
    CHECK(snapshot.title == "Test signal");
    REQUIRE(snapshot.length_s);
    CHECK(*snapshot.length_s == Approx(20.0));
    CHECK(snapshot.position_s > 11.0);
    CHECK(snapshot.position_s < 12.0);
    CHECK(snapshot.skew_ms < 0.1);
    // Device buffer, latency, and what one refill may be late.
    CHECK(snapshot.group_latency_ms > 180.0);
    CHECK(snapshot.group_latency_ms < 60.0 + 180.0 + 30.0);
    const std::vector<double> clocks_ppm{0.0, 40.0, -60.0, 100.0};
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(i);
        const auto& speaker = snapshot.speakers[i];
        CHECK(speaker.state == SpeakerState::playing);
        CHECK(speaker.problem.empty());
        CHECK(speaker.reconnects == 0);
        CHECK(speaker.buffer_ms == Approx(60.0));
        CHECK(speaker.settings == Stage::calibrated(speakers[i]));
        CHECK(speaker.line.clock_known);
        CHECK(speaker.line.locked);
        CHECK(speaker.line.sounding);
        CHECK(speaker.line.drift_ppm == Approx(clocks_ppm[i]).margin(2.0));
        CHECK(speaker.line.speed_ppm == Approx(-clocks_ppm[i]).margin(15.0));
        CHECK(std::abs(speaker.line.error_ms) < 0.05);
        CHECK(speaker.line.error_bar_ms > 0.0);
        CHECK(speaker.line.error_bar_ms < 0.05);
        CHECK(speaker.line.latency_ms == Approx(60.0 + speakers[i].latency_ms).margin(3.0));
        CHECK(speaker.line.declared_ms == 0.0);
        CHECK(speaker.line.underruns == 0);
        const double heard_in_ms =
            toSeconds(TimePoint(Nanoseconds(speaker.line.next_heard_ns)) - stage.clock.now()) * 1e3;
        CHECK(heard_in_ms > speakers[i].latency_ms + 30.0);
        CHECK(heard_in_ms < speakers[i].latency_ms + 65.0);
        const double age_ms =
            toSeconds(stage.clock.now() - TimePoint(Nanoseconds(speaker.line.updated_ns))) * 1e3;
        CHECK(age_ms >= 0.0);
        CHECK(age_ms < 25.0);
    }
}

TEST_CASE("Every state has a word") {
    for (const auto state : {SpeakerState::waiting, SpeakerState::locking, SpeakerState::playing,
                             SpeakerState::lost, SpeakerState::refused}) {
        CHECK(std::string(toText(state)).size() > 2);
    }
    for (const auto state : {PlayState::idle, PlayState::priming, PlayState::playing,
                             PlayState::paused, PlayState::holding, PlayState::finished}) {
        CHECK(std::string(toText(state)).size() > 2);
    }
}

// For ThreadSanitizer: the engine's thread, the backend's thread and a caller at the same time.
TEST_CASE("With threads of its own the engine plays, answers and stops", "[threads]") {
    const SteadyClock clock;
    auto speakers = fourSpeakers();
    for (auto& speaker : speakers) {
        speaker.capture_s = 0.0;
        speaker.period_ms = 10.0;
    }
    SimulatedBackend backend(clock, speakers);
    backend.runInRealTime();
    Engine engine(backend, clock);
    for (const auto& sink : backend.sinks()) {
        REQUIRE(engine.addSpeaker(sink, {}));
    }
    engine.run();
    engine.play(std::make_unique<SignalSource>([](Frame frame) {
        return std::array<float, 2>{static_cast<float>(frame % 100) * 1e-3F, 0.1F};
    }));
    const auto reaches = [&](PlayState state) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (engine.snapshot().state != state && std::chrono::steady_clock::now() < end) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        return engine.snapshot().state == state;
    };
    CHECK(reaches(PlayState::playing));
    for (int i = 0; i < 20; ++i) {
        SpeakerSettings settings;
        settings.gain_db = -i;
        settings.delay_ms = i % 7;
        CHECK(engine.setSettings(Stage::idOf("b"), settings));
        if (i % 5 == 0) {
            CHECK(engine.seek(i));
        }
        if (i == 8) {
            CHECK(engine.removeSpeaker(Stage::idOf("a")));
        }
        if (i == 12) {
            engine.pause();
        }
        if (i == 14) {
            engine.resume();
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    backend.setServerAvailable(false);
    CHECK(reaches(PlayState::holding));
    backend.setServerAvailable(true);
    CHECK(reaches(PlayState::playing));
    engine.stop();
    CHECK(reaches(PlayState::idle));
}
