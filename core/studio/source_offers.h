// What could be played now besides files: this computer's sound, its applications, its inputs.
#pragma once

#include <string>
#include <vector>

#include "audio/backend.h"
#include "source/source_choice.h"

namespace unisono {

struct SourceOffer {
    SourceChoice choice;  // for Studio::playSource()
    std::string title;    // for people: "Firefox", "Turntable"; empty for the computer's own sound
    std::string detail;   // what plays there now ("Adagio - Radio"), or empty
    std::string icon;     // name in the desktop's icon theme, or empty
    bool offered = true;
    std::string reason;  // why it is not offered, and what to do

    bool operator==(const SourceOffer&) const = default;
};

// In the order to be shown: the computer, applications by name, what streams in over Bluetooth,
// line-ins and microphones. What this system cannot do is in it, with the reason. Never a speaker
// of `speakers` itself. Pure.
std::vector<SourceOffer> sourceOffers(const RoutingSupport& routing,
                                      const std::vector<PlayingApp>& apps,
                                      const std::vector<InputInfo>& inputs,
                                      const std::vector<SinkInfo>& speakers);

}  // namespace unisono
