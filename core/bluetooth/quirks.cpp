#include "bluetooth/quirks.h"

#include <algorithm>
#include <iterator>

#include "bluetooth/echo.h"

namespace unisono {

namespace {

using Kind = QuirkKind;

constexpr std::string_view kPartyBox = "JBL PartyBox";

constexpr Quirk kQuirks[] = {
    {Kind::sink_and_source, kEchoFamily, 0,
     "An Echo is a speaker and a music source. Connected without naming a profile it may open its "
     "own "
     "stream first, and ours is then refused as busy; so the A2DP sink is connected by name.",
     "https://github.com/bluez/bluez/issues/1922"},
    {Kind::announces, kEchoFamily, 6,
     "It says aloud that it was connected, and nothing switches that off. Measure only afterwards, "
     "and "
     "connect anew as rarely as possible. The wait is our own guess, with a margin.",
     "https://github.com/alandtse/alexa_media_player/issues/689"},
    {Kind::one_link, kEchoFamily, 0,
     "An Alexa music group plays what comes from the internet, not what one of its Echos gets by "
     "Bluetooth. So each Echo needs a link of its own; Unisono then keeps them together.",
     ""},
    {Kind::disconnects_idle, kEchoFamily, 0,
     "With nothing to play it may let go of the link after some minutes, and announce the next "
     "one. A "
     "keep-alive tone avoids that. How long it waits differs by model and is not measured.",
     ""},
    {Kind::own_volume, kEchoFamily, 0,
     "Its volume is set by voice or by its buttons, and speaks over music. Unisono's gain is "
     "digital "
     "and in front of it; the Echo's own volume is shown and never raised.",
     "https://github.com/lukasjapan/bt-speaker/issues/66"},
    {Kind::latency_prior, kEchoFamily, 200,
     "Speakers in practice: 150 to 300 ms. No Echo was measured by us; Align replaces this number.",
     "https://github.com/sfortis/massdroid_native"},
    {Kind::locks_out, kPartyBox, 0,
     "While it is grouped with others of its kind it does not accept control from a computer. "
     "Leave "
     "its group mode first.",
     "https://github.com/trudenboy/sendspin-bt-bridge"},
    {Kind::latency_prior, "", 200,
     "Bluetooth speakers in practice: 150 to 300 ms, whatever they report.",
     "https://github.com/sfortis/massdroid_native"},
    {Kind::starts_as_headset, "", 0,
     "Some speakers offer telephony first and answer 'profile unavailable'; a second try a little "
     "later succeeds.",
     "https://github.com/trudenboy/sendspin-bt-bridge"},
    {Kind::sleeps, "", 1, "Many wake up with the first sound and swallow up to a second of it.",
     "https://github.com/OpenMind/OM1/issues/239"},
};

}  // namespace

std::span<const Quirk> quirkTable() {
    return kQuirks;
}

std::string_view familyOf(const BluetoothDevice& device) {
    if (isEcho(device)) {
        return kEchoFamily;
    }
    for (const std::string& name : {device.name, device.alias}) {
        if (name.find(kPartyBox) != std::string::npos) {
            return kPartyBox;
        }
    }
    return "";
}

std::vector<Quirk> quirksOf(const BluetoothDevice& device) {
    const std::string_view family = familyOf(device);
    std::vector<Quirk> found;
    for (const std::string_view wanted : {family, std::string_view()}) {
        std::copy_if(std::begin(kQuirks), std::end(kQuirks), std::back_inserter(found),
                     [&](const Quirk& entry) {
                         return entry.family == wanted &&
                                std::none_of(found.begin(), found.end(), [&](const Quirk& other) {
                                    return other.kind == entry.kind;
                                });
                     });
    }
    return found;
}

std::optional<Quirk> quirk(const BluetoothDevice& device, QuirkKind kind) {
    for (const Quirk& entry : quirksOf(device)) {
        if (entry.kind == kind) {
            return entry;
        }
    }
    return std::nullopt;
}

}  // namespace unisono
