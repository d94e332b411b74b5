#include "audio/pulse/bluetooth_properties.h"

#include <algorithm>
#include <cctype>

namespace unisono {
namespace {

std::string firstOf(const PropertyReader& property, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        if (std::string value = property(key); !value.empty()) {
            return value;
        }
    }
    return {};
}

// The part of "/org/bluez/hci0/dev_AA_BB_…" that begins with `head`.
std::string partOfPath(const std::string& path, std::string_view head) {
    const auto at = path.find("/" + std::string(head));
    if (at == std::string::npos) {
        return {};
    }
    return path.substr(at + 1, path.find('/', at + 1) - at - 1);
}

}  // namespace

BluetoothProfile bluetoothProfileNamed(std::string_view profile) {
    std::string name(profile);
    std::replace(name.begin(), name.end(), '_', '-');
    const auto begins = [&name](std::string_view head) { return name.rfind(head, 0) == 0; };
    if (name.empty()) {
        return BluetoothProfile::unknown;
    }
    if (name == "off") {
        return BluetoothProfile::none;
    }
    // PipeWire has a duplex one for codecs that carry a microphone besides music.
    if (begins("a2dp-sink") || begins("a2dp-duplex")) {
        return BluetoothProfile::a2dp;
    }
    if (begins("headset-head-unit") || begins("handsfree-head-unit") || begins("hsp-hs") ||
        begins("hfp-hf")) {
        return BluetoothProfile::hands_free;
    }
    return BluetoothProfile::other;
}

BluetoothProperties bluetoothPropertiesOf(const PropertyReader& property) {
    BluetoothProperties found;
    if (property("device.api").rfind("bluez", 0) != 0) {
        return found;
    }
    const std::string path =
        firstOf(property, {"api.bluez5.path", "bluez.path", "api.bluez5.device"});
    found.address = firstOf(property, {"api.bluez5.address", "device.string"});
    if (found.address.empty()) {
        if (const std::string device = partOfPath(path, "dev_"); device.size() == 21) {
            found.address = device.substr(4);
            std::replace(found.address.begin(), found.address.end(), '_', ':');
        }
    }
    std::transform(found.address.begin(), found.address.end(), found.address.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    found.adapter = partOfPath(path, "hci");
    found.codec = firstOf(property, {"api.bluez5.codec", "bluetooth.codec"});
    found.profile =
        bluetoothProfileNamed(firstOf(property, {"api.bluez5.profile", "bluetooth.protocol"}));
    return found;
}

}  // namespace unisono
