// Versions of the system's Bluetooth and sound software that are known to do harm. Pure.
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>
#include <vector>

#include "bluetooth/radio.h"

namespace unisono {

// "5.66", "0.3.65", "1.2.7-1~bpo"; missing parts are 0, what follows the numbers is ignored.
struct SoftwareVersion {
    int major = 0;
    int minor = 0;
    int patch = 0;

    static SoftwareVersion from(std::string_view text);
    [[nodiscard]] bool known() const { return major != 0 || minor != 0 || patch != 0; }
    auto operator<=>(const SoftwareVersion&) const = default;
};

struct KnownVersion {
    enum class Software { bluez, pipewire };
    // Harm is done only if this is so; otherwise it is only worth a note.
    enum class Concerns { nobody, everybody, several_speakers, echo };
    Software software;
    SoftwareVersion first;  // both ends included
    SoftwareVersion last;
    Concerns concerns;
    std::string_view id;
    std::string_view what;
    std::string_view next;
    std::string_view link;
};
// The table itself, with the evidence of each row.
const std::vector<KnownVersion>& knownVersions();

struct RadioSoftware {
    std::string_view bluez;     // version, or empty: not known or not there
    std::string_view pipewire;  // version; empty: another sound server
    std::size_t speakers = 0;   // Bluetooth speakers that are connected
    bool echo = false;          // an Echo is among them
};
std::vector<RadioFinding> versionFindings(const RadioSoftware& software);

}  // namespace unisono
