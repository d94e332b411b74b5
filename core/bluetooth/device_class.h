// What a Class of Device tells (Bluetooth Assigned Numbers, section 2.8). Pure.
#pragma once

#include <cstdint>

namespace unisono {

// Bits 8 … 12. Those that concern us by name; others are possible.
enum class MajorClass : std::uint8_t {
    miscellaneous = 0,
    computer = 1,
    phone = 2,
    network = 3,
    audio_video = 4,
    peripheral = 5,  // keyboards, mice
    imaging = 6,     // printers, cameras
    wearable = 7,
    toy = 8,
    health = 9,
    uncategorized = 31,
};
MajorClass majorClass(std::uint32_t device_class);

// Audio equipment that renders.
bool classRendersSound(std::uint32_t device_class);

// Things that play nobody else's music. What a computer, a watch or something uncategorized does
// cannot be told from this.
bool classPlaysNothing(std::uint32_t device_class);

}  // namespace unisono
