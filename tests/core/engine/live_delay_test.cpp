// Guards the length of the delay of live sound: grows at once when it must, shrinks only when it is
// sure, and never swings.
#include "engine/live_delay.h"

#include <limits>

#include "support/catch.h"

using namespace unisono;

namespace {

constexpr double kNobody = std::numeric_limits<double>::infinity();

// Twenty looks a second at a world in which `need_s` of delay leaves no headroom at all.
struct World {
    LiveDelay delay;
    double now_s = 100.0;
    int changes = 0;

    explicit World(double start_s, const LiveDelayConfig& config = {}) : delay(config) {
        delay.reset(now_s, start_s);
    }
    void run(double seconds, double need_s) {
        for (const double end_s = now_s + seconds; now_s < end_s;) {
            now_s += 0.05;
            changes += delay.update(now_s, delay.delay_s() - need_s) ? 1 : 0;
        }
    }
};

}  // namespace

TEST_CASE("live delay: what is missing makes it longer at once, by more than was missing") {
    World world(0.030);
    world.run(0.3, 0.050);
    REQUIRE(world.delay.grown() == 1);
    CHECK(world.delay.delay_s() >= 0.050 + LiveDelayConfig{}.reserve_s - 1e-9);
    world.run(5.0, 0.050);
    CHECK(world.delay.grown() == 1);
}

TEST_CASE("live delay: what is too much is given back after a whole window, in one step") {
    World world(0.200);
    world.run(3.9, 0.030);
    CHECK(world.changes == 0);
    world.run(1.0, 0.030);
    CHECK(world.changes == 1);
    CHECK(world.delay.delay_s() == Approx(0.030 + LiveDelayConfig{}.reserve_s).margin(1e-9));
    world.run(60.0, 0.030);
    CHECK(world.changes == 1);
}

TEST_CASE("live delay: a little too much is left alone") {
    World world(0.030 + 0.005 + 0.0039);
    world.run(60.0, 0.030);
    CHECK(world.changes == 0);
}

TEST_CASE("live delay: one bad moment now and then does not make it swing") {
    World world(0.035);
    // A hitch of 60 ms each half minute, for an hour.
    for (int i = 0; i < 120; ++i) {
        world.run(29.7, 0.030);
        world.run(0.3, 0.090);
    }
    CHECK(world.delay.grown() <= 8);
    CHECK(world.changes <= 16);
    CHECK(world.delay.delay_s() >= 0.090);
}

TEST_CASE("live delay: has an upper end, and says nothing when it is there") {
    World world(1.999);
    world.run(10.0, 3.0);
    CHECK(world.delay.delay_s() == LiveDelayConfig{}.longest_s);
    CHECK(world.delay.grown() == 1);
}

TEST_CASE("live delay: while nobody reads nothing is learned") {
    World world(0.200);
    for (int i = 0; i < 2000; ++i) {
        world.now_s += 0.05;
        REQUIRE_FALSE(world.delay.update(world.now_s, kNobody));
    }
    CHECK(world.delay.delay_s() == 0.200);
}
