// What a measurement found, for people and for programs. Pure functions.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "align/report.h"

namespace unisono::cli {

// Never exacter than it is: "0.03 ms", "4.2 ms", "122 ms".
std::string millisecondsText(double ms);
using NameOf = std::function<std::string(const SpeakerId&)>;
// One line for each speaker: when it is heard, and how sure that is.
std::vector<std::string> linesOf(const AlignReport& report, const NameOf& nameOf);
// "The speakers are heard within 0.05 ms of each other."
std::string spreadSentence(const AlignReport& report, bool after);

// As documented in 'unisono-cli align --help'.
nlohmann::ordered_json toJson(const AlignReport& report);

}  // namespace unisono::cli
