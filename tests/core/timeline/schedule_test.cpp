// Guards core/timeline/schedule and time: one straight line, exact for a day.
#include "timeline/schedule.h"

#include <cmath>

#include "support/catch.h"
#include "support/dice.h"

using namespace unisono;
using namespace unisono::test;

namespace {

const TimePoint kOrigin{std::chrono::hours(1000)};  // a machine that was up for six weeks

}  // namespace

TEST_CASE("A schedule runs from start to stop") {
    Schedule schedule;
    CHECK_FALSE(schedule.running());
    schedule.start(kOrigin);
    CHECK(schedule.running());
    schedule.stop();
    CHECK_FALSE(schedule.running());
    schedule.start(TimePoint{});  // the clock's own zero is a moment like any other
    CHECK(schedule.running());
}

TEST_CASE("The schedule's line goes through its origin with the timeline's rate") {
    Schedule schedule;
    schedule.start(kOrigin);
    CHECK(schedule.frameAt(kOrigin) == 0.0);
    CHECK(schedule.frameAt(kOrigin + std::chrono::seconds(1)) ==
          Approx(kTimelineRate_hz).margin(1e-9));
    CHECK(schedule.frameAt(kOrigin - std::chrono::milliseconds(500)) ==
          Approx(-kTimelineRate_hz / 2.0).margin(1e-9));
    CHECK(schedule.timeOf(0.0) == kOrigin);
    CHECK(schedule.timeOf(kTimelineRate_hz * 60.0) == kOrigin + std::chrono::minutes(1));
}

TEST_CASE("The schedule moves with its origin") {
    Schedule schedule;
    schedule.start(kOrigin);
    const double before = schedule.frameAt(kOrigin + std::chrono::seconds(7));
    schedule.start(kOrigin + std::chrono::milliseconds(250));
    CHECK(schedule.frameAt(kOrigin + std::chrono::seconds(7)) ==
          Approx(before - 0.25 * kTimelineRate_hz).margin(1e-6));
}

TEST_CASE("Over 24 hours the schedule is exact to a nanosecond, both ways") {
    Schedule schedule;
    schedule.start(kOrigin);
    Dice dice(24);
    double worst_frames = 0.0;
    std::int64_t worst_ns = 0;
    for (int i = 0; i < 100'000; ++i) {
        // Frames that fall on whole nanoseconds: 3 per 62.5 µs.
        const auto periods = static_cast<std::int64_t>(dice.below(24LL * 3600 * 16000));
        const Frame frame = 3 * periods;
        const TimePoint when = kOrigin + Nanoseconds(62'500 * periods);
        worst_frames =
            std::max(worst_frames, std::abs(schedule.frameAt(when) - static_cast<double>(frame)));
        const auto off = schedule.timeOf(static_cast<double>(frame)) - when;
        worst_ns = std::max<std::int64_t>(worst_ns, std::abs(off.count()));
    }
    CHECK(worst_frames < 4.8e-5);  // a nanosecond at 48 kHz
    CHECK(worst_ns <= 1);
}

TEST_CASE("Fractional frames there and back") {
    Schedule schedule;
    schedule.start(kOrigin);
    Dice dice(3);
    for (int i = 0; i < 10'000; ++i) {
        const double frame = dice.uniform(-1e6, 24.0 * 3600 * kTimelineRate_hz);
        REQUIRE(std::abs(schedule.frameAt(schedule.timeOf(frame)) - frame) < 1e-4);
    }
}

TEST_CASE("Seconds and nanoseconds convert into each other") {
    CHECK(fromSeconds(1.5) == Nanoseconds(1'500'000'000));
    CHECK(fromMilliseconds(-2.0) == Nanoseconds(-2'000'000));
    CHECK(toSeconds(Nanoseconds(250'000'000)) == 0.25);
}
