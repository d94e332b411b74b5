// RtAudio as it is installed, on whatever machine this is; often one without sound hardware.
#include <cstdio>
#include <set>
#include <string>

#include "audio/rtaudio/rtaudio_backend.h"
#include "fake_driver.h"
#include "support/catch.h"

using namespace unisono;

TEST_CASE("the installed RtAudio says what it is and what is there") {
    RtAudioBackend backend;
    const auto server = backend.server();
    const auto sinks = backend.sinks();
    REQUIRE(server.name.rfind("RtAudio ", 0) == 0);
    REQUIRE(server.available == !sinks.empty());
    REQUIRE(server.problem.empty() == server.available);
    std::set<std::string> names;
    for (const auto& sink : sinks) {
        REQUIRE(sink.id.backend == "rtaudio");
        REQUIRE(sink.channels > 0);
        REQUIRE(sink.rate_hz > 0);
        REQUIRE(names.insert(sink.id.name).second);
    }
}

TEST_CASE("PulseAudio is never among the systems that RtAudio may use") {
    for (const auto kind : rtLibrary().apis) {
        REQUIRE(toText(kind) != "?");
        REQUIRE(displayName(kind).find("Pulse") == std::string_view::npos);
    }
}

TEST_CASE("opening what is not there fails and opens nothing else") {
    RtAudioBackend backend;
    test::RampCallback callback;
    for (const char* name : {"alsa:hw:No Such Card,0", "jack:nobody"}) {
        const auto stream = backend.open({"rtaudio", name}, {}, callback);
        REQUIRE_FALSE(stream.has_value());
        REQUIRE_FALSE(stream.error().sentence().empty());
    }
    REQUIRE(callback.rendered == 0);
}
