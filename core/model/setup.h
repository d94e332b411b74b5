// Plain values: everything that Unisono remembers between two runs. No behaviour, no I/O.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/calibration_record.h"
#include "model/speaker.h"

namespace unisono {

// One speaker, reached in one way. Settings belong to the whole key, because the latency that was
// measured for a speaker changes with the adapter, the codec and the sound system.
struct SpeakerKey {
    std::string device;   // Bluetooth address "AA:BB:CC:DD:EE:FF", else SpeakerId::name; not empty
    std::string backend;  // SpeakerId::backend; not empty
    // Address of the Bluetooth adapter, which older versions wrote here; empty now. It is known too
    // late to look a record up by it, and is kept with the measurement: CalibrationRecord::adapter.
    std::string adapter;
    std::string codec;  // as the system names it; empty: not Bluetooth, or not known

    auto operator<=>(const SpeakerKey&) const = default;
};

struct SpeakerRecord {
    SpeakerKey key;  // no two records of a Setup share one
    std::string display_name;
    SpeakerSettings settings;
    std::vector<CalibrationRecord> calibrations;  // newest last, at most kMaxCalibrations
    // Why the newest one may no longer hold ("It was connected anew."), or empty.
    std::string suspect;
    int number = 0;                     // of its colour and mark, 1 …; 0: none yet
    std::optional<double> reported_ms;  // latency that the system declared when it played last
    std::int64_t last_seen_unix_s = 0;  // 0: not known
    // What the file said beyond the above, as the text of a JSON object, or empty. Written by
    // another version; handed back as it came.
    std::string unknown_json;

    bool operator==(const SpeakerRecord&) const = default;
};

// What the speakers of a group are for. It says how well they must agree.
enum class Goal { automatic, stereo_pair, one_room, several_rooms };

// "automatic", "stereo pair", "one room", "several rooms".
std::string_view toText(Goal goal);
std::optional<Goal> goalFromText(std::string_view text);

// How sound that comes live (a computer's own sound, a line-in) is passed on.
enum class LatencyMode {
    music,  // robust: nobody minds when it is heard
    video,  // with a picture to it: as soon as the slowest speaker allows
};

// "music", "video".
std::string_view toText(LatencyMode mode);
std::optional<LatencyMode> latencyModeFromText(std::string_view text);

// Speakers that play together.
struct Group {
    std::string id;  // no two groups of a Setup share one; not empty; never shown
    std::string name;
    // SpeakerKey::device of each, at most once: membership outlives a change of codec, of adapter
    // or of backend, and needs no SpeakerRecord.
    std::vector<std::string> members;
    Goal goal = Goal::automatic;
    double gain_db = 0.0;  // of all its speakers, -60 … 0
    bool muted = false;
    std::string unknown_json;  // as in SpeakerRecord
    LatencyMode latency = LatencyMode::music;

    bool operator==(const Group&) const = default;
};

struct Setup {
    std::vector<SpeakerRecord> speakers;
    std::vector<Group> groups;
    std::string unknown_json;  // as in SpeakerRecord

    bool operator==(const Setup&) const = default;
};

// What the numbers of a Setup may be, both ends included.
struct Range {
    double low;
    double high;
};
inline constexpr Range kGainRange_db{-60.0, 12.0};
inline constexpr Range kDelayRange_ms{-5000.0, 5000.0};  // later and earlier
inline constexpr Range kExtraLatencyRange_ms{-5000.0,
                                             5000.0};  // negative: over-reported; residuals too
inline constexpr Range kEqFrequencyRange_hz{10.0, 96000.0};  // the strip knows its own rate
inline constexpr Range kEqGainRange_db{-24.0, 24.0};
inline constexpr Range kEqQRange{0.1, 30.0};
inline constexpr Range kCalibrationErrorRange_ms{0.0, 1000.0};
inline constexpr Range kCreepRange_ppm{-1000.0, 1000.0};
inline constexpr Range kCreepDecayRange_s{0.0, 3600.0};
inline constexpr Range kSetRange{0.0, 9007199254740991.0};  // whole numbers that JSON keeps
inline constexpr Range kConfidenceRange{0.0, 1.0};
inline constexpr Range kGroupGainRange_db{-60.0, 0.0};
inline constexpr Range kNumberRange{0.0, 1e6};
inline constexpr Range kReportedRange_ms{-60000.0, 60000.0};  // drivers say what they like
// When something was measured or seen: from the start of 1970 to the end of 9999, UTC.
inline constexpr std::int64_t kEarliestTaken_unix_s = 0;
inline constexpr std::int64_t kLatestTaken_unix_s = 253'402'300'799;

}  // namespace unisono
