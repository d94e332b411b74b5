// A click to hear by ear whether the speakers are together.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "source/source.h"

namespace unisono {

struct MetronomeSettings {
    double bpm = 120;                // 10 … 600
    int beatsPerBar = 4;             // the first beat of each bar is accented; 1: all alike
    std::optional<double> length_s;  // endless if empty
};

// Where click k begins: round(k × 60 / bpm × 48000) frames. Its first sample is never zero.
Frame metronomeClick(std::int64_t k, double bpm);

// A woodblock: a sine burst of some 40 ms that dies away at once. Peaks: accent 0.7, others 0.5,
// alike on both sides. Seekable everywhere. Errors: usage.
Result<std::unique_ptr<Source>> openMetronome(const MetronomeSettings& settings);

}  // namespace unisono
