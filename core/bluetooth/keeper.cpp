#include "bluetooth/keeper.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "bluetooth/quirks.h"

namespace unisono {
namespace {

// The link stands, and still no sound can be sent: not what an attempt was for.
constexpr double kSettle_s = 3.0;

}  // namespace

BluetoothKeeper::BluetoothKeeper(Bluetooth& bluetooth, const ReconnectConfig& config)
    : bluetooth_(bluetooth), config_(config), policy_(config) {
}

void BluetoothKeeper::setSpeakers(std::vector<Speaker> speakers) {
    for (const Speaker& before : speakers_) {
        const bool stays = std::any_of(speakers.begin(), speakers.end(), [&](const Speaker& one) {
            return one.address == before.address;
        });
        if (!stays) {
            policy_.forget(before.address);
            if (const auto it = attempts_.find(before.address); it != attempts_.end()) {
                it->second.job.cancel();
                attempts_.erase(it);
            }
        }
    }
    speakers_ = std::move(speakers);
}

std::string BluetoothKeeper::nameOf(const std::string& address) const {
    const auto it = std::find_if(speakers_.begin(), speakers_.end(),
                                 [&](const Speaker& one) { return one.address == address; });
    return it == speakers_.end() || it->name.empty() ? address : it->name;
}

// A link that stands although it was taken down here was made elsewhere: by a person as well.
void BluetoothKeeper::heedWishes(const BluetoothSnapshot& snapshot) {
    for (auto it = left_alone_.begin(); it != left_alone_.end();) {
        const BluetoothDevice* device = snapshot.device(it->first);
        const bool stands = device != nullptr && device->canPlay();
        it->second = it->second && stands;
        it = stands && !it->second ? left_alone_.erase(it) : std::next(it);
    }
}

void BluetoothKeeper::lookAround(const BluetoothSnapshot& snapshot, TimePoint now) {
    const bool ready = snapshot.state == BluetoothSnapshot::State::ready;
    for (const Speaker& speaker : speakers_) {
        const BluetoothDevice* device = snapshot.device(speaker.address);
        if (!ready || device == nullptr) {
            policy_.suspend(speaker.address);
            continue;
        }
        // What was never paired, or is not any more, is connected by its user and not by us.
        if (!device->paired || device->blocked) {
            policy_.forget(speaker.address);
            continue;
        }
        const BluetoothAdapter* adapter = snapshot.adapter(device->adapter);
        const bool usable = adapter != nullptr && adapter->powered && !adapter->blocked;
        policy_.adapter(device->adapter, usable, now);
        const bool rarely = quirk(*device, QuirkKind::announces).has_value();
        policy_.keep(speaker.address, device->adapter, rarely, now);
        if (left_alone_.contains(speaker.address)) {
            policy_.userDisconnected(speaker.address);
        } else if (device->canPlay()) {
            policy_.linked(speaker.address, now);
        } else if (device->a2dp != A2dpState::connecting) {
            policy_.lost(speaker.address, now);
        }
    }
}

void BluetoothKeeper::collect(const BluetoothSnapshot& snapshot, TimePoint now) {
    for (auto it = attempts_.begin(); it != attempts_.end();) {
        const auto result = it->second.job.result();
        const std::string& address = it->first;
        const BluetoothDevice* device = snapshot.device(address);
        const bool settling = now < it->second.began + fromSeconds(kSettle_s);
        if (!result || (*result && settling && (device == nullptr || !device->canPlay()))) {
            ++it;
            continue;
        }
        if (!*result) {
            policy_.failed(address, result->error().cause, now);
            tell(address, result->error());
        } else if (device == nullptr || !device->canPlay()) {
            policy_.failed(address, BluetoothCause::failed, now);
        }
        it = attempts_.erase(it);
    }
}

void BluetoothKeeper::tell(const std::string& address, const BluetoothError& error) {
    const std::string name = nameOf(address);
    switch (policy_.stateOf(address)) {
        case ReconnectState::given_up:
            notices_.push_back(name +
                               " does not answer and is not tried any more. It joins again when it "
                               "connects by itself, or when you connect it.");
            break;
        case ReconnectState::left_alone:
            if (error.cause != BluetoothCause::canceled) {
                notices_.push_back(error.error.sentence());
            }
            break;
        default:
            break;
    }
}

void BluetoothKeeper::pump(TimePoint now) {
    const auto snapshot = bluetooth_.snapshot();
    std::map<std::string, ReconnectState> before;
    for (const Speaker& speaker : speakers_) {
        before[speaker.address] = policy_.stateOf(speaker.address);
    }
    heedWishes(*snapshot);
    lookAround(*snapshot, now);
    for (const auto& [address, state] : before) {
        if (state == ReconnectState::linked &&
            policy_.stateOf(address) == ReconnectState::left_alone) {
            notices_.push_back(nameOf(address) +
                               " was disconnected again right after it was connected. Somebody "
                               "wants it elsewhere; connect it when it shall play here.");
        }
    }
    collect(*snapshot, now);
    for (const std::string& address : policy_.next(now)) {
        const BluetoothDevice* device = snapshot->device(address);
        const DeviceRef ref{address, device == nullptr ? std::string() : device->adapter};
        attempts_[address] = {bluetooth_.connectAudio(ref, BluetoothLimits{}.connect), now};
    }
}

void BluetoothKeeper::userDisconnected(const std::string& address) {
    left_alone_[address] = true;
    policy_.userDisconnected(address);
    if (const auto it = attempts_.find(address); it != attempts_.end()) {
        it->second.job.cancel();
        attempts_.erase(it);
    }
}

void BluetoothKeeper::userWants(const std::string& address, TimePoint now) {
    left_alone_.erase(address);
    policy_.userWants(address, now);
}

std::vector<std::string> BluetoothKeeper::takeNotices() {
    return std::exchange(notices_, {});
}

}  // namespace unisono
