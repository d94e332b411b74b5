// What to do next where that depends on the system. One file of platform/ has it.
#pragma once

namespace unisono {

// Sentences for a person, by the BluetoothCause they are of.
struct BluetoothAdvice {
    const char* no_service;
    const char* not_permitted;
    const char* blocked;
    const char* no_profile;
};
const BluetoothAdvice& bluetoothAdvice();

}  // namespace unisono
