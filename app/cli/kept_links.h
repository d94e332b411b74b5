// Keeps the Bluetooth speakers that play connected.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "audio/backend.h"
#include "bluetooth/bluetooth.h"
#include "bluetooth/keeper.h"

namespace unisono::cli {

// Belongs to one thread. Opens the system's Bluetooth only if one of the speakers needs it; without
// it, nothing is kept and nothing is said: the speakers play for as long as they are there. Needs a
// QCoreApplication.
class KeptLinks {
 public:
    explicit KeptLinks(const std::vector<SinkInfo>& speakers);

    // To be called several times a second; does not block. Returns what to tell the user.
    std::vector<std::string> pump();

 private:
    std::unique_ptr<Bluetooth> bluetooth_;
    std::unique_ptr<BluetoothKeeper> keeper_;
};

}  // namespace unisono::cli
