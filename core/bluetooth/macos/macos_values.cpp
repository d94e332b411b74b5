#include "bluetooth/macos/macos_values.h"

#include "bluetooth/address.h"
#include "bluetooth/blocking/error_codes.h"

namespace unisono {

namespace {

using Cause = BluetoothCause;

constexpr CodeMeaning kMeanings[] = {
    // Controller error codes: Bluetooth Core Specification, volume 1, part F.
    {0x04, Cause::no_answer},   // page timeout
    {0x05, Cause::wrong_code},  // authentication failure
    {0x06, Cause::not_paired},  // PIN or key missing
    {0x08, Cause::no_answer},   // connection timeout
    {0x09, Cause::busy},        // connection limit exceeded
    {0x0B, Cause::busy},        // connection exists already
    {0x0D, Cause::refused},     // rejected, limited resources
    {0x0E, Cause::refused},     // rejected, security reasons
    {0x0F, Cause::refused},     // rejected, unacceptable address
    {0x10, Cause::no_answer},   // connection accept timeout
    {0x13, Cause::refused},     // the other side ended it
    {0x14, Cause::refused},     // … low resources
    {0x15, Cause::refused},     // … powered off
    {0x17, Cause::wrong_code},  // repeated attempts
    {0x18, Cause::refused},     // pairing not allowed
    {0x22, Cause::no_answer},   // link manager response timeout
    {0x38, Cause::busy},        // host busy, pairing
    // IOReturn.h.
    {0xE00002C0, Cause::no_adapter},     // kIOReturnNoDevice
    {0xE00002C1, Cause::not_permitted},  // kIOReturnNotPrivileged
    {0xE00002C5, Cause::busy},           // kIOReturnExclusiveAccess
    {0xE00002C7, Cause::unsupported},    // kIOReturnUnsupported
    {0xE00002D5, Cause::busy},           // kIOReturnBusy
    {0xE00002D6, Cause::no_answer},      // kIOReturnTimeout
    {0xE00002D7, Cause::adapter_off},    // kIOReturnOffline
    {0xE00002D8, Cause::adapter_off},    // kIOReturnNotReady
    {0xE00002E2, Cause::not_permitted},  // kIOReturnNotPermitted
    {0xE00002EB, Cause::refused},        // kIOReturnAborted
    {0xE00002ED, Cause::no_answer},      // kIOReturnNotResponding
    {0xE00002F0, Cause::no_device},      // kIOReturnNotFound
};

}  // namespace

CallResult resultOfMacos(std::int32_t result) {
    const auto code = static_cast<std::uint32_t>(result);
    if (code == 0) {
        return {};
    }
    return failureOf(code, kMeanings);
}

std::string macosAddress(std::string_view text) {
    std::string address = bluetoothAddress(text).value_or("");
    for (char& c : address) {
        c = c == ':' ? '-' : c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return address;
}

}  // namespace unisono
