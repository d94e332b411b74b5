#include "backends/bluetooth.h"
#include "bluetooth/no_bluetooth.h"

namespace unisono {

std::unique_ptr<Bluetooth> makePortableBluetooth() {
    return makeNoBluetooth("This build of Unisono has no Bluetooth of its own.");
}

}  // namespace unisono
