#include "backends/bluetooth.h"
#include "bluetooth/qt/qt_bluetooth.h"

namespace unisono {

std::unique_ptr<Bluetooth> makePortableBluetooth() {
    return makeQtBluetooth();
}

}  // namespace unisono
