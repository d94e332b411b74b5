// Why something about Bluetooth did not work: a cause that a policy can act on, and a sentence for
// a person.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "model/error.h"

namespace unisono {

enum class BluetoothCause {
    no_bluetooth,   // this build or this machine has none
    no_service,     // the system's Bluetooth service does not answer (any more)
    not_permitted,  // it answers, but does not let this user do that
    no_adapter,     // no adapter at all, or none of that name
    adapter_off,    // it is switched off
    blocked,        // … by a switch or a setting (rfkill); software alone may not help
    no_device,      // nobody knows a device of that address
    no_answer,      // the device is off, out of reach, or talks to somebody else
    refused,        // it answered, and said no
    busy,           // it, or its audio link, is in use
    occupied,       // not it but we: the same request is under way already, or another pairing
    no_profile,     // no A2DP between the two: the device is none, or no sound server offers it
    no_speaker,     // it is something else, and was left as it is
    not_paired,     // it wants to be paired (again) first
    wrong_code,     // PIN or passkey, or one of the two sides did not confirm it
    declined,       // it asked, and was answered with no
    unanswered,     // it asked for a code, and nobody answered in time
    timed_out,      // our own limit
    canceled,       // we were asked to stop
    unsupported,    // not in this way on this system
    failed,         // anything else; the sentence quotes the system
};
std::string_view toText(BluetoothCause cause);  // "no_answer"

// Whether the same again, a little later, may well succeed.
bool isWorthRepeating(BluetoothCause cause);

struct BluetoothError {
    BluetoothCause cause = BluetoothCause::failed;
    Error error;
};

using BluetoothResult = tl::expected<void, BluetoothError>;

// The error of this cause, in words. `name`: what it happened to, as a person knows it (a device or
// an adapter; made printable here); `detail`: the system's own words, or empty.
BluetoothError bluetoothError(BluetoothCause cause, std::string_view name,
                              std::string_view detail = {});

}  // namespace unisono
