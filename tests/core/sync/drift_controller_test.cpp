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

// The loop of the derivation: de/dt = d - u. A step takes the whole error away.
struct Loop {
    DriftController controller;
    double error_s = 0.0;
    double largest_s = 0.0;

    explicit Loop(const DriftControllerConfig& config = {}) : controller(config) {
        controller.reset();
    }
    DriftController::Command turn(double drift, double bar_s = kBar_s) {
        const auto command = controller.update(error_s, bar_s, kInterval_s);
        if (command.step) {
            error_s = 0.0;
        }
        error_s += (drift - command.speed) * kInterval_s;
        largest_s = std::max(largest_s, std::abs(error_s));
        return command;
    }
    void run(double drift, double duration_s) {
        for (int i = 0; i < static_cast<int>(duration_s / kInterval_s); ++i) {
            turn(drift);
        }
    }
};

// A drift whose answer the slew limit does not touch: the speed starts with a slope of 2 w D.
double gentleDrift(const DriftControllerConfig& config) {
    return 0.5 * config.slew_per_s / (2.0 * config.natural_rad_per_s);
}

}  // namespace

TEST_CASE("A drift step is answered by e(t) = D t exp(-w t)") {
    const DriftControllerConfig config;
    const double w = config.natural_rad_per_s;
    const double sign = GENERATE(1.0, -1.0);
    const double drift = sign * std::min(gentleDrift(config), 0.5 * config.cap);
    Loop loop;
    double worst = 0.0;
    const double peak = std::abs(drift) / (std::exp(1.0) * w);
    for (int i = 1; i <= static_cast<int>(8.0 / w / kInterval_s); ++i) {
        CHECK_FALSE(loop.turn(drift).step);
        const double t = i * kInterval_s;
        worst = std::max(worst, std::abs(loop.error_s - drift * t * std::exp(-w * t)));
    }
    CHECK(loop.largest_s == Approx(peak).epsilon(0.1));
    CHECK(worst < 0.1 * peak);
    CHECK(loop.controller.speed() == Approx(drift).epsilon(0.02));
    CHECK(loop.controller.steps() == 0);
}

TEST_CASE("An error that is there at the beginning dies away without overshoot") {
    const DriftControllerConfig config;
    Loop loop;
    // Small enough that neither cap nor slew has a say.
    const double start = 0.02 * config.slew_per_s / (2.0 * config.natural_rad_per_s);
    loop.error_s = start;
    double lowest = start;
    for (int i = 0; i < static_cast<int>(10.0 / config.natural_rad_per_s / kInterval_s); ++i) {
        loop.turn(0.0);
        lowest = std::min(lowest, loop.error_s);
    }
    CHECK(std::abs(loop.error_s) < 0.01 * start);
    // Critical damping, PI: e(t) = e0 (1 - w t) exp(-w t), lowest at w t = 2: -exp(-2) e0.
    CHECK(lowest > -1.3 * std::exp(-2.0) * start);
}

TEST_CASE("A controller that was told the drift has nothing to correct") {
    const double drift = GENERATE(-150e-6, 90e-6);
    Loop loop;
    loop.controller.reset(drift);
    CHECK(loop.controller.speed() == drift);
    loop.run(drift, 10.0);
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
        const auto command = controller.update(dice.uniform(-1.0, 1.0), dice.uniform(0.0, 1e-3),
                                               dice.uniform(0.0005, 0.1));
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
        const auto command = controller.update(dice.uniform(-2e-3, 2e-3), kBar_s, interval);
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
    // Then the world is well again. The integral may hold no more than the cap; an error of
    // step_s is left to slide away, without swinging further to the other side than that.
    loop.error_s = 0.9 * config.step_s;
    loop.largest_s = 0.0;
    double lowest = 0.0;
    for (int i = 0; i < static_cast<int>(20.0 / config.natural_rad_per_s / kInterval_s); ++i) {
        loop.turn(0.0);
        lowest = std::min(lowest, loop.error_s);
    }
    CHECK(std::abs(loop.error_s) < 5e-6);
    CHECK(lowest > -config.step_s);
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
        if (controller.update(5.0 * config.step_s, kBar_s, kInterval_s).step) {
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
                CHECK_FALSE(controller.update(5.0 * config.step_s, kBar_s, kInterval_s).step);
            }
            CHECK_FALSE(controller.update(0.0, kBar_s, kInterval_s).step);
        }
    }
    SECTION("small") {
        for (int i = 0; i < 2000; ++i) {
            CHECK_FALSE(controller.update(0.99 * config.step_s, kBar_s, kInterval_s).step);
        }
    }
    SECTION("uncertain") {
        const double error = 5.0 * config.step_s;
        for (int i = 0; i < 2000; ++i) {
            CHECK_FALSE(
                controller.update(error, 1.01 * error / config.step_error_ratio, kInterval_s).step);
        }
    }
    CHECK(controller.steps() == 0);
}

TEST_CASE("A large error hardly shakes the speed before it is stepped over") {
    const DriftControllerConfig config;
    Loop loop;
    loop.controller.reset(50e-6);
    loop.error_s = 0.5;
    while (!loop.turn(50e-6).step) {
    }
    const double moved = std::abs(loop.controller.speed() - 50e-6);
    CHECK(moved <= config.slew_per_s * (config.step_hold_s + 2.0 * kInterval_s));
    loop.run(50e-6, 10.0 / config.natural_rad_per_s);
    CHECK(std::abs(loop.error_s) < 5e-6);
    CHECK(loop.controller.steps() == 1);
}

TEST_CASE("The loop is stable for any drift within the cap and any noise, at any interval") {
    const DriftControllerConfig config;
    const double interval_s = GENERATE(0.001, 0.005, 0.02, 0.1, 0.25);
    CAPTURE(interval_s);
    Dice dice(77);
    DriftController controller(config);
    controller.reset();
    double error_s = 0.0;
    double drift = 0.0;
    double largest = 0.0;
    for (double t = 0.0; t < 600.0; t += interval_s) {
        if (dice.chance(interval_s / 20.0)) {
            drift = dice.uniform(-150e-6, 150e-6);
        }
        const double noise = 20e-6 * dice.gaussian();
        const auto command = controller.update(error_s + noise, kBar_s, interval_s);
        error_s = command.step ? -noise : error_s;
        error_s += (drift - command.speed) * interval_s;
        largest = std::max(largest, std::abs(error_s));
        REQUIRE(std::isfinite(error_s));
    }
    // Two opposite extremes: D / (e w) for D = 300 ppm; the rest is noise and the sampled loop.
    const double peak = 300e-6 / (std::exp(1.0) * config.natural_rad_per_s);
    CHECK(largest < 2.0 * peak + 100e-6);
    CHECK(controller.steps() == 0);
}
