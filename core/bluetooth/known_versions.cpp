#include "bluetooth/known_versions.h"

#include <cctype>
#include <string>

namespace unisono {
namespace {

using Software = KnownVersion::Software;
using Concerns = KnownVersion::Concerns;

constexpr int kAnyPatch = 1 << 20;

std::string text(const SoftwareVersion& version, Software software) {
    std::string all = std::to_string(version.major) + "." + std::to_string(version.minor);
    if (software == Software::pipewire) {
        all += "." + std::to_string(version.patch);
    }
    return all;
}

bool concerns(const KnownVersion& known, const RadioSoftware& software) {
    switch (known.concerns) {
        case Concerns::nobody:
            return false;
        case Concerns::everybody:
            return software.speakers > 0;
        case Concerns::several_speakers:
            return software.speakers > 1;
        case Concerns::echo:
            return software.echo;
    }
    return false;
}

}  // namespace

SoftwareVersion SoftwareVersion::from(std::string_view text) {
    SoftwareVersion version;
    int* const parts[] = {&version.major, &version.minor, &version.patch};
    std::size_t at = 0;
    for (int* part : parts) {
        const std::size_t begin = at;
        while (at < text.size() && at - begin < 6 &&
               std::isdigit(static_cast<unsigned char>(text[at])) != 0) {
            *part = 10 * *part + (text[at] - '0');
            ++at;
        }
        if (at == begin || at >= text.size() || text[at] != '.') {
            break;
        }
        ++at;
    }
    return version;
}

const std::vector<KnownVersion>& knownVersions() {
    static const std::vector<KnownVersion> table{
        // Only one stream could be configured for each local endpoint; removed by
        // https://github.com/bluez/bluez/pull/1268 (May 2025).
        {Software::bluez,
         {5, 78, 0},
         {5, 82, kAnyPatch},
         Concerns::several_speakers,
         "bluez-one-sink",
         "may refuse the second speaker: it gives each codec to one of them only.",
         "Update BlueZ to 5.83 or later, but not to 5.86 or 5.87; or give each speaker a Bluetooth "
         "adapter of its own.",
         "https://github.com/bluez/bluez/issues/1037"},
        // A device that is both source and sink was connected as source only.
        {Software::bluez,
         {5, 86, 0},
         {5, 86, kAnyPatch},
         Concerns::echo,
         "bluez-echo-source",
         "connects an Echo the wrong way round: as something that plays to this computer.",
         "Connect it with Unisono, which asks for the speaker's profile by name, or update BlueZ.",
         "https://github.com/bluez/bluez/issues/1922"},
        {Software::bluez,
         {5, 87, 0},
         {5, 87, kAnyPatch},
         Concerns::everybody,
         "bluez-volume",
         "loses the speaker's own volume, and with some speakers the connection.",
         "Set the volume at the speaker, or update BlueZ.",
         "https://github.com/bluez/bluez/issues/2302"},
        // What a codec's endpoint serves at once: the same limit as above, from the other side. Two
        // Echos got two variants of SBC, as there was one endpoint for each.
        {Software::pipewire,
         {0, 3, 0},
         {0, 3, kAnyPatch},
         Concerns::several_speakers,
         "pipewire-endpoints",
         "may offer each codec to one speaker at a time: two of them get different codecs, a third "
         "may be refused or play without sound.",
         "Update the system to PipeWire 1.0 or later; until then a Bluetooth adapter for each "
         "speaker, or other codecs, help.",
         "https://github.com/bluez/bluez/issues/597"},
        // Fallbacks of 150 to 200 ms where a speaker does not report its latency, changed in 1.2.
        {Software::pipewire,
         {0, 0, 1},
         {0, 3, kAnyPatch},
         Concerns::nobody,
         "pipewire-old",
         "is from before 1.0: it guesses the latency of Bluetooth speakers roughly, and sound may "
         "be lost with several of them.",
         "Update the system to PipeWire 1.0 or later. Align measures what it guesses.",
         "https://gitlab.freedesktop.org/pipewire/pipewire/-/releases"},
    };
    return table;
}

std::vector<RadioFinding> versionFindings(const RadioSoftware& software) {
    std::vector<RadioFinding> findings;
    const SoftwareVersion bluez = SoftwareVersion::from(software.bluez);
    const SoftwareVersion pipewire = SoftwareVersion::from(software.pipewire);
    for (const KnownVersion& known : knownVersions()) {
        const bool is_bluez = known.software == Software::bluez;
        const SoftwareVersion& version = is_bluez ? bluez : pipewire;
        if (!version.known() || version < known.first || version > known.last) {
            continue;
        }
        RadioFinding finding;
        finding.severity =
            concerns(known, software) ? RadioFinding::Severity::look : RadioFinding::Severity::note;
        finding.id = known.id;
        finding.about = is_bluez ? "BlueZ" : "PipeWire";
        finding.sentence =
            finding.about + " " + text(version, known.software) + " " + std::string(known.what);
        finding.next = known.next;
        finding.link = known.link;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace unisono
