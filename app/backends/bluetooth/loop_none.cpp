#include "backends/bluetooth.h"

namespace unisono {

void turnBluetoothLoop() {
}

}  // namespace unisono
