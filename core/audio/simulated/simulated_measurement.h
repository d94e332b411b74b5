// Listening to a simulated speaker: when does it play a sound that we know?
#pragma once

#include <optional>
#include <span>

#include "audio/simulated/simulated_speaker.h"
#include "timeline/time.h"

namespace unisono {

// The moment at which the first sample of `reference` is heard, in seconds after `from`, from what
// the speaker played between `from` and `to` (SimulatedSpeakerConfig::capture_s must reach back
// that far). Nothing if the speaker was silent, or played something else.
//
// Normalised cross-correlation with band-limited interpolation between samples: for broadband
// sound the error stays below 1 µs. A speaker that plays left or right only is found as well. The
// caller must not advance the backend at the same time.
std::optional<double> arrivalSeconds(const SimulatedSpeaker& speaker,
                                     std::span<const float> reference_mono_48k, TimePoint from,
                                     TimePoint to);

// How far the earliest and the latest of some arrivals lie apart, in seconds.
double spreadSeconds(std::span<const double> arrivals);

}  // namespace unisono
