// What Windows' Bluetooth calls mean by their numbers. Pure, and no header of Windows: guarded by
// tests on every system.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bluetooth/blocking/bluetooth_system.h"

namespace unisono {

// BTH_ADDR: the address as a number, its first byte the highest of six.
std::string addressOfWindows(std::uint64_t address);
std::optional<std::uint64_t> windowsAddress(std::string_view address);

// "0000110b-0000-1000-8000-00805f9b34fb" of a GUID's parts.
std::string uuidOfWindows(std::uint32_t data1, std::uint16_t data2, std::uint16_t data3,
                          const std::uint8_t (&data4)[8]);

// Windows lists only the services that are switched on for a device; what it plays music with is
// told by its class (Bluetooth Assigned Numbers, section 2.8): audio equipment that renders.
bool classRendersSound(std::uint32_t device_class);

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

// Six digits.
std::string passkeyText(std::uint32_t passkey);
// 0 … 999999, or nothing.
std::optional<std::uint32_t> passkeyFrom(std::string_view text);

}  // namespace unisono
