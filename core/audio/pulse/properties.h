// What servers tell of sinks, sources and streams beside the fields of libpulse's structs.
#pragma once

#include <string>

#include <pulse/pulseaudio.h>

namespace unisono {

// Empty if it is not told.
inline std::string property(const pa_proplist* properties, const char* key) {
    const char* value = pa_proplist_gets(properties, key);
    return value == nullptr ? "" : value;
}

// Of a Bluetooth device, "AA:BB:CC:DD:EE:FF": PipeWire names it so, PulseAudio calls it the device.
inline std::string bluetoothAddress(const pa_proplist* properties) {
    const std::string address = property(properties, "api.bluez5.address");
    return address.empty() ? property(properties, PA_PROP_DEVICE_STRING) : address;
}

}  // namespace unisono
