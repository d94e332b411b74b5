// Draws the loudness of a sound over its length.
#pragma once

#include <atomic>
#include <memory>

#include "source/source.h"
#include "studio/studio_snapshot.h"

namespace unisono {

// Sounds longer than this are looked at in places only.
inline constexpr double kWholeWaveform_s = 20.0 * 60.0;

// The loudest moment of each stretch of the sound, against the loudest of all; null if the sound
// cannot be read, or is of unknown length and does not end in time, or `cancelled` turned true.
// Reads the source from its beginning; takes a while.
std::shared_ptr<const Waveform> drawWaveformOf(Source& source, const std::atomic<bool>& cancelled);

}  // namespace unisono
