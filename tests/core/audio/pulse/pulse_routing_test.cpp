// On a real PulseAudio of our own, with real players: what is led to us, that everything is given
// back however the program ends, and that what the user does meanwhile is left alone.
#include <atomic>
#include <memory>

#include "audio/pulse/pulse_backend.h"
#include "core/audio/pulse/routing_scene.h"
#include "support/catch.h"
#include "support/posix/private_pulse.h"

using namespace unisono;
using namespace unisono::test;
using State = CaptureStatus::State;

namespace {

class Counter final : public CaptureCallback {
 public:
    void onCaptured(const float* /*sound*/, std::size_t frames,
                    TimePoint /*first*/) noexcept override {
        frames_ += frames;
    }
    void onLost(std::size_t /*frames*/) noexcept override {}
    [[nodiscard]] std::size_t frames() const { return frames_; }

 private:
    std::atomic<std::size_t> frames_{0};
};

#define NEEDS_PULSEAUDIO()                            \
    if (!PrivatePulse::installed()) {                 \
        WARN("pulseaudio is not installed: skipped"); \
        return;                                       \
    }

}  // namespace

TEST_CASE("All that plays is led to us, can be recorded, and is given back") {
    NEEDS_PULSEAUDIO();
    const PrivatePulse server;
    REQUIRE(defaultSink(server) == "kitchen");
    const auto follower = player(server, "browser");
    REQUIRE(arriveAt(server, {"kitchen"}));
    const auto elsewhere = player(server, "game", "den");
    REQUIRE(arriveAt(server, {"kitchen", "den"}));
    PulseBackend backend(at(server));
    {
        auto capture = backend.openCapture(wanting(""));
        REQUIRE(capture);
        const std::string sink = "unisono_living_room";
        CHECK((*capture)->input() == InputId{"pulse", sink + ".monitor"});
        CHECK((*capture)->status().state == State::playing);
        CHECK(defaultSink(server) == sink);
        CHECK(placesOf(server) == Places{sink, "den"});
        const auto late = player(server, "film");
        CHECK(arriveAt(server, {sink, "den", sink}));

        // People see the group's name; it is no speaker, and no microphone.
        CHECK(told(server, "list sinks").find("Living \u201Droom\u201D") != std::string::npos);
        CHECK(backend.sinks().size() == 2);
        for (const InputInfo& input : backend.inputs()) {
            CHECK(input.monitor_of != sink);
        }
        Counter counter;
        const auto recording = backend.openInput((*capture)->input(), {48000, 2}, counter);
        REQUIRE(recording);
        CHECK(eventually([&] { return counter.frames() > 4800; }));

        const auto again = backend.openCapture(wanting(""));
        REQUIRE_FALSE(again);
        CHECK(again.error().kind == ErrorKind::source_unavailable);
    }
    CHECK(defaultSink(server) == "kitchen");
    CHECK(nothingOfOursIsLeft(server));
    CHECK(arriveAt(server, {"kitchen", "den"}));
}

TEST_CASE("The applications that play are listed with what they play and where, but not us") {
    NEEDS_PULSEAUDIO();
    const PrivatePulse server;
    std::atomic<int> changes{0};
    PulseBackend backend(at(server));  // after what its thread counts
    CHECK(backend.apps().empty());
    backend.onChange([&changes] { ++changes; });
    auto browser = player(server, "browser", "den");
    CHECK(eventually([&] { return backend.apps().size() == 1; }));
    const auto second = player(server, "browser", "den");
    CHECK(eventually(
        [&] { return backend.apps().size() == 1 && backend.apps()[0].streams.size() == 2; }));
    const PlayingApp app = backend.apps().at(0);
    CHECK(app.app.name == "browser");
    CHECK(app.app.binary == "pacat");
    CHECK(app.title == "browser song");
    CHECK(app.sink == "den");
    CHECK(app.pid > 0);
    CHECK_FALSE(app.captured);
    CHECK(changes > 0);
    browser.reset();
    CHECK(eventually(
        [&] { return !backend.apps().empty() && backend.apps()[0].streams.size() == 1; }));
    CHECK(backend.routing().offered);
}

// The loop that feeds on itself: what we play would come back to us.
TEST_CASE("Our own streams stay where they are, whoever captures") {
    NEEDS_PULSEAUDIO();
    const PrivatePulse server;
    class Silence final : public RenderCallback {
        void onPosition(const PositionReport& /*report*/) noexcept override {}
        void render(float* sound, std::size_t frames, Frame /*first*/) noexcept override {
            std::fill_n(sound, 2 * frames, 0.0F);
        }
        void onUnderrun() noexcept override {}
    } silence;
    PulseBackend backend(at(server));
    PulseBackend other(at(server));
    auto first = backend.open({"pulse", "kitchen"}, {}, silence);
    auto second = other.open({"pulse", "kitchen"}, {}, silence);
    REQUIRE(first);
    REQUIRE(second);
    REQUIRE(arriveAt(server, {"kitchen", "kitchen"}));
    CHECK(backend.apps().empty());
    auto capture = backend.openCapture(wanting(""));
    REQUIRE(capture);
    CHECK(defaultSink(server) != "kitchen");
    CHECK(placesOf(server) == Places{"kitchen", "kitchen"});
    CHECK((*first)->ended() == StreamEnd::none);
    CHECK((*second)->ended() == StreamEnd::none);
    capture->reset();
    CHECK(placesOf(server) == Places{"kitchen", "kitchen"});
}

TEST_CASE("One application is followed each time it starts, and given back to where it was") {
    NEEDS_PULSEAUDIO();
    const PrivatePulse server;
    const auto other = player(server, "browser", "den");
    REQUIRE(arriveAt(server, {"den"}));
    PulseBackend backend(at(server));
    auto capture = backend.openCapture(wanting("Music"));  // not there yet
    REQUIRE(capture);
    CHECK((*capture)->status().state == State::waiting);
    CHECK((*capture)->status().sentence.find("Music is not playing") == 0);
    const std::string sink = "unisono_living_room_music";
    std::unique_ptr<Child> music;
    for (int i = 0; i < 4; ++i) {
        music = player(server, "music", "kitchen");
        CHECK(arriveAt(server, {"den", sink}));
        CHECK(eventually([&] { return (*capture)->status().state == State::playing; }));
        if (i < 3) {
            music.reset();
            CHECK(eventually([&] { return (*capture)->status().state == State::waiting; }));
        }
    }
    CHECK(defaultSink(server) == "kitchen");
    // A second one of it is refused, and one of a name that two share is asked about.
    CHECK(backend.openCapture(wanting("music")).error().kind == ErrorKind::source_unavailable);
    CHECK(backend.openCapture(wanting("pacat")).error().kind == ErrorKind::unknown_source);
    capture->reset();
    CHECK(arriveAt(server, {"den", "kitchen"}));
    CHECK(nothingOfOursIsLeft(server));
}

TEST_CASE("The user's own choices meanwhile are neither taken back nor undone") {
    NEEDS_PULSEAUDIO();
    const PrivatePulse server;
    const auto browser = player(server, "browser");
    REQUIRE(arriveAt(server, {"kitchen"}));
    PulseBackend backend(at(server));
    auto capture = backend.openCapture(wanting(""));
    REQUIRE(capture);
    server.pactl("set-default-sink den");
    CHECK(eventually([&] { return (*capture)->status().state == State::waiting; }));
    CHECK((*capture)->status().sentence.find("den") != std::string::npos);
    CHECK(defaultSink(server) == "den");
    CHECK(arriveAt(server, {"den"}));
    SECTION("the end changes nothing") {
        capture->reset();
        CHECK(defaultSink(server) == "den");
        CHECK(placesOf(server) == Places{"den"});
    }
    SECTION("choosing us again goes on") {
        server.pactl("set-default-sink unisono_living_room");
        CHECK(eventually([&] { return (*capture)->status().state == State::playing; }));
        CHECK(arriveAt(server, {"unisono_living_room"}));
        capture->reset();
        CHECK(defaultSink(server) == "den");
        CHECK(arriveAt(server, {"den"}));
    }
    SECTION("taking our output away ends it with a word") {
        server.removeSink("unisono_living_room");
        CHECK(eventually([&] { return (*capture)->status().state == State::ended; }));
        CHECK((*capture)->status().error->kind == ErrorKind::source_unavailable);
    }
    CHECK(nothingOfOursIsLeft(server) ==
          (capture->get() == nullptr || (*capture)->status().state == State::ended));
}

TEST_CASE("A speaker that connects and becomes the default by itself does not end the capture") {
    NEEDS_PULSEAUDIO();
    const PrivatePulse server;
    REQUIRE(server.pactl("load-module module-switch-on-connect ignore_virtual=no"));
    const auto browser = player(server, "browser");
    REQUIRE(arriveAt(server, {"kitchen"}));
    PulseBackend backend(at(server));
    auto capture = backend.openCapture(wanting(""));
    REQUIRE(capture);
    for (int time = 0; time < 2; ++time) {
        server.addBluetoothSink("bluez_sink.1", "4C:EF:C0:12:34:56");
        CHECK(eventually([&] { return backend.sinks().size() == 3; }));
        CHECK(eventually([&] { return defaultSink(server) == "unisono_living_room"; }));
        CHECK(arriveAt(server, {"unisono_living_room"}));
        CHECK((*capture)->status().state == State::playing);
        server.removeSink("bluez_sink.1");
        CHECK(eventually([&] { return backend.sinks().size() == 2; }));
    }
    capture->reset();
    CHECK(defaultSink(server) == "kitchen");
    CHECK(arriveAt(server, {"kitchen"}));
}

TEST_CASE("A server that makes every new sink the default leads only the application to us") {
    NEEDS_PULSEAUDIO();
    const PrivatePulse server;
    REQUIRE(server.pactl("load-module module-switch-on-connect ignore_virtual=no"));
    const auto browser = player(server, "browser");
    REQUIRE(arriveAt(server, {"kitchen"}));
    const auto game = player(server, "game");
    REQUIRE(arriveAt(server, {"kitchen", "kitchen"}));
    PulseBackend backend(at(server));
    CHECK(eventually([&] { return backend.apps().size() == 2; }));
    const auto capture = backend.openCapture(wanting("game"));
    REQUIRE(capture);
    CHECK(eventually([&] { return defaultSink(server) == "kitchen"; }));
    CHECK(arriveAt(server, {"kitchen", "unisono_living_room_game"}));
}

TEST_CASE(
    "A program that is asked to end gives everything back; what a killed one left, the next does") {
    NEEDS_PULSEAUDIO();
    const PrivatePulse server;
    const auto browser = player(server, "browser");
    REQUIRE(arriveAt(server, {"kitchen"}));
    server.pactl("set-default-sink den");
    REQUIRE(arriveAt(server, {"den"}));
    for (const std::string app : {"", "browser"}) {
        std::vector<std::string> words{UNISONO_CAPTURE_PROGRAM, server.address(), "Attic"};
        if (!app.empty()) {
            words.push_back(app);
        }
        const std::string sink = "unisono_attic" + (app.empty() ? app : "_" + app);
        {
            const Child program(words, {}, "/dev/null");
            REQUIRE(arriveAt(server, {sink}));
            CHECK((defaultSink(server) == sink) == app.empty());
        }  // SIGTERM
        CHECK(nothingOfOursIsLeft(server));
        CHECK(defaultSink(server) == "den");
        CHECK(placesOf(server) == Places{"den"});

        for (int time = 0; time < 2; ++time) {
            Child program(words, {}, "/dev/null");
            REQUIRE(arriveAt(server, {sink}));
            program.kill();
            CHECK_FALSE(nothingOfOursIsLeft(server));
            PulseBackend next(at(server));
            if (time > 0) {  // the same command, started again
                const auto again = next.openCapture(wanting(app.c_str()));
                CHECK(again);
            }
            CHECK(next.sinks().size() == 2);
            CHECK(nothingOfOursIsLeft(server));
            CHECK(defaultSink(server) == "den");
            CHECK(placesOf(server) == Places{"den"});
        }
    }
}

TEST_CASE("What a program that lives leads to itself is not cleared up by another") {
    NEEDS_PULSEAUDIO();
    const PrivatePulse server;
    PulseBackend backend(at(server));
    auto capture = backend.openCapture(wanting(""));
    REQUIRE(capture);
    PulseBackend other(at(server));
    CHECK(other.server().available);
    CHECK(defaultSink(server) == "unisono_living_room");
    CHECK(other.openCapture(wanting("")).error().kind == ErrorKind::source_unavailable);
    auto app = other.openCapture(wanting("browser"));  // something else may be
    CHECK(app);
}

TEST_CASE(
    "After a restart of the server sound is led to us again, and the default is not forgotten") {
    NEEDS_PULSEAUDIO();
    PrivatePulse server;
    server.pactl("set-default-sink den");
    PulseBackend backend(at(server));
    auto capture = backend.openCapture(wanting(""));
    REQUIRE(capture);
    const InputId input = (*capture)->input();
    server.kill();
    CHECK(eventually([&] { return (*capture)->status().state == State::away; }));
    server.start();
    CHECK(eventually([&] { return (*capture)->status().state == State::playing; }));
    CHECK(defaultSink(server) + ".monitor" == input.name);
    const auto browser = player(server, "browser");
    CHECK(arriveAt(server, {"unisono_living_room"}));
    Counter counter;
    const auto recording = backend.openInput(input, {48000, 2}, counter);
    REQUIRE(recording);
    CHECK(eventually([&] { return counter.frames() > 4800; }));
    capture->reset();
    CHECK(defaultSink(server) == "den");
    CHECK(arriveAt(server, {"den"}));
    CHECK(nothingOfOursIsLeft(server));
}

TEST_CASE("Ending while the server is away leaves nothing behind when it is back") {
    NEEDS_PULSEAUDIO();
    PrivatePulse server;
    PulseBackend backend(at(server));
    auto capture = backend.openCapture(wanting(""));
    REQUIRE(capture);
    server.kill();
    CHECK(eventually([&] { return (*capture)->status().state == State::away; }));
    capture->reset();
    CHECK(backend.openCapture(wanting("")).error().kind == ErrorKind::server_unavailable);
    server.start();
    CHECK(eventually([&] { return backend.server().available; }));
    CHECK(nothingOfOursIsLeft(server));
    CHECK(defaultSink(server) == "kitchen");
}

// Restoring by a name that people see would take the wrong one of two.
TEST_CASE("Of two speakers with one name the right one becomes the default again") {
    NEEDS_PULSEAUDIO();
    const PrivatePulse server;  // both are called "Echo"
    PulseBackend backend(at(server));
    for (const std::string name : {"den", "kitchen"}) {
        server.pactl("set-default-sink " + name);
        REQUIRE(eventually([&] { return backend.server().default_sink == name; }));
        const auto capture = backend.openCapture(wanting(""));
        REQUIRE(capture);
        CHECK(defaultSink(server) == "unisono_living_room");
        (*capture).get();
    }
    CHECK(defaultSink(server) == "kitchen");
}

TEST_CASE("A silent sink that somebody takes away leaves the user's default behind") {
    NEEDS_PULSEAUDIO();
    const PrivatePulse server;
    server.pactl("set-default-sink den");
    const auto browser = player(server, "browser");
    REQUIRE(arriveAt(server, {"den"}));
    PulseBackend backend(at(server));
    auto capture = backend.openCapture(wanting(""));
    REQUIRE(capture);
    REQUIRE(arriveAt(server, {"unisono_living_room"}));
    for (const auto& module : table(server, "modules")) {
        if (module.size() > 2 && module[2].find(kSilentSinkPrefix) != std::string::npos) {
            told(server, "unload-module " + module[0]);
        }
    }
    CHECK(eventually([&] { return (*capture)->status().state == State::ended; }));
    CHECK(eventually([&] { return defaultSink(server) == "den"; }));
    CHECK(arriveAt(server, {"den"}));
}

TEST_CASE("What the server itself plays of a phone is silent as long as we record it") {
    NEEDS_PULSEAUDIO();
    const PrivatePulse server;
    REQUIRE(!told(server, "load-module module-null-source source_name=phone").empty());
    // As module-bluetooth-policy does.
    const std::string loop =
        "load-module module-loopback 'source=\"phone\"' 'source_dont_move=\"true\"' "
        "'sink_input_properties=\"media.role=music\"'";
    REQUIRE(!told(server, loop).empty());
    const auto browser = player(server, "browser");
    REQUIRE(arriveAt(server, {"kitchen", "kitchen"}));
    PulseBackend backend(at(server));
    {
        const auto silence = backend.silence({"pulse", "phone"});
        REQUIRE(silence);
        const std::string sink = silence->input().name.substr(
            0, silence->input().name.size() - std::string(".monitor").size());
        CHECK(arriveAt(server, {sink, "kitchen"}));
        CHECK(defaultSink(server) == "kitchen");
        CHECK(backend.sinks().size() == 2);
        // The phone went away and came back.
        told(server, "unload-module module-loopback");
        REQUIRE(arriveAt(server, {"kitchen"}));
        told(server, loop);
        CHECK(arriveAt(server, {"kitchen", sink}));
    }
    CHECK(arriveAt(server, {"kitchen", "kitchen"}));
    CHECK(nothingOfOursIsLeft(server));
    CHECK(backend.silence({"pulse", "nobody"}));
}
