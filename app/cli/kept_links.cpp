#include "cli/kept_links.h"

#include <utility>

#include "backends/bluetooth.h"
#include "timeline/time.h"

namespace unisono::cli {

KeptLinks::KeptLinks(const std::vector<SinkInfo>& speakers) {
    std::vector<BluetoothKeeper::Speaker> kept;
    for (const SinkInfo& sink : speakers) {
        if (!sink.bluetooth_address.empty() && sink.id.backend != "simulated") {
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

}  // namespace unisono::cli
