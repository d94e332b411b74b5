// Bluetooth addresses: what joins a device, its sink, its settings and its calibration.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace unisono {

// "AA:BB:CC:DD:EE:FF" from any of "aa:bb:cc:dd:ee:ff", "AA-BB-…", "AA_BB_…", "AABBCCDDEEFF";
// nothing if it is none of these.
std::optional<std::string> bluetoothAddress(std::string_view text);

// Whether somebody meant to write one: pairs between separators, too few or too many of them, or
// with a letter that is no digit.
bool looksLikeAnAddress(std::string_view text);

// The maker's part, "AA:BB:CC". Of a normal address.
std::string_view makerPart(std::string_view address);

}  // namespace unisono
