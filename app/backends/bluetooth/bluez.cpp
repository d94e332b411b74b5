#include "backends/bluetooth.h"
#include "bluetooth/bluez/bluez_bluetooth.h"

namespace unisono {

std::unique_ptr<Bluetooth> makeSystemBluetooth() {
    return makeBluezBluetooth();
}

}  // namespace unisono
