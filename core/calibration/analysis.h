// From one recording of all speakers at once to the latency of each.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "calibration/arrival.h"
#include "calibration/stimulus.h"

namespace unisono {

struct AnalysisConfig {
    double low_hz = 700.0;  // the band that is looked at, weighted by sin² over it: no edges, no
    double high_hz = 10000.0;  // ringing before an arrival
    double timing_low_hz =
        1000.0;  // once found, the time of an arrival is read in this band, where
    double timing_high_hz = 8000.0;  // loudspeakers agree with the ear about when a sound comes
    double timing_reach_s = 0.25e-3;
    double search_s = 1.25;  // the codes begin at most so long after the time they are expected at
    int segments = 8;        // pieces of the code for the search of the drift
    double drift_ppm = 320.0;  // searched to both sides
    double drift_step_ppm = 40.0;
    int rounds = 2;               // of cancelling what the other speakers play
    double gate_before_s = 0.03;  // what counts as a speaker's own response around its peak
    double gate_after_s = 0.35;
    ArrivalConfig arrival;
    // Grading; found on simulated rooms (docs/measurements.md).
    double good_separation_db = 10.0;
    double weak_separation_db = 8.0;
    double good_snr_db = 15.0;
    double agree_s = 0.3e-3;  // both halves of the code must agree this well
    double believable_ppm = 300.0;
};

enum class Grade { good, weak, unusable };

struct SpeakerMeasurement {
    double latency_s = 0.0;  // at the middle of the code; against the same unknown constant for all
    double drift_ppm = 0.0;  // positive: plays too slowly, ever later
    Grade grade = Grade::unusable;
    double confidence = 0.0;  // 0 … 1
    bool jumped = false;      // its two halves arrived at different latencies
    bool obstructed = false;  // the direct sound is weaker than a reflection
    Arrival arrival;
    double halves_apart_s = 0.0;
    std::vector<Complex> response;  // 300 ms of impulse response from 30 ms before the arrival
};

struct GroupMeasurement {
    double reference_s = 0.0;   // time in the sound that was played at which the latencies hold
    double clipped_part = 0.0;  // of the samples
    double level_dbfs = -120.0;
    std::vector<SpeakerMeasurement> speakers;
};

// recording: mono at 48 kHz; the sound began to play within the first half second of it, or
// expected_s later.
// Method: docs/calibration.md. Pure and deterministic; about 0.1 s of CPU per speaker.
[[nodiscard]] GroupMeasurement analyse(std::span<const float> recording, const Stimulus& stimulus,
                                       std::size_t speakers, const AnalysisConfig& config = {},
                                       double expected_s = 0.0);

}  // namespace unisono
