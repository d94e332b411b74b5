// What IOBluetooth's numbers mean. Pure, and no header of macOS: guarded by tests on every system.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "bluetooth/blocking/bluetooth_system.h"

namespace unisono {

// An IOReturn, or the error code of a Bluetooth controller, which IOBluetooth hands on as one.
CallResult resultOfMacos(std::int32_t code);

// "00-1a-7d-da-71-13", as IOBluetooth writes addresses; empty if it is none.
std::string macosAddress(std::string_view address);

}  // namespace unisono
