// What needs a look, and what is well. Pure: facts in, checks out. The words are the window's: a
// check carries names and numbers only.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "audio/backend.h"
#include "engine/snapshot.h"
#include "model/setup.h"
#include "studio/studio_snapshot.h"

namespace unisono {

struct HealthFacts {
    std::int64_t unix_ms = 0;
    std::vector<ServerStatus> servers;
    std::string bluez_version;  // empty: not known, or no BlueZ
    std::vector<SinkInfo> sinks;
    std::vector<InputInfo> inputs;
    std::string group;  // id of the group that plays, or would
    EngineSnapshot engine;
    Setup setup;
    std::shared_ptr<const std::vector<StudioEvent>> events;  // may be null
    std::vector<std::string> settings_notices;  // sentences of when the settings were read
    std::optional<Error> save_problem;
    std::int64_t saved_unix_s = 0;  // 0: not yet
    double pump_longest_ms = 0.0;
};

HealthFacts healthFacts(const StudioSnapshot& snapshot, Setup setup,
                        std::vector<std::string> settings_notices = {});

struct HealthCheck {
    enum class Kind {
        server,                // text: its name, or its problem; value: 1 if it answers
        server_old,            // PipeWire before 1.0; text: its version, value: Bluetooth speakers
        bluetooth_load,        // on one adapter; speakers: each with its dropouts of the last hour;
                               // text: the adapter, or empty
        bluetooth_version,     // known to do harm here; text: what it does, and what to do
        hands_free,            // speakers that are connected as telephone headsets
        dropouts,              // of the last hour; value: all, speakers: those, with how many
        never_aligned,         // speakers of the group
        suspect,               // … that were aligned, and something changed since
        apart,                 // … whose alignments do not go together with the others'
        aligned,               // all of the group are; value: age in s of the oldest, -1: not known
        microphone,            // text: its description
        microphone_none,       // there is none
        microphone_processed,  // only ones behind software; text: its description
        microphone_bluetooth,  // only ones of Bluetooth devices; text: its description
        default_output,        // speakers: of the group, and the computer's output too. A note:
                               // graded good even then
        settings_saved,        // value: unix time in s, 0: not yet
        settings_not_saved,    // text: why, as sentences
        settings_notices,      // text: sentences
        sound_thread,          // value: its longest round in ms
        silent,                // speakers that are muted or at volume 0, with their gain in dB
        group_muted,           // text: the group's name
        same_name,             // speakers that share one; text: the name
        drift,                 // speakers with clocks far off, in ppm; none: all are well
    };
    enum class Grade { good, look, bad };
    struct Speaker {
        std::string device;  // SpeakerKey::device
        std::string name;
        double value = 0.0;
    };

    std::string id;  // the same as long as it is about the same thing
    Kind kind{};
    Grade grade = Grade::good;
    std::vector<Speaker> speakers;
    double value = 0.0;
    std::string text;
};

inline constexpr double kFarDrift_ppm = 200.0;

std::string_view toText(HealthCheck::Kind kind);
std::string_view toText(HealthCheck::Grade grade);

// The worst first, else in the order of the kinds.
std::vector<HealthCheck> checkHealth(const HealthFacts& facts);
// How many are not good.
std::size_t thingsToLookAt(const std::vector<HealthCheck>& checks);

// For experts to read and users to send: plain text, Bluetooth addresses shortened. `versions`:
// name and version of whatever matters.
std::string diagnosticReport(const HealthFacts& facts, const std::vector<HealthCheck>& checks,
                             const std::vector<std::pair<std::string, std::string>>& versions);

// "AA:BB:CC:DD:EE:FF" becomes "AA:BB:…:FF", wherever in a text and however separated.
std::string withShortAddresses(const std::string& text);

}  // namespace unisono
