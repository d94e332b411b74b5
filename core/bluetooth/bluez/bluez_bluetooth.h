// Bluetooth on Linux: BlueZ, over the system's message bus.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "bluetooth/bluetooth.h"
#include "timeline/time.h"

namespace unisono {

struct BluezConfig {
    std::string bus_address;  // of a message bus, "unix:path=…"; empty: the system's
    // How long the service may take to list its objects; beyond that it counts as missing.
    Nanoseconds patience = std::chrono::seconds(5);
    // How long after a connection its audio link may take to appear.
    Nanoseconds link_patience = std::chrono::seconds(4);
    // How long after a device's own audio link was taken down ours is tried.
    Nanoseconds source_pause = std::chrono::milliseconds(500);
    // Without a message bus, or an answer of the service, it is tried again at this interval.
    Nanoseconds bus_retry = std::chrono::seconds(15);
    // Changes of the snapshot are collected for this long.
    Nanoseconds settle = std::chrono::milliseconds(20);
};

// Never fails: without a bus or a service the snapshot says so, and changes when they appear. Works
// on a thread of its own. Needs a QCoreApplication that outlives it (its event loop need not run).
// The bus is the one that DBUS_SYSTEM_BUS_ADDRESS names, else the system's.
std::unique_ptr<Bluetooth> makeBluezBluetooth(const BluezConfig& config = {});

}  // namespace unisono
