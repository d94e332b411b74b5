// What the window knows of Bluetooth at one moment: what there is, and what a person asked for
// here. Plain values.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "bluetooth/failure.h"
#include "bluetooth/snapshot.h"

namespace unisono::ui {

// A found speaker that is heard less than this is too far away to play well.
inline constexpr int kWeakSignal_dbm = -80;

// What was asked of one device last.
struct BluetoothRequest {
    enum class What {
        connect,
        disconnect,
        forget,
        look,       // of no device: never in BluetoothFacts::requests, but it may fail as well
        switch_on,  // the same
    };
    What what = What::connect;
    bool running = true;
    std::optional<BluetoothCause> failure;  // once it has ended; none: it went well

    bool operator==(const BluetoothRequest&) const = default;
};

struct BluetoothFacts {
    std::shared_ptr<const BluetoothSnapshot> now = std::make_shared<BluetoothSnapshot>();
    std::map<std::string, BluetoothRequest> requests;  // by address
    bool looking = false;                              // we look for devices
    // Why the last search ended, and why Bluetooth is still off, if something went wrong.
    std::optional<BluetoothCause> look_failure;
    std::optional<BluetoothCause> switch_on_failure;

    [[nodiscard]] const BluetoothDevice* device(const std::string& address) const {
        return now->device(address);
    }
    [[nodiscard]] const BluetoothRequest* request(const std::string& address) const {
        const auto it = requests.find(address);
        return it == requests.end() ? nullptr : &it->second;
    }

    enum class Radio {
        unknown,  // not looked yet
        absent,   // no Bluetooth, or no adapter: BluetoothSnapshot::problem may say more
        blocked,  // all adapters, by a switch or a setting
        off,      // all adapters
        on,
    };
    [[nodiscard]] Radio radio() const;
    // An adapter as it should be called where there are several; empty where there is one only.
    [[nodiscard]] std::string adapterName(const std::string& id_or_address) const;
};

}  // namespace unisono::ui
