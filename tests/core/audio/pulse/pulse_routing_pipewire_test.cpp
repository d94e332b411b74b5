// The same on a real PipeWire, whose Pulse server does what it is asked some time after it said so.
#include "audio/pulse/pulse_backend.h"
#include "core/audio/pulse/routing_scene.h"
#include "support/catch.h"
#include "support/posix/private_pipewire.h"

using namespace unisono;
using namespace unisono::test;
using State = CaptureStatus::State;

#define NEEDS_PIPEWIRE()                                                           \
    if (!PrivatePipewire::installed()) {                                           \
        WARN("pipewire, wireplumber or pipewire-pulse is not installed: skipped"); \
        return;                                                                    \
    }

TEST_CASE(
    "On PipeWire all that plays is led to us and given back, also what a killed program left") {
    NEEDS_PIPEWIRE();
    const PrivatePipewire server;
    REQUIRE(eventually([&] { return defaultSink(server) == "kitchen"; }));
    const auto follower = player(server, "browser");
    REQUIRE(arriveAt(server, {"kitchen"}));
    const std::string sink = "unisono_living_room";
    {
        PulseBackend backend(at(server));
        auto capture = backend.openCapture(wanting(""));
        REQUIRE(capture);
        CHECK(arriveAt(server, {sink}));
        CHECK(eventually([&] { return defaultSink(server) == sink; }));
        CHECK((*capture)->status().state == State::playing);
        CHECK(backend.apps().size() == 1);
        server.pactl("set-default-sink den");
        CHECK(eventually([&] { return (*capture)->status().state == State::waiting; }));
        CHECK(arriveAt(server, {"den"}));
        server.pactl("set-default-sink " + sink);
        CHECK(arriveAt(server, {sink}));
        capture->reset();
        CHECK(eventually([&] { return defaultSink(server) == "den"; }));
        CHECK(arriveAt(server, {"den"}));
        CHECK(nothingOfOursIsLeft(server));
    }
    Child program({UNISONO_CAPTURE_PROGRAM, server.address(), "Attic"}, {}, "/dev/null");
    REQUIRE(arriveAt(server, {"unisono_attic"}));
    program.kill();
    const PulseBackend next(at(server));
    CHECK(eventually([&] { return nothingOfOursIsLeft(server); }));
    CHECK(eventually([&] { return defaultSink(server) == "den"; }));
    CHECK(arriveAt(server, {"den"}));
}

TEST_CASE("On PipeWire one application is followed, and given back to where it was") {
    NEEDS_PIPEWIRE();
    const PrivatePipewire server;
    REQUIRE(eventually([&] { return defaultSink(server) == "kitchen"; }));
    PulseBackend backend(at(server));
    auto capture = backend.openCapture(wanting("Music"));
    REQUIRE(capture);
    CHECK((*capture)->status().state == State::waiting);
    for (int i = 0; i < 2; ++i) {
        const auto music = player(server, "music", "den");
        CHECK(arriveAt(server, {"unisono_living_room_music"}));
        CHECK(eventually([&] { return (*capture)->status().state == State::playing; }));
    }
    const auto music = player(server, "music", "den");
    CHECK(arriveAt(server, {"unisono_living_room_music"}));
    capture->reset();
    CHECK(arriveAt(server, {"den"}));
    CHECK(defaultSink(server) == "kitchen");
    CHECK(nothingOfOursIsLeft(server));
}
