// From what was measured to what a person is told and what would be set. Pure functions.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "align/report.h"
#include "calibration/analysis.h"
#include "model/speaker.h"

namespace unisono {

// What the engine knew of a speaker while it was measured.
struct MeasuredSpeaker {
    SpeakerId id;
    std::string description;
    SpeakerSettings settings;
    bool anchored = false;   // its residual is of an earlier measurement that still holds
    bool playing = true;     // it played throughout
    bool disturbed = false;  // its stream jumped or ran dry meanwhile
    double error_ms = 0.0;   // how late it played by the engine's own account, on average
    // The speed that the engine chose for it, and what it knows of its clock now, which is more
    // than it knew then. By both it played speed + drift too fast.
    double speed_ppm = 0.0;
    double drift_ppm = 0.0;
    double drift_error_ppm = 0.0;       // 1 sigma
    Creep creep;                        // that the engine allowed for
    std::vector<DriftSighting> drifts;  // of earlier measurements, while its stream was the same
};

struct JudgeConfig {
    double level_reach_db = 12.0;   // levels are matched by at most so much
    double same_response = 0.9;     // echoes that are as alike as this …
    double same_time_ms = 0.05;     // … at the same time are of one loudspeaker
    double same_after_s = 1.5e-3;   // what comes so long after the first arrival is echoes
    double clipped_part = 0.002;    // of the samples: the microphone is overdriven
    double hidden_drift_ppm = 100;  // worth a word: its clock is not the one the system sees
    CreepConfig creep;
};

// measurement.speakers and speakers are in the same order.
//
// A microphone tells differences only, so one constant is free. It is chosen so that the residuals
// of the anchored speakers stay as they are (their median), and groups that share a speaker stay
// consistent; without any, the smallest residual becomes zero.
//
// at: the moment at which the measurement's latencies hold.
AlignReport judge(const GroupMeasurement& measurement, std::span<const MeasuredSpeaker> speakers,
                  TimePoint at, const JudgeConfig& config = {});

}  // namespace unisono
