#include "store/calibration_json.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>

#include "model/setup.h"
#include "store/utc_text.h"

namespace unisono {

using nlohmann::json;

namespace {

// A damaged one is none, and costs no measurement: nobody is to play at a volume that was made up.
std::optional<LevelMatch> readLevels(const json& source) {
    const auto gain = [&source](const char* name) -> std::optional<double> {
        const auto levels = source.find("levels");
        if (levels == source.end() || !levels->is_object() || !levels->contains(name) ||
            !(*levels)[name].is_number()) {
            return std::nullopt;
        }
        const double db = (*levels)[name].get<double>();
        return db >= kGainRange_db.low && db <= kGainRange_db.high ? std::optional(db)
                                                                   : std::nullopt;
    };
    const auto before_db = gain("before_db");
    const auto after_db = gain("after_db");
    return before_db && after_db ? std::optional(LevelMatch{*before_db, *after_db}) : std::nullopt;
}

CalibrationRecord readCalibration(SetupReader& reader, const json& source,
                                  const std::string& where) {
    CalibrationRecord calibration;
    if (!reader.object(source, where)) {
        return calibration;
    }
    const std::string at = where + ".";
    calibration.taken_unix_s = reader.time(source, at, "taken");
    calibration.residual_ms = reader.real(source, at, "residual_ms", kExtraLatencyRange_ms, 0.0);
    calibration.error_ms = reader.real(source, at, "error_ms", kCalibrationErrorRange_ms, 0.0);
    calibration.creep_ppm = reader.real(source, at, "creep_ppm", kCreepRange_ppm, 0.0);
    calibration.creep_decay_s = reader.real(source, at, "creep_decay_s", kCreepDecayRange_s, 0.0);
    calibration.confidence = reader.real(source, at, "confidence", kConfidenceRange, 0.0);
    const auto method = reader.text(source, at, "method");
    if (const auto known = calibrationMethodFromText(method)) {
        calibration.method = *known;
    } else if (!method.empty()) {
        reader.wrong(at + "method \"" + method + "\"", "known");
    }
    calibration.set = static_cast<std::int64_t>(reader.real(source, at, "set", kSetRange, 0.0));
    calibration.microphone = reader.text(source, at, "microphone");
    calibration.adapter = reader.text(source, at, "adapter");
    calibration.levels = readLevels(source);
    return calibration;
}

}  // namespace

json calibrationsToJson(const std::vector<CalibrationRecord>& calibrations) {
    json list = json::array();
    for (const auto& calibration : calibrations) {
        list.push_back({{"taken", utcText(calibration.taken_unix_s)},
                        {"residual_ms", calibration.residual_ms},
                        {"error_ms", calibration.error_ms},
                        {"creep_ppm", calibration.creep_ppm},
                        {"creep_decay_s", calibration.creep_decay_s},
                        {"confidence", calibration.confidence},
                        {"method", toText(calibration.method)},
                        {"set", calibration.set},
                        {"microphone", calibration.microphone}});
        if (!calibration.adapter.empty()) {
            list.back()["adapter"] = calibration.adapter;
        }
        if (calibration.levels) {
            list.back()["levels"] = {{"before_db", calibration.levels->before_db},
                                     {"after_db", calibration.levels->after_db}};
        }
    }
    return list;
}

std::vector<CalibrationRecord> readCalibrations(SetupReader& reader, const json& speaker,
                                                const std::string& where) {
    std::vector<CalibrationRecord> calibrations;
    const auto& list = reader.list(speaker, where, "calibrations", false);
    for (std::size_t i = 0; i < list.size(); ++i) {
        // A reader of its own: what is wrong with this one must not cost all settings.
        SetupReader own;
        auto calibration =
            readCalibration(own, list[i], where + "calibrations[" + std::to_string(i) + "]");
        if (!own.problem.empty()) {
            reader.note(Notice::Kind::left_out,
                        "In the settings, " + own.problem + "; the measurement was left out.");
            continue;
        }
        std::move(own.notices.begin(), own.notices.end(), std::back_inserter(reader.notices));
        calibrations.push_back(std::move(calibration));
    }
    if (calibrations.size() > kMaxCalibrations) {
        reader.note(Notice::Kind::left_out, "In the settings, " + where +
                                                "calibrations has more than " +
                                                std::to_string(kMaxCalibrations) +
                                                " measurements; the oldest were left out.");
        calibrations.erase(calibrations.begin(),
                           calibrations.end() - static_cast<std::ptrdiff_t>(kMaxCalibrations));
    }
    return calibrations;
}

}  // namespace unisono
