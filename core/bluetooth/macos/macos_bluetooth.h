// Bluetooth on macOS: IOBluetooth, without Qt.
#pragma once

#include <memory>

#include "bluetooth/bluetooth.h"

namespace unisono {

// Never fails: without Bluetooth the snapshot says so. IOBluetooth belongs to the main thread, so
// that thread has to run its run loop, as a window's does, or turn it now and then; commands fail
// in time where it does neither. What it has not: removing a device and switching the radio.
std::unique_ptr<Bluetooth> makeMacosBluetooth();

}  // namespace unisono
