#include "audio/rtaudio/rtaudio_backend.h"

#include <memory>
#include <string>
#include <vector>

#include "fake_driver.h"
#include "support/catch.h"

using namespace unisono;
using test::fakeLibrary;
using test::FakeSystem;
using test::ManualClock;
using test::RampCallback;

namespace {

struct BackendFixture {
    std::shared_ptr<FakeSystem> system = std::make_shared<FakeSystem>();
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    RtAudioBackend backend{fakeLibrary(system), clock};
    RampCallback callback;

    std::vector<std::string> names() {
        std::vector<std::string> names;
        for (const auto& sink : backend.sinks()) {
            REQUIRE(sink.id.backend == "rtaudio");
            names.push_back(sink.id.name);
        }
        return names;
    }
    Result<std::unique_ptr<OutputStream>> open(const std::string& name, StreamConfig config = {}) {
        return backend.open({"rtaudio", name}, config, callback);
    }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE_METHOD(BackendFixture, "without devices the server says so") {
    REQUIRE(backend.name() == "rtaudio");
    const auto server = backend.server();
    REQUIRE_FALSE(server.available);
    REQUIRE(server.name == "RtAudio 7.7 (JACK, ALSA)");
    REQUIRE(server.problem == "No sound device was found through JACK or ALSA.");
    REQUIRE(backend.sinks().empty());

    system->listings[RtApiKind::alsa].unreadable = 1;
    REQUIRE(backend.server().problem ==
            "There are sound devices, but another program has them to itself.");

    RtAudioBackend nothing(fakeLibrary(system, {}), clock);
    REQUIRE_FALSE(nothing.server().available);
    REQUIRE_FALSE(nothing.server().problem.empty());
}

TEST_CASE_METHOD(BackendFixture, "devices of all systems are listed by name") {
    system->add(RtApiKind::jack, "system").is_default = true;
    system->add(RtApiKind::alsa, "default", 32).is_default = true;
    system->add(RtApiKind::alsa, "hw:USB Audio,0", 6).rate_hz = 44100;
    system->add(RtApiKind::alsa, "hw:USB Audio,0");
    system->add(RtApiKind::alsa, "hw:Webcam,0", 0);  // input only

    REQUIRE(names() ==
            Names{"jack:system", "alsa:default", "alsa:hw:USB Audio,0", "alsa:hw:USB Audio,0 #2"});
    const auto sinks = backend.sinks();
    REQUIRE(sinks[0].is_default);
    REQUIRE_FALSE(sinks[1].is_default);  // one default is enough
    REQUIRE(sinks[1].channels == 2);
    REQUIRE(sinks[2].channels == 6);
    REQUIRE(sinks[2].rate_hz == 44100);
    REQUIRE(sinks[2].description == "USB Audio, output 1 (ALSA)");
    for (const auto& sink : sinks) {
        REQUIRE_FALSE(sink.capabilities.reports_latency);
        REQUIRE_FALSE(sink.capabilities.announces_changes);
        REQUIRE(sink.bluetooth_address.empty());
    }
    REQUIRE_FALSE(sinks[0].capabilities.refuses_moves);
    REQUIRE_FALSE(sinks[1].capabilities.refuses_moves);
    REQUIRE(sinks[2].capabilities.refuses_moves);
    REQUIRE(backend.server().available);
    REQUIRE(backend.server().default_sink == "jack:system");
    REQUIRE(backend.server().problem.empty());
}

TEST_CASE_METHOD(BackendFixture, "a JACK client whose ports lie apart is one device") {
    system->add(RtApiKind::jack, "system");
    system->add(RtApiKind::jack, "Firefox");
    system->add(RtApiKind::jack, "system");
    REQUIRE(names() == Names{"jack:system", "jack:Firefox"});
}

TEST_CASE_METHOD(BackendFixture, "changes are found by looking") {
    bool told = false;
    backend.onChange([&] { told = true; });
    REQUIRE(names().empty());
    system->add(RtApiKind::alsa, "hw:USB Audio,0");
    REQUIRE(names().size() == 1);
    system->remove(RtApiKind::alsa, 0);
    REQUIRE(names().empty());
    REQUIRE_FALSE(told);
}

TEST_CASE_METHOD(BackendFixture, "exactly the named device is opened") {
    system->add(RtApiKind::alsa, "default");
    system->add(RtApiKind::alsa, "hw:USB Audio,0");
    system->add(RtApiKind::alsa, "hw:USB Audio,0");
    const auto stream = open("alsa:hw:USB Audio,0 #2");
    REQUIRE(stream.has_value());
    REQUIRE(system->opened.size() == 1);
    REQUIRE(system->opened[0].device.handle == 102);
    REQUIRE(system->opened[0].rate_hz == 48000);
    REQUIRE(system->opened[0].channels == 2);
    REQUIRE(system->opened[0].buffer_frames == 3360);  // 70 ms
    REQUIRE(system->opened[0].buffers == 2);           // 100 ms or thereabouts
    REQUIRE(system->closed == 0);
}

TEST_CASE_METHOD(BackendFixture, "closing closes") {
    system->add(RtApiKind::alsa, "hw:USB Audio,0");
    open("alsa:hw:USB Audio,0").value().reset();
    REQUIRE(system->closed == 1);
}

TEST_CASE_METHOD(BackendFixture,
                 "what cannot be opened is a typed error, and nothing else is opened") {
    system->add(RtApiKind::alsa, "hw:USB Audio,0").rates_hz = {44100, 48000};
    system->add(RtApiKind::alsa, "hw:Mono,0", 1);
    const auto kind = [&](const std::string& name, StreamConfig config = {}) {
        const auto stream = open(name, config);
        REQUIRE_FALSE(stream.has_value());
        REQUIRE_FALSE(stream.error().what.empty());
        return stream.error().kind;
    };
    REQUIRE(kind("alsa:hw:Other,0") == ErrorKind::speaker_unavailable);
    REQUIRE(kind("alsa:hw:USB Audio,0 #2") == ErrorKind::speaker_unavailable);
    REQUIRE(kind("hw:USB Audio,0") == ErrorKind::unknown_speaker);
    REQUIRE(kind("coreaudio:Speakers") == ErrorKind::unknown_speaker);
    REQUIRE(backend.open({"pulse", "alsa:hw:USB Audio,0"}, {}, callback).error().kind ==
            ErrorKind::unknown_speaker);
    REQUIRE(kind("alsa:hw:Mono,0") == ErrorKind::speaker_unavailable);
    StreamConfig config;
    config.rate_hz = 96000;
    REQUIRE(kind("alsa:hw:USB Audio,0", config) == ErrorKind::speaker_unavailable);
    config.rate_hz = 0;
    REQUIRE(kind("alsa:hw:USB Audio,0", config) == ErrorKind::usage);
    config = {};
    config.period = Nanoseconds(0);
    REQUIRE(kind("alsa:hw:USB Audio,0", config) == ErrorKind::usage);
    REQUIRE(system->opened.empty());

    system->open_error = "device is on fire";
    const auto stream = open("alsa:hw:USB Audio,0");
    REQUIRE(stream.error().sentence() ==
            "The sound device \"alsa:hw:USB Audio,0\" cannot be opened: device is on fire. "
            "Close programs that use it, then try again.");
    system->open_error.clear();
    system->start_error = "no";
    REQUIRE(kind("alsa:hw:USB Audio,0") == ErrorKind::speaker_unavailable);
    system->start_error.clear();
    system->arrangement.rate_hz = 44100;  // not what was asked for
    REQUIRE(kind("alsa:hw:USB Audio,0") == ErrorKind::speaker_unavailable);
    REQUIRE(system->closed == 2);
}

TEST_CASE_METHOD(BackendFixture,
                 "one of two of the same name keeps its place while the other is open") {
    system->open_hides = true;
    system->add(RtApiKind::alsa, "hw:USB Audio,0");
    system->add(RtApiKind::alsa, "hw:USB Audio,0");
    const Names both{"alsa:hw:USB Audio,0", "alsa:hw:USB Audio,0 #2"};

    SECTION("the first open") {
        const auto first = open(both[0]);
        REQUIRE(first.has_value());
        REQUIRE(names() == Names{both[1], both[0]});
        REQUIRE(open(both[0]).error().kind == ErrorKind::speaker_unavailable);
        const auto second = open(both[1]);
        REQUIRE(second.has_value());
        REQUIRE(system->opened[1].device.handle == 101);
        REQUIRE(names() == both);
    }
    SECTION("the second open") {
        const auto second = open(both[1]);
        REQUIRE(second.has_value());
        REQUIRE(names() == both);
        REQUIRE(system->opened[0].device.handle == 101);
        const auto first = open(both[0]);
        REQUIRE(first.has_value());
        REQUIRE(system->opened[1].device.handle == 100);
    }
    SECTION("the first open, and a third plugged in") {
        const auto first = open(both[0]);
        system->add(RtApiKind::alsa, "hw:USB Audio,0");
        REQUIRE(names() == Names{both[1], "alsa:hw:USB Audio,0 #3", both[0]});
    }
    SECTION("the first open until it broke") {
        const auto first = open(both[0]);
        clock->advance(std::chrono::seconds(6));
        REQUIRE((*first)->ended() == StreamEnd::sink_removed);
        REQUIRE(names() == Names{both[0]});
    }
}

TEST_CASE_METHOD(BackendFixture,
                 "a device that stays in the list while it is open is listed once") {
    system->add(RtApiKind::alsa, "default");
    system->add(RtApiKind::alsa, "hw:Many,0");
    const auto first = open("alsa:default");
    const auto second = open("alsa:hw:Many,0");
    REQUIRE(first.has_value());
    REQUIRE(second.has_value());
    REQUIRE(names() == Names{"alsa:default", "alsa:hw:Many,0"});
}

TEST_CASE_METHOD(BackendFixture, "a JACK client that left ends its stream at the next look") {
    system->add(RtApiKind::jack, "system");
    system->add(RtApiKind::jack, "Mixer");
    const auto stream = open("jack:Mixer");
    REQUIRE(stream.has_value());
    REQUIRE(names().size() == 2);
    REQUIRE((*stream)->ended() == StreamEnd::none);
    SECTION("the client only") {
        system->remove(RtApiKind::jack, 1);
        REQUIRE(names() == Names{"jack:system"});
        REQUIRE((*stream)->ended() == StreamEnd::sink_removed);
    }
    SECTION("the whole server") {
        system->listings.clear();
        REQUIRE(names().empty());
        REQUIRE((*stream)->ended() == StreamEnd::server_gone);
    }
}

TEST_CASE_METHOD(BackendFixture, "JACK clients that could be mixed up are not opened") {
    system->add(RtApiKind::jack, "system");
    system->add(RtApiKind::jack, "system2");
    REQUIRE(open("jack:system").error().kind == ErrorKind::speaker_unavailable);
    REQUIRE(open("jack:system2").has_value());
}

TEST_CASE_METHOD(BackendFixture, "a stream may outlive its backend") {
    system->add(RtApiKind::alsa, "hw:USB Audio,0");
    std::unique_ptr<OutputStream> stream;
    {
        RtAudioBackend short_lived(fakeLibrary(system), clock);
        stream = short_lived.open({"rtaudio", "alsa:hw:USB Audio,0"}, {}, callback).value();
    }
    std::vector<float> buffer(960);
    REQUIRE(system->callback->process(buffer.data(), 480, false));
    REQUIRE(stream->ended() == StreamEnd::none);
}
