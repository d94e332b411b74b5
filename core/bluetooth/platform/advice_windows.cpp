#include "bluetooth/advice.h"

namespace unisono {

const BluetoothAdvice& bluetoothAdvice() {
    static constexpr BluetoothAdvice kAdvice{
        "Start the service \"Bluetooth Support Service\" (Windows: Services), or restart the "
        "computer.",
        "Ask the computer's administrator to allow Bluetooth for you.",
        "Switch airplane mode off in Windows' settings.",
        "In Windows' settings, remove the device and add it again; it must be listed under audio.",
    };
    return kAdvice;
}

}  // namespace unisono
