// Guards core/sync/declared_latency: what the system declares is found soon, in one step, and
// small disagreements are not taken for latency.
#include "sync/declared_latency.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "support/catch.h"
#include "support/dice.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr double kBegin_s = 500.0;
constexpr double kEvery_s = 0.025;
using Declared = std::function<double(double)>;  // seconds, by time since kBegin_s

struct Followed {
    double settled_s = std::numeric_limits<double>::infinity();  // within 1 ms from then on
    double last_s = 0.0;
    std::uint32_t steps = 0;
};

// A server that reports at once what is declared.
Followed follow(DeclaredLatency& latency, const Declared& declared, double noise_s, Dice& dice,
                double from_s, double to_s, bool through_smoother,
                ReportSmoother* smoother = nullptr) {
    Followed result;
    for (double t = from_s; t < to_s; t += kEvery_s) {
        double difference = declared(t);
        if (through_smoother) {
            smoother->put(kBegin_s + t, kBegin_s + t - declared(t));
            difference = kBegin_s + t - smoother->positionAt(kBegin_s + t);
        }
        latency.add(kBegin_s + t, difference + noise_s * dice.gaussian(), 0.0);
        const double off = std::abs(latency.value_s() - declared(t));
        if (off > 1e-3) {
            result.settled_s = std::numeric_limits<double>::infinity();
        } else if (std::isinf(result.settled_s)) {
            result.settled_s = t;
        }
    }
    result.last_s = latency.value_s();
    result.steps = latency.steps();
    return result;
}

Declared stepAt(double at_s, double before_s, double after_s) {
    return [=](double t) { return t < at_s ? before_s : after_s; };
}

}  // namespace

TEST_CASE("The model of the smoother follows a straight line exactly") {
    ReportSmoother smoother;
    double worst = 0.0;
    for (double t = 0.0; t < 60.0; t += kEvery_s) {
        smoother.put(kBegin_s + t, 3.0 + t);
        worst = std::max(worst, std::abs(smoother.positionAt(kBegin_s + t) - (3.0 + t)));
    }
    CHECK(worst < 1e-9);
}

TEST_CASE("The model of the smoother answers a step slowly, overshoots, and arrives") {
    ReportSmoother smoother;
    const double size_s = 0.04;
    double after_one = 0.0;
    double highest = 0.0;
    double last = 0.0;
    for (double t = 0.0; t < 200.0; t += kEvery_s) {
        smoother.put(t, t < 40.0 ? t : t - size_s);
        last = (t - smoother.positionAt(t)) / size_s;
        if (t >= 41.0 && after_one == 0.0) {
            after_one = last;
        }
        highest = std::max(highest, last);
    }
    CHECK(after_one > 0.02);
    CHECK(after_one < 0.3);
    CHECK(highest > 1.05);
    CHECK(last == Approx(1.0).margin(0.05));
}

TEST_CASE("The first comparison is safe, and taken as it is") {
    DeclaredLatency latency;
    CHECK(latency.value_s() == 0.0);
    latency.add(kBegin_s, 0.120, 0.0);
    CHECK(latency.value_s() == Approx(0.120).margin(1e-9));
    latency.add(kBegin_s, 0.120, 0.0);  // no time has passed
    CHECK(std::isfinite(latency.value_s()));
    latency.reset();
    CHECK(latency.value_s() == 0.0);
    latency.add(kBegin_s, -0.3, 0.0);
    CHECK(latency.value_s() == 0.0);
}

TEST_CASE("Small differences are the report's own error") {
    const DeclaredLatencyConfig config;
    const double difference_s = GENERATE_COPY(0.0, 0.7 * (config.tolerance_s - config.hysteresis_s),
                                              -5e-3, 0.8 * config.tolerance_s);
    CAPTURE(difference_s);
    Dice dice(1);
    DeclaredLatency latency(config);
    for (double t = 0.0; t < 120.0; t += kEvery_s) {
        latency.add(kBegin_s + t, difference_s + config.noise_s * dice.gaussian(), 0.0);
        REQUIRE(latency.value_s() == 0.0);
    }
    CHECK(latency.steps() == 0);
}

TEST_CASE("What was believed is believed a little longer") {
    const DeclaredLatencyConfig config;
    Dice dice(1);
    DeclaredLatency latency(config);
    // Slowly down through the tolerance, and up again: slower than anything like a step.
    const double high = config.tolerance_s + 0.5e-3;
    const double between = config.tolerance_s - 0.5 * config.hysteresis_s;
    double t = 0.0;
    const auto glide = [&](double from, double to) {
        for (int i = 0; i < 4000; ++i, t += kEvery_s) {
            latency.add(kBegin_s + t, from + (to - from) * std::min(1.0, i / 2000.0), 0.0);
        }
    };
    glide(high, high);
    CHECK(latency.value_s() == Approx(high).margin(0.1e-3));
    glide(high, between);
    CHECK(latency.value_s() == Approx(between).margin(0.1e-3));
    const double low = config.tolerance_s - 1.5 * config.hysteresis_s;
    glide(between, low);
    CHECK(latency.value_s() == 0.0);
    glide(low, between);
    CHECK(latency.value_s() == 0.0);
    glide(between, high);
    CHECK(latency.value_s() == Approx(high).margin(0.1e-3));
}

TEST_CASE("A declared 120 ms is there from the beginning") {
    Dice dice(2);
    DeclaredLatency latency;
    const auto result = follow(latency, stepAt(0.0, 0.12, 0.12), 0.1e-3, dice, 0.0, 60.0, false);
    CHECK(result.settled_s < 0.5);
    CHECK(result.last_s == Approx(0.12).margin(0.2e-3));
    CHECK(result.steps == 0);
}

TEST_CASE("A change that the report shows at once is taken in one step, at once") {
    const double after_s = GENERATE(0.0, 0.08, 0.16, 0.3);
    CAPTURE(after_s);
    Dice dice(3);
    DeclaredLatency latency;
    const auto result =
        follow(latency, stepAt(20.0, 0.12, after_s), 0.1e-3, dice, 0.0, 40.0, false);
    CHECK(result.settled_s < 20.0 + DeclaredLatencyConfig{}.least_s + 0.25);
    CHECK(result.last_s == Approx(after_s).margin(0.3e-3));
    CHECK(result.steps == 1);
}

TEST_CASE("A change that the report smears is told by its shape within about a second") {
    const double change_s = GENERATE(0.04, -0.025, 0.015);
    const double at_s = GENERATE(6.0, 20.0, 60.0);
    CAPTURE(change_s, at_s);
    Dice dice(4);
    DeclaredLatency latency;
    ReportSmoother smoother;
    const Declared declared = stepAt(at_s, 0.12, 0.12 + change_s);
    follow(latency, declared, 0.05e-3, dice, 0.0, at_s, true, &smoother);
    CHECK(latency.steps() == 0);
    double found_s = 0.0;
    double worst_s = 0.0;
    double worst_later_s = 0.0;
    for (double t = at_s; t < at_s + 25.0; t += 1.0) {
        const auto second = follow(latency, declared, 0.05e-3, dice, t, t + 1.0, true, &smoother);
        const double off = std::abs(second.last_s - (0.12 + change_s));
        if (found_s == 0.0 && latency.steps() > 0) {
            found_s = t + 1.0 - at_s;
        } else if (found_s > 0.0) {
            worst_s = std::max(worst_s, off);
            worst_later_s = std::max(worst_later_s, t > at_s + 6.0 ? off : 0.0);
        }
    }
    CHECK(found_s > 0.0);
    CHECK(found_s <= 2.0);
    CHECK(worst_s < 0.1 * std::abs(change_s));
    CHECK(worst_later_s < 1.5e-3);
    CHECK(latency.steps() == 1);
}

// A server looks at the device every 4 to 12 ms, and the device's pointer moves in steps: then the
// gain of the smoother stays open, and its answer in the first second is larger.
TEST_CASE("A change is told as soon where the pointer moves in steps") {
    const double change_s = GENERATE(0.04, -0.025);
    const double grain_s = GENERATE(0.3e-3, 1e-3, 4e-3);
    const auto seed = GENERATE(1U, 2U, 3U);
    CAPTURE(change_s, grain_s, seed);
    Dice dice(seed);
    DeclaredLatency latency;
    ReportSmoother server;
    constexpr double kAt_s = 20.0;
    double looks_s = 0.0;
    double right_since_s = -1.0;
    for (double t = 0.0; t < 30.0; t += kEvery_s) {
        const auto declared = [&](double at) { return 0.12 + (at < kAt_s ? 0.0 : change_s); };
        for (; looks_s <= t; looks_s += dice.uniform(4e-3, 12e-3)) {
            const double position = std::floor((looks_s - declared(looks_s)) / grain_s) * grain_s;
            server.put(kBegin_s + looks_s, kBegin_s + position + 0.5 * grain_s);
        }
        const double difference = kBegin_s + t - server.positionAt(kBegin_s + t);
        latency.add(kBegin_s + t, difference + 0.05e-3 * dice.gaussian(), 0.5 * grain_s);
        const bool right = std::abs(latency.value_s() - declared(t)) < 1e-3;
        right_since_s = !right ? -1.0 : right_since_s < 0.0 ? t : right_since_s;
    }
    CHECK(right_since_s > 0.0);
    CHECK(right_since_s - kAt_s < (grain_s < 2e-3 ? 2.5 : 4.5));
    CHECK(latency.steps() == 1);
}

// The report overshoots for more than a minute. What was understood as the end of a change must
// not be taken for another one.
TEST_CASE("A change that the report smears is one step, in the minutes after it as well") {
    const double change_s = GENERATE(0.04, -0.025, 0.015, 0.2);
    CAPTURE(change_s);
    Dice dice(4);
    DeclaredLatency latency;
    ReportSmoother smoother;
    const Declared declared = stepAt(20.0, 0.12, 0.12 + change_s);
    follow(latency, declared, 0.05e-3, dice, 0.0, 45.0, true, &smoother);
    double worst_s = 0.0;
    for (double t = 45.0; t < 200.0; t += 0.25) {
        const auto part = follow(latency, declared, 0.05e-3, dice, t, t + 0.25, true, &smoother);
        worst_s = std::max(worst_s, std::abs(part.last_s - (0.12 + change_s)));
    }
    CHECK(worst_s < std::max(1e-3, 0.02 * std::abs(change_s)));
    CHECK(latency.steps() == 1);
}

TEST_CASE("The coarser the pointer, the less a small difference means") {
    const DeclaredLatencyConfig config;
    const double difference_s = config.tolerance_s + 2e-3;
    DeclaredLatency fine(config);
    DeclaredLatency coarse(config);
    for (double t = 0.0; t < 5.0; t += kEvery_s) {
        fine.add(kBegin_s + t, difference_s, 0.0);
        coarse.add(kBegin_s + t, difference_s, 5e-3);
    }
    CHECK(fine.value_s() == Approx(difference_s).margin(1e-6));
    CHECK(coarse.value_s() == 0.0);
}

TEST_CASE("Noise alone is never a step") {
    Dice dice(5);
    DeclaredLatency latency;
    for (double t = 0.0; t < 1800.0; t += kEvery_s) {
        latency.add(kBegin_s + t, 0.06 + 0.3e-3 * dice.gaussian(), 0.0);
        REQUIRE(std::abs(latency.value_s() - 0.06) < 0.6e-3);
    }
    CHECK(latency.steps() == 0);
}

TEST_CASE("Whatever is compared, the answer is a number and not negative") {
    Dice dice(6);
    DeclaredLatency latency;
    double t = kBegin_s;
    double base = 0.0;
    for (int i = 0; i < 4000; ++i) {
        t += dice.chance(0.02) ? dice.uniform(0.0, 30.0) : dice.uniform(0.0, 0.05);
        if (dice.chance(0.01)) {
            base = dice.uniform(-1.0, 2.0);
        }
        latency.add(t, base + 1e-3 * dice.gaussian(), dice.uniform(0.0, 10e-3));
        REQUIRE(std::isfinite(latency.value_s()));
        REQUIRE(latency.value_s() >= 0.0);
    }
}

TEST_CASE("A device that stood still has not declared anything") {
    const double stall_s = GENERATE(1.5, 0.3, 40e-3, 4e-3);
    const double declared_s = GENERATE(0.0, 30e-3);
    CAPTURE(stall_s, declared_s);
    DeclaredLatency declared;
    ReportSmoother report;
    double worst = 0.0;
    double lost = 0.0;
    double told = 0.0;
    for (double t = 0.0; t < 200.0; t += 0.05) {
        if (t > 60.0) {
            lost = std::min(lost + 0.05, stall_s);
        }
        const double pulled = t - lost;
        report.put(t, pulled - declared_s);
        // Whoever follows the device notices after a moment, and again as long as it goes on.
        if (lost > told && (lost == stall_s || lost - told > 0.12)) {
            declared.deviceJumped(t, lost - told);
            told = lost;
        }
        declared.add(t, pulled - report.positionAt(t), 0.2e-3);
        if (t > 60.0 + stall_s) {
            worst = std::max(worst, std::abs(declared.value_s() - declared_s));
        }
    }
    CHECK(worst < 1e-3);
}
