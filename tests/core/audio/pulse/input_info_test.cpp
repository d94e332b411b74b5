// What a source of a Pulse server is, by what servers tell of it.
#include "audio/pulse/input_info.h"

#include <pulse/pulseaudio.h>

#include "support/catch.h"

using namespace unisono;
using Kind = InputInfo::Kind;

namespace {

InputInfo read(const char* name, const std::vector<std::pair<const char*, const char*>>& told,
               const char* monitor_of = nullptr) {
    pa_source_info source{};
    source.name = name;
    source.description = "Anna";
    source.sample_spec = {PA_SAMPLE_S16LE, 44100, 2};
    source.monitor_of_sink = monitor_of == nullptr ? PA_INVALID_INDEX : 7;
    source.monitor_of_sink_name = monitor_of;
    source.proplist = pa_proplist_new();
    for (const auto& [key, value] : told) {
        pa_proplist_sets(source.proplist, key, value);
    }
    InputInfo info = inputInfoOf(source, "pulse");
    pa_proplist_free(source.proplist);
    return info;
}

}  // namespace

// One is music worth playing, the other would turn the link into a telephone's.
TEST_CASE("A phone that streams music is told from a Bluetooth microphone on both servers") {
    const auto pulse_music =
        read("bluez_source.00_11_22_33_44_55.a2dp_source", {{"device.api", "bluez"},
                                                            {"device.string", "00:11:22:33:44:55"},
                                                            {"bluetooth.protocol", "a2dp_source"}});
    CHECK(pulse_music.kind == Kind::bluetooth_music);
    CHECK(pulse_music.bluetooth_address == "00:11:22:33:44:55");
    CHECK(pulse_music.channels == 2);
    CHECK(read("bluez_source.00_11_22_33_44_55.headset_head_unit",
               {{"device.api", "bluez"}, {"bluetooth.protocol", "headset_head_unit"}})
              .kind == Kind::bluetooth);

    const auto pipewire_music =
        read("bluez_input.00_11_22_33_44_55.2", {{"device.api", "bluez5"},
                                                 {"api.bluez5.address", "00:11:22:33:44:55"},
                                                 {"api.bluez5.profile", "a2dp-source"}});
    CHECK(pipewire_music.kind == Kind::bluetooth_music);
    CHECK(pipewire_music.bluetooth_address == "00:11:22:33:44:55");
    CHECK(read("bluez_input.00_11_22_33_44_55.0",
               {{"device.api", "bluez5"}, {"api.bluez5.profile", "headset-head-unit"}})
              .kind == Kind::bluetooth);
    // Told by nothing but its name.
    CHECK(read("bluez_source.x.a2dp_source", {{"device.bus", "bluetooth"}}).kind ==
          Kind::bluetooth_music);
}

TEST_CASE("Monitors, cancelled microphones and plain ones are told apart") {
    const auto mixed = read("mymix", {{"device.master_device", "kitchen.monitor"}});
    CHECK(mixed.kind == Kind::microphone);
    CHECK(mixed.monitor_of == "kitchen");
    CHECK(read("left", {{"device.master_device", "alsa_input.usb"}}).kind == Kind::microphone);
    const auto monitor = read("kitchen.monitor", {}, "kitchen");
    CHECK(monitor.kind == Kind::monitor);
    CHECK(monitor.monitor_of == "kitchen");
    CHECK(read("echo-cancel-source", {}).kind == Kind::processed);
    CHECK(read("alsa_input.usb", {{"device.api", "alsa"}}).kind == Kind::microphone);
    CHECK(read("alsa_input.usb", {{"device.string", "hw:1"}}).bluetooth_address.empty());
}
