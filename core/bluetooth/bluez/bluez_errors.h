// What BlueZ and the message bus mean by their errors. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bluetooth/failure.h"

namespace unisono {

// `name`: of the D-Bus error, "org.bluez.Error.Failed"; `message`: its text,
// "br-connection-page-timeout". Nothing: it is no failure, what was wanted is so already.
std::optional<BluetoothCause> causeOfBluezError(std::string_view name, std::string_view message);

}  // namespace unisono
