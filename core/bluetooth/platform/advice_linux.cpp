#include "bluetooth/advice.h"

namespace unisono {

const BluetoothAdvice& bluetoothAdvice() {
    static constexpr BluetoothAdvice kAdvice{
        "Start it with 'systemctl restart bluetooth', or install it (package bluez).",
        "Log in at the machine itself, or ask its administrator to add you to the group "
        "'bluetooth'.",
        "Switch airplane mode off, or type 'rfkill unblock bluetooth'.",
        "See that PipeWire or PulseAudio runs with its Bluetooth part (Debian: "
        "libspa-0.2-bluetooth or pulseaudio-module-bluetooth).",
    };
    return kAdvice;
}

}  // namespace unisono
