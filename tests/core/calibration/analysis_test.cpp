// Guards core/calibration/analysis on recordings whose truth is known in closed form.
#include "calibration/analysis.h"

#include <algorithm>
#include <cmath>

#include "core/calibration/synthetic_room.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::test;

namespace {

// What the analysis should say, against the first speaker: at the middle of the code.
double truth_s(const SyntheticSpeaker& speaker, const GroupMeasurement& group) {
    return speaker.delay_s + speaker.drift * group.reference_s;
}

}  // namespace

TEST_CASE("Four speakers at once: latencies to 10 µs, clocks to 5 ppm") {
    const std::vector<SyntheticSpeaker> speakers{
        {0.21, 0.0, 0.3, {{3.1e-3, 0.6}, {7.7e-3, 0.5}, {19e-3, 0.3}}, 0.0, 1e9, 0.0},
        {0.3512345, 120e-6, 0.2, {{1.7e-3, 0.7}, {11e-3, 0.4}}, 0.0, 1e9, 0.0},
        {0.5798765, -150e-6, -0.4, {{2.9e-3, 0.8}, {23e-3, 0.5}}, 0.0, 1e9, 0.0},  // inverted
        {0.70003, 33e-6, 0.1, {{5.3e-3, 0.7}}, 0.0, 1e9, 0.0}};
    const Stimulus stimulus;
    const auto recording = recordingOf(stimulus, speakers, 0.002);
    const GroupMeasurement group = analyse(recording, stimulus, speakers.size());
    REQUIRE(group.speakers.size() == 4);
    const double base = group.speakers[0].latency_s - truth_s(speakers[0], group);
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        CAPTURE(i);
        const SpeakerMeasurement& speaker = group.speakers[i];
        CHECK(speaker.grade == Grade::good);
        CHECK_FALSE(speaker.jumped);
        CHECK(speaker.latency_s - base == Approx(truth_s(speakers[i], group)).margin(10e-6));
        CHECK(speaker.drift_ppm == Approx(speakers[i].drift * 1e6).margin(5.0));
        CHECK_FALSE(speaker.response.empty());
        CHECK(speaker.trouble == Trouble::none);
        CHECK(speaker.error_s < 40e-6);
    }
    CHECK(group.clipped_part == 0.0);
}

TEST_CASE("A reflection stronger than the direct sound does not count") {
    const std::vector<SyntheticSpeaker> speakers{
        {0.25, 0.0, 0.3, {{4.2e-3, 0.5}}, 0.0, 1e9, 0.0},
        {0.4, 0.0, 0.1, {{3.3e-3, 2.2}, {6.1e-3, 1.6}}, 0.0, 1e9, 0.0}};
    const Stimulus stimulus;
    const auto recording = recordingOf(stimulus, speakers, 0.001);
    const auto group = analyse(recording, stimulus, 2);
    CHECK(group.speakers[1].latency_s - group.speakers[0].latency_s == Approx(0.15).margin(20e-6));
    CHECK(group.speakers[1].obstructed);
    CHECK_FALSE(group.speakers[0].obstructed);
}

TEST_CASE("Dead, asleep or jumping speakers are not trusted, and do not spoil the others") {
    std::vector<SyntheticSpeaker> speakers(7);
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        const auto nth = static_cast<double>(i);
        speakers[i] = {0.25 + 0.037 * nth, 20e-6 * nth, 0.3, {{4.2e-3, 0.5}}, 0.0, 1e9, 0.0};
    }
    speakers[1].gain = 0.0;
    speakers[2].mute_until_s = 1.5;  // the first half of the code
    speakers[3].mute_until_s = 0.7;
    speakers[4].jump_at_s = 1.3;  // in the middle
    speakers[4].jump_s = 18e-3;
    speakers[5].jump_at_s = 2.0;  // near the end
    speakers[5].jump_s = 2e-3;
    const std::vector<Trouble> troubles{Trouble::none,   Trouble::silent, Trouble::asleep,
                                        Trouble::asleep, Trouble::jumped, Trouble::jumped,
                                        Trouble::none};
    const Stimulus stimulus;
    const auto group = analyse(recordingOf(stimulus, speakers, 0.001), stimulus, speakers.size());
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        const SpeakerMeasurement& speaker = group.speakers[i];
        CAPTURE(i, speaker.arrival.snr_db, speaker.arrival.separation_db);
        CHECK(speaker.trouble == troubles[i]);
        CHECK(speaker.grade == (troubles[i] == Trouble::none ? Grade::good : Grade::unusable));
    }
    CHECK(group.speakers[6].latency_s - group.speakers[0].latency_s ==
          Approx(truth_s(speakers[6], group) - truth_s(speakers[0], group)).margin(20e-6));
}

TEST_CASE("Silence, another sound and far too little are no measurement") {
    const Stimulus stimulus;
    std::vector<float> recording;
    SECTION("nothing") {
    }
    SECTION("silence") {
        recording.assign(4 * kStimulusRate_hz, 0.0F);
    }
    SECTION("noise") {
        recording = recordingOf(stimulus, {}, 0.1);
    }
    SECTION("not a number") {
        recording.assign(4 * kStimulusRate_hz, std::nanf(""));
    }
    const auto group = analyse(recording, stimulus, 1);
    REQUIRE(group.speakers.size() == 1);
    for (const SpeakerMeasurement& speaker : group.speakers) {
        CHECK(speaker.grade == Grade::unusable);
        CHECK(std::isfinite(speaker.latency_s));
    }
}

TEST_CASE("Nobody to measure is no trouble") {
    const Stimulus stimulus;
    const std::vector<float> recording(kStimulusRate_hz, 0.1F);
    CHECK(analyse(recording, stimulus, 0).speakers.empty());
}

TEST_CASE("An overdriven recording is right about time, and tells") {
    const std::vector<SyntheticSpeaker> speakers{{0.25, 0.0, 1.0, {{4.2e-3, 0.5}}, 0.0, 1e9, 0.0},
                                                 {0.4, 0.0, 1.2, {{3.3e-3, 0.4}}, 0.0, 1e9, 0.0}};
    const Stimulus stimulus;
    auto recording = recordingOf(stimulus, speakers, 0.001);
    for (float& sample : recording) {
        sample = std::clamp(8.0F * sample, -1.0F, 1.0F);
    }
    const auto group = analyse(recording, stimulus, 2);
    CHECK(group.clipped_part > 0.05);
    CHECK(group.speakers[1].latency_s - group.speakers[0].latency_s == Approx(0.15).margin(40e-6));
}
