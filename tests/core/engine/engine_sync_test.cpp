// Guards the main promise: what is heard from all speakers is heard together, from the first sound
// on. Measured by ear (support/listener.h), never by what the engine says of itself.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/stage.h"

using namespace unisono;
using namespace unisono::test;

namespace {

// Every 10 ms in the first three seconds, then ten times a second.
void listenFor(Stage& stage, Audience& audience, double duration_s) {
    const double end = stage.now_s() + duration_s;
    stage.runTo(std::min(end, stage.now_s() + 3.0), [&] { audience.listen(); });
    while (stage.now_s() < end - 1e-9) {
        stage.run(0.1);
        audience.listen();
    }
}

double firstSound_s(const Audience& audience, std::size_t speakers) {
    double first = 0.0;
    for (std::size_t i = 0; i < speakers; ++i) {
        first = std::max(first, audience.firstHeard_s(i, 0.0));
    }
    return first;
}

double medianSkew_ms(const Audience& audience, double from_s, double to_s) {
    std::vector<double> skews;
    for (const auto& moment : audience.moments()) {
        if (moment.t >= from_s && moment.t <= to_s) {
            skews.push_back(Audience::skew_ms(moment));
        }
    }
    std::sort(skews.begin(), skews.end());
    return skews.at(skews.size() / 2);
}

// How a pair moves against each other: largest pair, peak to peak.
double wander_ms(const Audience& audience, std::size_t speakers, double from_s, double to_s) {
    double widest = 0.0;
    for (std::size_t i = 0; i < speakers; ++i) {
        for (std::size_t k = i + 1; k < speakers; ++k) {
            double low = 1e9;
            double high = -1e9;
            for (const auto& moment : audience.moments()) {
                if (moment.t >= from_s && moment.t <= to_s) {
                    low = std::min(low, moment.frame[i] - moment.frame[k]);
                    high = std::max(high, moment.frame[i] - moment.frame[k]);
                }
            }
            widest = std::max(widest, (high - low) * 1e3 / kTimelineRate_hz);
        }
    }
    return widest;
}

}  // namespace

TEST_CASE("Four speakers are together from the first sound on") {
    const NoiseSignal signal(64.0);
    auto speakers = fourSpeakers();
    double limit_at_start_ms = 0.06;
    SECTION("positions known to 10 us") {
        for (auto& speaker : speakers) {
            speaker.report_noise_ms = 0.01;
        }
    }
    SECTION("positions known to 50 us") {
        // Less than half a second of such reports cannot tell a rate to better than 60 ppm.
        limit_at_start_ms = 0.15;
    }
    Stage stage(speakers);
    stage.addAll();
    stage.engine.play(noiseSource(signal));
    Audience audience(stage, signal);
    listenFor(stage, audience, 61.0);

    const double first = firstSound_s(audience, 4);
    CHECK(first < 1.0);
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(i);
        CHECK(audience.firstHeard_s(i, 0.0) == Approx(first).margin(0.021));
        CHECK(audience.shareHeard(i, first, 61.0) == 1.0);
    }
    CHECK(audience.largestSkew_ms(0.0, 3.0) < limit_at_start_ms);
    CHECK(audience.largestSkew_ms(3.0, 61.0) < 0.10);
    CHECK(audience.largestSkew_ms(5.0, 61.0) < 0.05);
    CHECK(medianSkew_ms(audience, 3.0, 61.0) < 0.02);
    CHECK(wander_ms(audience, 4, 20.0, 61.0) < 0.06);
    CHECK(audience.bestQuality() > 0.999);
    // No frame dropped or inserted, no step.
    for (const char* name : {"a", "b", "c", "d"}) {
        CHECK(stage.snapshotOf(name).line.steps == 0);
        CHECK(stage.snapshotOf(name).line.jumps == 0);
    }
}

TEST_CASE("Speakers of different rates and shapes are together") {
    const NoiseSignal signal(25.0);
    auto speakers = fourSpeakers();
    speakers[0].rate_hz = 44100;
    speakers[1].rate_hz = 96000;
    speakers[2].channels = 6;
    speakers[3].period_ms = 10.0;
    speakers[3].buffer_ms = 25.0;
    Stage stage(speakers);
    stage.addAll();
    stage.engine.play(noiseSource(signal));
    Audience audience(stage, signal);
    listenFor(stage, audience, 20.0);
    CHECK(audience.largestSkew_ms(0.0, 3.0) < 0.2);
    CHECK(audience.largestSkew_ms(3.0, 20.0) < 0.06);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(audience.shareHeard(i, 1.5, 20.0) == 1.0);
    }
}

TEST_CASE("Reported latency needs no measured one") {
    const NoiseSignal signal(12.0);
    auto speakers = fourSpeakers();
    for (auto& speaker : speakers) {
        speaker.reported_ms = speaker.latency_ms;
    }
    speakers[3].reported_ms = 150.0;  // and a residual of 30 ms
    Stage stage(speakers);
    stage.addAll();
    stage.engine.play(noiseSource(signal));
    Audience audience(stage, signal);
    listenFor(stage, audience, 10.0);
    CHECK(audience.largestSkew_ms(0.0, 10.0) < 0.2);
    CHECK(audience.largestSkew_ms(5.0, 10.0) < 0.05);
}

TEST_CASE("A clock that flips from +100 to -100 ppm stays together with the others") {
    const NoiseSignal signal(45.0);
    auto speakers = fourSpeakers();
    speakers[3].events = {{20.0, SimulatedEvent::Kind::clock, -100.0}};
    Stage stage(speakers);
    stage.addAll();
    stage.engine.play(noiseSource(signal));
    stage.run(5.0);
    Audience audience(stage, signal);
    stage.runTo(
        40.0, [&] { audience.listen(); }, 0.05);
    CHECK(audience.largestSkew_ms(5.0, 19.9) < 0.05);
    CHECK(audience.largestSkew_ms(20.0, 40.0) < 0.2);
    CHECK(audience.largestSkew_ms(30.0, 40.0) < 0.05);
    CHECK(audience.shareHeard(3, 5.0, 40.0) == 1.0);
    CHECK(stage.snapshotOf("d").line.drift_ppm == Approx(-100.0).margin(3.0));
    for (const char* name : {"a", "b", "c", "d"}) {
        CHECK(stage.snapshotOf(name).line.steps == 0);
    }
}

TEST_CASE("Pointers that move in steps of 20 ms") {
    const NoiseSignal signal(48.0);
    auto speakers = fourSpeakers();
    for (auto& speaker : speakers) {
        speaker.granularity_frames = 960;
        speaker.pulled_reports = true;
        speaker.period_ms = 25.0;
    }
    Stage stage(speakers);
    stage.addAll();
    stage.engine.play(noiseSource(signal));
    Audience audience(stage, signal);
    listenFor(stage, audience, 45.0);
    const double first = firstSound_s(audience, 4);
    CHECK(first < 2.5);
    CHECK(audience.largestSkew_ms(first, 45.0) < 0.3);
    CHECK(audience.largestSkew_ms(10.0, 45.0) < 0.1);
    CHECK(medianSkew_ms(audience, 3.0, 45.0) < 0.05);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(audience.shareHeard(i, first, 45.0) == 1.0);
    }
}

TEST_CASE("Coarse positions told late are together within 0.3 ms after ten seconds") {
    const NoiseSignal signal(40.0);
    auto speakers = fourSpeakers();
    for (auto& speaker : speakers) {
        speaker.granularity_frames = 960;
        speaker.period_ms = 25.0;
        speaker.wake_jitter_ms = 1.5;
        speaker.pulled_reports = true;
    }
    Stage stage(speakers);
    stage.addAll();
    stage.engine.play(noiseSource(signal));
    stage.run(10.0);
    Audience audience(stage, signal);
    stage.runTo(
        38.0, [&] { audience.listen(); }, 0.1);
    CHECK(audience.largestSkew_ms(10.0, 38.0) < 0.3);
    CHECK(medianSkew_ms(audience, 10.0, 38.0) < 0.1);
}

TEST_CASE("Late wake-ups, as under load, move nothing") {
    const NoiseSignal signal(33.0);
    auto speakers = fourSpeakers();
    for (auto& speaker : speakers) {
        speaker.wake_jitter_ms = 25.0;
        speaker.report_noise_ms = 0.1;
    }
    Stage stage(speakers);
    stage.addAll();
    stage.engine.play(noiseSource(signal));
    stage.run(3.0);
    Audience audience(stage, signal);
    stage.runTo(
        30.0, [&] { audience.listen(); }, 0.1);
    CHECK(audience.largestSkew_ms(3.0, 30.0) < 0.15);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(audience.shareHeard(i, 3.0, 30.0) == 1.0);
    }
}
