#include "backends/bluetooth.h"
#include "bluetooth/macos/macos_bluetooth.h"

namespace unisono {

std::unique_ptr<Bluetooth> makeSystemBluetooth() {
    return makeMacosBluetooth();
}

}  // namespace unisono
