// What PulseAudio and PipeWire tell of Bluetooth in names and properties. Pure functions.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "audio/bluetooth_card.h"

namespace unisono {

// "a2dp_sink_aac" (PulseAudio), "a2dp-sink" and "headset-head-unit-msbc" (PipeWire), "off", ….
BluetoothProfile bluetoothProfileNamed(std::string_view profile);

// The value of a property, or empty.
using PropertyReader = std::function<std::string(const char* key)>;

struct BluetoothProperties {
    std::string address;  // "AA:BB:CC:DD:EE:FF"; empty: not Bluetooth
    std::string adapter;  // "hci0", or empty
    std::string codec;    // as the system names it, or empty
    BluetoothProfile profile = BluetoothProfile::none;
};
// Of a sink or a card.
BluetoothProperties bluetoothPropertiesOf(const PropertyReader& property);

}  // namespace unisono
