// A short tune of our own, for trying out speakers without looking for a file.
#pragma once

#include <memory>

#include "source/source.h"

namespace unisono {

inline constexpr double kTestTuneLength_s = 12.0;

// Plucked strings, stereo, starting softly; the same samples at every call. Peaks at -6 dB of full
// scale. Seekable everywhere. Never fails.
std::unique_ptr<Source> makeTestTune();

}  // namespace unisono
