#include "engine/profile_guard.h"

namespace unisono {

const BluetoothCard::Profile* musicProfile(const BluetoothCard& card,
                                           const std::string& preferred) {
    const BluetoothCard::Profile* best = nullptr;
    for (const BluetoothCard::Profile& profile : card.profiles) {
        if (profile.kind != BluetoothProfile::a2dp || !profile.available) {
            continue;
        }
        if (profile.name == preferred) {
            return &profile;
        }
        if (best == nullptr || profile.priority > best->priority) {
            best = &profile;
        }
    }
    return best;
}

std::vector<ProfileGuard::Advice> ProfileGuard::look(const std::vector<BluetoothCard>& cards,
                                                     TimePoint now) {
    std::vector<Advice> advice;
    for (const BluetoothCard& card : cards) {
        const BluetoothProfile kind = card.activeKind();
        if (kind == BluetoothProfile::a2dp) {
            const auto [it, is_new] = seen_.try_emplace(card.address);
            Seen& seen = it->second;
            if (is_new || seen.fallen) {
                seen.music_since = now;
            }
            seen.fallen = false;
            seen.music = card.active;
            continue;
        }
        const auto it = seen_.find(card.address);
        // One that never played music was so when we came.
        if (kind != BluetoothProfile::hands_free || it == seen_.end() || it->second.fallen) {
            continue;
        }
        Seen& seen = it->second;
        seen.fallen = true;
        const bool was_calm = now - seen.music_since >= fromSeconds(config_.calm_s);
        const bool insists =
            seen.tried && (!was_calm || now - seen.put_back < fromSeconds(config_.insists_s));
        const BluetoothCard::Profile* music = musicProfile(card, seen.music);
        if (insists || music == nullptr) {
            advice.push_back({Advice::Kind::give_way, card.address, {}});
            continue;
        }
        seen.tried = true;
        seen.put_back = now;
        advice.push_back({Advice::Kind::put_back, card.address, music->name});
    }
    return advice;
}

}  // namespace unisono
