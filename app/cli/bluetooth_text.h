// Bluetooth, for people and for programs.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "bluetooth/snapshot.h"
#include "model/error.h"

namespace unisono::cli {

// As documented in 'unisono-cli bluetooth --help'.
nlohmann::ordered_json toJson(const BluetoothAdapter& adapter);
nlohmann::ordered_json toJson(const BluetoothDevice& device);
nlohmann::ordered_json toJson(const BluetoothSnapshot& now);

// "playing", "connected", "plays to us only", "paired", "seen", …
std::string stateText(const BluetoothDevice& device);
// "SBC 328 kbit/s, battery 72 %, hci0", or "".
std::string linkText(const BluetoothDevice& device);
// What a person wants to see of the list: a device once, with all adapters that have only seen it;
// once for each adapter where it is paired, and then not where it was only seen. Points into `now`.
struct ListedDevice {
    const BluetoothDevice* device = nullptr;
    std::string adapters;  // "hci0, hci1"
};
std::vector<ListedDevice> listedDevices(const BluetoothSnapshot& now);
// The tables of adapters and devices, on standard output. `all`: not only what can play;
// `looked`: somebody has just scanned.
void printAdapters(const BluetoothSnapshot& now);
void printDevices(const BluetoothSnapshot& now, bool all, bool looked);

// The address of what a person typed: an address, or the name of just one device, in small or large
// letters, or how it begins. An address need not be known. Errors: unknown_device; usage, if it may
// be several devices, is half an address, or is nothing.
Result<std::string> findDevice(const BluetoothSnapshot& now, const std::string& typed);

}  // namespace unisono::cli
