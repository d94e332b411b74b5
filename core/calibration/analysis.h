// From one recording of all speakers at once to the latency of each.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "calibration/arrival.h"
#include "calibration/band.h"
#include "calibration/grading.h"
#include "calibration/recording.h"
#include "calibration/separation.h"
#include "calibration/stimulus.h"

namespace unisono {

struct AnalysisConfig {
    SeparationConfig separation;
    // Once found, the time of an arrival is read in this band, where loudspeakers agree with the
    // ear about when a sound comes.
    Band timing{1000.0, 8000.0};
    double timing_reach_s = 0.25e-3;
    Band bright{3000.0, 10000.0};  // to be compared with separation.dull
    double agree_s = 0.3e-3;       // both halves of the code must agree this well
    GradingConfig grading;
};

struct SpeakerMeasurement {
    double latency_s = 0.0;  // at the middle of the code; against the same unknown constant for all
    double error_s = 1.0;    // 1 sigma of it against the others', if it is not wrong altogether
    double drift_ppm = 0.0;  // positive: plays too slowly, ever later
    double level_db = -120.0;  // from what was sent to what the microphone heard, echoes included
    Grade grade = Grade::unusable;
    Trouble trouble = Trouble::silent;  // why it is not good
    double confidence = 0.0;            // 0 … 1
    bool jumped = false;                // its latency changed, or it was silent for a while
    bool obstructed = false;            // the direct sound is weaker than a reflection
    Arrival arrival;
    // Impulse response from kResponseBefore_s before the arrival, 300 ms at kResponseRate_hz.
    static constexpr double kResponseBefore_s = 0.03;
    static constexpr double kResponseRate_hz = 0.5 * kAnalysisRate_hz;
    std::vector<Complex> response;
    double response_arrival = 0.0;  // where in it the first arrival is, in samples
};

struct GroupMeasurement {
    double reference_s = 0.0;   // time in the sound that was played at which the latencies hold
    double clipped_part = 0.0;  // of the samples
    double level_dbfs = -120.0;
    std::vector<SpeakerMeasurement> speakers;
};

// recording: mono at 48 kHz; the sound began to play within the first half second of it, or
// expected_s later. codes: which of the stimulus' codes each of the speakers played; the result has
// them in that order.
// Method: docs/calibration.md. Pure and deterministic; less than 0.1 s of CPU per speaker.
[[nodiscard]] GroupMeasurement analyse(std::span<const float> recording, const Stimulus& stimulus,
                                       std::span<const std::size_t> codes,
                                       const AnalysisConfig& config = {}, double expected_s = 0.0);
// All of the first so many codes.
[[nodiscard]] GroupMeasurement analyse(std::span<const float> recording, const Stimulus& stimulus,
                                       std::size_t speakers, const AnalysisConfig& config = {},
                                       double expected_s = 0.0);

}  // namespace unisono
