// Guards live sound in the studio: what is offered, how it is shown, and that a group's mode holds.
#include <optional>

#include "core/studio/theatre.h"
#include "support/catch.h"
#include "support/rotor.h"

using namespace unisono;
using namespace unisono::test;

namespace {

SimulatedInputConfig turntable() {
    SimulatedInputConfig input;
    input.name = "line";
    input.description = "Turntable";
    input.latency_ms = 3.0;
    SimulatedWire wire;
    const Rotor rotor;
    wire.signal = [rotor](std::uint64_t frame, std::size_t channel) {
        return rotor.at(frame, channel);
    };
    input.wire = wire;
    return input;
}

std::optional<SourceOffer> offerOf(const StudioSnapshot& now, SourceChoice::Kind kind) {
    for (const SourceOffer& offer : now.offers) {
        if (offer.choice.kind == kind) {
            return offer;
        }
    }
    return {};
}

}  // namespace

TEST_CASE("studio: an input is offered, played by its name, and cannot be wound") {
    Theatre theatre;
    theatre.backend.addMicrophone(turntable());
    theatre.cast({"a", "b"});
    theatre.run(0.5);
    const auto offer = offerOf(*theatre.now(), SourceChoice::Kind::input);
    REQUIRE(offer);
    CHECK(offer->offered);
    CHECK(offer->title == "Turntable");
    theatre.studio->playSource(offer->choice, offer->title);
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ab"; }));
    CHECK(theatre.state() == PlayState::playing);
    const SourceStatus source = theatre.now()->source;
    CHECK(source.kind == SourceKind::live);
    CHECK(source.choice == offer->choice);
    CHECK(source.title == "Turntable");
    CHECK_FALSE(source.seekable);
    CHECK_FALSE(source.length_s);
    REQUIRE(theatre.now()->engine.live);
    CHECK(theatre.now()->engine.live->mode == LatencyMode::music);
    CHECK(theatre.now()->engine.live->total_ms > 60.0);
    // Stop, and the same again.
    theatre.studio->stop();
    REQUIRE(theatre.runUntil([&] { return theatre.state() == PlayState::idle; }));
    theatre.studio->resume();
    REQUIRE(theatre.runUntil([&] { return theatre.state() == PlayState::playing; }));
}

TEST_CASE("studio: what this computer plays is offered where it can be led") {
    Theatre theatre;
    theatre.cast({"a"});
    theatre.run(0.5);
    const auto system = offerOf(*theatre.now(), SourceChoice::Kind::system);
    REQUIRE(system);
    CHECK(system->offered);
}

TEST_CASE("studio: the group's latency mode holds, and may be changed while it plays") {
    Theatre theatre;
    theatre.backend.addMicrophone(turntable());
    theatre.cast({"a"});
    theatre.setup.groups[0].latency = LatencyMode::video;
    theatre.studio->setSetup(theatre.setup);
    theatre.studio->playSource({SourceChoice::Kind::input, "line"}, "Turntable");
    REQUIRE(theatre.runUntil([&] { return theatre.state() == PlayState::playing; }));
    CHECK(theatre.now()->engine.live->mode == LatencyMode::video);
    theatre.setup.groups[0].latency = LatencyMode::music;
    theatre.studio->setSetup(theatre.setup);
    theatre.run(3.0);
    CHECK(theatre.now()->engine.live->mode == LatencyMode::music);
    CHECK(theatre.state() == PlayState::playing);
}

TEST_CASE("studio: an input that is not there is a sentence, and what plays goes on") {
    Theatre theatre;
    theatre.cast({"a"});
    theatre.studio->playTune();
    REQUIRE(theatre.runUntil([&] { return theatre.state() == PlayState::playing; }));
    theatre.studio->playSource({SourceChoice::Kind::input, "harp"}, "Harp");
    theatre.run(1.0);
    REQUIRE(theatre.now()->source_problem);
    CHECK(theatre.now()->source_problem->what.find("harp") != std::string::npos);
    CHECK(theatre.state() == PlayState::playing);
}

TEST_CASE("studio: what is prepared waits for play, and gives way to what is chosen") {
    Theatre theatre;
    theatre.backend.addMicrophone(turntable());
    theatre.cast({"a", "b"});
    theatre.studio->prepareSource({SourceChoice::Kind::input, "simulated:line"}, "Turntable");
    theatre.run(1.0);
    CHECK(theatre.now()->source.kind == SourceKind::live);
    CHECK(theatre.now()->source.title == "Turntable");
    CHECK(theatre.state() == PlayState::idle);
    CHECK(theatre.playing().empty());
    SECTION("play begins it") {
        theatre.studio->resume();
        REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ab"; }));
    }
    SECTION("what somebody chose is not replaced") {
        theatre.studio->playTune();
        theatre.studio->prepareFiles({"https://radio.example/jazz"});
        theatre.studio->prepareSource({SourceChoice::Kind::system, {}});
        theatre.run(0.5);
        CHECK(theatre.now()->source.kind == SourceKind::test_tune);
    }
}

TEST_CASE("studio: an address that is prepared asks nobody") {
    Theatre theatre;
    theatre.cast({"a"});
    theatre.studio->prepareFiles({"https://radio.example/jazz"});
    theatre.run(0.5);
    CHECK(theatre.now()->source.kind == SourceKind::files);
    CHECK(theatre.now()->source.title == "radio.example/jazz");
    CHECK(theatre.state() == PlayState::idle);
    CHECK_FALSE(theatre.now()->source_problem);
}

TEST_CASE("studio: a speaker that live sound comes from does not join, and that is said") {
    Theatre theatre;
    auto monitor = turntable();
    monitor.name = "b.monitor";
    monitor.kind = InputInfo::Kind::monitor;
    theatre.backend.addMicrophone(monitor);
    theatre.cast({"a"});
    theatre.studio->playSource({SourceChoice::Kind::input, "b.monitor"}, "What b plays");
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "a"; }));
    theatre.setup.groups[0].members = {"a", "b", "c"};
    theatre.studio->setSetup(theatre.setup);
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ac"; }));
    theatre.run(3.0);
    CHECK(theatre.playing() == "ac");
    CHECK_FALSE(theatre.speaker("b"));
    CHECK(theatre.state() == PlayState::playing);
    REQUIRE(theatre.now()->source_problem);
    CHECK(theatre.now()->source_problem->kind == ErrorKind::feedback);
    CHECK(theatre.now()->source_problem->what.find("is what you play from.") != std::string::npos);
    CHECK(theatre.now()->source_problem->next == "Choose another source first.");
    // Out of the group it is no problem any more; in it again, it is one again.
    theatre.setup.groups[0].members = {"a", "c"};
    theatre.studio->setSetup(theatre.setup);
    REQUIRE(theatre.runUntil([&] { return !theatre.now()->source_problem; }));
    CHECK(theatre.playing() == "ac");
    theatre.setup.groups[0].members = {"a", "b", "c"};
    theatre.studio->setSetup(theatre.setup);
    REQUIRE(theatre.runUntil([&] { return theatre.now()->source_problem.has_value(); }));
    // With another source it joins.
    theatre.studio->playTune();
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "abc"; }));
    CHECK_FALSE(theatre.now()->source_problem);
}

TEST_CASE("studio: a refused source leaves alone what plays") {
    Theatre theatre;
    auto monitor = turntable();
    monitor.name = "b.monitor";
    monitor.kind = InputInfo::Kind::monitor;
    theatre.backend.addMicrophone(monitor);
    theatre.cast({"a", "b"});
    theatre.studio->playTune();
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ab"; }));
    theatre.studio->playSource({SourceChoice::Kind::input, "b.monitor"});
    theatre.run(1.0);
    CHECK(theatre.now()->source_problem->kind == ErrorKind::feedback);
    CHECK(theatre.state() == PlayState::playing);
    CHECK(theatre.playing() == "ab");
}

TEST_CASE("studio: another group with the speaker that live sound comes from plays without it") {
    Theatre theatre;
    auto monitor = turntable();
    monitor.name = "b.monitor";
    monitor.kind = InputInfo::Kind::monitor;
    theatre.backend.addMicrophone(monitor);
    theatre.cast({"a"});
    theatre.studio->playSource({SourceChoice::Kind::input, "b.monitor"});
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "a"; }));
    theatre.setup.groups[0].members = {"b"};
    theatre.studio->setSetup(theatre.setup);
    REQUIRE(theatre.runUntil([&] { return theatre.playing().empty(); }));
    theatre.run(1.0);
    CHECK(theatre.playing().empty());
    REQUIRE(theatre.now()->source_problem);
    CHECK(theatre.now()->source_problem->next == "Choose another source first.");
}
