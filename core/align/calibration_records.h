// Between what a speaker plays with now and what is kept of it. Pure functions.
#pragma once

#include <cstdint>

#include "model/calibration_record.h"
#include "model/setup.h"
#include "model/speaker.h"
#include "timeline/creep.h"
#include "timeline/time.h"

namespace unisono {

// One moment on the calendar and on the monotonic clock.
struct Moment {
    std::int64_t unix_ms = 0;
    TimePoint steady{};

    [[nodiscard]] TimePoint steadyTimeOf(std::int64_t unix_s) const {
        return steady - std::chrono::duration_cast<Nanoseconds>(
                            std::chrono::milliseconds(unix_ms - unix_s * 1000));
    }
};

// A calibration by which a speaker plays on as it does now, with these settings and this creep.
// What only the measurement knows (error, confidence, set, microphone) is left to the caller.
CalibrationRecord calibrationOf(const SpeakerSettings& settings, const Creep& creep, Moment now);
// How the latency goes on from what the latest calibration of a speaker says; not at all if there
// is none that holds (`record` may be null).
Creep creepOf(const SpeakerRecord* record, Moment now);

}  // namespace unisono
