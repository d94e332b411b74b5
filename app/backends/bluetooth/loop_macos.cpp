#include <CoreFoundation/CoreFoundation.h>

#include "backends/bluetooth.h"

namespace unisono {

void turnBluetoothLoop() {
    CFRunLoopRunInMode(kCFRunLoopDefaultMode, 0.0, false);
}

}  // namespace unisono
