// Guards core/engine/volume_guard.h: no speaker comes back louder than it went, none is ever made
// louder, and what a person does is left alone.
#include "engine/volume_guard.h"

#include "support/catch.h"

using namespace unisono;

namespace {

struct Speaker {
    VolumeGuard guard;
    TimePoint now{};
    std::optional<double> volume = 0.4;
    bool obeys = true;
    int asked = 0;
    int lowered = 0;
    int disobeyed = 0;

    void pass(double seconds) {
        for (double t = 0.0; t < seconds; t += 0.05) {
            now += fromSeconds(0.05);
            const auto advice = guard.look(volume, now);
            lowered += advice.lowered ? 1 : 0;
            disobeyed += advice.disobeyed ? 1 : 0;
            if (advice.lower_to) {
                ++asked;
                REQUIRE(*advice.lower_to < *volume);  // never up
                if (obeys) {
                    volume = advice.lower_to;
                }
            }
        }
    }
    void comeBack(double at) {
        volume = at;
        guard.returned(now);
    }
};

}  // namespace

TEST_CASE(
    "A speaker that returns at full volume is turned down to where it was, and that is told") {
    Speaker speaker;
    speaker.pass(10.0);
    speaker.comeBack(1.0);
    CHECK(speaker.guard.watching());
    speaker.pass(10.0);
    CHECK(speaker.volume == 0.4);
    CHECK(speaker.asked == 1);
    CHECK(speaker.lowered == 1);
    CHECK_FALSE(speaker.guard.watching());
}

TEST_CASE("One that jumps up again while the volumes are being agreed on is turned down again") {
    Speaker speaker;
    speaker.pass(1.0);
    speaker.comeBack(1.0);
    speaker.pass(1.0);
    speaker.volume = 0.9;
    speaker.pass(3.0);
    CHECK(speaker.volume == 0.4);
    CHECK(speaker.asked == 2);
    CHECK(speaker.lowered == 2);
}

TEST_CASE("What is softer than before stays so") {
    Speaker speaker;
    speaker.pass(1.0);
    speaker.comeBack(0.2);
    speaker.pass(1.0);
    CHECK(speaker.volume == 0.2);
    speaker.volume = 0.4;  // up again: louder than it came back
    speaker.pass(1.0);
    CHECK(speaker.volume == 0.2);
    CHECK(speaker.asked == 1);
}

TEST_CASE("A person may turn it up before it is lost, and once it is back for good") {
    Speaker speaker;
    speaker.pass(1.0);
    speaker.volume = 0.8;
    speaker.pass(1.0);
    CHECK(speaker.asked == 0);
    speaker.comeBack(0.8);
    speaker.pass(6.0);
    speaker.volume = 1.0;
    speaker.pass(6.0);
    CHECK(speaker.volume == 1.0);
    CHECK(speaker.asked == 0);
}

TEST_CASE("A system that does not obey is asked a few times, then it is said and left alone") {
    Speaker speaker;
    speaker.obeys = false;
    speaker.pass(1.0);
    speaker.comeBack(1.0);
    speaker.pass(30.0);
    CHECK(speaker.asked == VolumeGuardConfig{}.tries);
    CHECK(speaker.disobeyed == 1);
    CHECK(speaker.lowered == 0);
    CHECK_FALSE(speaker.guard.watching());
}

TEST_CASE("A system that does not tell its volume is not bothered") {
    Speaker speaker;
    speaker.volume.reset();
    speaker.pass(1.0);
    speaker.guard.returned(speaker.now);
    speaker.pass(10.0);
    CHECK(speaker.asked == 0);
}
