// Guards core/audio/simulated/virtual_clock.
#include "audio/simulated/virtual_clock.h"

#include "support/catch.h"

using namespace unisono;

TEST_CASE("A virtual clock stands still until it is moved, and never goes back") {
    VirtualClock clock;
    const TimePoint start = clock.now();
    CHECK(start == TimePoint(std::chrono::hours(1)));
    CHECK(clock.now() == start);
    clock.moveTo(start + std::chrono::milliseconds(5));
    CHECK(clock.now() == start + std::chrono::milliseconds(5));
    clock.moveTo(start);
    CHECK(clock.now() == start + std::chrono::milliseconds(5));
}
