// Guards core/sync/drift_controller against the derivation in its header.
#include "sync/drift_controller.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "support/catch.h"
#include "support/dice.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr double kInterval_s = 0.005;
constexpr double kBar_s = 10e-6;

// The loop of the derivation: de/dt = p - u. A step takes the whole error away. What the controller
// believes of the pace may be wrong.
struct Loop {
    DriftController controller;
    double error_s = 0.0;
    double largest_s = 0.0;
    double believed = 0.0;

    explicit Loop(const DriftControllerConfig& config = {}) : controller(config) {
        controller.reset();
    }
    DriftController::Command turn(double pace, double bar_s = kBar_s) {
        const auto command = controller.update(error_s, bar_s, believed, kInterval_s);
        if (command.step) {
            error_s = 0.0;
        }
        error_s += (pace - command.speed) * kInterval_s;
        largest_s = std::max(largest_s, std::abs(error_s));
        return command;
    }
    void run(double pace, double duration_s) {
        for (int i = 0; i < static_cast<int>(duration_s / kInterval_s); ++i) {
            turn(pace);
        }
    }
};

}  // namespace

TEST_CASE("An error that is there at the beginning dies away as exp(-k t)") {
    const DriftControllerConfig config;
    const double k = config.bandwidth_per_s;
    const double pace = GENERATE(0.0, 120e-6, -80e-6);
    Loop loop;
    loop.believed = pace;
    loop.controller.reset(pace);
    // Small enough that neither cap nor slew has a say.
    const double start = 0.02 * config.slew_per_s / k;
    loop.error_s = start;
    double worst = 0.0;
    for (int i = 1; i <= static_cast<int>(6.0 / k / kInterval_s); ++i) {
        CHECK_FALSE(loop.turn(pace).step);
        worst = std::max(worst, std::abs(loop.error_s - start * std::exp(-k * i * kInterval_s)));
    }
    CHECK(worst < 0.05 * start);
    CHECK(std::abs(loop.error_s) < 0.01 * start);
}

TEST_CASE("A change of pace is followed at once, as far as the speed may change") {
    const DriftControllerConfig config;
    const double change = GENERATE(200e-6, -200e-6);
    Loop loop;
    loop.believed = change;  // as soon as it happens
    loop.run(change, 3.0);
    // The speed is behind for D / slew seconds, by D / 2 on average.
    CHECK(loop.largest_s <= 0.5 * change * change / config.slew_per_s * 1.1);
    CHECK(std::abs(loop.error_s) < 1e-6);
}

TEST_CASE("A change of pace that nobody noticed yet leaves D / k at most") {
    const DriftControllerConfig config;
    Loop loop;
    loop.run(200e-6, 20.0);
    CHECK(loop.largest_s == Approx(200e-6 / config.bandwidth_per_s).epsilon(0.02));
    CHECK(loop.controller.steps() == 0);
}

TEST_CASE("A controller that was told the pace has nothing to correct") {
    const double pace = GENERATE(-150e-6, 90e-6);
    Loop loop;
    loop.believed = pace;
    loop.controller.reset(pace);
    CHECK(loop.controller.speed() == pace);
    loop.run(pace, 10.0);
    CHECK(loop.largest_s < 1e-9);
}

TEST_CASE("The speed never exceeds the cap") {
    const DriftControllerConfig config;
    DriftController controller(config);
    controller.reset(1.0);
    CHECK(controller.speed() == config.cap);
    controller.reset();
    Dice dice(1);
    for (int i = 0; i < 20'000; ++i) {
        const auto command =
            controller.update(dice.uniform(-1.0, 1.0), dice.uniform(0.0, 1e-3),
                              dice.uniform(-1e-3, 1e-3), dice.uniform(0.0005, 0.1));
        REQUIRE(std::abs(command.speed) <= config.cap * (1.0 + 1e-12));
    }
}

TEST_CASE("The speed never changes faster than the slew limit") {
    const DriftControllerConfig config;
    DriftController controller(config);
    controller.reset();
    Dice dice(2);
    double before = 0.0;
    for (int i = 0; i < 20'000; ++i) {
        const double interval = dice.uniform(0.0005, 0.1);
        const auto command = controller.update(dice.uniform(-2e-3, 2e-3), kBar_s,
                                               dice.uniform(-3e-4, 3e-4), interval);
        REQUIRE(std::abs(command.speed - before) <= config.slew_per_s * interval + 1e-15);
        before = command.speed;
    }
}

TEST_CASE("No wind-up: after a time beyond its power the controller does not overshoot") {
    const DriftControllerConfig config;
    // A drift it cannot follow, with an error bar so large that nothing is stepped.
    Loop loop;
    for (int i = 0; i < static_cast<int>(30.0 / kInterval_s); ++i) {
        loop.turn(1.5 * config.cap, 1.0);
    }
    CHECK(loop.controller.steps() == 0);
    CHECK(loop.controller.speed() == Approx(config.cap).epsilon(1e-6));
    // Then the world is well again: an error of step_s slides away, and does not swing to the other
    // side.
    loop.error_s = 0.9 * config.step_s;
    loop.largest_s = 0.0;
    double lowest = 0.0;
    for (int i = 0; i < static_cast<int>(20.0 / config.bandwidth_per_s / kInterval_s); ++i) {
        loop.turn(0.0);
        lowest = std::min(lowest, loop.error_s);
    }
    CHECK(std::abs(loop.error_s) < 5e-6);
    CHECK(lowest > -0.15 * config.step_s);
    CHECK(loop.controller.steps() == 0);
}

TEST_CASE("A large error is stepped over once, after it has lasted, and then there is rest") {
    const DriftControllerConfig config;
    DriftController controller(config);
    controller.reset();
    double now = 0.0;
    std::vector<double> steps;
    for (; now < 3.0 * config.rest_s; now += kInterval_s) {
        // The world does not obey: the error stays.
        if (controller.update(5.0 * config.step_s, kBar_s, 0.0, kInterval_s).step) {
            steps.push_back(now);
        }
    }
    REQUIRE(steps.size() >= 2);
    CHECK(steps[0] >= config.step_hold_s - 1.5 * kInterval_s);
    CHECK(steps[0] <= config.step_hold_s + 2.0 * kInterval_s);
    for (std::size_t i = 1; i < steps.size(); ++i) {
        CHECK(steps[i] - steps[i - 1] >= config.rest_s - 1.5 * kInterval_s);
    }
    CHECK(controller.steps() == steps.size());

    // Where the step helps, it is the only one.
    Loop loop;
    loop.error_s = 20e-3;
    loop.run(0.0, 10.0);
    CHECK(loop.controller.steps() == 1);
    CHECK(std::abs(loop.error_s) < 20e-6);
}

TEST_CASE("What is short, small or uncertain is not stepped over") {
    const DriftControllerConfig config;
    DriftController controller(config);
    controller.reset();
    SECTION("short") {
        for (int round = 0; round < 100; ++round) {
            for (double t = 0.0; t < config.step_hold_s - 2.0 * kInterval_s; t += kInterval_s) {
                CHECK_FALSE(controller.update(5.0 * config.step_s, kBar_s, 0.0, kInterval_s).step);
            }
            CHECK_FALSE(controller.update(0.0, kBar_s, 0.0, kInterval_s).step);
        }
    }
    SECTION("small") {
        for (int i = 0; i < 2000; ++i) {
            CHECK_FALSE(controller.update(0.99 * config.step_s, kBar_s, 0.0, kInterval_s).step);
        }
    }
    SECTION("uncertain") {
        const double error = 5.0 * config.step_s;
        for (int i = 0; i < 2000; ++i) {
            CHECK_FALSE(
                controller.update(error, 1.01 * error / config.step_error_ratio, 0.0, kInterval_s)
                    .step);
        }
    }
    CHECK(controller.steps() == 0);
}

TEST_CASE("A large error hardly shakes the speed before it is stepped over") {
    const DriftControllerConfig config;
    Loop loop;
    loop.believed = 50e-6;
    loop.controller.reset(50e-6);
    loop.error_s = 0.5;
    while (!loop.turn(50e-6).step) {
    }
    const double moved = std::abs(loop.controller.speed() - 50e-6);
    CHECK(moved <= config.slew_per_s * (config.step_hold_s + 2.0 * kInterval_s));
    loop.run(50e-6, 10.0 / config.bandwidth_per_s);
    CHECK(std::abs(loop.error_s) < 5e-6);
    CHECK(loop.controller.steps() == 1);
}

TEST_CASE("The loop is stable for any pace within the cap and any noise, at any interval") {
    const DriftControllerConfig config;
    const double interval_s = GENERATE(0.001, 0.005, 0.02, 0.1, 0.25);
    CAPTURE(interval_s);
    Dice dice(77);
    DriftController controller(config);
    controller.reset();
    double error_s = 0.0;
    double pace = 0.0;
    double believed = 0.0;
    double largest = 0.0;
    for (double t = 0.0; t < 600.0; t += interval_s) {
        if (dice.chance(interval_s / 20.0)) {
            pace = dice.uniform(-150e-6, 150e-6);
        }
        if (dice.chance(interval_s / 0.5)) {  // noticed late, and never quite
            believed = pace + 10e-6 * dice.gaussian();
        }
        const double noise = 20e-6 * dice.gaussian();
        const auto command = controller.update(error_s + noise, kBar_s, believed, interval_s);
        error_s = command.step ? -noise : error_s;
        error_s += (pace - command.speed) * interval_s;
        largest = std::max(largest, std::abs(error_s));
        REQUIRE(std::isfinite(error_s));
    }
    // Two opposite extremes, never noticed: D / k for D = 300 ppm; the rest is noise and the
    // sampled loop.
    CHECK(largest < 300e-6 / config.bandwidth_per_s + 150e-6);
    CHECK(controller.steps() == 0);
}
