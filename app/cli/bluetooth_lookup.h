// Which device a person means on the command line.
#pragma once

#include <optional>
#include <string>

#include "bluetooth/bluetooth.h"
#include "model/error.h"

namespace unisono::cli {

// Why nothing can be done at all: no Bluetooth, or no adapter. Nothing: it can.
std::optional<Error> bluetoothProblem(const BluetoothSnapshot& now);

struct DeviceSearch {
    std::string typed;                // an address or a name; see findDevice()
    std::string adapter;              // or empty: any
    std::optional<Nanoseconds> look;  // for how long, if it is not known; nothing: do not look
};

// The device, which is known when this returns. Looks for one that is not, and says so. Errors:
// bluetooth_unavailable, unknown_device, usage, canceled.
Result<DeviceRef> lookUp(Bluetooth& bluetooth, const DeviceSearch& search);

}  // namespace unisono::cli
