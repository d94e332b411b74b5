// What Windows' Bluetooth calls mean by their numbers. Pure, and no header of Windows: guarded by
// tests on every system.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bluetooth/blocking/bluetooth_system.h"

namespace unisono {

// BTH_ADDR: the address as a number, its first byte the highest of six.
std::string addressOfWindows(std::uint64_t address);
std::optional<std::uint64_t> windowsAddress(std::string_view address);

// "0000110b-0000-1000-8000-00805f9b34fb" of a GUID's parts.
std::string uuidOfWindows(std::uint32_t data1, std::uint16_t data2, std::uint16_t data3,
                          const std::uint8_t (&data4)[8]);

// A Win32 error code, or the one within an HRESULT. Success, and what is so already, is none.
CallResult resultOfWindows(std::uint32_t code);

// How a device is to be authenticated: BLUETOOTH_AUTHENTICATION_METHOD and
// BLUETOOTH_IO_CAPABILITY.
enum class WindowsQuestion {
    enter_pin,
    enter_passkey,
    confirm,
    show_passkey,
    agree,      // it can show nothing to compare: whoever asked for the pairing has agreed
    not_known,  // in a way that needs more than a person
};
WindowsQuestion questionOfWindows(int method, int io_capability);

}  // namespace unisono
