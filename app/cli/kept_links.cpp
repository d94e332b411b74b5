#include "cli/kept_links.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "backends/bluetooth.h"
#include "cli/decoder_runtime.h"
#include "timeline/time.h"

namespace unisono::cli {
namespace {

constexpr Nanoseconds kPatience = std::chrono::seconds(1);  // with a service that does not answer

// One with a link of its own; simulated ones have none.
bool isBluetooth(const SinkInfo& sink) {
    return !sink.bluetooth_address.empty() && sink.id.backend != "simulated";
}

}  // namespace

KeptLinks::KeptLinks(const std::vector<SinkInfo>& speakers) {
    std::vector<BluetoothKeeper::Speaker> kept;
    for (const SinkInfo& sink : speakers) {
        if (isBluetooth(sink)) {
            kept.push_back({sink.bluetooth_address, sink.description});
        }
    }
    if (kept.empty()) {
        return;
    }
    auto bluetooth = openBluetooth("auto");
    if (!bluetooth) {
        return;
    }
    bluetooth_ = std::move(*bluetooth);
    keeper_ = std::make_unique<BluetoothKeeper>(*bluetooth_);
    keeper_->setSpeakers(std::move(kept));
}

std::vector<std::string> KeptLinks::pump() {
    if (!keeper_) {
        return {};
    }
    keeper_->pump(SteadyClock().now());
    return keeper_->takeNotices();
}

std::string KeptLinks::adapterOf(const SinkInfo& sink) const {
    return bluetooth_ && isBluetooth(sink) ? bluetooth_->snapshot()->adapterAddress(
                                                 sink.bluetooth_address, sink.bluetooth_adapter)
                                           : std::string();
}

std::map<std::string, std::string> adapterAddresses(const std::vector<SinkInfo>& sinks) {
    std::map<std::string, std::string> addresses;
    if (std::ranges::none_of(sinks, isBluetooth)) {
        return addresses;
    }
    const DecoderRuntime qt;
    const auto bluetooth = openBluetooth("auto");
    if (!bluetooth) {
        return addresses;
    }
    const auto now = firstLook(**bluetooth, kPatience);
    for (const SinkInfo& sink : sinks) {
        if (isBluetooth(sink)) {
            addresses[sink.bluetooth_address] =
                now->adapterAddress(sink.bluetooth_address, sink.bluetooth_adapter);
        }
    }
    return addresses;
}

}  // namespace unisono::cli
