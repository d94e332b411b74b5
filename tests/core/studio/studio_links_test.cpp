// Guards how the studio keeps Bluetooth speakers together: those that are never to sleep stay open,
// one that returns under another name is taken for the same, and what was measured of a link that
// was made anew, or of another codec, is said to be doubtful.
#include <algorithm>
#include <string>

#include "core/studio/theatre.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::test;

namespace {

using Kind = StudioEvent::Kind;

constexpr const char* kAddress = "02:00:00:00:00:01";

// b is a Bluetooth speaker, c how it may return.
std::vector<SimulatedSpeakerConfig> house() {
    auto speakers = fourSpeakers();
    speakers[1].bluetooth_address = speakers[2].bluetooth_address = kAddress;
    speakers[1].bluetooth_codec = speakers[2].bluetooth_codec = "sbc";
    speakers[1].events = {{8.0, SimulatedEvent::Kind::gone, 1.0}};
    speakers[2].events = {{0.0, SimulatedEvent::Kind::gone, 1.0},
                          {11.0, SimulatedEvent::Kind::gone, 0.0}};
    return speakers;
}

void measured(Theatre& theatre) {
    CalibrationRecord calibration;
    calibration.residual_ms = theatre.record(kAddress).settings.extra_latency_ms;
    addCalibration(theatre.record(kAddress), calibration);
    theatre.studio->setSetup(theatre.setup);
}

const StudioEvent* find(const Theatre& theatre, Kind kind,
                        std::shared_ptr<const StudioSnapshot>& holder) {
    holder = theatre.now();
    for (const StudioEvent& event : *holder->events) {
        if (event.kind == kind) {
            return &event;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("A Bluetooth speaker that returns under another name plays on, once, and is suspect") {
    Theatre theatre(house());
    theatre.run(0.1);
    theatre.cast({"a", kAddress});
    measured(theatre);
    theatre.studio->playTune();
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ab"; }));
    theatre.run(9.5 - theatre.now_s());
    CHECK(theatre.playing() == "a");
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ac"; }, 5.0));
    CHECK(theatre.now_s() < 11.0 + 3.0);
    theatre.run(1.0);
    const auto now = theatre.now();
    REQUIRE(now->engine.speakers.size() == 2);
    CHECK(now->devices == std::vector<std::string>{"a", kAddress});
    CHECK(now->engine.speakers[1].reconnects == 1);  // and not opened anew a second time
    CHECK(std::abs(now->engine.speakers[1].line.error_ms) < 1.0);
    std::shared_ptr<const StudioSnapshot> holder;
    const StudioEvent* back = find(theatre, Kind::back, holder);
    REQUIRE(back != nullptr);
    CHECK(back->device == kAddress);
    const StudioEvent* suspect = find(theatre, Kind::suspect, holder);
    REQUIRE(suspect != nullptr);
    CHECK(suspect->device == kAddress);
    CHECK(suspect->text.find("connected anew") != std::string::npos);
}

TEST_CASE("What was never measured is not suspect, and a cable is not either") {
    auto speakers = house();
    speakers[0].events = {{8.0, SimulatedEvent::Kind::gone, 1.0},
                          {9.0, SimulatedEvent::Kind::gone, 0.0}};
    Theatre theatre(speakers);
    theatre.run(0.1);
    theatre.cast({"a", kAddress});
    theatre.studio->playTune();
    theatre.run(14.0);
    CHECK(theatre.playing() == "ac");
    std::shared_ptr<const StudioSnapshot> holder;
    CHECK(find(theatre, Kind::back, holder) != nullptr);
    CHECK(find(theatre, Kind::suspect, holder) == nullptr);
}

TEST_CASE("Another codec makes an alignment doubtful, too") {
    auto speakers = house();
    speakers[2].bluetooth_codec = "aac";
    Theatre theatre(speakers);
    theatre.run(0.1);
    theatre.cast({"a", kAddress});
    measured(theatre);
    theatre.run(12.0);  // nothing plays; it is seen all the same
    std::shared_ptr<const StudioSnapshot> holder;
    const StudioEvent* suspect = find(theatre, Kind::suspect, holder);
    REQUIRE(suspect != nullptr);
    CHECK(suspect->text.find("from sbc to aac") != std::string::npos);
}

TEST_CASE("A speaker that is never to sleep stays open when nothing plays, the others are let go") {
    auto speakers = fourSpeakers();
    speakers[1].bluetooth_address = kAddress;
    Theatre theatre(speakers);
    theatre.cast({"a", kAddress});
    theatre.record(kAddress).settings.keep_awake = KeepAwake::always;
    theatre.studio->setSetup(theatre.setup);
    theatre.run(3.0);  // even before anything was played
    REQUIRE(theatre.speaker("b"));
    CHECK(theatre.speaker("b")->line.keeping_awake);
    CHECK_FALSE(theatre.speaker("a"));
    theatre.studio->playTune();
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ab"; }));
    theatre.studio->stop();
    theatre.run(StudioConfig{}.linger_s + 3.0);
    CHECK_FALSE(theatre.speaker("a"));
    REQUIRE(theatre.speaker("b"));
    CHECK(theatre.speaker("b")->line.keeping_awake);
    // As soon as it may sleep, it is let go.
    theatre.record(kAddress).settings.keep_awake = KeepAwake::automatic;
    theatre.studio->setSetup(theatre.setup);
    theatre.run(1.0);
    CHECK_FALSE(theatre.speaker("b"));
}

TEST_CASE("A paused group keeps its Bluetooth speakers awake for as long as it is paused") {
    auto speakers = fourSpeakers();
    speakers[1].bluetooth_address = kAddress;
    Theatre theatre(speakers);
    theatre.cast({"a", kAddress});
    theatre.studio->playTune();
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ab"; }));
    theatre.studio->pause();
    theatre.run(30.0);
    REQUIRE(theatre.speaker("b"));
    CHECK(theatre.speaker("b")->line.keeping_awake);
    CHECK_FALSE(theatre.speaker("a")->line.keeping_awake);
}
