// What Unisono remembers of speakers between two runs, as the commands use it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audio/backend.h"
#include "model/setup.h"
#include "store/settings_store.h"
#include "timeline/creep.h"

namespace unisono::cli {

// What became of a speaker whose latest calibration was taken back.
struct TakenBack {
    bool other_volume = false;       // the level that was matched is as before, …
    bool volume_stays = false;       // … or stays, because it was changed since
    std::optional<double> typed_ms;  // of latency that was set by hand since, and is gone
};

class Remembered {
 public:
    // Reads the user's settings file and tells on standard error what a person should know of it.
    // Never fails: without a file everything is as if new.
    Remembered();

    // How this speaker is set up: as in its record, or with the latency of the nearest record, or
    // as new.
    [[nodiscard]] SpeakerSettings settingsOf(const SinkInfo& sink) const;
    // How its latency goes on from there.
    [[nodiscard]] Creep creepOf(const SinkInfo& sink) const;
    // Whether its latency was measured and nothing since speaks against it.
    [[nodiscard]] bool isAligned(const SinkInfo& sink) const;
    // "aligned 3 days ago", "not aligned yet", "aligned before it was connected anew", …; now: unix
    // time.
    [[nodiscard]] std::string alignmentText(const SinkInfo& sink, std::int64_t now) const;

    // Its latest calibration, or that of the nearest record; null if there is none. Valid until
    // something is changed here.
    [[nodiscard]] const CalibrationRecord* latest(const SinkInfo& sink) const;

    // The set of its latest calibration; 0: none, or not known.
    [[nodiscard]] std::int64_t setOf(const SinkInfo& sink) const;
    // Those whose residuals do not go together with those of the most; empty if all do, or if
    // none was aligned.
    [[nodiscard]] std::vector<SinkInfo> apart(const std::vector<SinkInfo>& sinks) const;

    void add(const SinkInfo& sink, const SpeakerSettings& settings,
             const CalibrationRecord& calibration);
    // Takes back the latest calibration. Nothing if there is none.
    std::optional<TakenBack> undo(const SpeakerKey& speaker);
    // The record that settingsOf() goes by; null if there is none. Valid, like those below, until
    // something is changed here.
    [[nodiscard]] const SpeakerRecord* nearest(const SinkInfo& sink) const;
    // Those that were ever calibrated; and those that were calibrated last, together. Of one
    // backend, or of "auto": all. They need not be there.
    [[nodiscard]] std::vector<const SpeakerRecord*> aligned(std::string_view backend) const;
    [[nodiscard]] std::vector<const SpeakerRecord*> alignedLast(std::string_view backend) const;
    void suspect(const SinkInfo& sink, const std::string& why);
    // It plays through this Bluetooth adapter (address, or empty); see unisono::noteAdapter().
    bool noteAdapter(const SinkInfo& sink, std::string_view adapter);
    // Writes what was changed here, and leaves alone what another program has changed meanwhile.
    Result<void> save();

 private:
    std::optional<SettingsStore> store_;
    std::optional<Error> no_store_;
    Setup setup_;
    Setup saved_;  // as it was read, or written last
};

std::int64_t unixNow();
// A calibration by which a speaker plays on as it does now, with these settings and this creep.
CalibrationRecord calibrationOf(const SpeakerSettings& settings, const Creep& creep);

}  // namespace unisono::cli
