// A plain value: what was measured of one speaker, when and how. No behaviour, no I/O.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unisono {

// The gain of a speaker, in dB, before and after it was matched to the others.
struct LevelMatch {
    double before_db = 0.0;
    double after_db = 0.0;

    bool operator==(const LevelMatch&) const = default;
};

// One measurement of what a speaker's reported latency leaves out. The numbers have their ranges
// in model/setup.h.
struct CalibrationRecord {
    enum class Method { microphone, by_ear, typed };

    std::int64_t taken_unix_s = 0;  // when; 0: not known
    double residual_ms = 0.0;       // measured less reported latency, as applied
    double error_ms = 0.0;          // 1 sigma; 0: not known
    double creep_ppm = 0.0;         // how fast the residual grew then; 0: it did not
    double creep_decay_s = 0.0;     // … and in what time that dies away
    double confidence = 0.0;        // 0 … 1
    Method method = Method::microphone;
    // Residuals are differences: they go together with those of the same set, measured at once or
    // through speakers that were in both. 0: not known.
    std::int64_t set = 0;
    std::string microphone;  // description of it; empty unless by microphone
    std::string adapter;     // address of the Bluetooth adapter; empty: none, or not known
    std::optional<LevelMatch> levels = {};  // if its level was set as well

    bool operator==(const CalibrationRecord&) const = default;
};

// How many of them a speaker keeps: as many as tell whether it drifts from month to month.
inline constexpr std::size_t kMaxCalibrations = 50;

// "microphone", "by ear", "typed".
std::string_view toText(CalibrationRecord::Method method);
std::optional<CalibrationRecord::Method> calibrationMethodFromText(std::string_view text);

}  // namespace unisono
