// Guards core/sync/pointer_tracker against devices whose truth is known in closed form, asked the
// way PulseStream asks: through threads that wake up late.
#include "sync/pointer_tracker.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "support/catch.h"
#include "support/dice.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr double kRate_hz = 48000.0;
constexpr double kBegin_s = 987.0;  // nothing may rely on time zero

// A pointer that moves in steps, over a clock with drift; both can change.
struct Device {
    double step_frames = 48.0;
    double drift = 0.0;
    double since_s = kBegin_s;
    double frames = 12345.6;

    [[nodiscard]] double framesAt(double t) const {
        return frames + (t - since_s) * kRate_hz * (1.0 + drift);
    }
    [[nodiscard]] std::int64_t pointerAt(double t) const {
        return static_cast<std::int64_t>(std::floor(framesAt(t) / step_frames) * step_frames);
    }
    void change(double t, double new_drift, double later_s = 0.0) {
        frames = framesAt(t) - later_s * kRate_hz;
        since_s = t;
        drift = new_drift;
    }
};

// The way of a question: a timer rings late, the question waits for a thread, and so does the
// answer.
struct Threads {
    Dice dice{17};
    double one_in_slow = 0.03;

    double wait(double least_s) {
        // One throw after the other, in an order that no compiler chooses.
        const double usual_s = least_s + 40e-6 * dice.exponential();
        return usual_s + (dice.chance(one_in_slow) ? 1e-3 * dice.uniform() : 0.0);
    }
};

// Asks every every_s from one time to another; `each` gets the time and the error of the sighting.
void follow(PointerTracker& tracker, Device& device, Threads& threads, double from_s, double to_s,
            const std::function<void(double time_s, double error_s)>& each, double every_s = 0.04) {
    double t = kBegin_s + from_s;
    while (t < kBegin_s + to_s) {
        const double from_t = t + every_s * threads.dice.uniform();
        const double planned = tracker.plan(from_t, threads.dice.uniform());
        const double asked = std::max(planned, t) + threads.wait(30e-6);
        const double seen = asked + threads.wait(40e-6);
        const double answered = seen + threads.wait(25e-6);
        const auto sighting = tracker.add(asked, answered, device.pointerAt(seen));
        each(sighting.time_s - kBegin_s,
             (sighting.frames - device.framesAt(sighting.time_s)) / kRate_hz);
        t = std::max(t + every_s, answered);
    }
}

}  // namespace

TEST_CASE("A pointer that moves by 1 ms is known to some microseconds") {
    const double drift_ppm = GENERATE(-150.0, -60.0, 0.0, 40.0, 100.0);
    const double step_frames = GENERATE(48.0, 480.0, 960.0);
    CAPTURE(drift_ppm, step_frames);
    PointerTracker tracker(kRate_hz);
    Device device{step_frames, drift_ppm * 1e-6};
    Threads threads;
    double worst_soon = 0.0;
    double sum = 0.0;
    double squares = 0.0;
    int n = 0;
    follow(tracker, device, threads, 0.0, 60.0, [&](double t, double error_s) {
        if (t > 6.0) {
            worst_soon = std::max(worst_soon, std::abs(error_s));
        }
        if (t > 30.0) {
            sum += error_s;
            squares += error_s * error_s;
            ++n;
        }
    });
    CHECK(tracker.step_frames() == static_cast<std::int64_t>(step_frames));
    CHECK(worst_soon < 0.15e-3);
    // The middle between question and answer is half the difference of the two shortest ways off.
    CHECK(std::abs(sum / n) < 20e-6);
    CHECK(std::sqrt(squares / n) < 25e-6);
    CHECK(std::abs(1e6 * tracker.drift() - drift_ppm) < 3.0);
}

TEST_CASE("Threads that wake up late cost certainty, not accuracy") {
    PointerTracker tracker(kRate_hz);
    Device device{48.0, 40e-6};
    Threads threads;
    threads.one_in_slow = 0.5;
    double worst = 0.0;
    follow(tracker, device, threads, 0.0, 60.0, [&](double t, double error_s) {
        worst = std::max(worst, t > 20.0 ? std::abs(error_s) : 0.0);
    });
    CHECK(worst < 0.1e-3);
}

TEST_CASE("A sighting never contradicts what was seen") {
    PointerTracker tracker(kRate_hz);
    Device device{48.0, 80e-6};
    Threads threads;
    for (int i = 0; i < 500; ++i) {
        const double t = kBegin_s + i * 0.05 + 1e-3 * threads.dice.uniform();
        const double seen = t + threads.wait(40e-6);
        const double answered = seen + threads.wait(25e-6);
        const std::int64_t pointer = device.pointerAt(seen);
        const auto sighting = tracker.add(t, answered, pointer);
        REQUIRE(sighting.time_s >= t);
        REQUIRE(sighting.time_s <= answered);
        // At the end it was no less, at the beginning not yet more.
        const double moved = (answered - t) * kRate_hz;
        REQUIRE(sighting.frames >= static_cast<double>(pointer) - 0.51 * moved);
        REQUIRE(sighting.frames <= static_cast<double>(pointer) + 48.0 + 0.51 * moved);
    }
}

TEST_CASE(
    "A pointer without steps, or one that is asked too rarely to tell, passes as it is seen") {
    const double step_frames = GENERATE(1.0, 8.0, 1200.0);
    PointerTracker tracker(kRate_hz);
    Device device{step_frames, 20e-6};
    Threads threads;
    for (int i = 0; i < 200; ++i) {
        const double t = kBegin_s + i * 0.05 + 0.01 * threads.dice.uniform();
        const std::int64_t pointer = device.pointerAt(t);
        const auto sighting = tracker.add(t - 1e-4, t, pointer);
        REQUIRE_FALSE(sighting.refined);
        REQUIRE(sighting.time_s == t);
        REQUIRE(sighting.frames == static_cast<double>(pointer));
        REQUIRE(tracker.plan(t + 0.03, 0.7) == t + 0.03);
    }
    CHECK_FALSE(tracker.tracking());
}

TEST_CASE("Questions are asked around a step") {
    PointerTracker tracker(kRate_hz);
    Device device{48.0, 30e-6};
    Threads threads;
    threads.one_in_slow = 0.0;
    follow(tracker, device, threads, 0.0, 20.0, [](double, double) {});
    const PointerTrackerConfig config;
    int inside = 0;
    for (int i = 0; i < 100; ++i) {
        const double from = kBegin_s + 20.0 + i * 0.01;
        const double planned = tracker.plan(from, threads.dice.uniform());
        REQUIRE(planned >= from - 1e-9);
        REQUIRE(planned <= from + 1.1e-3);
        // A question takes 30 + 40 µs to the timer's ring, 40 + 40 µs more to the device.
        const double place = device.framesAt(planned + 150e-6) / 48.0;
        const double off_s = (place - std::round(place)) * 1e-3;
        inside += std::abs(off_s) < config.window_s + 60e-6 ? 1 : 0;
    }
    CHECK(inside == 100);
}

TEST_CASE("A change of the clock by 200 ppm is followed within 0.25 ms") {
    const double from = GENERATE(100e-6, -100e-6);
    PointerTracker tracker(kRate_hz);
    Device device{48.0, from};
    Threads threads;
    follow(
        tracker, device, threads, 0.0, 30.0, [](double, double) {}, 0.05);
    device.change(kBegin_s + 30.0, -from);
    double worst = 0.0;
    double worst_later = 0.0;
    follow(
        tracker, device, threads, 30.0, 60.0,
        [&](double t, double error_s) {
            worst = std::max(worst, std::abs(error_s));
            worst_later = std::max(worst_later, t > 36.0 ? std::abs(error_s) : 0.0);
        },
        0.05);
    CHECK(worst < 0.25e-3);
    CHECK(worst_later < 0.1e-3);
    CHECK(std::abs(1e6 * tracker.drift() + from * 1e6) < 8.0);
}

TEST_CASE("A jump of the position shows at once, and is known exactly soon after") {
    const double later_s = GENERATE(40e-3, -25e-3, 1500e-3, 3e-3);
    PointerTracker tracker(kRate_hz);
    Device device{48.0, -60e-6};
    Threads threads;
    follow(tracker, device, threads, 0.0, 20.0, [](double, double) {});
    device.change(kBegin_s + 20.0, -60e-6, later_s);
    double worst = 0.0;
    double worst_later = 0.0;
    follow(tracker, device, threads, 20.0, 30.0, [&](double t, double error_s) {
        worst = std::max(worst, std::abs(error_s));
        worst_later = std::max(worst_later, t > 23.0 ? std::abs(error_s) : 0.0);
    });
    CHECK(worst < 1.5e-3 + 1e-3);  // a step, and a slow thread
    CHECK(worst_later < 0.12e-3);
}

TEST_CASE("Nonsense from outside makes no number that is none") {
    PointerTracker tracker(kRate_hz);
    Dice dice(3);
    for (int i = 0; i < 2000; ++i) {
        const double asked = kBegin_s + 100.0 * dice.uniform();
        const double answered = asked + 2.0 * dice.uniform() - 1.0;
        const auto frames = static_cast<std::int64_t>(1e12 * (dice.uniform() - 0.5)) / 48 * 48;
        const auto sighting = tracker.add(asked, answered, frames);
        REQUIRE(std::isfinite(sighting.time_s));
        REQUIRE(std::isfinite(sighting.frames));
        REQUIRE(std::isfinite(tracker.plan(asked, dice.uniform())));
    }
}
