// Guards core/align/calibration_records: a speaker goes on from its file as it went into it.
#include "align/calibration_records.h"

#include "support/catch.h"

using namespace unisono;

TEST_CASE("a calibration holds at the whole second that the file can keep") {
    const TimePoint steady{std::chrono::hours(3)};
    const Moment now{1'800'000'000'700, steady};
    SpeakerSettings settings;
    settings.extra_latency_ms = 45.0;
    Creep creep;
    creep.since = steady - std::chrono::seconds(5);
    creep.rate_ppm = 100.0;
    creep.decay_s = 60.0;
    const CalibrationRecord record = calibrationOf(settings, creep, now);
    SpeakerRecord speaker;
    speaker.calibrations = {record};
    CHECK(record.taken_unix_s == 1'800'000'000);
    CHECK(record.creep_decay_s == 60.0);

    // The same moment, another start of the machine.
    const TimePoint other{std::chrono::minutes(7)};
    const Moment later{1'800'000'030'000, other};
    const Creep kept = creepOf(&speaker, later);
    for (const int after_s : {1, 10, 30, 300}) {
        const auto passed = std::chrono::seconds(after_s);
        const double before_ms = settings.extra_latency_ms + creep.grown_s(steady + passed) * 1e3;
        const TimePoint then = later.steadyTimeOf(1'800'000'000) + std::chrono::milliseconds(700);
        const double after_ms = record.residual_ms + kept.grown_s(then + passed) * 1e3;
        CHECK(after_ms == Approx(before_ms).margin(0.001));
    }

    speaker.suspect = "It was connected anew.";
    CHECK(creepOf(&speaker, later) == Creep{});
    CHECK(creepOf(nullptr, later) == Creep{});
}

TEST_CASE("without creep it is what it was") {
    SpeakerSettings settings;
    settings.extra_latency_ms = -31.5;
    const Moment now{1'800'000'000'700, TimePoint{std::chrono::hours(3)}};
    const CalibrationRecord record = calibrationOf(settings, {}, now);
    SpeakerRecord speaker;
    speaker.calibrations = {record};
    CHECK(record.residual_ms == -31.5);
    CHECK(record.creep_ppm == 0.0);
    CHECK(creepOf(&speaker, now).grown_s(now.steady + std::chrono::hours(1)) == 0.0);
}
