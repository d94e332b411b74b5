// Guards core/studio/studio: Align from a command to a report, microphones, threads, and ends.
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/studio/theatre.h"
#include "studio/studio.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::test;

namespace {

const InputId kSofa{"simulated", "sofa"};

struct Room : Theatre {
    explicit Room(std::vector<SimulatedSpeakerConfig> speakers = fourSpeakers(),
                  SimulatedInputConfig microphone = sofa(fourPaths()),
                  const StudioConfig& config = Theatre::config())
        : Theatre(std::move(speakers), config), paths(microphone.room) {
        backend.addMicrophone(std::move(microphone));
        cast({"a", "b", "c", "d"}, /*calibrated=*/false);
    }
    [[nodiscard]] const AlignStatus& align() const {
        held = now();
        return held->align;
    }
    [[nodiscard]] bool running() const {
        switch (align().now.phase) {
            case AlignPhase::idle:
            case AlignPhase::done:
            case AlignPhase::failed:
            case AlignPhase::cancelled:
                return false;
            default:
                return true;
        }
    }
    // Measures, and waits for the end.
    AlignStatus measure(std::vector<SpeakerId> only = {}) {
        studio->align(kSofa, std::move(only));
        run(0.02);
        runUntil([&] { return !running(); }, 30.0);
        return align();
    }
    void untilPhase(AlignPhase phase) {
        studio->align(kSofa);
        REQUIRE(runUntil([&] { return align().now.phase == phase; }, 20.0));
    }
    // The truth: how much later a speaker is heard at the microphone than it should be.
    [[nodiscard]] double heard_ms(const std::string& name, double residual_ms) const {
        for (const AcousticPath& path : paths) {
            if (path.speaker == name) {
                const SimulatedSpeaker& one = *backend.speaker(name);
                return one.trueLatency_ms() - one.config().reported_ms - residual_ms +
                       path.distance_m / 343.0 * 1e3;
            }
        }
        throw std::runtime_error("no way from " + name);
    }
    // What a person does who presses Apply.
    void apply(const AlignReport& report) {
        for (const AlignedSpeaker& one : report.speakers) {
            SpeakerSettings right;
            right.extra_latency_ms = one.residual_ms;
            addCalibration(recordFor(setup, backend.speaker(one.id.name)->info().key(), ""),
                           calibrationOf(right, one.creep, {unix_ms(), clock.now()}));
        }
        studio->setSetup(setup);
    }

    std::vector<AcousticPath> paths;
    mutable std::shared_ptr<const StudioSnapshot> held;
};

const AlignedSpeaker& of(const AlignReport& report, const std::string& name) {
    for (const AlignedSpeaker& one : report.speakers) {
        if (one.id.name == name) {
            return one;
        }
    }
    throw std::runtime_error("not in the report: " + name);
}

double rightness_ms(const Room& room, const AlignReport& report) {
    double first = 1e9;
    double last = -1e9;
    for (const AlignedSpeaker& one : report.speakers) {
        const double at = room.heard_ms(one.id.name, one.residual_ms);
        first = std::min(first, at);
        last = std::max(last, at);
    }
    return last - first;
}

}  // namespace

TEST_CASE("studio: Align finds what is wrong, and then it is right") {
    Room room;
    const AlignStatus first = room.measure();
    CHECK(first.run == 1);
    CHECK(first.group == "g1");
    CHECK(first.now.phase == AlignPhase::done);
    CHECK_FALSE(first.error);
    REQUIRE(first.report);
    REQUIRE(first.report->allTrusted());
    CHECK(first.report->spread_ms > 170.0);
    CHECK(rightness_ms(room, *first.report) < 0.3);
    CHECK(room.speaker("d")->settings.extra_latency_ms == 0.0);  // nothing was changed
    REQUIRE(room.now()->events->size() == 1);
    const StudioEvent checked = room.now()->events->back();
    CHECK(checked.kind == StudioEvent::Kind::checked);
    CHECK(checked.value == first.report->spread_ms);
    CHECK(checked.text == "sofa");

    room.apply(*first.report);
    room.run(1.0);
    const AlignStatus second = room.measure();
    CHECK(second.run == 2);
    REQUIRE(second.report);
    CHECK(second.report->allTrusted());
    CHECK(second.report->spread_ms < 0.3);
    CHECK(rightness_ms(room, *second.report) < 0.3);
}

TEST_CASE("studio: one speaker is measured again together with two sure ones") {
    auto speakers = fourSpeakers();
    speakers[2].events = {{8.0, SimulatedEvent::Kind::silent_latency, 151.0}};
    Room room(std::move(speakers));
    const auto first = room.measure().report;
    REQUIRE(first);
    REQUIRE(first->allTrusted());
    room.run(9.0 - room.now_s());

    const AlignStatus again = room.measure({Stage::idOf("c")});
    CHECK(again.run == 2);
    REQUIRE(again.report);
    REQUIRE(again.report->speakers.size() == 4);
    CHECK(again.report->allTrusted());
    for (const char* name : {"a", "b", "d"}) {
        CHECK(of(*again.report, name).residual_ms == of(*first, name).residual_ms);
        CHECK(of(*again.report, name).arrival_ms == Approx(of(*first, name).arrival_ms));
    }
    CHECK(of(*again.report, "c").residual_ms - of(*first, "c").residual_ms ==
          Approx(31.0).margin(0.3));
    CHECK(rightness_ms(room, *again.report) < 0.3);
    CHECK(room.now()->events->back().value == again.report->spread_ms);

    SECTION("Also after the others were applied") {
        room.apply(*first);
        room.run(1.0);
        const AlignStatus third = room.measure({Stage::idOf("c")});
        REQUIRE(third.report);
        CHECK(third.report->speakers.size() == 4);
        CHECK(rightness_ms(room, *third.report) < 0.3);
    }
    SECTION("Without a report all are measured") {
        room.studio->setGroup("");
        room.run(0.1);
        CHECK(room.align().report == nullptr);
        room.studio->setGroup("g1");
        const AlignStatus all = room.measure({Stage::idOf("c")});
        REQUIRE(all.report);
        CHECK(all.report->speakers.size() == 4);
        CHECK(all.report->sound_s > 0.0);
    }
}

TEST_CASE("studio: a measurement that is cancelled leaves everything as it was") {
    StudioConfig config = Theatre::config();
    config.linger_s = 2.0;
    Room room(fourSpeakers(), sofa(fourPaths()), config);
    const AlignPhase phase = GENERATE(AlignPhase::opening, AlignPhase::measuring);
    const bool music = GENERATE(false, true);
    if (music) {
        if (phase == AlignPhase::opening) {
            return;  // all play: there is nothing to open
        }
        room.studio->playTune();
        REQUIRE(room.runUntil([&] { return room.playing() == "abcd"; }));
    }
    room.untilPhase(phase);
    room.studio->cancelAlign();
    room.run(0.1);
    CHECK(room.align().now.phase == AlignPhase::cancelled);
    CHECK_FALSE(room.align().error);
    CHECK(room.align().report == nullptr);
    CHECK(room.now()->events->empty());
    CHECK(room.state() == (music ? PlayState::playing : PlayState::idle));
    for (const auto& one : room.now()->engine.speakers) {
        CHECK(one.settings == SpeakerSettings{});
    }
    room.run(3.0);
    CHECK(room.backend.speaker("a")->attached() == music);
    CHECK(room.saved.size() == 1);  // what cast() set
}

TEST_CASE("studio: cancelling a second look keeps the report") {
    Room room;
    const auto first = room.measure().report;
    REQUIRE(first);
    room.studio->align(kSofa, {Stage::idOf("c")});
    room.run(0.5);
    CHECK(room.running());
    room.studio->cancelAlign();
    room.run(0.1);
    CHECK(room.align().report == first);
    CHECK(room.measure({Stage::idOf("c")}).report->speakers.size() == 4);
}

TEST_CASE("studio: stopping, and another group, end a measurement") {
    Room room;
    room.setup.groups.push_back({"g2", "Other", {"a", "b"}, {}, 0.0, false, {}});
    room.studio->setSetup(room.setup);
    room.untilPhase(AlignPhase::measuring);
    SECTION("stop") {
        room.studio->stop();
    }
    SECTION("another group") {
        room.studio->setGroup("g2");
    }
    room.run(0.1);
    CHECK(room.align().now.phase == AlignPhase::cancelled);
    CHECK(room.state() == PlayState::idle);
}

TEST_CASE("studio: a microphone that is gone is told, and the music goes on") {
    SimulatedInputConfig microphone = sofa(fourPaths());
    microphone.unplugged_at_s = 4.0;
    Room room(fourSpeakers(), std::move(microphone));
    room.studio->playTune();
    room.run(2.5);
    SECTION("While it measures") {
        const AlignStatus status = room.measure();
        CHECK(status.now.phase == AlignPhase::failed);
        REQUIRE(status.error);
        CHECK(status.error->kind == ErrorKind::microphone_unavailable);
        CHECK(status.report == nullptr);
        CHECK(room.state() == PlayState::playing);
    }
    SECTION("While it only listens") {
        room.studio->listen(kSofa);
        room.run(1.0);
        CHECK(room.align().listening);
        room.run(1.0);
        CHECK_FALSE(room.align().listening);
        REQUIRE(room.align().error);
        CHECK(room.align().error->kind == ErrorKind::microphone_unavailable);
    }
    SECTION("Before it begins") {
        room.run(2.0);
        const AlignStatus status = room.measure();
        CHECK(status.now.phase == AlignPhase::failed);
        REQUIRE(status.error);
        CHECK(status.error->kind == ErrorKind::unknown_microphone);
    }
}

TEST_CASE("studio: a measurement that cannot begin is a failed one, whatever was before") {
    Room room;
    REQUIRE(room.measure().report);
    room.setup.groups[0].members = {"a"};
    room.studio->setSetup(room.setup);
    room.run(0.1);
    const AlignStatus alone = room.measure();
    CHECK(alone.run == 2);
    CHECK(alone.now.phase == AlignPhase::failed);
    REQUIRE(alone.error);
    CHECK(alone.report == nullptr);
    room.setup.groups[0].members = {"a", "b"};
    room.studio->setSetup(room.setup);
    room.run(0.1);
    CHECK(room.measure().now.phase == AlignPhase::done);
}

TEST_CASE("studio: listening shows a level, and measuring ends it") {
    Room room;
    room.studio->listen(kSofa);
    room.run(0.5);
    CHECK(room.align().listening);
    CHECK(room.align().microphone == kSofa);
    const double quiet = room.align().level_dbfs;
    CHECK(quiet > -110.0);
    CHECK(quiet < -50.0);
    room.studio->playTune();
    room.run(5.0);
    CHECK(room.align().level_dbfs > quiet + 10.0);
    CHECK(room.align().peak_dbfs >= room.align().level_dbfs);
    CHECK(room.align().run == 0);
    room.studio->stopListening();
    room.run(0.05);
    CHECK_FALSE(room.align().listening);
    room.studio->listen({"simulated", "nothing"});
    room.run(0.05);
    CHECK(room.align().error);
    room.studio->listen(kSofa);
    room.run(0.05);
    CHECK_FALSE(room.align().error);
    room.studio->align(kSofa);
    room.studio->listen(kSofa);  // too late
    room.run(0.1);
    CHECK_FALSE(room.align().listening);
    CHECK(room.running());
}

TEST_CASE("studio: it may end in every state") {
    StudioConfig config = Theatre::config();
    config.calibrator.in_background = true;
    auto room = std::make_unique<Room>(fourSpeakers(), sofa(fourPaths()), config);
    SECTION("nothing ever happened") {
    }
    SECTION("priming") {
        room->studio->playTune();
        room->run(0.02);
        CHECK(room->state() == PlayState::priming);
    }
    SECTION("playing") {
        room->studio->playTick();
        room->run(3.0);
        CHECK(room->state() == PlayState::playing);
    }
    SECTION("paused") {
        room->studio->playTick();
        room->run(3.0);
        room->studio->pause();
        room->run(0.1);
    }
    SECTION("stopped") {
        room->studio->playTick();
        room->run(3.0);
        room->studio->stop();
        room->run(0.1);
    }
    SECTION("listening") {
        room->studio->listen(kSofa);
        room->run(0.3);
    }
    SECTION("measuring") {
        room->untilPhase(AlignPhase::measuring);
        room->run(1.0);
    }
    SECTION("analysing") {
        room->untilPhase(AlignPhase::analysing);
    }
    SECTION("with commands that were not looked at yet") {
        room->studio->playTick();
        room->studio->listen(kSofa);
        room->studio->align(kSofa);
    }
    room->studio.reset();
    CHECK(room->saved.size() == 1);
    CHECK_FALSE(room->backend.speaker("a")->attached());
}

TEST_CASE("studio: commands come from any thread", "[threads]") {
    const SteadyClock clock;
    SimulatedBackend backend(clock, SimulatedBackend::household());
    backend.addMicrophone(SimulatedBackend::householdMicrophone());
    Setup setup;
    setup.groups.push_back({"g1", "All", {}, {}, 0.0, false, {}});
    for (const SinkInfo& sink : backend.sinks()) {
        setup.groups[0].members.push_back(sink.key().device);
    }
    std::atomic<int> saved{0};
    Setup last;
    {
        StudioParts parts{backend, clock, {}, {}, {}, {}};
        parts.unix_ms = [&clock] { return clock.now().time_since_epoch().count() / 1'000'000; };
        parts.save = [&](const Setup& one) -> Result<void> {
            last = one;  // one thread at a time
            ++saved;
            return {};
        };
        backend.runInRealTime();
        std::mutex mutex;
        std::condition_variable looked;
        Studio studio(std::move(parts));
        studio.onSnapshot([&] {
            const std::lock_guard lock(mutex);
            looked.notify_all();
        });
        const auto wait = [&](const std::function<bool(const StudioSnapshot&)>& condition) {
            std::unique_lock lock(mutex);
            return looked.wait_for(lock, std::chrono::seconds(60),
                                   [&] { return condition(*studio.snapshot()); });
        };
        studio.run();
        studio.setSetup(setup);
        studio.setGroup("g1");
        studio.playTick();
        REQUIRE(wait([](const auto& now) { return now.engine.state == PlayState::playing; }));
        std::vector<std::thread> callers;
        for (int caller = 0; caller < 3; ++caller) {
            callers.emplace_back([&studio, setup, caller] {
                for (int i = 0; i < 50; ++i) {
                    Setup own = setup;
                    own.groups[0].gain_db = -(caller * 10 + i % 7);
                    studio.setSetup(std::move(own));
                    studio.setGroup(i % 9 == 0 ? "g2" : "g1");
                    if (i % 5 == 0) {
                        studio.pause();
                    } else {
                        studio.resume();
                    }
                    (void)studio.snapshot();
                    (void)studio.history(10.0, 20);
                    (void)studio.worst(10.0);
                }
            });
        }
        for (std::thread& caller : callers) {
            caller.join();
        }
        studio.setGroup("g1");
        studio.resume();
        studio.listen({"simulated", "nothing"});
        REQUIRE(wait([](const auto& now) {
            return now.align.error && now.engine.state == PlayState::playing && now.group == "g1" &&
                   !now.engine.speakers.empty();
        }));
        studio.halt();
        const auto revision = studio.snapshot()->revision;
        studio.run();  // and on again
        REQUIRE(wait([&](const auto& now) { return now.revision > revision; }));
        studio.align(backend.inputs().front().id);
        REQUIRE(wait([](const auto& now) { return now.align.run == 1; }));
        setup.groups[0].name = "The last";
        studio.setSetup(setup);
        studio.onSnapshot({});
    }
    CHECK(saved >= 1);
    CHECK(last == setup);
}
