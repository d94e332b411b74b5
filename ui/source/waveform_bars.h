// The bars of a waveform's picture. Pure.
#pragma once

#include <vector>

#include "studio/studio_snapshot.h"

namespace unisono::ui {

inline constexpr int kBarWidth = 3;
inline constexpr int kBarPitch = 5;

// How many bars fit; the last one needs no gap after it.
int barsIn(int width);

// The loudest of what falls into each of `count` bars, 0 … 1. Negative: not known yet, because the
// track is still being read.
std::vector<float> barHeights(const Waveform& waveform, int count);

}  // namespace unisono::ui
