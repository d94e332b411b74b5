// The links of Bluetooth speakers that play: keeps them, and tells by which adapter they go.
#pragma once

#include <map>
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
    // The address of the adapter by which it plays; empty if it is not known (yet).
    [[nodiscard]] std::string adapterOf(const SinkInfo& sink) const;

 private:
    std::unique_ptr<Bluetooth> bluetooth_;
    std::unique_ptr<BluetoothKeeper> keeper_;
};

// By Bluetooth address: the address of the adapter by which each of these plays, as far as it is
// known. Asks the system only if one is a Bluetooth speaker; takes a moment then.
std::map<std::string, std::string> adapterAddresses(const std::vector<SinkInfo>& sinks);

}  // namespace unisono::cli
