// Recognising Amazon's Echos. What is particular about them stands in the table of quirks.h. Pure.
#pragma once

#include <string>
#include <string_view>

#include "bluetooth/snapshot.h"

namespace unisono {

inline constexpr std::string_view kEchoFamily = "Echo";

struct EchoMatch {
    bool is_echo = false;
    std::string model;         // "Echo Dot", "Echo Studio", … or "Echo"; of an Echo only
    std::string_view because;  // what gave it away, for people
};

// By its name ("Echo Dot-4AB", "Anna's Echo"), its maker (modalias or address block), its class and
// its services. A name alone is believed unless the maker is known to be another; the maker alone
// only together with what an Echo is: audio equipment that plays and is played to.
EchoMatch matchEcho(const BluetoothDevice& device);

inline bool isEcho(const BluetoothDevice& device) {
    return matchEcho(device).is_echo;
}

// What somebody with several Echos wants to know, for where groups are made.
std::string_view echoGroupAdvice();

}  // namespace unisono
