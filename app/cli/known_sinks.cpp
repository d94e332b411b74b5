#include "cli/known_sinks.h"

#include <algorithm>
#include <chrono>

#include "backends/bluetooth.h"

namespace unisono::cli {

namespace {

constexpr Nanoseconds kPatience = std::chrono::seconds(2);

}  // namespace

void learnAdapters(std::vector<SinkInfo>& sinks, const BluetoothSnapshot& bluetooth) {
    for (SinkInfo& sink : sinks) {
        sink.bluetooth_adapter_address =
            bluetooth.adapterAddress(sink.bluetooth_address, sink.bluetooth_adapter);
    }
}

std::vector<SinkInfo> knownSinks(AudioBackend& backend) {
    std::vector<SinkInfo> sinks = backend.sinks();
    const bool any = std::ranges::any_of(sinks, [](const SinkInfo& sink) {
        return !sink.bluetooth_address.empty() && sink.id.backend != "simulated";
    });
    if (any) {
        if (const auto system = openBluetooth("auto")) {
            learnAdapters(sinks, *firstLook(**system, kPatience));
        }
    }
    return sinks;
}

}  // namespace unisono::cli
