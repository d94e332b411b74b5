// Bluetooth on Windows: its Win32 calls (bluetoothapis.h), without Qt.
#pragma once

#include <memory>

#include "bluetooth/bluetooth.h"

namespace unisono {

// Never fails: without a radio the snapshot says so, and changes when there is one. A radio that is
// switched off in Windows' settings is not listed by Windows, and looks like none.
std::unique_ptr<Bluetooth> makeWindowsBluetooth();

}  // namespace unisono
