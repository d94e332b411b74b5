// Guards core/audio/pulse/bluetooth_properties.h: the same facts from PulseAudio's and PipeWire's
// different words. The property sets are those that the servers' sources write.
#include "audio/pulse/bluetooth_properties.h"

#include <map>

#include "support/catch.h"

using namespace unisono;

namespace {

BluetoothProperties of(const std::map<std::string, std::string>& properties) {
    return bluetoothPropertiesOf([&properties](const char* key) {
        const auto it = properties.find(key);
        return it == properties.end() ? std::string() : it->second;
    });
}

}  // namespace

TEST_CASE("A sink of PulseAudio tells address, adapter, codec and profile") {
    const auto found = of({{"device.api", "bluez"},
                           {"device.string", "4C:EF:C0:12:34:56"},
                           {"bluez.path", "/org/bluez/hci1/dev_4C_EF_C0_12_34_56"},
                           {"bluetooth.codec", "sbc"},
                           {"bluetooth.protocol", "a2dp_sink"}});
    CHECK(found.address == "4C:EF:C0:12:34:56");
    CHECK(found.adapter == "hci1");
    CHECK(found.codec == "sbc");
    CHECK(found.profile == BluetoothProfile::a2dp);
}

TEST_CASE("A sink of PipeWire does, too, though not all of it") {
    const auto found = of({{"device.api", "bluez5"},
                           {"api.bluez5.address", "4c:ef:c0:12:34:56"},
                           {"api.bluez5.codec", "aac"},
                           {"api.bluez5.profile", "headset-head-unit"}});
    CHECK(found.address == "4C:EF:C0:12:34:56");
    CHECK(found.adapter.empty());
    CHECK(found.codec == "aac");
    CHECK(found.profile == BluetoothProfile::hands_free);
}

TEST_CASE("A card of PipeWire tells its adapter by its path, and its address if need be") {
    const auto found = of(
        {{"device.api", "bluez5"}, {"api.bluez5.path", "/org/bluez/hci0/dev_4C_EF_C0_12_34_56"}});
    CHECK(found.address == "4C:EF:C0:12:34:56");
    CHECK(found.adapter == "hci0");
    CHECK(found.profile == BluetoothProfile::unknown);
}

TEST_CASE("What is not Bluetooth has none of it, and nonsense does no harm") {
    CHECK(of({{"device.api", "alsa"}, {"device.string", "front:0"}}).address.empty());
    CHECK(of({{"device.api", "alsa"}}).profile == BluetoothProfile::none);
    CHECK(of({}).address.empty());
    const auto odd = of({{"device.api", "bluez5"}, {"api.bluez5.path", "/dev_4C/hci"}});
    CHECK(odd.address.empty());
}

TEST_CASE("Profiles are told apart by their names") {
    for (const char* name : {"a2dp_sink", "a2dp-sink", "a2dp-sink-sbc_xq", "a2dp_sink_aptx_hd",
                             "a2dp-sink-ldac", "a2dp-duplex"}) {
        CHECK(bluetoothProfileNamed(name) == BluetoothProfile::a2dp);
    }
    for (const char* name : {"headset_head_unit", "headset-head-unit", "headset-head-unit-msbc",
                             "handsfree_head_unit", "hsp-hs", "hfp-hf"}) {
        CHECK(bluetoothProfileNamed(name) == BluetoothProfile::hands_free);
    }
    for (const char* name : {"a2dp_source", "audio-gateway", "headset_audio_gateway", "bap-sink"}) {
        CHECK(bluetoothProfileNamed(name) == BluetoothProfile::other);
    }
    CHECK(bluetoothProfileNamed("off") == BluetoothProfile::none);
    CHECK(bluetoothProfileNamed("") == BluetoothProfile::unknown);
}
