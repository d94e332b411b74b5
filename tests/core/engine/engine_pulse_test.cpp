// Guards on a real PulseAudio what a Bluetooth speaker's sink does when its link is made anew: it
// vanishes and appears under another name and at full volume. (Null sinks with the properties of
// Bluetooth ones; no radio is involved.)
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "audio/pulse/pulse_backend.h"
#include "engine/engine.h"
#include "source/test_tune.h"
#include "support/catch.h"
#include "support/posix/private_pulse.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr const char* kAddress = "4C:EF:C0:12:34:56";

std::optional<SinkInfo> sinkNamed(PulseBackend& backend, const std::string& name) {
    for (const SinkInfo& sink : backend.sinks()) {
        if (sink.id.name == name) {
            return sink;
        }
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("On PulseAudio, a Bluetooth speaker under a new name joins again, no louder",
          "[threads]") {
    if (!PrivatePulse::installed()) {
        WARN("pulseaudio is not installed: skipped");
        return;
    }
    const PrivatePulse server;
    PulseBackendConfig config;
    config.server = server.address();
    PulseBackend backend(config);
    const SteadyClock clock;
    Engine engine(backend, clock);
    server.addBluetoothSink("bluez_sink.1", kAddress);
    REQUIRE(eventually([&] { return sinkNamed(backend, "bluez_sink.1").has_value(); }));
    const SinkInfo speaker = *sinkNamed(backend, "bluez_sink.1");
    CHECK(speaker.bluetooth_address == kAddress);
    CHECK(speaker.bluetooth_codec == "sbc");
    CHECK(speaker.bluetooth_profile == BluetoothProfile::a2dp);
    CHECK(speaker.volume == Approx(1.0));

    REQUIRE(engine.addSpeaker(*sinkNamed(backend, "kitchen"), {}));
    REQUIRE(engine.addSpeaker(speaker, {}));
    engine.play(makeTestTune());
    engine.run();
    const auto now = [&](std::size_t i) { return engine.snapshot().speakers.at(i); };
    // Not `locked`: how well a clock is known depends on how busy the machine is.
    const auto plays = [&](std::size_t i) {
        const SpeakerSnapshot it = now(i);
        return it.state == SpeakerState::playing && it.line.sounding &&
               std::abs(it.line.error_ms) < 1.0;
    };
    REQUIRE(eventually([&] { return plays(0) && plays(1); }));

    // Somebody listens softly.
    REQUIRE(server.pactl("set-sink-volume bluez_sink.1 40%"));
    REQUIRE(eventually([&] { return sinkNamed(backend, "bluez_sink.1")->volume < 0.41; }));
    server.removeSink("bluez_sink.1");
    REQUIRE(eventually([&] { return now(1).state == SpeakerState::lost; }));
    server.addBluetoothSink("bluez_sink.2", kAddress);
    REQUIRE(eventually([&] { return plays(1); }));
    CHECK(now(1).id.name == "bluez_sink.2");
    CHECK(now(1).device == kAddress);
    CHECK(now(1).reconnects == 1);
    CHECK(eventually([&] {
        const auto sink = sinkNamed(backend, "bluez_sink.2");
        return sink && *sink->volume < 0.41 && *sink->volume > 0.39;
    }));
    CHECK(now(0).state == SpeakerState::playing);
    CHECK(now(0).reconnects == 0);

    // Never up, and never beyond what was asked for.
    CHECK(backend.lowerVolume({"pulse", "bluez_sink.2"}, 0.9));
    CHECK(backend.lowerVolume({"pulse", "bluez_sink.2"}, 0.25));
    CHECK(eventually([&] {
        const auto sink = sinkNamed(backend, "bluez_sink.2");
        return sink && std::abs(*sink->volume - 0.25) < 0.01;
    }));
    CHECK_FALSE(backend.lowerVolume({"pulse", "attic"}, 0.1));
    CHECK(backend.bluetoothCards().empty());  // null sinks have no card
    CHECK_FALSE(backend.chooseProfile(kAddress, "a2dp_sink"));

    // What comes back as a telephone headset is not played to.
    server.removeSink("bluez_sink.2");
    REQUIRE(eventually([&] { return now(1).state == SpeakerState::lost; }));
    server.addBluetoothSink("bluez_sink.3", kAddress, "headset_head_unit");
    REQUIRE(eventually([&] { return now(1).problem.find("telephone") != std::string::npos; }));
    CHECK(now(1).state == SpeakerState::lost);
    engine.halt();
}
