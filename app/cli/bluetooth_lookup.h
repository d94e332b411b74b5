// Which device a person means on the command line.
#pragma once

#include <optional>
#include <string>

#include "bluetooth/bluetooth.h"
#include "model/error.h"

namespace unisono::cli {

// Why nothing can be done at all: no Bluetooth, or no adapter. Nothing: it can.
std::optional<Error> bluetoothProblem(const BluetoothSnapshot& now);

// The id of the adapter that is meant by its id, address or name; empty for an empty one. Errors:
// bluetooth_unavailable (none), usage (several).
Result<std::string> lookUpAdapter(const BluetoothSnapshot& now, const std::string& typed);

struct DeviceSearch {
    std::string typed;                // an address or a name; see findDevice()
    std::string adapter;              // or empty: any
    std::optional<Nanoseconds> look;  // for how long, if it is not known; nothing: do not look
};

// The device, which is known when this returns. Looks for one that is not, and says so. Errors:
// bluetooth_unavailable, unknown_device, usage, canceled.
Result<DeviceRef> lookUp(Bluetooth& bluetooth, const DeviceSearch& search);

}  // namespace unisono::cli
