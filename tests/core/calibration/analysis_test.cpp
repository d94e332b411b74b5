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
    // Nothing random: the same again.
    const GroupMeasurement again = analyse(recording, stimulus, speakers.size());
    CHECK(again.speakers[2].latency_s == group.speakers[2].latency_s);
}

TEST_CASE("A reflection stronger than the direct sound does not count") {
    const std::vector<SyntheticSpeaker> speakers{
        {0.25, 0.0, 0.3, {{4.2e-3, 0.5}}, 0.0, 1e9, 0.0},
        {0.4, 0.0, 0.1, {{3.3e-3, 2.2}, {6.1e-3, 1.6}}, 0.0, 1e9, 0.0}};
    const Stimulus stimulus;
    const auto group = analyse(recordingOf(stimulus, speakers, 0.001), stimulus, 2);
    CHECK(group.speakers[1].latency_s - group.speakers[0].latency_s == Approx(0.15).margin(20e-6));
    CHECK(group.speakers[1].obstructed);
    CHECK_FALSE(group.speakers[0].obstructed);
}

TEST_CASE("Dead, asleep or jumping speakers are not trusted, and do not spoil the others") {
    std::vector<SyntheticSpeaker> speakers(4);
    speakers[0] = {0.25, 40e-6, 0.3, {{4.2e-3, 0.5}}, 0.0, 1e9, 0.0};
    speakers[1] = {0.45, -20e-6, 0.3, {{3.1e-3, 0.5}}, 0.0, 1e9, 0.0};
    speakers[2] = {0.35, 0.0, 0.3, {{2.1e-3, 0.5}}, 0.0, 1e9, 0.0};
    Trouble trouble = Trouble::none;
    SECTION("dead") {
        speakers[2].gain = 0.0;
        trouble = Trouble::silent;
    }
    SECTION("asleep for the first half") {
        speakers[2].mute_until_s = 1.5;
        trouble = Trouble::asleep;
    }
    SECTION("asleep for the first 0.3 s of the code") {
        speakers[2].mute_until_s = 0.7;
        trouble = Trouble::asleep;
    }
    SECTION("jumps by 18 ms in the middle") {
        speakers[2].jump_at_s = 1.3;
        speakers[2].jump_s = 18e-3;
        trouble = Trouble::jumped;
    }
    SECTION("jumps by 2 ms near the end") {
        speakers[2].jump_at_s = 2.0;
        speakers[2].jump_s = 2e-3;
        trouble = Trouble::jumped;
    }
    speakers[3] = {0.6, 0.0, 0.3, {}, 0.0, 1e9, 0.0};
    const Stimulus stimulus;
    const auto group = analyse(recordingOf(stimulus, speakers, 0.001), stimulus, 4);
    CHECK(group.speakers[2].grade == Grade::unusable);
    CHECK(group.speakers[2].trouble == trouble);
    for (const std::size_t i : {0U, 1U, 3U}) {
        CAPTURE(i);
        CHECK(group.speakers[i].grade == Grade::good);
    }
    CHECK(group.speakers[1].latency_s - group.speakers[0].latency_s ==
          Approx(truth_s(speakers[1], group) - truth_s(speakers[0], group)).margin(20e-6));
}

TEST_CASE("Loudness is told against what was sent") {
    const std::vector<SyntheticSpeaker> speakers{{0.25, 0.0, 0.4, {}, 0.0, 1e9, 0.0},
                                                 {0.4, 0.0, 0.1, {}, 0.0, 1e9, 0.0}};
    const Stimulus stimulus;
    const auto group = analyse(recordingOf(stimulus, speakers, 0.001), stimulus, 2);
    CHECK(group.speakers[0].level_db == Approx(-8.0).margin(0.3));
    CHECK(group.speakers[1].level_db == Approx(-20.0).margin(0.3));
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
    const auto group = analyse(recording, stimulus, 3);
    REQUIRE(group.speakers.size() == 3);
    for (const SpeakerMeasurement& speaker : group.speakers) {
        CHECK(speaker.grade == Grade::unusable);
        CHECK(std::isfinite(speaker.latency_s));
    }
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
