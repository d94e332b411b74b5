// A Bluetooth made of calls that block. No command of it blocks, all the same, and all end in time:
// a call that does not return is left behind.
#pragma once

#include <chrono>
#include <memory>

#include "bluetooth/blocking/bluetooth_system.h"
#include "timeline/time.h"

namespace unisono {

struct BlockingConfig {
    // Such systems tell of changes to windows only, if at all: they are looked at.
    Nanoseconds look_interval = std::chrono::seconds(2);
    // How long after a connection its audio link may take to appear, and how often to look for it.
    Nanoseconds link_patience = std::chrono::seconds(4);
    Nanoseconds link_interval = std::chrono::milliseconds(250);
    // How long the end, or a command for the same device, waits for calls that were left behind.
    Nanoseconds parting = std::chrono::seconds(2);
};

// Calls the system on threads of its own; the last of them to return lets go of it, which may be
// after the end of this.
std::unique_ptr<Bluetooth> makeBlockingBluetooth(std::shared_ptr<BluetoothSystem> system,
                                                 const BlockingConfig& config = {});

}  // namespace unisono
