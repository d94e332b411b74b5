// Names for devices that have only descriptions. Pure functions.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "audio/rtaudio/rtaudio_driver.h"

namespace unisono {

// Unique names for devices listed under `raw` names, in order: the raw name itself, then with
// " #2", " #3" … for further devices of that name. Never gives a name in `taken`: names of
// devices that exist, but are not in the list now. The same list always gets the same names.
std::vector<std::string> uniqueNames(const std::vector<std::string>& raw,
                                     const std::set<std::string>& taken = {});

// "alsa:hw:USB Audio,0 #2": SpeakerId::name of the device with that unique name.
std::string sinkName(RtApiKind kind, const std::string& unique_name);

// For people: "USB Audio, output 1 #2 (ALSA)", "ALSA default output", "system (JACK)".
std::string describe(RtApiKind kind, const std::string& unique_name);

// The same of one to record from: "ALSA default input".
std::string describeInput(RtApiKind kind, const std::string& unique_name);

// JACK finds the ports of a client by searching all port names for the client's name as a regular
// expression: true if that could find those of another one in `all`, too.
bool jackMightMistake(const std::string& name, const std::vector<std::string>& all);

}  // namespace unisono
