#include "bluetooth/advice.h"

namespace unisono {

const BluetoothAdvice& bluetoothAdvice() {
    static constexpr BluetoothAdvice kAdvice{
        "Switch Bluetooth off and on in System Settings, or restart the computer.",
        "Allow it in System Settings, Privacy & Security, Bluetooth.",
        "Switch Bluetooth on in System Settings.",
        "Connect it once in System Settings, Bluetooth; it must be listed as a sound output.",
    };
    return kAdvice;
}

}  // namespace unisono
