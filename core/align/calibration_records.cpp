#include "align/calibration_records.h"

namespace unisono {

CalibrationRecord calibrationOf(const SpeakerSettings& settings, const Creep& creep, Moment now) {
    CalibrationRecord record;
    // As it is at the whole second that the file can hold.
    record.taken_unix_s = now.unix_ms / 1000;
    const TimePoint taken = now.steadyTimeOf(record.taken_unix_s);
    record.residual_ms = settings.extra_latency_ms + creep.grown_s(taken) * 1e3;
    record.creep_ppm = creep.rateAt_ppm(taken);
    record.creep_decay_s = creep.decay_s;
    return record;
}

Creep creepOf(const SpeakerRecord* record, Moment now) {
    if (record == nullptr || record->calibrations.empty() || !record->suspect.empty() ||
        record->calibrations.back().creep_decay_s <= 0.0) {
        return {};
    }
    const CalibrationRecord& calibration = record->calibrations.back();
    return {now.steadyTimeOf(calibration.taken_unix_s), calibration.creep_ppm,
            calibration.creep_decay_s};
}

}  // namespace unisono
