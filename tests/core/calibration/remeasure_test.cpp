// Guards core/calibration/remeasure: whom to measure again, and what two measurements say together.
#include "calibration/remeasure.h"

#include <cmath>

#include "core/calibration/synthetic_room.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::test;

namespace {

SpeakerMeasurement speaker(Grade grade, double latency_s, double drift_ppm = 0.0,
                           double confidence = 0.95, Trouble trouble = Trouble::none) {
    SpeakerMeasurement m;
    m.grade = grade;
    m.latency_s = latency_s;
    m.drift_ppm = drift_ppm;
    m.confidence = confidence;
    m.trouble = trouble;
    m.error_s = 20e-6;
    return m;
}

// Two good ones, a noisy one, a silent one, a third good one.
GroupMeasurement fiveSpeakers() {
    GroupMeasurement group;
    group.reference_s = 1.4;
    group.speakers = {speaker(Grade::good, 0.200, 50.0, 0.97),
                      speaker(Grade::good, 0.300, -80.0, 0.99),
                      speaker(Grade::weak, 0.250, 20.0, 0.7, Trouble::noisy),
                      speaker(Grade::unusable, 0.9, 0.0, 0.0, Trouble::silent),
                      speaker(Grade::good, 0.400, 0.0, 0.98)};
    return group;
}

}  // namespace

TEST_CASE("The weak are measured again, with the two most trusted") {
    const auto group = fiveSpeakers();
    CHECK(speakersToRemeasure(group) == std::vector<std::size_t>{1, 2, 4});
}

// A good one that is not sure may have taken a reflection for the direct sound.
TEST_CASE("When it is played again anyway, the good that are not sure play along") {
    auto group = fiveSpeakers();
    group.speakers[0].confidence = 0.9;
    CHECK(speakersToRemeasure(group) == std::vector<std::size_t>{0, 1, 2, 4});
    group.speakers[2].grade = Grade::good;  // nobody is doubtful: no reason to play again
    CHECK(speakersToRemeasure(group).empty());
}

TEST_CASE("Nothing to gain, nothing to measure again") {
    auto group = fiveSpeakers();
    SECTION("all are good, or silent") {
        group.speakers[2].grade = Grade::good;
    }
    SECTION("nobody to rely on") {
        for (auto& one : group.speakers) {
            one.grade = Grade::unusable;
            one.trouble = Trouble::noisy;
        }
    }
    SECTION("nobody at all") {
        group.speakers.clear();
    }
    CHECK(speakersToRemeasure(group).empty());
}

TEST_CASE("One trusted speaker is enough") {
    auto group = fiveSpeakers();
    group.speakers[0].grade = Grade::weak;
    group.speakers[4].grade = Grade::unusable;
    group.speakers[4].trouble = Trouble::jumped;
    CHECK(speakersToRemeasure(group) == std::vector<std::size_t>{0, 1, 2, 4});
}

TEST_CASE("Two measurements are brought to one instant and one origin") {
    const auto first = fiveSpeakers();
    const double apart_s = 5.0;
    const double origin_s = 0.123;  // the second recording began so much later
    const auto later_s = [&](std::size_t i) {
        return first.speakers[i].latency_s + first.speakers[i].drift_ppm * 1e-6 * apart_s;
    };
    const std::vector<std::size_t> codes{1, 2, 4};
    GroupMeasurement second;
    second.reference_s = 1.4;
    second.speakers = {speaker(Grade::good, later_s(1) - origin_s, -80.0, 0.99),
                       speaker(Grade::weak, later_s(2) - origin_s, 20.0, 0.7, Trouble::noisy),
                       speaker(Grade::good, later_s(4) - origin_s, 0.0, 0.98)};
    SECTION("agreeing") {
        second.speakers[1].latency_s += 50e-6;
        const auto both = merged(first, second, codes, apart_s);
        REQUIRE(both.speakers.size() == 5);
        for (const std::size_t i : {0U, 1U, 4U}) {
            CHECK(both.speakers[i].latency_s == Approx(later_s(i)).margin(1e-9));
            CHECK(both.speakers[i].grade == Grade::good);
        }
        CHECK(both.speakers[2].grade == Grade::good);
        CHECK(both.speakers[2].trouble == Trouble::none);
        CHECK(both.speakers[2].confidence == Approx(0.91));
        CHECK(both.speakers[2].latency_s == Approx(later_s(2) + 25e-6).margin(10e-6));
        CHECK(both.speakers[0].error_s > first.speakers[0].error_s);  // extrapolated
        CHECK(both.speakers[3].trouble == Trouble::silent);
    }
    SECTION("who is not sure does not tie") {
        second.speakers[0].latency_s += 90e-6;
        second.speakers[0].confidence = 0.9;
        const auto both = merged(first, second, codes, apart_s);
        CHECK(both.speakers[2].latency_s == Approx(later_s(2)).margin(1e-9));
        CHECK(both.speakers[4].latency_s == Approx(later_s(4)).margin(1e-9));
    }
    SECTION("nobody is sure: the good are weighted by their confidence") {
        auto unsure = first;
        for (const std::size_t i : {0U, 1U, 4U}) {
            unsure.speakers[i].confidence = 0.9;
        }
        second.speakers[0].latency_s += 90e-6;
        second.speakers[0].confidence = 0.5 * 0.98;
        const auto both = merged(unsure, second, codes, apart_s);
        // A third of the weight: the origin is wrong by 30 µs.
        CHECK(both.speakers[2].latency_s == Approx(later_s(2) - 15e-6).margin(5e-6));
    }
    SECTION("disagreeing") {
        second.speakers[1].latency_s += 2e-3;
        const auto both = merged(first, second, codes, apart_s);
        CHECK(both.speakers[2].grade == Grade::unusable);
        CHECK(both.speakers[2].trouble == Trouble::noisy);
        CHECK(both.speakers[2].confidence <= 0.3);
        CHECK(both.speakers[2].error_s >= 1.9e-3);
    }
    SECTION("agreeing, but hardly to be believed") {
        second.speakers[1].confidence = 0.2;
        const auto both = merged(first, second, codes, apart_s);
        CHECK(both.speakers[2].grade == Grade::weak);
        CHECK(both.speakers[2].trouble == Trouble::noisy);
    }
    SECTION("still in the way") {
        second.speakers[1].trouble = Trouble::obstructed;
        const auto both = merged(first, second, codes, apart_s);
        CHECK(both.speakers[2].grade == Grade::weak);
        CHECK(both.speakers[2].trouble == Trouble::obstructed);
    }
    SECTION("asleep at first, then good") {
        auto asleep = first;
        asleep.speakers[2] = speaker(Grade::unusable, 0.7, 0.0, 0.1, Trouble::asleep);
        second.speakers[1] = speaker(Grade::good, 0.15, 20.0);
        const auto both = merged(asleep, second, codes, apart_s);
        CHECK(both.speakers[2].grade == Grade::good);
        CHECK(both.speakers[2].latency_s == Approx(0.15 + origin_s).margin(1e-9));
    }
    SECTION("good but not sure, then sure of another place: misheard at first") {
        auto unsure = first;
        unsure.speakers[0].confidence = 0.9;
        second.speakers[1].grade = Grade::good;
        const std::vector<std::size_t> all{0, 1, 2, 4};
        second.speakers.insert(second.speakers.begin(),
                               speaker(Grade::good, later_s(0) - 0.8e-3 - origin_s, 50.0, 0.99));
        const auto both = merged(unsure, second, all, apart_s);
        CHECK(both.speakers[0].grade == Grade::good);
        // Neither is the other one's origin moved by it.
        CHECK(both.speakers[0].latency_s == Approx(later_s(0) - 0.8e-3).margin(1e-9));
        CHECK(both.speakers[1].latency_s == Approx(later_s(1)).margin(1e-9));
    }
    SECTION("a good one that changed in between is found out") {
        second.speakers[1] = speaker(Grade::good, later_s(2) - origin_s, 20.0);
        second.speakers[2].grade = Grade::weak;  // does not tie
        second.speakers[2].trouble = Trouble::noisy;
        second.speakers[2].latency_s += 5e-3;
        const auto both = merged(first, second, codes, apart_s);
        CHECK(both.speakers[4].grade == Grade::unusable);
    }
    SECTION("nothing in common") {
        second.speakers[0].grade = second.speakers[2].grade = Grade::weak;
        const auto both = merged(first, second, codes, apart_s);
        CHECK(both.speakers[2].grade == Grade::weak);
        CHECK(both.speakers[0].latency_s == first.speakers[0].latency_s);
    }
}

TEST_CASE("A recording of some of the codes is measured by naming them") {
    const Stimulus stimulus;
    // Codes 3 and 1 are played by the two speakers.
    std::vector<SyntheticSpeaker> speakers(4);
    for (auto& one : speakers) {
        one.gain = 0.0;
    }
    speakers[3] = {0.25, 0.0, 0.4, {}, 0.0, 1e9, 0.0};
    speakers[1] = {0.4, 30e-6, 0.1, {}, 0.0, 1e9, 0.0};
    const std::vector<std::size_t> codes{3, 1};
    const auto recording = recordingOf(stimulus, speakers, 0.001);
    const auto group = analyse(recording, stimulus, codes);
    REQUIRE(group.speakers.size() == 2);
    CHECK(group.speakers[0].grade == Grade::good);
    // Loudness is told against what was sent.
    CHECK(group.speakers[0].level_db == Approx(-8.0).margin(0.3));
    CHECK(group.speakers[1].level_db == Approx(-20.0).margin(0.3));
    // Nothing random: the same again.
    CHECK(analyse(recording, stimulus, codes).speakers[1].latency_s == group.speakers[1].latency_s);
    CHECK(group.speakers[1].latency_s - group.speakers[0].latency_s ==
          Approx(0.15 + 30e-6 * group.reference_s).margin(10e-6));
}
