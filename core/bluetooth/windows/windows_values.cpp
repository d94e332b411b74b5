#include "bluetooth/windows/windows_values.h"

#include <array>
#include <charconv>
#include <cstdio>

#include "bluetooth/address.h"
#include "bluetooth/blocking/error_codes.h"

namespace unisono {

namespace {

using Cause = BluetoothCause;

// winerror.h. Those that Bluetooth's calls were seen or are documented to return; what is not
// listed is quoted by its number.
constexpr CodeMeaning kMeanings[] = {
    {2, Cause::no_device},         // ERROR_FILE_NOT_FOUND
    {5, Cause::not_permitted},     // ERROR_ACCESS_DENIED
    {6, Cause::no_adapter},        // ERROR_INVALID_HANDLE: its radio has gone
    {21, Cause::adapter_off},      // ERROR_NOT_READY
    {50, Cause::unsupported},      // ERROR_NOT_SUPPORTED
    {55, Cause::no_device},        // ERROR_DEV_NOT_EXIST
    {120, Cause::unsupported},     // ERROR_CALL_NOT_IMPLEMENTED
    {121, Cause::no_answer},       // ERROR_SEM_TIMEOUT
    {170, Cause::busy},            // ERROR_BUSY
    {240, Cause::refused},         // ERROR_VC_DISCONNECTED
    {258, Cause::no_answer},       // WAIT_TIMEOUT
    {433, Cause::no_device},       // ERROR_NO_SUCH_DEVICE
    {1056, Cause::busy},           // ERROR_SERVICE_ALREADY_RUNNING
    {1060, Cause::no_profile},     // ERROR_SERVICE_DOES_NOT_EXIST: of the device, not of Windows
    {1062, Cause::no_service},     // ERROR_SERVICE_NOT_ACTIVE
    {1167, Cause::no_answer},      // ERROR_DEVICE_NOT_CONNECTED
    {1168, Cause::no_device},      // ERROR_NOT_FOUND
    {1223, Cause::declined},       // ERROR_CANCELLED
    {1225, Cause::refused},        // ERROR_CONNECTION_REFUSED
    {1231, Cause::no_answer},      // ERROR_NETWORK_UNREACHABLE
    {1232, Cause::no_answer},      // ERROR_HOST_UNREACHABLE
    {1235, Cause::refused},        // ERROR_REQUEST_ABORTED
    {1244, Cause::wrong_code},     // ERROR_NOT_AUTHENTICATED
    {1314, Cause::not_permitted},  // ERROR_PRIVILEGE_NOT_HELD
    {1460, Cause::no_answer},      // ERROR_TIMEOUT
    {2404, Cause::busy},           // ERROR_DEVICE_IN_USE
};
constexpr std::uint32_t kAlreadyAuthenticated = 259;  // ERROR_NO_MORE_ITEMS

// HRESULT_FROM_WIN32 puts 0x8007 ahead of the code.
constexpr std::uint32_t kFacilityMask = 0xFFFF0000U;
constexpr std::uint32_t kWin32Facility = 0x80070000U;

// BLUETOOTH_AUTHENTICATION_METHOD and BLUETOOTH_IO_CAPABILITY.
constexpr int kLegacy = 1;
constexpr int kNumericComparison = 3;
constexpr int kPasskeyNotification = 4;
constexpr int kPasskey = 5;
constexpr int kNoInputNoOutput = 3;

}  // namespace

std::string addressOfWindows(std::uint64_t address) {
    std::array<char, 13> digits{};
    std::snprintf(digits.data(), digits.size(), "%012llX",
                  static_cast<unsigned long long>(address & 0xFFFFFFFFFFFFULL));
    return bluetoothAddress(digits.data()).value_or("");
}

std::optional<std::uint64_t> windowsAddress(std::string_view text) {
    const auto address = bluetoothAddress(text);
    if (!address) {
        return std::nullopt;
    }
    std::uint64_t number = 0;
    for (std::size_t at = 0; at < address->size(); at += 3) {
        unsigned byte = 0;
        std::from_chars(address->data() + at, address->data() + at + 2, byte, 16);
        number = (number << 8U) | byte;
    }
    return number;
}

std::string uuidOfWindows(std::uint32_t data1, std::uint16_t data2, std::uint16_t data3,
                          const std::uint8_t (&data4)[8]) {
    std::array<char, 37> text{};
    std::snprintf(text.data(), text.size(), "%08x-%04x-%04x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                  static_cast<unsigned>(data1), data2, data3, data4[0], data4[1], data4[2],
                  data4[3], data4[4], data4[5], data4[6], data4[7]);
    return text.data();
}

CallResult resultOfWindows(std::uint32_t code) {
    if ((code & kFacilityMask) == kWin32Facility) {
        code &= ~kFacilityMask;
    }
    if (code == 0 || code == kAlreadyAuthenticated) {
        return {};
    }
    return failureOf(code, kMeanings);
}

WindowsQuestion questionOfWindows(int method, int io_capability) {
    switch (method) {
        case kLegacy:
            return WindowsQuestion::enter_pin;
        case kNumericComparison:
            return io_capability == kNoInputNoOutput ? WindowsQuestion::agree
                                                     : WindowsQuestion::confirm;
        case kPasskeyNotification:
            return WindowsQuestion::show_passkey;
        case kPasskey:
            return WindowsQuestion::enter_passkey;
        default:
            return WindowsQuestion::not_known;  // out of band
    }
}

}  // namespace unisono
