// The backend's part that knows Bluetooth cards and changes the system's own settings.
#include <algorithm>

#include <pulse/pulseaudio.h>

#include "audio/pulse/bluetooth_properties.h"
#include "audio/pulse/pulse_backend.h"

namespace unisono {
namespace {

void releaseOperation(pa_operation* operation) {
    if (operation != nullptr) {
        pa_operation_unref(operation);
    }
}

}  // namespace

void PulseBackend::storeCard(const pa_card_info& info) {
    const BluetoothProperties bluetooth = bluetoothPropertiesOf([&info](const char* key) {
        const char* value = pa_proplist_gets(info.proplist, key);
        return std::string(value == nullptr ? "" : value);
    });
    if (bluetooth.address.empty()) {
        return;
    }
    PulseCard entry;
    entry.name = info.name;
    entry.card.address = bluetooth.address;
    entry.card.adapter = bluetooth.adapter;
    for (std::uint32_t i = 0; i < info.n_profiles; ++i) {
        const pa_card_profile_info2& profile = *info.profiles2[i];
        entry.card.profiles.push_back({profile.name, bluetoothProfileNamed(profile.name),
                                       profile.priority, profile.available != 0});
    }
    if (info.active_profile2 != nullptr) {
        entry.card.active = info.active_profile2->name;
    }
    const std::lock_guard lock(mutex_);
    cards_[info.index] = std::move(entry);
}

void PulseBackend::dropCard(std::uint32_t index) {
    {
        const std::lock_guard lock(mutex_);
        cards_.erase(index);
    }
    announce();
}

std::vector<BluetoothCard> PulseBackend::bluetoothCards() {
    waitUntilSettled();
    const std::lock_guard lock(mutex_);
    std::vector<BluetoothCard> list;
    for (const auto& [index, entry] : cards_) {
        list.push_back(entry.card);
    }
    return list;
}

bool PulseBackend::chooseProfile(const std::string& address, const std::string& profile) {
    std::string card;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [index, entry] : cards_) {
            if (entry.card.address == address && entry.card.find(profile) != nullptr) {
                card = entry.name;
            }
        }
    }
    if (card.empty()) {
        return false;
    }
    pa_threaded_mainloop_lock(loop_);
    const bool ready = context_ != nullptr && pa_context_get_state(context_) == PA_CONTEXT_READY;
    if (ready) {
        releaseOperation(pa_context_set_card_profile_by_name(context_, card.c_str(),
                                                             profile.c_str(), nullptr, nullptr));
    }
    pa_threaded_mainloop_unlock(loop_);
    return ready;
}

bool PulseBackend::lowerVolume(const SpeakerId& id, double to) {
    std::uint32_t index = PA_INVALID_INDEX;
    pa_cvolume volume;
    pa_cvolume_init(&volume);
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [own_index, sink] : sinks_) {
            if (sink.info.id == id && sink.volumes.size() <= PA_CHANNELS_MAX) {
                index = own_index;
                volume.channels = static_cast<std::uint8_t>(sink.volumes.size());
                std::copy(sink.volumes.begin(), sink.volumes.end(), volume.values);
            }
        }
    }
    const auto wanted = static_cast<pa_volume_t>(std::max(0.0, to) * PA_VOLUME_NORM + 0.5);
    if (index == PA_INVALID_INDEX || pa_cvolume_valid(&volume) == 0) {
        return false;
    }
    if (pa_cvolume_max(&volume) <= wanted) {
        return true;
    }
    pa_cvolume_scale(&volume, wanted);  // keeps the balance
    pa_threaded_mainloop_lock(loop_);
    const bool ready = context_ != nullptr && pa_context_get_state(context_) == PA_CONTEXT_READY;
    if (ready) {
        releaseOperation(
            pa_context_set_sink_volume_by_index(context_, index, &volume, nullptr, nullptr));
    }
    pa_threaded_mainloop_unlock(loop_);
    return ready;
}

}  // namespace unisono
