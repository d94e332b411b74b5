// Guards core/studio/studio: commands do what they say, speakers come and go, nothing is lost.
#include "studio/studio.h"

#include <algorithm>
#include <cmath>

#include "../source/test_files.h"
#include "core/studio/theatre.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::test;

namespace {

using Kind = StudioEvent::Kind;

std::vector<SimulatedSpeakerConfig> twoSpeakers() {
    auto speakers = fourSpeakers();
    speakers.resize(2);
    return speakers;
}

struct Album {
    TempFolder folder;
    std::vector<std::string> paths;

    void add(const std::string& name, double seconds) {
        const auto path = folder.file(name);
        REQUIRE(writeSound(path, SF_FORMAT_WAV | SF_FORMAT_FLOAT, 48000, 2,
                           std::llround(seconds * 48000), noise(0.3)));
        paths.push_back(path);
    }
    void addBroken(const std::string& name) {
        const auto path = folder.file(name);
        writeBytes(path, "This is no sound.");
        paths.push_back(path);
    }
};

}  // namespace

TEST_CASE("studio: a group plays files, the tune and a tick") {
    Theatre theatre(twoSpeakers());
    theatre.cast({"a", "b"});
    Album album;
    SECTION("files") {
        album.add("one.wav", 0.8);
        album.add("two.wav", 5.0);
        theatre.studio->playFiles(album.paths);
        REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ab"; }));
        CHECK(theatre.now()->source.kind == SourceKind::files);
        CHECK(theatre.now()->source.title == "one.wav");
        REQUIRE(theatre.runUntil([&] { return theatre.now()->source.track == 1; }));
        CHECK(theatre.now()->source.title == "two.wav");
        CHECK(theatre.now()->source.paths == theatre.now()->source.paths);
        const auto before = theatre.now()->source.paths;
        theatre.run(0.1);
        CHECK(theatre.now()->source.paths == before);  // the same list, not a copy of it
        theatre.studio->seek(2.0);
        theatre.run(0.5);
        CHECK(theatre.now()->source.position_s == Approx(2.3).margin(0.3));
    }
    SECTION("the tune") {
        theatre.studio->playTune();
        REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ab"; }));
        CHECK(theatre.now()->source.kind == SourceKind::test_tune);
        theatre.run(1.0);
        CHECK(theatre.now()->source.position_s > 0.5);
        CHECK(theatre.now()->engine.skew_ms < 0.5);
        CHECK(theatre.speaker("a")->line.peak > 0.0F);
    }
    SECTION("a tick") {
        theatre.studio->playTick(120.0);
        REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ab"; }));
        CHECK(theatre.now()->source.kind == SourceKind::tick);
    }
    CHECK_FALSE(theatre.now()->source_problem);
    CHECK(theatre.now()->group == "g1");
    CHECK(theatre.now()->devices == std::vector<std::string>{"a", "b"});
}

TEST_CASE("studio: pause, resume, stop, and again") {
    Theatre theatre(twoSpeakers());
    theatre.cast({"a", "b"});
    theatre.studio->resume();  // nothing was chosen: nothing happens
    theatre.run(0.1);
    CHECK(theatre.state() == PlayState::idle);
    CHECK(theatre.now()->engine.speakers.empty());
    theatre.studio->playTune();
    REQUIRE(theatre.runUntil([&] { return theatre.state() == PlayState::playing; }));
    theatre.studio->pause();
    theatre.run(0.2);
    CHECK(theatre.state() == PlayState::paused);
    const double at_s = theatre.now()->source.position_s;
    theatre.run(1.0);
    CHECK(theatre.now()->source.position_s == Approx(at_s).margin(0.1));
    theatre.studio->resume();
    theatre.run(0.5);
    CHECK(theatre.state() == PlayState::playing);
    theatre.studio->stop();
    theatre.run(0.1);
    CHECK(theatre.state() == PlayState::idle);
    theatre.studio->resume();
    REQUIRE(theatre.runUntil([&] { return theatre.state() == PlayState::playing; }));
    CHECK(theatre.now()->source.position_s < 1.0);
}

TEST_CASE("studio: next and previous pass what cannot be played") {
    Theatre theatre(twoSpeakers());
    theatre.cast({"a", "b"});
    Album album;
    album.add("one.wav", 6.0);
    album.addBroken("two.wav");
    album.add("three.wav", 6.0);
    theatre.studio->playFiles(album.paths);
    const auto title = [&] { return theatre.now()->source.title; };
    REQUIRE(theatre.runUntil([&] { return theatre.state() == PlayState::playing; }));
    theatre.studio->next();
    theatre.run(0.5);
    CHECK(title() == "three.wav");
    theatre.studio->next();  // there is none
    theatre.run(0.1);
    CHECK(title() == "three.wav");
    theatre.studio->previous();
    theatre.run(0.5);
    CHECK(title() == "one.wav");

    SECTION("Far into a track, it is the beginning of that track") {
        theatre.studio->next();
        theatre.run(4.0);
        theatre.studio->previous();
        theatre.run(0.5);
        CHECK(title() == "three.wav");
        CHECK(theatre.now()->source.position_s < 1.0);
    }
    SECTION("With nothing before it that can be played, too") {
        std::filesystem::remove(toPath(album.paths[0]));
        theatre.studio->next();
        theatre.run(1.0);
        theatre.studio->previous();
        theatre.run(0.3);
        CHECK(title() == "three.wav");
        CHECK(theatre.now()->source.position_s < 0.6);
        CHECK_FALSE(theatre.now()->source_problem);
    }
}

TEST_CASE("studio: what cannot be played says so, and what plays goes on") {
    Theatre theatre(twoSpeakers());
    theatre.cast({"a", "b"});
    Album album;
    album.addBroken("broken.wav");
    theatre.studio->playTune();
    REQUIRE(theatre.runUntil([&] { return theatre.state() == PlayState::playing; }));
    theatre.studio->playFiles(album.paths);
    theatre.run(0.2);
    CHECK(theatre.now()->source_problem);
    CHECK(theatre.state() == PlayState::playing);
    theatre.studio->playTune();
    theatre.run(0.2);
    CHECK_FALSE(theatre.now()->source_problem);
}

TEST_CASE("studio: speakers join and leave while the others play on") {
    Theatre theatre;
    theatre.cast({"a", "b"});
    theatre.cast({"a", "b", "c"});  // only so that c has its record
    theatre.setup.groups.pop_back();
    theatre.studio->setSetup(theatre.setup);
    theatre.studio->playTune();
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ab"; }));
    theatre.run(1.0);
    const auto before = theatre.speaker("a")->line;

    theatre.setup.groups[0].members.emplace_back("c");
    theatre.studio->setSetup(theatre.setup);
    bool undisturbed = true;
    theatre.run(3.0,
                [&] { undisturbed = undisturbed && theatre.plays("a") && theatre.plays("b"); });
    CHECK(undisturbed);
    CHECK(theatre.playing() == "abc");
    CHECK(theatre.state() == PlayState::playing);
    CHECK(theatre.now()->engine.skew_ms < 0.5);

    std::erase(theatre.setup.groups[0].members, "b");
    theatre.studio->setSetup(theatre.setup);
    theatre.run(0.5);
    CHECK(theatre.playing() == "ac");
    CHECK_FALSE(theatre.speaker("b"));
    const auto after = theatre.speaker("a")->line;
    CHECK(after.underruns == before.underruns);
    CHECK(after.jumps == before.jumps);
    CHECK(after.steps == before.steps);
    CHECK(theatre.events().empty());

    theatre.setup.groups.clear();  // deleted
    theatre.studio->setSetup(theatre.setup);
    theatre.run(0.5);
    CHECK(theatre.now()->engine.speakers.empty());
}

TEST_CASE("studio: the group's volume comes on top of each speaker's") {
    Theatre theatre(twoSpeakers());
    theatre.cast({"a", "b"});
    theatre.record("a").settings.gain_db = -6.0;
    theatre.record("b").settings.gain_db = -55.0;
    theatre.studio->setSetup(theatre.setup);
    theatre.studio->playTune();
    theatre.run(0.2);
    CHECK(theatre.speaker("a")->settings.gain_db == -6.0);
    theatre.setup.groups[0].gain_db = -10.0;
    theatre.studio->setSetup(theatre.setup);
    theatre.run(0.05);
    CHECK(theatre.speaker("a")->settings.gain_db == -16.0);
    CHECK(theatre.speaker("b")->settings.gain_db == kGainRange_db.low);
    theatre.setup.groups[0].muted = true;
    theatre.studio->setSetup(theatre.setup);
    theatre.run(0.05);
    CHECK(theatre.speaker("a")->settings.muted);
    CHECK_FALSE(theatre.record("a").settings.muted);
}

TEST_CASE("studio: a speaker that vanishes keeps its place, and the events tell of it") {
    auto speakers = twoSpeakers();
    speakers[1].bluetooth_address = "AA:BB:CC:DD:EE:FF";
    speakers[1].events = {{4.0, SimulatedEvent::Kind::gone, 1.0},
                          {6.0, SimulatedEvent::Kind::gone, 0.0}};
    Theatre theatre(speakers);
    theatre.cast({"a", "AA:BB:CC:DD:EE:FF"});
    theatre.studio->playTune();
    theatre.run(5.0);
    REQUIRE(theatre.speaker("b"));
    CHECK(theatre.speaker("b")->state == SpeakerState::lost);
    CHECK(theatre.plays("a"));
    CHECK(theatre.now()->devices == std::vector<std::string>{"a", "AA:BB:CC:DD:EE:FF"});
    CHECK(theatre.events() == std::vector<Kind>{Kind::lost});
    REQUIRE(theatre.runUntil([&] { return theatre.plays("b"); }));
    theatre.run(0.5);
    CHECK(theatre.events() == std::vector<Kind>{Kind::lost, Kind::back});
    const auto events = *theatre.now()->events;
    CHECK(events[0].device == "AA:BB:CC:DD:EE:FF");
    CHECK(events[1].speaker == Stage::idOf("b"));
    CHECK(events[1].value == Approx(2.5).margin(1.5));
    CHECK(events[0].serial < events[1].serial);
    CHECK(theatre.now()->engine.skew_ms < 1.0);
    CHECK(theatre.studio->worst(60.0).has_value());
}

TEST_CASE("studio: a speaker that comes back under another name is the same one") {
    auto speakers = fourSpeakers();
    speakers.resize(3);
    speakers[1].bluetooth_address = speakers[2].bluetooth_address = "AA:BB:CC:DD:EE:FF";
    speakers[1].events = {{4.0, SimulatedEvent::Kind::gone, 1.0}};
    speakers[2].latency_ms = speakers[1].latency_ms;
    speakers[2].events = {{0.0, SimulatedEvent::Kind::gone, 1.0},
                          {5.0, SimulatedEvent::Kind::gone, 0.0}};
    Theatre theatre(speakers);
    theatre.run(0.3);
    theatre.cast({"a", "AA:BB:CC:DD:EE:FF"});
    theatre.studio->playTune();
    theatre.run(3.0);
    CHECK(theatre.playing() == "ab");
    theatre.run(4.0);
    CHECK(theatre.playing() == "ac");
    CHECK_FALSE(theatre.speaker("b"));
    CHECK(theatre.speaker("c")->settings.extra_latency_ms == 45.0);
    CHECK(theatre.now()->engine.skew_ms < 1.0);
}

TEST_CASE("studio: a member that is not here yet joins when it comes") {
    auto speakers = twoSpeakers();
    speakers[1].events = {{0.0, SimulatedEvent::Kind::gone, 1.0},
                          {3.0, SimulatedEvent::Kind::gone, 0.0}};
    Theatre theatre(speakers);
    theatre.run(0.3);
    theatre.cast({"a", "b"});
    theatre.studio->playTune();
    theatre.run(2.0);
    CHECK(theatre.playing() == "a");
    theatre.run(4.0);
    CHECK(theatre.playing() == "ab");
}

TEST_CASE("studio: another group takes over what plays") {
    Theatre theatre;
    theatre.cast({"a", "b"});
    theatre.cast({"b", "c", "d"});
    theatre.studio->playTune();
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ab"; }));
    theatre.run(0.5);
    theatre.studio->setGroup("g2");
    bool b_plays = true;
    double least_s = theatre.now()->source.position_s;
    theatre.run(3.0, [&] {
        b_plays = b_plays && theatre.plays("b");
        CHECK(theatre.now()->source.position_s >= least_s - 0.5);
    });
    CHECK(b_plays);  // it is in both
    CHECK(theatre.playing() == "bcd");
    CHECK(theatre.now()->group == "g2");
    CHECK(theatre.now()->source.position_s > least_s + 2.0);
    theatre.studio->setGroup("nowhere");
    theatre.run(0.5);
    CHECK(theatre.now()->engine.speakers.empty());
    CHECK(theatre.state() == PlayState::holding);
    theatre.studio->setGroup("g1");
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ab"; }));
}

TEST_CASE("studio: after a stop the speakers are let go, but not at once") {
    StudioConfig config = Theatre::config();
    config.linger_s = 2.0;
    Theatre theatre(twoSpeakers(), config);
    theatre.cast({"a", "b"});
    const auto open = [&] {
        return theatre.backend.speaker("a")->attached() && theatre.backend.speaker("b")->attached();
    };
    theatre.studio->playTune();
    REQUIRE(theatre.runUntil([&] { return theatre.state() == PlayState::playing; }));
    theatre.studio->stop();
    theatre.run(1.5);
    CHECK(open());
    SECTION("They are let go") {
        theatre.run(1.0);
        CHECK(theatre.now()->engine.speakers.empty());
        CHECK_FALSE(theatre.backend.speaker("a")->attached());
        CHECK_FALSE(theatre.backend.speaker("b")->attached());
    }
    SECTION("Unless they are wanted again") {
        theatre.studio->resume();
        theatre.run(4.0);
        CHECK(open());
        CHECK(theatre.playing() == "ab");
    }
    SECTION("Also when what plays has come to its end") {
        theatre.studio->resume();
        theatre.run(0.3);
        theatre.studio->seek(11.5);
        REQUIRE(theatre.runUntil([&] { return theatre.state() == PlayState::finished; }));
        theatre.run(1.5);
        CHECK(open());
        theatre.run(1.0);
        CHECK_FALSE(theatre.backend.speaker("a")->attached());
    }
    SECTION("Also when a measurement did not even begin") {
        theatre.run(1.0);
        theatre.studio->align({"simulated", "nothing"});
        theatre.run(3.0);
        CHECK_FALSE(theatre.backend.speaker("a")->attached());
        CHECK(theatre.now()->engine.speakers.empty());
    }
}

TEST_CASE("studio: reconnecting opens a stream anew") {
    Theatre theatre(twoSpeakers());
    theatre.cast({"a", "b"});
    theatre.studio->playTune();
    REQUIRE(theatre.runUntil([&] { return theatre.playing() == "ab"; }));
    theatre.studio->reconnect(Stage::idOf("b"));
    bool a_plays = true;
    bool b_rests = false;
    theatre.run(2.0, [&] {
        a_plays = a_plays && theatre.plays("a");
        b_rests = b_rests || !theatre.plays("b");
    });
    CHECK(a_plays);
    CHECK(b_rests);
    CHECK(theatre.playing() == "ab");
    CHECK(theatre.events().empty());
}

TEST_CASE("studio: simulated speakers that are switched off are gone, not lost") {
    auto speakers = twoSpeakers();
    speakers[1].events = {{3.0, SimulatedEvent::Kind::gone, 1.0}};
    Theatre theatre(speakers);
    theatre.cast({"a", "b"});
    theatre.studio->playTune();
    theatre.run(2.5);
    CHECK(theatre.now()->simulated);
    theatre.studio->showSimulated(false);
    theatre.run(2.0);
    CHECK_FALSE(theatre.now()->simulated);
    CHECK_FALSE(theatre.speaker("b"));
}

TEST_CASE("studio: a setup that is tried is heard and never saved") {
    Theatre theatre(twoSpeakers());
    theatre.cast({"a", "b"});
    theatre.studio->playTune();
    theatre.run(3.0);
    REQUIRE(theatre.saved.size() == 1);
    Setup tried = theatre.setup;
    tried.speakers[1].settings.extra_latency_ms = 12.0;
    theatre.studio->trySetup(tried);
    theatre.run(3.0);
    CHECK(theatre.speaker("b")->settings.extra_latency_ms == 12.0);
    theatre.record("a").settings.gain_db = -3.0;
    theatre.studio->setSetup(theatre.setup);
    theatre.run(2.0);
    CHECK(theatre.speaker("b")->settings.extra_latency_ms == 12.0);
    theatre.studio->trySetup(std::nullopt);
    theatre.run(0.1);
    CHECK(theatre.speaker("b")->settings.extra_latency_ms == 45.0);
    CHECK(theatre.speaker("a")->settings.gain_db == -3.0);
    REQUIRE(theatre.saved.size() == 2);
    CHECK(theatre.saved.back() == theatre.setup);
    theatre.studio->trySetup(tried);
    theatre.studio.reset();
    CHECK(theatre.saved.size() == 2);
}

TEST_CASE("studio: settings are saved after some quiet") {
    Theatre theatre(twoSpeakers());
    theatre.cast({"a", "b"});
    for (int volume = 0; volume < 10; ++volume) {
        theatre.setup.groups[0].gain_db = -volume;
        theatre.studio->setSetup(theatre.setup);
        theatre.run(0.3);
    }
    CHECK(theatre.saved.empty());
    theatre.run(1.0);
    REQUIRE(theatre.saved.size() == 1);
    CHECK(theatre.saved.back() == theatre.setup);
    CHECK(theatre.now()->saved_unix_s >= theatre.unix_ms() / 1000 - 1);
    theatre.studio->setSetup(theatre.setup);  // nothing new
    theatre.run(2.0);
    CHECK(theatre.saved.size() == 1);

    theatre.disk_full = true;
    theatre.setup.groups[0].muted = true;
    theatre.studio->setSetup(theatre.setup);
    theatre.run(3.0);
    CHECK(theatre.tries == 2);  // it is not tried again and again
    REQUIRE(theatre.now()->save_problem);
    CHECK(theatre.now()->save_problem->what == "The disk is full.");

    SECTION("saveNow() tries again") {
        theatre.studio->saveNow();
        theatre.run(0.02);
        CHECK(theatre.now()->save_problem);
        theatre.disk_full = false;
        theatre.studio->saveNow();
        theatre.run(0.02);
        CHECK_FALSE(theatre.now()->save_problem);
        CHECK(theatre.saved.back() == theatre.setup);
    }
    SECTION("The end tries again") {
        theatre.disk_full = false;
        theatre.studio.reset();
        CHECK(theatre.saved.back() == theatre.setup);
    }
    SECTION("What was set a moment before the end is saved, too") {
        theatre.disk_full = false;
        theatre.setup.groups[0].name = "Later";
        theatre.studio->setSetup(theatre.setup);
        theatre.studio.reset();
        CHECK(theatre.saved.back() == theatre.setup);
    }
}
