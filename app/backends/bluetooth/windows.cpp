#include "backends/bluetooth.h"
#include "bluetooth/windows/windows_bluetooth.h"

namespace unisono {

std::unique_ptr<Bluetooth> makeSystemBluetooth() {
    return makeWindowsBluetooth();
}

}  // namespace unisono
