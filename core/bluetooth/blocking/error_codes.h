// What the error codes of a system mean.
#pragma once

#include <cstdint>
#include <span>

#include "bluetooth/blocking/bluetooth_system.h"

namespace unisono {

struct CodeMeaning {
    std::uint32_t code;
    BluetoothCause cause;
};

// The failure that a code stands for; one that is not among them is quoted by its number.
CallResult failureOf(std::uint32_t code, std::span<const CodeMeaning> meanings);

}  // namespace unisono
