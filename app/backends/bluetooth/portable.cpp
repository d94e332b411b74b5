#include "backends/bluetooth.h"

namespace unisono {

std::unique_ptr<Bluetooth> makeSystemBluetooth() {
    return makePortableBluetooth();
}

}  // namespace unisono
