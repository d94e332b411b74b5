// A Bluetooth device as the sound system knows it: which ways of playing to it there are, and which
// one is in use. Plain values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace unisono {

enum class BluetoothProfile : std::uint8_t {
    none,        // not Bluetooth, or switched off
    unknown,     // Bluetooth, and the system does not tell
    a2dp,        // music: stereo, high quality
    hands_free,  // telephone: mono, narrow, with a microphone (HFP and HSP)
    other,       // we are the one that is played to, LE Audio, …
};

struct BluetoothCard {
    struct Profile {
        std::string name;  // the system's
        BluetoothProfile kind = BluetoothProfile::unknown;
        std::uint32_t priority = 0;  // higher is better, as the system sees it
        bool available = false;      // can be chosen now
    };
    std::string address;  // "AA:BB:CC:DD:EE:FF"
    std::string adapter;  // "hci0", or empty where the system does not tell
    std::vector<Profile> profiles;
    std::string active;  // Profile::name

    [[nodiscard]] const Profile* find(const std::string& name) const {
        for (const Profile& profile : profiles) {
            if (profile.name == name) {
                return &profile;
            }
        }
        return nullptr;
    }
    [[nodiscard]] BluetoothProfile activeKind() const {
        const Profile* profile = find(active);
        return profile == nullptr ? BluetoothProfile::unknown : profile->kind;
    }
};

}  // namespace unisono
