// Guards core/sync/standstill.h: when it is said that a device stands still and goes on again,
// against devices whose position at any time is known.
#include "sync/standstill.h"

#include <cmath>
#include <functional>
#include <vector>

#include "support/catch.h"

using namespace unisono;
using Advice = Standstill::Advice;

namespace {

struct Event {
    Advice advice;
    double time_s;
};

// Asks in steps of `every_s`, and tells what was advised besides going on and waiting.
std::vector<Event> watch(Standstill& standstill, double from_s, double to_s, double every_s,
                         const std::function<double(double)>& position_s) {
    std::vector<Event> events;
    const int answers = static_cast<int>(std::round((to_s - from_s) / every_s));
    for (int i = 0; i < answers; ++i) {
        const double t = from_s + i * every_s;
        // A pointer in steps of a millisecond.
        const auto frames = static_cast<std::int64_t>(std::floor(position_s(t) * 1000.0)) * 48;
        const Advice advice = standstill.add(t, frames);
        if (advice == Advice::take_back || advice == Advice::refill) {
            events.push_back({advice, t});
        }
        CHECK(standstill.waiting() == (advice == Advice::take_back || advice == Advice::wait));
    }
    return events;
}

double always(double t) {
    return t;
}

// Stands still from 1 s to 2.5 s.
double paused(double t) {
    return t < 1.0 ? t : std::max(1.0, t - 1.5);
}

}  // namespace

TEST_CASE("A device that goes on is left alone") {
    Standstill standstill;
    CHECK(watch(standstill, 0.0, 20.0, 0.008, always).empty());
    CHECK_FALSE(standstill.closely());
    CHECK(watch(standstill, 20.0, 60.0, 0.17, always).empty());
    CHECK_FALSE(standstill.closely());
}

TEST_CASE("Neither a pause nor a long time between two questions is a standstill") {
    Standstill standstill;
    // Stops for 250 ms, over and over.
    const auto pauses = [](double t) { return t - std::min(std::fmod(t, 1.0), 0.25); };
    CHECK(watch(standstill, 0.0, 10.0, 0.008, pauses).empty());
    CHECK(standstill.add(10.0, 480000) == Advice::go_on);
    CHECK(standstill.add(12.0, 480000) == Advice::go_on);  // one answer: an accident
    CHECK(standstill.closely());
}

TEST_CASE("A standstill is noticed in time, and its end as soon as the clock can be known") {
    Standstill standstill;
    const StandstillConfig config;
    const auto events = watch(standstill, 0.0, 4.0, 0.008, paused);
    REQUIRE(events.size() == 2);
    CHECK(events[0].advice == Advice::take_back);
    CHECK(events[0].time_s >= 1.0 + config.still_s - 0.009);
    CHECK(events[0].time_s <= 1.0 + config.still_s + 0.016);
    CHECK(events[1].advice == Advice::refill);
    // The first of the answers comes within one question.
    CHECK(events[1].time_s >= 2.5 + (config.sure_answers - 1) * 0.008);
    CHECK(events[1].time_s <= 2.5 + (config.sure_answers + 1) * 0.008);

    // And once more.
    const auto again =
        watch(standstill, 4.0, 8.0, 0.008, [](double t) { return 2.5 + paused(t - 4.0); });
    REQUIRE(again.size() == 2);
    CHECK(again[0].time_s <= 5.0 + config.still_s + 0.016);
}

TEST_CASE("Where nothing can be taken back it goes on, until the next time") {
    Standstill standstill;
    int times = 0;
    for (double t = 0.0; t < 8.0; t += 0.008) {
        // Stands still twice.
        const double place_s = t < 4.0 ? paused(t) : 2.5 + paused(t - 4.0);
        const auto frames = static_cast<std::int64_t>(std::floor(place_s * 1000.0)) * 48;
        const Advice advice = standstill.add(t, frames);
        CHECK(advice != Advice::refill);
        if (advice == Advice::take_back) {
            ++times;
            standstill.carryOn();
        }
        CHECK_FALSE(standstill.waiting());
    }
    CHECK(times == 2);
}

TEST_CASE("With few answers it is not waited for more than so long") {
    Standstill standstill;
    const StandstillConfig config;
    const auto events = watch(standstill, 0.0, 6.0, 0.06, paused);
    REQUIRE(events.size() == 2);
    CHECK(events[1].time_s >= 2.5 + config.sure_s - 0.06);
    CHECK(events[1].time_s <= 2.5 + config.sure_s + 2 * 0.06);
}

TEST_CASE("A device that stands is looked at closely at first, and rarely after that") {
    Standstill standstill;
    const StandstillConfig config;
    (void)watch(standstill, 0.0, 1.03, 0.008, paused);
    CHECK_FALSE(standstill.closely());
    (void)standstill.add(1.05, 48000);
    CHECK(standstill.closely());  // it is doubtful
    for (double t = 1.1; t < 1.0 + config.closely_s - 0.05; t += 0.1) {
        (void)standstill.add(t, 48000);
        CHECK(standstill.closely());
    }
    (void)standstill.add(1.0 + config.closely_s + 0.05, 48000);
    CHECK_FALSE(standstill.closely());
    CHECK(standstill.waiting());
    CHECK(standstill.add(8.0, 48480) == Advice::wait);  // it goes on
    CHECK(standstill.closely());
}
