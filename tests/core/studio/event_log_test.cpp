#include "studio/event_log.h"

#include "support/catch.h"

using namespace unisono;
using Kind = StudioEvent::Kind;

namespace {

constexpr std::int64_t kStart = 1'760'000'000'000;

// One or two speakers, looked at ten times a second.
struct Scene {
    EventLog log{500};
    EngineSnapshot engine;
    std::int64_t now = kStart;

    Scene() {
        engine.state = PlayState::playing;
        engine.timeline_runs = true;
        add("kitchen", "Kitchen");
        add("hall", "Hall");
        look(60.0);
    }
    void add(const std::string& name, const std::string& description) {
        SpeakerSnapshot speaker;
        speaker.id = {"pulse", name};
        speaker.description = description;
        speaker.state = SpeakerState::playing;
        speaker.line.error_bar_ms = 0.1;
        engine.speakers.push_back(speaker);
    }
    SpeakerSnapshot& kitchen() { return engine.speakers[0]; }
    void look(double seconds = 0.1) {
        for (const auto end = now + static_cast<std::int64_t>(seconds * 1e3); now < end;) {
            now += 100;
            log.look(engine, now, [](const SpeakerId& id) { return "device of " + id.name; });
        }
    }
    [[nodiscard]] const std::vector<StudioEvent>& events() const { return *log.list(); }
};

}  // namespace

TEST_CASE("events: nothing happens, nothing is told, and the list is the same one") {
    Scene scene;
    const auto list = scene.log.list();
    scene.look(60.0);
    CHECK(scene.events().empty());
    CHECK(scene.log.list() == list);
    scene.log.add({0, scene.now, Kind::notice, {}, {}, 0.0, "Hello."});
    CHECK(scene.log.list() != list);
    CHECK(list->empty());  // whoever has the old list keeps it
    CHECK(scene.log.list() == scene.log.list());
}

TEST_CASE("events: a speaker is lost, and back after some time") {
    Scene scene;
    scene.kitchen().state = SpeakerState::lost;
    scene.look(12.0);
    REQUIRE(scene.events().size() == 1);
    CHECK(scene.events()[0].kind == Kind::lost);
    CHECK(scene.events()[0].speaker.name == "kitchen");
    CHECK(scene.events()[0].device == "device of kitchen");
    CHECK(scene.events()[0].text == "Kitchen lost its connection.");

    scene.kitchen().reconnects = 1;
    scene.kitchen().state = SpeakerState::locking;
    scene.look(1.0);
    CHECK(scene.events().size() == 1);  // not heard yet
    scene.kitchen().state = SpeakerState::playing;
    scene.look();
    REQUIRE(scene.events().size() == 2);
    CHECK(scene.events()[1].kind == Kind::back);
    CHECK(scene.events()[1].value == Approx(13.0));
    CHECK(scene.events()[1].text == "Kitchen is back after 13 seconds.");
    CHECK(scene.events()[1].serial == scene.events()[0].serial + 1);
    scene.look(10.0);
    CHECK(scene.events().size() == 2);
}

TEST_CASE("events: lost again before it was heard is told once") {
    Scene scene;
    scene.kitchen().state = SpeakerState::lost;
    scene.look(1.0);
    scene.kitchen().state = SpeakerState::locking;
    scene.look(1.0);
    scene.kitchen().state = SpeakerState::lost;
    scene.look(1.0);
    CHECK(scene.events().size() == 1);
}

TEST_CASE("events: while nothing plays, being there again is being back") {
    Scene scene;
    scene.engine.timeline_runs = false;
    scene.kitchen().state = SpeakerState::locking;
    scene.look(1.0);
    scene.kitchen().state = SpeakerState::lost;
    scene.look(1.0);
    scene.kitchen().state = SpeakerState::locking;
    scene.look(1.0);
    REQUIRE(scene.events().size() == 2);
    CHECK(scene.events()[1].kind == Kind::back);
}

TEST_CASE("events: lost and back between two looks is not missed") {
    Scene scene;
    scene.kitchen().reconnects = 1;
    scene.kitchen().state = SpeakerState::locking;
    scene.look(0.5);
    scene.kitchen().state = SpeakerState::playing;
    scene.look(0.5);
    REQUIRE(scene.events().size() == 2);
    CHECK(scene.events()[0].kind == Kind::lost);
    CHECK(scene.events()[1].kind == Kind::back);
}

TEST_CASE("events: a speaker that never was there is not lost, one that left the group neither") {
    Scene scene;
    scene.add("bedroom", "Bedroom");
    scene.engine.speakers[2].state = SpeakerState::waiting;
    scene.look(1.0);
    scene.engine.speakers[2].state = SpeakerState::refused;
    scene.look(1.0);
    scene.engine.speakers.erase(scene.engine.speakers.begin());
    scene.look(1.0);
    CHECK(scene.events().empty());
}

TEST_CASE("events: a jump is told with how far, as far as that can be known") {
    Scene scene;
    scene.kitchen().line.jumps = 1;
    scene.kitchen().line.error_ms = 35.0;
    scene.look();
    scene.kitchen().line.error_ms = 0.0;  // corrected
    scene.look(5.0);
    scene.kitchen().line.jumps = 2;  // corrected before anybody looked
    scene.kitchen().line.error_ms = 0.2;
    scene.look(5.0);
    REQUIRE(scene.events().size() == 2);
    CHECK(scene.events()[0].kind == Kind::jumped);
    CHECK(scene.events()[0].value == 35.0);
    CHECK(scene.events()[0].text == "Kitchen jumped by 35 ms; it was put right.");
    CHECK(scene.events()[1].value == 0.0);
    CHECK(scene.events()[1].text == "Kitchen jumped; it was put right.");
}

TEST_CASE("events: a stream that has just begun may jump") {
    Scene scene;
    scene.add("bedroom", "Bedroom");
    scene.look();
    scene.engine.speakers[2].line.jumps = 1;
    scene.look(1.0);
    CHECK(scene.events().empty());
    scene.look(5.0);
    scene.engine.speakers[2].line.jumps = 2;
    scene.look(1.0);
    CHECK(scene.events().size() == 1);
}

TEST_CASE("events: dropouts that follow each other are one event") {
    Scene scene;
    for (int i = 0; i < 5; ++i) {
        scene.kitchen().line.underruns += 2;
        scene.look(0.5);
    }
    CHECK(scene.events().empty());  // not over yet
    scene.look(1.5);
    REQUIRE(scene.events().size() == 1);
    CHECK(scene.events()[0].kind == Kind::dropout);
    CHECK(scene.events()[0].value == 10.0);
    CHECK(scene.events()[0].text == "Kitchen dropped out 10 times.");
    scene.look(30.0);
    CHECK(scene.events().size() == 1);
}

TEST_CASE("events: dropouts without an end are told every ten seconds, all of them") {
    Scene scene;
    for (int i = 0; i < 250; ++i) {
        ++scene.kitchen().line.underruns;
        scene.look();
    }
    CHECK(scene.events().size() == 2);
    scene.look(2.0);
    REQUIRE(scene.events().size() == 3);
    double count = 0.0;
    for (const StudioEvent& event : scene.events()) {
        count += event.value;
    }
    CHECK(count == 250.0);
}

TEST_CASE("events: what dropped out before it was lost is told first") {
    Scene scene;
    scene.kitchen().line.underruns = 1;
    scene.look();
    scene.kitchen().state = SpeakerState::lost;
    scene.kitchen().line.underruns = 0;
    scene.look();
    REQUIRE(scene.events().size() == 2);
    CHECK(scene.events()[0].kind == Kind::dropout);
    CHECK(scene.events()[0].text == "Kitchen dropped out once.");
    CHECK(scene.events()[1].kind == Kind::lost);
}

TEST_CASE("events: counters that begin anew with a stream are no news") {
    Scene scene;
    scene.kitchen().line.underruns = 7;
    scene.look(3.0);
    const auto before = scene.events().size();
    scene.kitchen().line.underruns = 0;
    scene.look(3.0);
    CHECK(scene.events().size() == before);
}

TEST_CASE("events: a clock that is set back holds nothing up") {
    Scene scene;
    scene.kitchen().line.underruns = 1;
    scene.look();
    scene.now -= 3'600'000;
    scene.look();
    CHECK(scene.events().size() == 1);
}

TEST_CASE("events: only the last ones are kept") {
    EventLog log(10);
    for (int i = 0; i < 25; ++i) {
        log.add({0, kStart, Kind::notice, {}, {}, static_cast<double>(i), {}});
    }
    REQUIRE(log.list()->size() == 10);
    CHECK(log.list()->front().value == 15.0);
    CHECK(log.list()->back().serial == 25);
}
