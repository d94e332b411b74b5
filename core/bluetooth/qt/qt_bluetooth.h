// Bluetooth through Qt Bluetooth: finding and pairing, on every system that Qt knows. It has no
// profiles, so that connecting a speaker is left to the system's settings: those commands fail with
// `unsupported`. Where BlueZ is, core/bluetooth/bluez does all of it.
#pragma once

#include <memory>

#include "bluetooth/bluetooth.h"

namespace unisono {

// Works on a thread of its own. Needs a QCoreApplication that outlives it; without one, or without
// Bluetooth, it says so like NoBluetooth.
std::unique_ptr<Bluetooth> makeQtBluetooth();

}  // namespace unisono
