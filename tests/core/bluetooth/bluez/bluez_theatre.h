// A played BlueZ with a Bluetooth on it, and how to wait for what comes of it.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "bluetooth/bluez/bluez_bluetooth.h"
#include "support/catch.h"
#include "support/posix/private_bluez.h"

namespace unisono::test {

using namespace std::chrono_literals;

inline constexpr const char* kEcho = "FC:65:DE:00:00:01";

inline bool missing() {
    if (PrivateBluez::installed()) {
        return false;
    }
    WARN("Skipped: needs dbus-daemon and python3-dbusmock (packaging/install-packages).");
    return true;
}

inline std::unique_ptr<Bluetooth> openOn(const PrivateBluez& stage) {
    BluezConfig config;
    config.bus_address = stage.address();
    config.link_patience = 1s;
    config.source_pause = 10ms;
    return makeBluezBluetooth(config);
}

inline bool eventually(const Bluetooth& bluetooth,
                       const std::function<bool(const BluetoothSnapshot&)>& condition) {
    const auto end = std::chrono::steady_clock::now() + 20s;
    while (std::chrono::steady_clock::now() < end) {
        if (condition(*bluetooth.snapshot())) {
            return true;
        }
        std::this_thread::sleep_for(5ms);
    }
    return false;
}

// How it ended, within reason.
inline std::string outcome(const BluetoothJob& job) {
    if (!job.waitFor(20s)) {
        return "still running";
    }
    const BluetoothResult result = *job.result();
    if (!result && result.error().cause == BluetoothCause::failed) {
        return result.error().error.sentence();
    }
    return result ? "success" : std::string(toText(result.error().cause));
}

}  // namespace unisono::test
