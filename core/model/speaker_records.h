// Finding the record of a speaker in a Setup, and keeping its measurements. Pure functions; like
// any value, a Setup belongs to one thread at a time.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/calibration_record.h"
#include "model/setup.h"

namespace unisono {

// The record of exactly this key, or null. Valid until setup.speakers changes.
const SpeakerRecord* findRecord(const Setup& setup, const SpeakerKey& key);

// The record of exactly this key, calibrated or not; else, of the calibrated records of the same
// device and backend with another adapter or codec, the one that was calibrated last; else null.
// The latency of such another record is where to begin, not what was measured: whoever shows or
// uses it says so (its key is not `key`). Valid until setup.speakers changes.
const SpeakerRecord* nearestRecord(const Setup& setup, const SpeakerKey& key);

// The record of exactly this key. If there is none, one with default settings and this name is
// added; a record that is there keeps its name. Valid until setup.speakers changes.
SpeakerRecord& recordFor(Setup& setup, const SpeakerKey& key, std::string_view display_name);

// Adds a measurement as the newest one and applies its residual to the settings; the oldest ones
// beyond kMaxCalibrations are forgotten. The speaker is no longer suspect.
void addCalibration(SpeakerRecord& record, CalibrationRecord calibration);

// Forgets the newest measurement and applies the one before it, or no extra latency if there is
// none. A level that was matched with it is as before, unless it was changed since. The reason to
// suspect the newest one came later than both, so that it stays as long as there is a measurement
// to suspect. False if there is nothing to undo; then nothing changes.
bool undoCalibration(SpeakerRecord& record);

// Those whose newest measurement was made last of all, together: of one set, and at one time within
// a minute. Of this backend only, unless it is empty. Valid until setup.speakers changes.
std::vector<const SpeakerRecord*> alignedLast(const Setup& setup, std::string_view backend);

// The set (CalibrationRecord::set) that most of these calibrations are of: residuals of one set go
// together. 0 stands for no set, and is the answer if there is no other.
std::int64_t commonSet(std::span<const std::int64_t> sets);

// Reasons to suspect a measurement.
inline constexpr const char* kConnectedAnew = "It was connected anew.";
inline constexpr const char* kAtAnotherAdapter =
    "It is connected through another Bluetooth adapter.";

// Notes why the newest measurement may no longer hold, as a sentence for a person. What was never
// measured has nothing to suspect, and is left as it is.
void markSuspect(SpeakerRecord& record, std::string why);

// Marks the newest measurement suspect if it was made through another Bluetooth adapter than this
// one (addresses; empty: not known, which says nothing). True if that is news.
bool noteAdapter(SpeakerRecord& record, std::string_view adapter);

}  // namespace unisono
