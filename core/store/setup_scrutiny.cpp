#include "store/setup_scrutiny.h"

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

#include "store/json_text.h"

namespace unisono {

std::string numberText(double value) {
    return std::isfinite(value) ? nlohmann::json(value).dump() : "not a number";
}

bool within(Range range, double value) {
    return value >= range.low && value <= range.high;  // false for NaN
}

namespace {

bool isTime(std::int64_t unix_s) {
    return unix_s >= kEarliestTaken_unix_s && unix_s <= kLatestTaken_unix_s;
}

// Finds the first thing that a reader would not take as it is.
class Scrutiny {
 public:
    [[nodiscard]] const std::optional<Error>& problem() const { return problem_; }

    void speaker(const SpeakerRecord& record) {
        const std::string who = "speaker \"" + repairedUtf8(record.display_name) + "\"";
        key(record.key.device, who, "device");
        key(record.key.backend, who, "backend");
        keyText(record.key.adapter, who);
        keyText(record.key.codec, who);
        if (!keys_.insert(record.key).second) {
            refuse(ErrorKind::duplicate_speaker, "The " + who + " is in the settings twice.",
                   "Remove one of the two.");
        }
        const auto& settings = record.settings;
        range(who, "gain", settings.gain_db, kGainRange_db, "dB");
        range(who, "delay", settings.delay_ms, kDelayRange_ms, "ms");
        range(who, "extra latency", settings.extra_latency_ms, kExtraLatencyRange_ms, "ms");
        if (settings.equalizer.size() > kMaxEqBands) {
            refuse(ErrorKind::settings_unusable,
                   "The " + who + " has more than " + std::to_string(kMaxEqBands) +
                       " equalizer bands.",
                   "Remove some of them.");
        }
        for (const auto& band : settings.equalizer) {
            range(who, "equalizer frequency", band.frequency_hz, kEqFrequencyRange_hz, "Hz");
            range(who, "equalizer gain", band.gain_db, kEqGainRange_db, "dB");
            range(who, "equalizer Q", band.q, kEqQRange, "");
        }
        calibrations(who, record.calibrations);
        range(who, "number", record.number, kNumberRange, "");
        range(who, "reported latency", record.reported_ms.value_or(0.0), kReportedRange_ms, "ms");
        if (!isTime(record.last_seen_unix_s)) {
            refuse(ErrorKind::settings_unusable,
                   "The " + who + " was last seen before 1970 or after 9999.",
                   "Check the clock of this computer.");
        }
    }

    void group(const Group& group) {
        const std::string who = "group \"" + repairedUtf8(group.name) + "\"";
        key(group.id, who, "id");
        if (!groups_.insert(group.id).second) {
            refuse(ErrorKind::settings_unusable, "The " + who + " is in the settings twice.",
                   "Remove one of the two.");
        }
        range(who, "gain", group.gain_db, kGroupGainRange_db, "dB");
        std::set<std::string> members;
        for (const auto& member : group.members) {
            key(member, who, "member");
            if (!members.insert(member).second) {
                refuse(ErrorKind::duplicate_speaker,
                       "The " + who + " has the speaker " + member + " twice.",
                       "Remove one of the two.");
            }
        }
    }

 private:
    void calibrations(const std::string& who, const std::vector<CalibrationRecord>& all) {
        if (all.size() > kMaxCalibrations) {
            refuse(ErrorKind::settings_unusable,
                   "The " + who + " has more than " + std::to_string(kMaxCalibrations) +
                       " measurements.",
                   "Remove the oldest of them.");
        }
        for (const auto& one : all) {
            if (!isTime(one.taken_unix_s)) {
                refuse(ErrorKind::settings_unusable,
                       "The " + who + " has a measurement from before 1970 or after 9999.",
                       "Check the clock of this computer, then measure again.");
            }
            range(who, "measured residual", one.residual_ms, kExtraLatencyRange_ms, "ms");
            range(who, "measurement error", one.error_ms, kCalibrationErrorRange_ms, "ms");
            range(who, "measured creep", one.creep_ppm, kCreepRange_ppm, "ppm");
            range(who, "measured decay", one.creep_decay_s, kCreepDecayRange_s, "s");
            range(who, "measurement set", static_cast<double>(one.set), kSetRange, "");
            range(who, "measurement confidence", one.confidence, kConfidenceRange, "");
            if (one.levels) {
                range(who, "volume before", one.levels->before_db, kGainRange_db, "dB");
                range(who, "volume after", one.levels->after_db, kGainRange_db, "dB");
            }
        }
    }
    void refuse(ErrorKind kind, std::string what, std::string next) {
        if (!problem_) {
            problem_ =
                Error{kind, std::move(what), "The settings were not saved.", std::move(next)};
        }
    }
    void keyText(const std::string& text, const std::string& who) {
        if (repairedUtf8(text) != text) {
            refuse(ErrorKind::settings_unusable,
                   "The " + who + " is known to the system by a name that is not text.", {});
        }
    }
    void key(const std::string& text, const std::string& who, const std::string& name) {
        keyText(text, who);
        if (text.empty()) {
            refuse(ErrorKind::settings_unusable, "The " + who + " has an empty " + name + ".", {});
        }
    }
    void range(const std::string& who, const std::string& name, double value, Range range,
               const std::string& unit) {
        if (!within(range, value)) {
            const std::string end = unit.empty() ? "." : " " + unit + ".";
            refuse(ErrorKind::settings_unusable,
                   "The " + name + " of the " + who + " is " + numberText(value) + end,
                   "Choose from " + numberText(range.low) + " to " + numberText(range.high) + end);
        }
    }

    std::optional<Error> problem_;
    std::set<SpeakerKey> keys_;
    std::set<std::string> groups_;
};

}  // namespace

std::optional<Error> problemIn(const Setup& setup) {
    Scrutiny scrutiny;
    for (const auto& speaker : setup.speakers) {
        scrutiny.speaker(speaker);
    }
    for (const auto& group : setup.groups) {
        scrutiny.group(group);
    }
    return scrutiny.problem();
}

}  // namespace unisono
