// Guards core/align/judge: what a measurement means for the speakers' settings, and what a person
// is told of it.
#include "align/judge.h"

#include <cmath>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/dice.h"
#include "support/text.h"

using namespace unisono;
using namespace unisono::test;

namespace {

const TimePoint kNow{std::chrono::hours(4)};

// Speakers heard well, 0.35 s late as recordings are, and at these times after that.
struct MeasuredGroup {
    explicit MeasuredGroup(const std::vector<double>& arrivals_ms) {
        for (std::size_t i = 0; i < arrivals_ms.size(); ++i) {
            SpeakerMeasurement measured;
            measured.latency_s = 0.35 + arrivals_ms[i] * 1e-3;
            measured.error_s = 8e-6;
            measured.level_db = -30.0;
            measured.grade = Grade::good;
            measured.trouble = Trouble::none;
            measured.confidence = 0.97;
            measurement.speakers.push_back(measured);
            MeasuredSpeaker speaker;
            const std::string name(1, static_cast<char>('a' + i));
            speaker.id = {"simulated", name};
            speaker.description = "Speaker " + name;
            speakers.push_back(speaker);
        }
        measurement.level_dbfs = -33.0;
    }
    [[nodiscard]] AlignReport judged() const { return judge(measurement, speakers, kNow); }

    GroupMeasurement measurement;
    std::vector<MeasuredSpeaker> speakers;
};

// A room's answer: the first arrival, and what comes behind it.
std::vector<Complex> response(unsigned seed, double echoes, double noise, unsigned noise_seed) {
    constexpr double kRate_hz = SpeakerMeasurement::kResponseRate_hz;
    std::vector<Complex> samples(static_cast<std::size_t>(0.3 * kRate_hz));
    const auto arrival = static_cast<std::size_t>(SpeakerMeasurement::kResponseBefore_s * kRate_hz);
    Dice room(seed);
    Dice hiss(noise_seed);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto at = [&](Dice& dice, double size) {
            return Complex(static_cast<float>(size * dice.gaussian()),
                           static_cast<float>(size * dice.gaussian()));
        };
        samples[i] = at(hiss, noise);
        const double t = (static_cast<double>(i) - static_cast<double>(arrival)) / kRate_hz;
        if (t > 0.002) {
            samples[i] += at(room, echoes * std::exp(-t / 0.05));
        }
    }
    samples[arrival] += Complex(1.0F, 0.0F);
    return samples;
}

}  // namespace

TEST_CASE("Arrivals are against the earliest, and the smallest residual becomes zero") {
    const MeasuredGroup group({120.0, 3.5, 45.0});
    const AlignReport report = group.judged();
    REQUIRE(report.speakers.size() == 3);
    CHECK(report.allTrusted());
    CHECK(report.spread_ms == Approx(116.5));
    CHECK(report.level_dbfs == -33.0);
    CHECK(report.notices.empty());
    const std::vector<double> later{116.5, 0.0, 41.5};
    for (std::size_t i = 0; i < 3; ++i) {
        const AlignedSpeaker& speaker = report.speakers[i];
        CHECK(speaker.id == group.speakers[i].id);
        CHECK(speaker.description == group.speakers[i].description);
        CHECK(speaker.heard);
        CHECK(speaker.problem.empty());
        CHECK(speaker.arrival_ms == Approx(later[i]).margin(1e-9));
        CHECK(speaker.residual_before_ms == 0.0);
        CHECK(speaker.residual_ms == Approx(later[i]).margin(1e-9));
        CHECK(speaker.error_ms == Approx(0.008));
        CHECK(speaker.confidence == 0.97);
        CHECK(speaker.sighting.at == kNow);
    }
}

TEST_CASE("What is set already is part of what would be right") {
    MeasuredGroup group({10.0, 0.0, 0.2});
    group.speakers[0].settings.extra_latency_ms = 100.0;
    group.speakers[1].settings.extra_latency_ms = 40.0;
    group.speakers[2].settings.extra_latency_ms = -7.0;  // the smallest in the end
    const AlignReport report = group.judged();
    CHECK(report.speakers[0].residual_before_ms == 100.0);
    CHECK(report.speakers[0].residual_ms == Approx(110.0 + 6.8));
    CHECK(report.speakers[1].residual_ms == Approx(40.0 + 6.8));
    CHECK(report.speakers[2].residual_ms == Approx(0.0).margin(1e-9));
}

TEST_CASE("Anchored speakers keep their residuals: the median of them") {
    MeasuredGroup group({0.0, 1.0, 30.0, 0.4});
    const std::vector<double> residuals{20.0, 60.0, 0.0, 35.0};
    for (std::size_t i = 0; i < 4; ++i) {
        group.speakers[i].settings.extra_latency_ms = residuals[i];
    }
    SECTION("one") {
        group.speakers[1].anchored = true;
        const AlignReport report = group.judged();
        CHECK(report.speakers[1].residual_ms == Approx(60.0));
        CHECK(report.speakers[0].residual_ms == Approx(19.0));
        CHECK(report.speakers[2].residual_ms == Approx(29.0));
    }
    SECTION("three: one of them that moved by itself does not take the others along") {
        group.speakers[0].anchored = group.speakers[2].anchored = true;
        group.speakers[3].anchored = true;
        const AlignReport report = group.judged();
        CHECK(report.speakers[3].residual_ms == Approx(35.0));
        CHECK(report.speakers[0].residual_ms == Approx(19.6));
        CHECK(report.speakers[2].residual_ms == Approx(29.6));
    }
    SECTION("two: in the middle") {
        group.speakers[0].anchored = group.speakers[1].anchored = true;
        const AlignReport report = group.judged();
        CHECK(report.speakers[0].residual_ms == Approx(19.5));
        CHECK(report.speakers[1].residual_ms == Approx(60.5));
    }
    SECTION("one that was not heard well holds nothing") {
        group.speakers[0].anchored = group.speakers[1].anchored = true;
        group.measurement.speakers[0].trouble = Trouble::noisy;
        CHECK(group.judged().speakers[1].residual_ms == Approx(60.0));
    }
}

TEST_CASE("What the engine did knowingly is not the speaker's") {
    MeasuredGroup group({25.0, 0.3, -4.0});
    group.speakers[0].settings.delay_ms = 25.0;  // later on purpose
    group.speakers[1].error_ms = 0.3;            // the engine had not caught up
    group.speakers[2].settings.delay_ms = -4.0;  // earlier on purpose
    const AlignReport report = group.judged();
    CHECK(report.spread_ms == Approx(0.0).margin(1e-9));
    for (const auto& speaker : report.speakers) {
        CHECK(speaker.residual_ms == Approx(0.0).margin(1e-9));
    }
}

TEST_CASE("A creep that was allowed for is part of the residual it had then") {
    MeasuredGroup group({0.0, 0.0});
    group.speakers[0].settings.extra_latency_ms = 10.0;
    group.speakers[0].creep = {kNow - fromSeconds(5.0), 60.0, 20.0};
    const AlignReport report = group.judged();
    const double grown_ms = 60e-6 * 20.0 * (1.0 - std::exp(-0.25)) * 1e3;
    CHECK(report.speakers[0].residual_before_ms == Approx(10.0 + grown_ms));
    CHECK(report.speakers[0].residual_ms == Approx(10.0 + grown_ms));
}

TEST_CASE("Every trouble has a sentence of its own, and is left out") {
    struct Expected {
        Trouble trouble;
        const char* part;
        bool heard;
    };
    const auto expected = GENERATE(values<Expected>({
        {Trouble::silent, "was not heard", false},
        {Trouble::asleep, "woke up", true},
        {Trouble::jumped, "changed its latency", true},
        {Trouble::obstructed, "stands between", true},
        {Trouble::noisy, "hard to hear", true},
        {Trouble::drifting, "clock", true},
        {Trouble::none, "not heard well", true},  // not sure enough all the same
    }));
    CAPTURE(expected.part);
    MeasuredGroup group({0.0, 77.0, 5.0});
    auto& bad = group.measurement.speakers[1];
    bad.trouble = expected.trouble;
    bad.grade = expected.trouble == Trouble::none ? Grade::weak : Grade::unusable;
    bad.level_db = -80.0;
    bad.drift_ppm = 200.0;
    const AlignReport report = group.judged();
    const AlignedSpeaker& speaker = report.speakers[1];
    CHECK_FALSE(speaker.trusted);
    CHECK(speaker.heard == expected.heard);
    CHECK(contains(speaker.problem, "Speaker b"));
    CHECK(contains(speaker.problem, expected.part));
    CHECK(speaker.problem.back() == '.');
    CHECK(speaker.creep == Creep{});
    CHECK(report.trusted() == 2);
    CHECK_FALSE(report.allTrusted());
    CHECK(report.spread_ms == Approx(5.0));
    CHECK(report.speakers[2].residual_ms == Approx(5.0));
    CHECK(report.speakers[2].drift_ppm == Approx(0.0).margin(1e-9));
    CHECK(report.speakers[0].level_db == 0.0);
    CHECK(report.notices.empty());
}

TEST_CASE("What the engine knows of a speaker counts, however well it was heard") {
    MeasuredGroup group({0.0, 1.0});
    SECTION("it did not play") {
        group.speakers[0].playing = false;
        CHECK(contains(group.judged().speakers[0].problem, "did not play"));
        CHECK_FALSE(group.judged().speakers[0].heard);
    }
    SECTION("it is muted") {
        group.speakers[0].settings.muted = true;
        CHECK(contains(group.judged().speakers[0].problem, "muted"));
    }
    SECTION("its stream faltered") {
        group.speakers[0].disturbed = true;
        CHECK(contains(group.judged().speakers[0].problem, "faltered"));
    }
    CHECK_FALSE(group.judged().speakers[0].trusted);
    CHECK(group.judged().speakers[1].trusted);
    CHECK(group.judged().spread_ms == 0.0);
}

TEST_CASE("When nobody can be trusted, nothing is proposed") {
    MeasuredGroup group({0.0, 9.0});
    for (auto& one : group.measurement.speakers) {
        one.trouble = Trouble::noisy;
    }
    group.speakers[1].settings.extra_latency_ms = 12.0;
    const AlignReport report = group.judged();
    CHECK(report.trusted() == 0);
    CHECK(report.spread_ms == 0.0);
    CHECK(report.speakers[1].residual_before_ms == 12.0);
    CHECK(judge({}, {}, kNow).speakers.empty());
}

TEST_CASE("Levels are matched to the softest, 12 dB at most") {
    MeasuredGroup group({0.0, 0.0, 0.0, 0.0});
    const std::vector<double> levels{-32.0, -38.0, -20.0, -60.0};
    for (std::size_t i = 0; i < 4; ++i) {
        group.measurement.speakers[i].level_db = levels[i];
    }
    group.measurement.speakers[3].trouble = Trouble::noisy;  // softer, but not to be believed
    group.speakers[0].settings.gain_db = -3.0;
    group.speakers[3].settings.gain_db = -1.0;
    const AlignReport report = group.judged();
    CHECK(report.speakers[0].level_db == Approx(6.0));
    CHECK(report.speakers[0].gain_db == Approx(-9.0));
    CHECK(report.speakers[1].level_db == Approx(0.0));
    CHECK(report.speakers[1].gain_db == Approx(0.0));
    CHECK(report.speakers[2].level_db == Approx(18.0));
    CHECK(report.speakers[2].gain_db == Approx(-12.0));
    CHECK(report.speakers[3].gain_db == -1.0);
}

TEST_CASE("One loudspeaker behind two sinks is known by its echoes, and by nothing less") {
    const auto noticed = [](const std::vector<Complex>& a, const std::vector<Complex>& b,
                            double apart_ms) {
        MeasuredGroup group({0.0, apart_ms, 50.0});
        group.measurement.speakers[0].response = a;
        group.measurement.speakers[1].response = b;
        group.measurement.speakers[2].response = response(99, 0.1, 1e-3, 98);
        const auto notices = group.judged().notices;
        if (notices.empty()) {
            return false;
        }
        CHECK(notices.size() == 1);
        CHECK(contains(notices[0], "Speaker a and Speaker b"));
        return contains(notices[0], "same loudspeaker");
    };
    CHECK(noticed(response(1, 0.1, 2e-3, 5), response(1, 0.1, 2e-3, 6), 0.01));
    // Another place in the room; the same one, but at another time.
    CHECK_FALSE(noticed(response(1, 0.1, 2e-3, 5), response(2, 0.1, 2e-3, 6), 0.01));
    CHECK_FALSE(noticed(response(1, 0.1, 2e-3, 5), response(1, 0.1, 2e-3, 6), 1.0));
    // Direct sound alone is the same for all, be it noisy or not.
    CHECK_FALSE(noticed(response(1, 0.0, 2e-3, 5), response(1, 0.0, 2e-3, 6), 0.0));
    CHECK_FALSE(noticed(response(1, 0.0, 0.0, 5), response(1, 0.0, 0.0, 5), 0.0));
    CHECK_FALSE(noticed({}, {}, 0.0));
}

TEST_CASE("An overdriven microphone is worth a word") {
    MeasuredGroup group({0.0, 1.0});
    group.measurement.clipped_part = 0.001;
    CHECK(group.judged().notices.empty());
    group.measurement.clipped_part = 0.01;
    REQUIRE(group.judged().notices.size() == 1);
    CHECK(contains(group.judged().notices[0], "overdriven"));
}

TEST_CASE("Drift is against the group's, less what the engine allowed for") {
    MeasuredGroup group({0.0, 0.0, 0.0});
    // The microphone's clock is in all of them; the engine plays b faster, as its clock wants it.
    group.measurement.speakers[0].drift_ppm = 30.0;
    group.measurement.speakers[1].drift_ppm = -20.0;
    group.speakers[1].speed_ppm = 60.0;
    group.speakers[1].drift_ppm = -10.0;
    group.measurement.speakers[2].drift_ppm = 120.0;
    const AlignReport report = group.judged();
    CHECK(report.speakers[0].drift_ppm == Approx(-30.0));
    CHECK(report.speakers[1].drift_ppm == Approx(-30.0));
    CHECK(report.speakers[2].drift_ppm == Approx(60.0));
    CHECK(report.speakers[2].creep.since == kNow);
    CHECK(report.speakers[2].creep.rate_ppm == Approx(60.0));
    CHECK(report.notices.empty());
}

TEST_CASE("Earlier looks at a speaker tell how its creep goes on, and a large one is told") {
    MeasuredGroup group({0.0, 0.0, 0.0});
    group.measurement.speakers[2].drift_ppm = 180.0;  // 120 against the mean
    DriftSighting before{kNow - fromSeconds(10.0), 160.0};
    before.group = 1;  // of others: it cannot be told how far it has moved
    group.speakers[2].drifts = {before};
    const AlignReport report = group.judged();
    CHECK_FALSE(report.restless);
    CHECK(report.speakers[2].creep.rate_ppm == Approx(120.0).epsilon(0.05));
    // Faster than usual: 120 / 160 in 10 s, against 0.78.
    CHECK(report.speakers[2].creep.decay_s < 1.0 / CreepConfig{}.usual_rate_hz);
    before.ppm = 240.0;
    group.speakers[2].drifts = {before};
    CHECK(group.judged().restless);
    REQUIRE(report.notices.size() == 1);
    CHECK(contains(report.notices[0], "Speaker c plays 120 millionths too slowly"));
    group.measurement.speakers[2].drift_ppm = -180.0;
    CHECK(contains(group.judged().notices.at(0), "too fast"));
}
