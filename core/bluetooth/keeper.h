// Keeps the speakers of the playing group connected: runs the ReconnectPolicy on a Bluetooth.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "bluetooth/bluetooth.h"
#include "bluetooth/reconnect_policy.h"

namespace unisono {

// Belongs to one thread, which calls pump() every now and then (four times a second is plenty);
// nothing blocks. The Bluetooth must outlive it.
class BluetoothKeeper {
 public:
    explicit BluetoothKeeper(Bluetooth& bluetooth, const ReconnectConfig& config = {});
    // Attempts that are under way go on; nobody waits for them.
    ~BluetoothKeeper() = default;
    BluetoothKeeper(const BluetoothKeeper&) = delete;
    BluetoothKeeper& operator=(const BluetoothKeeper&) = delete;

    struct Speaker {
        std::string address;
        std::string name;  // as its user knows it

        bool operator==(const Speaker&) const = default;
    };
    // These shall stay connected, and no others. One that is not connected now is tried, too.
    void setSpeakers(std::vector<Speaker> speakers);
    void pump(TimePoint now);

    // A person's own wish, from wherever it comes; it counts until they say otherwise, here or by
    // connecting the speaker elsewhere; also for one that is not, or not yet, among setSpeakers().
    void userDisconnected(const std::string& address);
    void userWants(const std::string& address, TimePoint now);

    [[nodiscard]] ReconnectState stateOf(const std::string& address) const {
        return policy_.stateOf(address);
    }
    // Sentences for the user since the last call.
    std::vector<std::string> takeNotices();

 private:
    struct Attempt {
        BluetoothJob job;
        TimePoint began{};
    };
    void heedWishes(const BluetoothSnapshot& snapshot);
    void lookAround(const BluetoothSnapshot& snapshot, TimePoint now);
    void collect(const BluetoothSnapshot& snapshot, TimePoint now);
    void tell(const std::string& address, const BluetoothError& error);
    [[nodiscard]] std::string nameOf(const std::string& address) const;

    Bluetooth& bluetooth_;
    ReconnectConfig config_;
    ReconnectPolicy policy_;
    std::vector<Speaker> speakers_;
    std::map<std::string, Attempt> attempts_;  // by address
    // Disconnected by a person. True: the link they want down has not been seen down yet, and so
    // its standing tells nothing.
    std::map<std::string, bool> left_alone_;
    std::vector<std::string> notices_;
};

}  // namespace unisono
