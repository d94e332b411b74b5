// Sinks, inputs and their server, for people and for programs.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "audio/backend.h"

namespace unisono::cli {

std::string rateText(int rate_hz);                // "48 kHz", "44.1 kHz"
std::string bluetoothText(const SinkInfo& sink);  // "02:00:00:00:00:01 sbc", or ""
// Its description; with the id behind it if several sinks share that.
std::string spokenName(const SinkInfo& sink, const std::vector<SinkInfo>& sinks);
// "kitchen,den": what --to takes, commas in names escaped; without those that make no sound.
std::string namesForTo(const std::vector<SinkInfo>& sinks);

// "microphone", "bluetooth_music": as in the JSON of 'microphones' and 'sources'.
const char* inputKindName(InputInfo::Kind kind);

// As documented in 'unisono-cli speakers --help'.
nlohmann::ordered_json toJson(const SinkInfo& sink);
nlohmann::ordered_json toJson(const ServerInfo& server);
// What is not known is null, not "".
nlohmann::ordered_json orNull(const std::string& text);
// Indented; names that are not UTF-8 are repaired.
std::string toText(const nlohmann::ordered_json& document);

}  // namespace unisono::cli
