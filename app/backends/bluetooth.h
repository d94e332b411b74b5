// The Bluetooth this build can use, by the names that --stack takes.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "bluetooth/bluetooth.h"
#include "model/error.h"
#include "timeline/time.h"

namespace unisono {

// "auto, qt, simulated"
std::string bluetoothStackNames();

// auto: the system's; where this build has none, one that says so. Needs a QCoreApplication, see
// core/bluetooth/bluez. Errors: usage (no such stack).
Result<std::unique_ptr<Bluetooth>> openBluetooth(const std::string& name);

// Once it has looked around, or after `patience`.
std::shared_ptr<const BluetoothSnapshot> firstLook(const Bluetooth& bluetooth,
                                                   Nanoseconds patience = std::chrono::seconds(6));

// The same, with the service's version, which comes a moment later where it is told at all.
std::shared_ptr<const BluetoothSnapshot> firstLookWithVersion(const Bluetooth& bluetooth);

// To be called now and then by a main thread that waits without an event loop: on macOS Bluetooth
// is served there. Elsewhere it does nothing.
void turnBluetoothLoop();

// The system's own; one file of backends/bluetooth/ has it.
std::unique_ptr<Bluetooth> makeSystemBluetooth();
// Through Qt Bluetooth, where this build has it.
std::unique_ptr<Bluetooth> makePortableBluetooth();

}  // namespace unisono
