// What an A2DP codec's numbers mean. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace unisono {

struct CodecInfo {
    std::string name;                 // "SBC", "AAC", "aptX HD", …; "codec 0x…" if not known
    std::optional<int> bitrate_kbps;  // greatest, where the settings tell it
    std::string details;              // "44.1 kHz, joint stereo, bitpool 2-53", or empty
};

// `codec`: the A2DP codec id; `configuration`: as negotiated, codec specific (for vendors' codecs
// it begins with vendor and codec id). Too short a configuration gives a name only.
CodecInfo decodeA2dpCodec(std::uint8_t codec, std::span<const std::uint8_t> configuration);

}  // namespace unisono
