// A Bluetooth speaker that falls from music to telephone quality is put back, but nobody is fought.
// Pure; one thread at a time.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "audio/bluetooth_card.h"
#include "timeline/time.h"

namespace unisono {

// Opening the speaker's microphone, even by touching the default input, makes the system change to
// the hands-free profile: mono, 8 or 16 kHz, another latency
// (https://github.com/karlstav/cava/issues/586,
// https://github.com/matthartman/ghost-pepper/issues/122).
struct ProfileGuardConfig {
    // Falls again within so long after it was put back: somebody wants it so (a call), and is left
    // alone until …
    double insists_s = 60.0;
    // … music was chosen again and stayed for so long.
    double calm_s = 60.0;
};

class ProfileGuard {
 public:
    explicit ProfileGuard(const ProfileGuardConfig& config = {}) : config_(config) {}

    struct Advice {
        enum class Kind {
            put_back,  // choose `profile` now
            give_way,  // told once: somebody insists; or there is no music profile to choose
        };
        Kind kind{};
        std::string address;
        std::string profile;
    };
    // All cards of speakers that shall play music, as they are now.
    std::vector<Advice> look(const std::vector<BluetoothCard>& cards, TimePoint now);

 private:
    struct Seen {
        std::string music;  // the profile that it last played music with
        TimePoint music_since{};
        bool fallen = false;
        bool tried = false;  // put back since it was last calm
        TimePoint put_back{};
    };
    ProfileGuardConfig config_;
    std::map<std::string, Seen> seen_;  // by address; those that played music
};

// The best music profile that can be chosen now: `preferred` if it can, else the one of the highest
// priority; null if there is none.
const BluetoothCard::Profile* musicProfile(const BluetoothCard& card, const std::string& preferred);

}  // namespace unisono
