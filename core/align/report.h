// What a measurement of a group found, and what it proposes. Plain values.
#pragma once

#include <string>
#include <vector>

#include "align/creep_estimate.h"
#include "calibration/analysis.h"
#include "model/speaker.h"
#include "timeline/creep.h"

namespace unisono {

// Every time here is in ms; arrivals are against the earliest trusted speaker's.
struct AlignedSpeaker {
    SpeakerId id;
    std::string description;
    bool heard = false;
    bool trusted = false;
    std::string problem;            // why it is not trusted, and what to do; a sentence or two
    double arrival_ms = 0.0;        // how much later than the earliest it is heard, with the
                                    // settings it had, less what it is delayed on purpose
    double residual_before_ms = 0;  // SpeakerSettings::extra_latency_ms that it was measured with
    double residual_ms = 0.0;       // … and that would make it right
    double error_ms = 0.0;          // 1 sigma
    double confidence = 0.0;        // 0 … 1
    double drift_ppm = 0.0;         // of its hidden clock against the others'; positive: ever later
    DriftSighting sighting;         // of this measurement; all of this holds at sighting.at
    Creep creep;                    // how the residual goes on from there
    double level_db = 0.0;          // how loud it is at the microphone, against the softest
    double gain_before_db = 0.0;    // SpeakerSettings::gain_db that it was measured with
    double gain_db = 0.0;           // … and that would make it as loud as that
    SpeakerMeasurement measurement;
};

struct AlignReport {
    std::vector<AlignedSpeaker> speakers;  // in the order in which they were named
    double spread_ms = 0.0;                // between the first and the last trusted one
    double sound_s = 0.0;                  // how long noise was played
    double elapsed_s = 0.0;                // from the start to this report
    double level_dbfs = -120.0;            // of the loudest recording
    bool restless = false;                 // a hidden clock is not where it was going: look again
    std::vector<std::string> notices;      // sentences about the microphone and the room

    [[nodiscard]] std::size_t trusted() const {
        std::size_t count = 0;
        for (const auto& speaker : speakers) {
            count += speaker.trusted ? 1 : 0;
        }
        return count;
    }
    [[nodiscard]] bool allTrusted() const { return trusted() == speakers.size(); }
};

}  // namespace unisono
