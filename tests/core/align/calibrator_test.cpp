// Guards core/align/calibrator: one click, one microphone, and the group is together; or a
// sentence, and nothing is changed.
#include "align/calibrator.h"

#include <cmath>
#include <string>
#include <vector>

#include "align/changes.h"
#include "align/silence_source.h"
#include "core/align/rehearsal.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::test;

TEST_CASE("Align brings a group together that was 180 ms apart, from silence") {
    Rehearsal rehearsal;
    CHECK(rehearsal.trueSpread_ms() > 170.0);
    const auto& report = rehearsal.align();
    REQUIRE(report);
    REQUIRE(report->allTrusted());
    CHECK(report->sound_s <= 2.5);    // what the user hears
    CHECK(report->elapsed_s <= 4.0);  // on a virtual clock, where analysing takes no time
    for (const auto& speaker : report->speakers) {
        CAPTURE(speaker.description);
        CHECK(std::abs(speaker.arrival_ms - rehearsal.trueArrival_ms(speaker.id.name)) < 0.1);
        CHECK(speaker.residual_ms >= 0.0);
    }
    CHECK(std::abs(report->spread_ms - rehearsal.trueSpread_ms()) < 0.1);

    const auto changes =
        proposedChanges(*report, rehearsal.stage.engine.snapshot(), /*match_levels=*/false);
    REQUIRE(changes.size() == 4);
    applyChanges(rehearsal.stage.engine, changes);
    CHECK(rehearsal.trueSpread_ms() < 0.1);

    SECTION("A second measurement says so") {
        rehearsal.stage.run(1.0);
        const auto& check = rehearsal.align();
        REQUIRE(check);
        CHECK(check->allTrusted());
        CHECK(check->spread_ms < 0.1);
    }
    SECTION("It is undone in one step") {
        undoChanges(rehearsal.stage.engine, changes);
        CHECK(rehearsal.trueSpread_ms() > 170.0);
    }
}

TEST_CASE("Music is silent while its speakers are measured, and goes on") {
    Rehearsal rehearsal;
    const NoiseSignal signal(30.0);
    rehearsal.stage.engine.play(noiseSource(signal));
    rehearsal.stage.run(3.0);
    const auto& report = rehearsal.align();
    REQUIRE(report);
    CHECK(report->allTrusted());
    CHECK(std::abs(report->spread_ms - rehearsal.trueSpread_ms()) < 0.1);
    const auto after = rehearsal.stage.engine.snapshot();
    CHECK(after.state == PlayState::playing);
    CHECK(after.title != "Align");

    // The music is where it would have been without, everywhere.
    applyChanges(rehearsal.stage.engine, proposedChanges(*report, after, false));
    rehearsal.stage.run(1.0);
    Audience audience(rehearsal.stage, signal);
    rehearsal.stage.run(
        2.0, [&] { audience.listen(); }, 0.02);
    const double now = rehearsal.stage.now_s();
    // Nearer speakers play later, by the way of the sound through the air.
    CHECK(audience.largestSkew_ms(now - 1.9, now - 0.1) == Approx((3.4 - 1.2) / 0.343).margin(0.2));
}

TEST_CASE("What is delayed on purpose stays delayed") {
    Rehearsal rehearsal;
    SpeakerSettings later;
    later.delay_ms = 12.0;
    REQUIRE(rehearsal.stage.engine.setSettings(Stage::idOf("b"), later));
    const auto& report = rehearsal.align();
    REQUIRE(report);
    REQUIRE(report->allTrusted());
    CHECK(std::abs(report->speakers[1].arrival_ms - rehearsal.trueArrival_ms("b")) < 0.1);
    const auto changes = proposedChanges(*report, rehearsal.stage.engine.snapshot(), false);
    CHECK(changes[1].after.delay_ms == 12.0);
}

TEST_CASE("Residuals of speakers that hold stay what they were") {
    Rehearsal rehearsal;
    SpeakerSettings known;
    known.extra_latency_ms = 50.0;  // is 45 ms of its own
    REQUIRE(rehearsal.stage.engine.setSettings(Stage::idOf("b"), known));
    const auto& report = rehearsal.align({Stage::idOf("b")});
    REQUIRE(report);
    CHECK(report->speakers[1].residual_ms == Approx(50.0).margin(1e-6));
    const double a = report->speakers[0].residual_ms;
    CHECK(report->speakers[3].residual_ms - a == Approx(180.0 + 2.2 / 0.343).margin(0.1));
}

TEST_CASE("A speaker that does not sound is told, and the others are aligned") {
    auto paths = fourPaths();
    paths.erase(paths.begin() + 2);  // c plays, but nothing reaches the microphone
    Rehearsal rehearsal(fourSpeakers(), sofa(paths));
    const auto& report = rehearsal.align();
    REQUIRE(report);
    CHECK(report->trusted() == 3);
    CHECK_FALSE(report->speakers[2].heard);
    CHECK(report->speakers[2].problem.find("was not heard") != std::string::npos);
    const auto changes = proposedChanges(*report, rehearsal.stage.engine.snapshot(), false);
    CHECK(changes.size() == 3);
    for (const auto& change : changes) {
        CHECK(change.id.name != "c");
    }
}

TEST_CASE("A speaker that jumps while it is measured is measured again, and right") {
    auto speakers = fourSpeakers();
    // The sound runs from about 0.9 to 3.3 s after the start.
    speakers[1].events.push_back({2.3, SimulatedEvent::Kind::silent_latency, 63.0});
    Rehearsal rehearsal(std::move(speakers));
    const auto& report = rehearsal.align();
    REQUIRE(report);
    CHECK(report->allTrusted());
    CHECK(report->sound_s > 4.0);  // it took a second time
    CHECK(std::abs(report->speakers[1].arrival_ms - rehearsal.trueArrival_ms("b")) < 0.1);
}

TEST_CASE("A speaker that slept is measured again, awake") {
    auto speakers = fourSpeakers();
    speakers[2].sleeps_after_s = 4.0;
    speakers[2].wakes_in_s = 1.2;
    Rehearsal rehearsal(std::move(speakers));
    rehearsal.stage.engine.play(std::make_unique<SilenceSource>());
    rehearsal.stage.run(5.0);
    rehearsal.stage.engine.stop();
    const auto& report = rehearsal.align();
    REQUIRE(report);
    CHECK(report->allTrusted());
    CHECK(std::abs(report->speakers[2].arrival_ms - rehearsal.trueArrival_ms("c")) < 0.1);
}

TEST_CASE("An announcement is waited out") {
    // Somebody speaks in the room: here, one more speaker that the group does not know.
    auto speakers = fourSpeakers();
    speakers.push_back(speakers[0]);
    speakers.back().name = "echo";
    auto paths = fourPaths();
    paths.push_back({"echo", 1.0, {}});
    Rehearsal rehearsal(std::move(speakers), sofa(paths));
    REQUIRE(rehearsal.stage.engine.removeSpeaker(Stage::idOf("echo")));
    Engine other(rehearsal.stage.backend, rehearsal.stage.clock);
    REQUIRE(other.addSpeaker(rehearsal.stage.speaker("echo").info(), {}));
    const NoiseSignal announcement(4.0);
    other.play(noiseSource(announcement));
    rehearsal.stage.run(1.5, [&] { other.pump(); });
    AlignRequest wanted = rehearsal.request();
    wanted.speakers.pop_back();
    REQUIRE(rehearsal.calibrator->start(wanted));
    while (rehearsal.calibrator->running()) {
        rehearsal.stage.run(0.01);
        other.pump();
        rehearsal.calibrator->pump();
    }
    REQUIRE(rehearsal.calibrator->report());
    CHECK(rehearsal.calibrator->report()->allTrusted());
    CHECK(rehearsal.calibrator->report()->elapsed_s > 5.0);
    CHECK(rehearsal.calibrator->report()->sound_s < 2.5);
}

TEST_CASE("Who is late is heard to the end, although there was no quiet room to compare with") {
    auto speakers = fourSpeakers();
    speakers[1].latency_ms = 420.0;
    auto microphone = sofa(fourPaths());
    SECTION("music has just ended, and is still heard from the latest") {
        Rehearsal rehearsal(std::move(speakers), std::move(microphone));
        const NoiseSignal music(4.0);
        rehearsal.stage.engine.play(noiseSource(music));
        rehearsal.stage.run(3.0);
        rehearsal.stage.engine.stop();
        const auto& report = rehearsal.align();
        REQUIRE(report);
        CHECK(report->allTrusted());
        CHECK(report->sound_s < 2.5);  // at the first try
    }
    SECTION("the room is nearly as loud") {
        microphone.microphone.noise_db = -41.0;
        Rehearsal rehearsal(std::move(speakers), std::move(microphone));
        const auto& report = rehearsal.align();
        REQUIRE(report);
        CHECK(report->speakers[1].trusted);
        CHECK(report->sound_s < 2.5);
    }
}

TEST_CASE("A microphone that is unplugged midway ends it, and nothing is changed") {
    auto microphone = sofa(fourPaths());
    microphone.unplugged_at_s = 2.0;
    Rehearsal rehearsal(fourSpeakers(), microphone);
    CHECK_FALSE(rehearsal.align());
    REQUIRE(rehearsal.calibrator->error());
    CHECK(rehearsal.calibrator->error()->kind == ErrorKind::microphone_unavailable);
    CHECK(rehearsal.calibrator->error()->sentence().find("is gone") != std::string::npos);
    CHECK(rehearsal.trueSpread_ms() > 170.0);
    rehearsal.stage.run(1.0);
    CHECK(rehearsal.stage.engine.snapshot().state == PlayState::idle);
}

TEST_CASE("A microphone that says nothing any more, and does not end, ends it, too") {
    // While the room is listened to, or while it sounds.
    const double stuck_at_s = GENERATE(0.5, 2.0);
    auto microphone = sofa(fourPaths());
    microphone.stuck_at_s = stuck_at_s;
    Rehearsal rehearsal(fourSpeakers(), microphone);
    CHECK_FALSE(rehearsal.align());
    CHECK(rehearsal.stage.now_s() < stuck_at_s + 3.0);
    REQUIRE(rehearsal.calibrator->error());
    CHECK(rehearsal.calibrator->error()->kind == ErrorKind::microphone_unavailable);
    CHECK(rehearsal.calibrator->error()->sentence().find("nothing any more") != std::string::npos);
    CHECK(rehearsal.trueSpread_ms() > 170.0);
}

TEST_CASE("Microphones that cannot measure are refused with a reason") {
    auto microphone = sofa(fourPaths());
    SECTION("Bluetooth") {
        microphone.kind = InputInfo::Kind::bluetooth;
        Rehearsal rehearsal(fourSpeakers(), microphone);
        const auto started = rehearsal.calibrator->start(rehearsal.request());
        REQUIRE_FALSE(started);
        CHECK(started.error().kind == ErrorKind::microphone_unavailable);
        CHECK(started.error().sentence().find("Bluetooth") != std::string::npos);
    }
    SECTION("muted by the system") {
        Rehearsal rehearsal(fourSpeakers(), microphone);
        AlignRequest wanted = rehearsal.request();
        wanted.microphone.muted = true;
        const auto started = rehearsal.calibrator->start(wanted);
        REQUIRE_FALSE(started);
        CHECK(started.error().sentence().find("muted") != std::string::npos);
    }
    SECTION("delivers zeros") {
        microphone.microphone.gain = 0.0;
        microphone.microphone.noise_db = -1000.0;
        Rehearsal rehearsal(fourSpeakers(), microphone);
        CHECK_FALSE(rehearsal.align());
        REQUIRE(rehearsal.calibrator->error());
        CHECK(rehearsal.calibrator->error()->sentence().find("only silence") != std::string::npos);
    }
}

TEST_CASE("It is cancelled in every phase, and the music comes back") {
    const double after_s = GENERATE(0.02, 0.5, 1.2, 2.5);
    CAPTURE(after_s);
    Rehearsal rehearsal;
    const NoiseSignal signal(20.0);
    rehearsal.stage.engine.play(noiseSource(signal));
    rehearsal.stage.run(2.0);
    REQUIRE(rehearsal.calibrator->start(rehearsal.request()));
    const double begin = rehearsal.stage.now_s();
    while (rehearsal.stage.now_s() < begin + after_s) {
        rehearsal.stage.run(0.01);
        rehearsal.calibrator->pump();
    }
    rehearsal.calibrator->cancel();
    CHECK(rehearsal.calibrator->snapshot().phase == AlignPhase::cancelled);
    rehearsal.stage.run(1.0);
    Audience audience(rehearsal.stage, signal);
    rehearsal.stage.run(
        0.5, [&] { audience.listen(); }, 0.02);
    const double now = rehearsal.stage.now_s();
    CHECK(audience.largestSkew_ms(now - 0.4, now) > 100.0);  // everybody plays the music again
    CHECK(rehearsal.stage.engine.snapshot().state == PlayState::playing);
    // And it can be begun anew.
    CHECK(rehearsal.calibrator->start(rehearsal.request()));
}

TEST_CASE("What makes no sense is refused") {
    Rehearsal rehearsal;
    AlignRequest wanted = rehearsal.request();
    SECTION("one speaker") {
        wanted.speakers.resize(1);
        const auto started = rehearsal.calibrator->start(wanted);
        REQUIRE_FALSE(started);
        CHECK(started.error().kind == ErrorKind::usage);
    }
    SECTION("a stranger") {
        wanted.speakers.push_back(Stage::idOf("stranger"));
        const auto started = rehearsal.calibrator->start(wanted);
        REQUIRE_FALSE(started);
        CHECK(started.error().kind == ErrorKind::unknown_speaker);
    }
    SECTION("twice at once") {
        REQUIRE(rehearsal.calibrator->start(wanted));
        CHECK_FALSE(rehearsal.calibrator->start(wanted));
    }
}

TEST_CASE("Levels are matched to the softest, and nobody is made louder") {
    Rehearsal rehearsal;
    const auto& report = rehearsal.align();
    REQUIRE(report);
    REQUIRE(report->allTrusted());
    const auto changes = proposedChanges(*report, rehearsal.stage.engine.snapshot(), true);
    for (const auto& change : changes) {
        CHECK(change.after.gain_db <= 0.0);
    }
    // By distance alone 3.4 m against 1.2 m are 9 dB; their echoes make it a little less.
    CHECK(changes[0].after.gain_db == Approx(-8.5).margin(1.5));
    CHECK(changes[3].after.gain_db == 0.0);
}

TEST_CASE("Levels are those of the speakers, however loud they were measured") {
    // So much noise that they are measured again, louder.
    auto noisy = sofa(fourPaths());
    noisy.microphone.noise_db = -3.5;
    CalibratorConfig config = deterministic();
    config.quiet_patience_s = 0.0;
    Rehearsal quiet;
    Rehearsal loud(fourSpeakers(), noisy, config);
    const auto& in_quiet = quiet.align();
    const auto& in_noise = loud.align();
    REQUIRE(in_quiet);
    REQUIRE(in_noise);
    REQUIRE(in_noise->sound_s > 4.0);
    int sure = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(i, in_noise->speakers[i].problem);
        if (in_noise->speakers[i].trusted) {
            ++sure;
            CHECK(in_noise->speakers[i].measurement.level_db ==
                  Approx(in_quiet->speakers[i].measurement.level_db).margin(2.5));
        }
    }
    CHECK(sure >= 2);
}
