#include "backends/bluetooth.h"

#include <thread>

#include "backends/backends.h"
#include "bluetooth/simulated/simulated_bluetooth.h"

namespace unisono {

std::string bluetoothStackNames() {
    return "auto, qt, simulated";
}

Result<std::unique_ptr<Bluetooth>> openBluetooth(const std::string& name) {
    if (name == "auto") {
        return makeSystemBluetooth();
    }
    if (name == "qt") {
        return makePortableBluetooth();
    }
    if (name == "simulated") {
        auto simulated = std::make_unique<SimulatedBluetooth>(machineClock());
        furnish(*simulated);
        simulated->runInRealTime();
        return simulated;
    }
    return fail(ErrorKind::usage, "There is no Bluetooth stack \"" + name + "\".", {},
                "Choose one of: " + bluetoothStackNames() + ".");
}

std::shared_ptr<const BluetoothSnapshot> firstLook(const Bluetooth& bluetooth,
                                                   Nanoseconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    auto now = bluetooth.snapshot();
    while (now->state == BluetoothSnapshot::State::starting &&
           std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        turnBluetoothLoop();
        now = bluetooth.snapshot();
    }
    return now;
}

std::shared_ptr<const BluetoothSnapshot> firstLookWithVersion(const Bluetooth& bluetooth) {
    auto now = firstLook(bluetooth);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(1);
    while (now->stack == "BlueZ" && now->version.empty() &&
           now->state == BluetoothSnapshot::State::ready &&
           std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        turnBluetoothLoop();
        now = bluetooth.snapshot();
    }
    return now;
}

}  // namespace unisono
