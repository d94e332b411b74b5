#include "bluetooth/snapshot.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "bluetooth/address.h"
#include "bluetooth/device_class.h"
#include "bluetooth/failure.h"

namespace unisono {

namespace {

// By what weighs most first.
auto rank(const BluetoothDevice& device, const BluetoothSnapshot& now) {
    const BluetoothAdapter* adapter = now.adapter(device.adapter);
    return std::tuple(device.canPlay(), device.connected, adapter != nullptr && adapter->powered,
                      device.paired, device.trusted);
}

}  // namespace

std::string_view toText(A2dpState state) {
    switch (state) {
        case A2dpState::off:
            return "off";
        case A2dpState::connecting:
            return "connecting";
        case A2dpState::idle:
            return "idle";
        case A2dpState::playing:
            return "playing";
        case A2dpState::source_only:
            return "source_only";
    }
    return "?";
}

bool BluetoothDevice::has(std::string_view uuid) const {
    return std::find(uuids.begin(), uuids.end(), uuid) != uuids.end();
}

bool BluetoothDevice::isSpeaker() const {
    if (has(kA2dpSinkUuid) || canPlay()) {
        return true;
    }
    // Before pairing many a device names no services, or only some.
    return !paired && !has(kA2dpSourceUuid) && majorClass(device_class) == MajorClass::audio_video;
}

bool BluetoothDevice::isNoSpeaker() const {
    return !isSpeaker() && classPlaysNothing(device_class);
}

const BluetoothAdapter* BluetoothSnapshot::adapter(std::string_view name) const {
    const BluetoothAdapter* named = nullptr;
    const std::string address = bluetoothAddress(name).value_or("");
    for (const BluetoothAdapter& candidate : adapters) {
        if (candidate.id == name || (!address.empty() && candidate.address == address)) {
            return &candidate;
        }
    }
    for (const BluetoothAdapter& candidate : adapters) {
        if (candidate.name == name) {
            if (named != nullptr) {
                return nullptr;  // two of that name
            }
            named = &candidate;
        }
    }
    return named;
}

const BluetoothDevice* BluetoothSnapshot::device(std::string_view address,
                                                 std::string_view at) const {
    const BluetoothAdapter* wanted = at.empty() ? nullptr : adapter(at);
    if (!at.empty() && wanted == nullptr) {
        return nullptr;
    }
    const BluetoothDevice* best = nullptr;
    for (const BluetoothDevice& candidate : devices) {
        if (candidate.address == address &&
            (wanted == nullptr || candidate.adapter == wanted->id) &&
            (best == nullptr || rank(candidate, *this) > rank(*best, *this))) {
            best = &candidate;
        }
    }
    return best;
}

std::string BluetoothSnapshot::adapterAddress(std::string_view device_address,
                                              std::string_view told) const {
    if (const BluetoothAdapter* named = told.empty() ? nullptr : adapter(told)) {
        return named->address;
    }
    const BluetoothDevice* known = device(device_address);
    const BluetoothAdapter* at = known == nullptr ? nullptr : adapter(known->adapter);
    return at == nullptr ? "" : at->address;
}

std::string BluetoothSnapshot::adapterProblem() const {
    if (adapters.empty()) {
        return bluetoothError(BluetoothCause::no_adapter, {}).error.sentence();
    }
    if (std::ranges::any_of(adapters, &BluetoothAdapter::powered)) {
        return {};
    }
    const BluetoothAdapter& first = adapters.front();
    return bluetoothError(first.blocked ? BluetoothCause::blocked : BluetoothCause::adapter_off,
                          first.id)
        .error.sentence();
}

bool BluetoothSnapshot::saysTheSame(const BluetoothSnapshot& other) const {
    return state == other.state && stack == other.stack && version == other.version &&
           problem == other.problem && adapters == other.adapters && devices == other.devices &&
           question == other.question;
}

}  // namespace unisono
