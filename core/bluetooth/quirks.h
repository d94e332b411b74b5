// What is known of particular speakers, in one table: each entry with its reason and where that was
// learned. Pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "bluetooth/snapshot.h"

namespace unisono {

enum class QuirkKind {
    sink_and_source,    // also plays to the computer, and may take the audio link for that
    announces,          // speaks when it is connected; value: seconds to wait before measuring
    one_link,           // one Bluetooth link, which it does not pass on to others of its kind
    disconnects_idle,   // gives up the link when nothing plays for some time
    own_volume,         // its volume is its own; what is sent may change nothing or jump
    latency_prior,      // value: ms from the computer to the ear, before anything was measured
    starts_as_headset,  // offers telephony first; A2DP may take a second try
    locks_out,          // in its maker's group mode it does not let a computer control it
    sleeps,             // falls asleep and swallows the first sound; value: seconds of preroll
};

struct Quirk {
    QuirkKind kind;
    std::string_view family;  // "Echo", "JBL PartyBox", "" for any device
    double value;             // in the unit that the kind names; 0: none
    std::string_view reason;  // a sentence or two
    std::string_view link;    // where it was learned; empty: our own judgement, as the reason says
};

std::span<const Quirk> quirkTable();

// Of the most particular family that the device belongs to; "" if it is just some device.
std::string_view familyOf(const BluetoothDevice& device);

// Entries of its family, and those of any device that its family does not replace.
std::vector<Quirk> quirksOf(const BluetoothDevice& device);
std::optional<Quirk> quirk(const BluetoothDevice& device, QuirkKind kind);

}  // namespace unisono
