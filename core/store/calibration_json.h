// The measurements of a speaker ⇄ JSON, as store/setup_json.h describes. Pure functions.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "model/calibration_record.h"
#include "store/setup_reader.h"

namespace unisono {

// A list of objects. Texts must be UTF-8.
nlohmann::json calibrationsToJson(const std::vector<CalibrationRecord>& calibrations);

// The "calibrations" of `speaker`, whose path with its dot is `where`: "speakers[2].". A damaged
// one is left out with a notice, since the speaker works without; so are the oldest beyond
// kMaxCalibrations.
std::vector<CalibrationRecord> readCalibrations(SetupReader& reader, const nlohmann::json& speaker,
                                                const std::string& where);

}  // namespace unisono
