// Guards core/sync/clock_estimator against clocks whose truth is known in closed form.
#include "sync/clock_estimator.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "support/catch.h"
#include "support/dice.h"

using namespace unisono;
using namespace unisono::test;

namespace {

using Kind = ClockEstimator::Kind;
constexpr double kRate_hz = 48000.0;
constexpr double kBegin_s = 4321.0;  // nothing may rely on time zero
constexpr double kEvery_s = 0.02;

// A device whose position at any time is known: piecewise straight.
class Device {
 public:
    explicit Device(double drift_ppm, double frames = 7000.0)
        : pieces_{{kBegin_s, frames, drift_ppm * 1e-6}} {}

    void clock(double at_s, double drift_ppm) {
        pieces_.push_back({at_s, framesAt(at_s), drift_ppm * 1e-6});
    }
    // Everything is heard so much later from then on.
    void jump(double at_s, double later_s) {
        pieces_.push_back({at_s, framesAt(at_s) - later_s * kRate_hz, pieces_.back().drift});
    }
    [[nodiscard]] double framesAt(double time_s) const {
        auto piece = pieces_.rbegin();
        while (piece->begin_s > time_s && std::next(piece) != pieces_.rend()) {
            ++piece;
        }
        return piece->frames + (time_s - piece->begin_s) * kRate_hz * (1.0 + piece->drift);
    }
    [[nodiscard]] double drift_ppm() const { return pieces_.back().drift * 1e6; }

 private:
    struct Piece {
        double begin_s;
        double frames;
        double drift;
    };
    std::vector<Piece> pieces_;
};

// How far the report falls short of the truth, in seconds; drawn anew for every report.
using Lag = std::function<double(double time_s)>;

Lag exact() {
    return [](double) { return 0.0; };
}
Lag gaussian(Dice& dice, double sigma_s) {
    return [&dice, sigma_s](double) { return sigma_s * dice.gaussian(); };
}
Lag lateOnly(Dice& dice, double mean_s) {
    return [&dice, mean_s](double) { return mean_s * dice.exponential(); };
}

// Error of the line at this moment, in seconds: positive if it believes the device further.
double error_s(const ClockEstimator& estimator, const Device& device, double time_s) {
    return (estimator.framesAt(time_s) - device.framesAt(time_s)) / kRate_hz;
}

// Reports from kBegin_s + from to kBegin_s + to; `each` is called after every report.
void report(ClockEstimator& estimator, Kind kind, const Device& device, const Lag& lag,
            double from_s, double to_s, const std::function<void(double)>& each = {},
            double every_s = kEvery_s) {
    const auto first = static_cast<long>(std::llround(from_s / every_s));
    const auto last = static_cast<long>(std::llround(to_s / every_s));
    for (long i = first; i < last; ++i) {
        const double t = kBegin_s + static_cast<double>(i) * every_s;
        estimator.add(kind, t, device.framesAt(t) - lag(t) * kRate_hz);
        if (each) {
            each(t);
        }
    }
}

// What a device of whole packets tells: it wakes every 1200 frames of its own and has then pulled
// whole packets of 960. Every fourth report is fresh, the others are stale by up to 720 frames.
void reportPackets(ClockEstimator& estimator, const Device& device, Dice& dice, double duration_s,
                   const std::function<void(double)>& each = {}) {
    const double rate = kRate_hz * (1.0 + device.drift_ppm() * 1e-6);
    const double begin = device.framesAt(kBegin_s);
    for (int n = 1; n * 1200.0 / rate < duration_s; ++n) {
        const double u = dice.uniform();
        const double t = kBegin_s + n * 1200.0 / rate + 0.3e-3 * u * u * u;
        const double moved = device.framesAt(t) - begin;
        estimator.add(Kind::one_sided, t, begin + std::floor(moved / 960.0 + 1e-9) * 960.0);
        if (each) {
            each(t);
        }
    }
}

double rms(const std::vector<double>& values) {
    double sum = 0.0;
    for (const double v : values) {
        sum += v * v;
    }
    return std::sqrt(sum / static_cast<double>(values.size()));
}

}  // namespace

TEST_CASE("An estimator knows nothing before the first report, and a place after it") {
    ClockEstimator estimator(kRate_hz);
    CHECK_FALSE(estimator.valid());
    CHECK(estimator.jumps() == 0);
    CHECK(estimator.span_s() == 0.0);
    estimator.add(Kind::two_sided, kBegin_s, 1234.0);
    CHECK(estimator.valid());
    CHECK(estimator.framesAt(kBegin_s) == Approx(1234.0).margin(1e-6));
    CHECK(estimator.drift_ppm() == Approx(0.0).margin(1e-9));
    CHECK(estimator.driftError_ppm() ==
          Approx(ClockEstimatorConfig{}.slope_prior_ppm).epsilon(0.05));
}

TEST_CASE("An exact line is recovered") {
    const auto kind = GENERATE(Kind::two_sided, Kind::one_sided);
    const double drift_ppm = GENERATE(-150.0, 0.0, 3.0, 100.0);
    CAPTURE(static_cast<int>(kind), drift_ppm);
    const Device device(drift_ppm);
    const ClockEstimatorConfig config;
    ClockEstimator estimator(kRate_hz, config);
    report(estimator, kind, device, exact(), 0.0, config.window_s + 2.0);
    // What pulls a slope away from the truth is the prior, with the weight (floor / prior)² against
    // the points' own Σ (t - mean)², here a comb over the window.
    const double points = config.window_s / config.bucket_s;
    const double sxx = points * config.window_s * config.window_s / 12.0;
    const double pull = std::pow(config.floor_s / (config.slope_prior_ppm * 1e-6), 2);
    const double bias_ppm = std::abs(drift_ppm) * pull / sxx;
    CHECK(std::abs(estimator.drift_ppm() - drift_ppm) < 2.0 * bias_ppm + 0.01);
    const double now = kBegin_s + config.window_s + 2.0;
    CHECK(std::abs(error_s(estimator, device, now)) < 1e-7);
    CHECK(estimator.span_s() == Approx(config.window_s).margin(2.0 * config.bucket_s));
    CHECK(estimator.error_s() < config.floor_s);
    CHECK(estimator.jumps() == 0);
    for (const double frames : {0.0, 7000.0, 1e6, 1e9}) {
        CHECK(estimator.framesAt(estimator.timeOf(frames)) == Approx(frames).margin(1e-4));
    }
}

TEST_CASE("A device of another rate is recovered as well") {
    const double rate_hz = GENERATE(8000.0, 44100.0, 192000.0);
    ClockEstimator estimator(rate_hz);
    for (int i = 0; i < 500; ++i) {
        const double t = i * kEvery_s;
        estimator.add(Kind::two_sided, kBegin_s + t, rate_hz * (1.0 + 55e-6) * t);
    }
    CHECK(estimator.drift_ppm() == Approx(55.0).margin(0.05));
}

TEST_CASE("Symmetric noise: the error is what the error bar says") {
    const double sigma_s = GENERATE(50e-6, 200e-6, 500e-6);
    const double duration_s = GENERATE(1.0, 4.0, 20.0);
    CAPTURE(sigma_s, duration_s);
    std::vector<double> offsets;
    std::vector<double> offset_bars;
    std::vector<double> slopes;
    std::vector<double> slope_bars;
    int beyond = 0;  // four bars
    int far_beyond = 0;
    Dice dice(99);
    const int trials = 100;
    for (int trial = 0; trial < trials; ++trial) {
        // Clocks as they are assumed to be; the prior is part of the error bar.
        const Device device(ClockEstimatorConfig{}.slope_prior_ppm * dice.gaussian());
        ClockEstimator estimator(kRate_hz);
        report(estimator, Kind::two_sided, device, gaussian(dice, sigma_s), 0.0, duration_s);
        const double newest = kBegin_s + duration_s - kEvery_s;
        offsets.push_back(error_s(estimator, device, newest));
        offset_bars.push_back(estimator.error_s());
        slopes.push_back(estimator.drift_ppm() - device.drift_ppm());
        slope_bars.push_back(estimator.driftError_ppm());
        const double bars = std::max(std::abs(offsets.back()) / offset_bars.back(),
                                     std::abs(slopes.back()) / slope_bars.back());
        beyond += bars > 4.0 ? 1 : 0;
        far_beyond += bars > 7.0 ? 1 : 0;
        CHECK(estimator.jumps() == 0);
    }
    // In the first second the bar rests on a handful of points and is a rough guess itself.
    CHECK(beyond <= (duration_s < 2.0 ? trials / 10 : trials / 50));
    CHECK(far_beyond <= (duration_s < 2.0 ? trials / 50 : 0));
    const double offset_ratio = rms(offset_bars) / rms(offsets);
    const double slope_ratio = rms(slope_bars) / rms(slopes);
    CAPTURE(offset_ratio, slope_ratio);
    CHECK(offset_ratio > 1.0 / 3.0);
    CHECK(offset_ratio < 3.0);
    CHECK(slope_ratio > 1.0 / 3.0);
    CHECK(slope_ratio < 3.0);
}

TEST_CASE("Late-only noise: the line lies at the early edge") {
    const double mean_s = GENERATE(0.1e-3, 0.5e-3, 2e-3, 4e-3);
    CAPTURE(mean_s);
    Dice dice(7);
    const double median_s = mean_s * std::log(2.0);
    double sum = 0.0;
    double lag = 0.0;
    const int trials = 20;
    for (int trial = 0; trial < trials; ++trial) {
        const Device device(60.0 * dice.gaussian());
        ClockEstimator estimator(kRate_hz);
        report(estimator, Kind::one_sided, device, lateOnly(dice, mean_s), 0.0, 20.0);
        sum += error_s(estimator, device, kBegin_s + 20.0);
        lag += estimator.meanLag_s();
        // Where nearly every report is later than jump_s, one cannot tell it from a jump.
        if (mean_s <= ClockEstimatorConfig{}.jump_s) {
            CHECK(estimator.jumps() == 0);
        }
    }
    const double bias_s = sum / trials;
    CAPTURE(bias_s);
    CHECK(std::abs(bias_s) < median_s / 4.0);
    // Against the line, which lies a little below the truth.
    CHECK(lag / trials - bias_s == Approx(mean_s).epsilon(0.2));
}

TEST_CASE("Reports in whole packets: known to 0.1 ms after three seconds") {
    const double drift_ppm = GENERATE(-100.0, 0.0, 40.0, 100.0);
    const auto seed = GENERATE(1U, 2U, 3U);
    CAPTURE(drift_ppm, seed);
    Dice dice(seed);
    const Device device(drift_ppm);
    ClockEstimator estimator(kRate_hz);
    double worst = 0.0;
    reportPackets(estimator, device, dice, 40.0, [&](double t) {
        if (t > kBegin_s + 3.0) {
            worst = std::max(worst, std::abs(error_s(estimator, device, t)));
        }
    });
    CHECK(worst < 0.1e-3);
    CHECK(std::abs(estimator.drift_ppm() - drift_ppm) < 10.0);
    CHECK(estimator.jumps() == 0);
}

TEST_CASE("One report in twenty off by 10 ms changes little") {
    const auto kind = GENERATE(Kind::two_sided, Kind::one_sided);
    CAPTURE(static_cast<int>(kind));
    Dice dice(31);
    const Device device(-70.0);
    ClockEstimator estimator(kRate_hz);
    const Lag lag = [&](double) {
        double late =
            kind == Kind::two_sided ? 100e-6 * dice.gaussian() : 100e-6 * dice.exponential();
        if (dice.chance(0.05)) {
            late += kind == Kind::two_sided && dice.chance(0.5) ? -10e-3 : 10e-3;
        }
        return late;
    };
    double worst = 0.0;
    report(estimator, kind, device, lag, 0.0, 60.0, [&](double t) {
        if (t > kBegin_s + 3.0) {
            worst = std::max(worst, std::abs(error_s(estimator, device, t)));
        }
    });
    CHECK(worst < 0.1e-3);
    CHECK(estimator.jumps() == 0);
}

// The line runs away by 200 ppm until kink_points whole buckets tell; 0.2 ms are wanted.
TEST_CASE("A clock that flips from +100 to -100 ppm is followed as soon as its points tell") {
    const auto kind = GENERATE(Kind::two_sided, Kind::one_sided);
    const auto seed = GENERATE(1U, 2U, 3U, 4U);
    CAPTURE(static_cast<int>(kind), seed);
    Dice dice(seed);
    Device device(100.0);
    device.clock(kBegin_s + 25.0, -100.0);
    const ClockEstimatorConfig config;
    ClockEstimator estimator(kRate_hz, config);
    const Lag lag = kind == Kind::two_sided ? gaussian(dice, 50e-6) : lateOnly(dice, 50e-6);
    double worst = 0.0;
    double worst_later = 0.0;
    report(estimator, kind, device, lag, 0.0, 50.0, [&](double t) {
        const double error = std::abs(error_s(estimator, device, t));
        worst = std::max(worst, t > kBegin_s + 3.0 ? error : 0.0);
        worst_later = std::max(worst_later, t > kBegin_s + 28.0 ? error : 0.0);
    });
    CAPTURE(estimator.drift_ppm());
    CHECK(worst < 200e-6 * (config.kink_points + 1) * config.bucket_s);
    CHECK(worst_later < 0.06e-3);
    CHECK(std::abs(estimator.drift_ppm() + 100.0) < 5.0);
    CHECK(estimator.jumps() == 0);
}

TEST_CASE("A jump is found within its settle time, once, and the slope is kept") {
    const auto kind = GENERATE(Kind::two_sided, Kind::one_sided);
    const double later_s = GENERATE(40e-3, -40e-3, 25e-3, 2e-3, -2e-3);
    CAPTURE(static_cast<int>(kind), later_s);
    Dice dice(5);
    const ClockEstimatorConfig config;
    Device device(80.0);
    device.jump(kBegin_s + 12.0, later_s);
    ClockEstimator estimator(kRate_hz, config);
    const Lag lag = kind == Kind::two_sided ? gaussian(dice, 50e-6) : lateOnly(dice, 50e-6);
    const bool leap = std::abs(later_s) > config.leap_s + 1e-3;
    const double settle_s = leap ? config.leap_settle_s : config.jump_settle_s;
    const int reports = leap ? config.leap_reports : config.jump_reports;
    const double settled_s = 12.0 + std::max(settle_s, reports * kEvery_s) + 2.5 * kEvery_s;

    double found_s = 0.0;
    double worst_after = 0.0;
    double worst_slope_ppm = 0.0;
    report(estimator, kind, device, lag, 0.0, 20.0, [&](double t) {
        if (found_s == 0.0 && estimator.jumps() > 0) {
            found_s = t - kBegin_s;
        }
        if (t > kBegin_s + settled_s) {
            worst_after = std::max(worst_after, std::abs(error_s(estimator, device, t)));
            worst_slope_ppm = std::max(worst_slope_ppm, std::abs(estimator.drift_ppm() - 80.0));
        }
    });
    CHECK(worst_after < 0.15e-3);
    // A one-sided report that comes early is proof, not suspicion: the line may follow it at once
    // without calling it a jump.
    if (kind == Kind::two_sided || later_s > 0.0) {
        CHECK(worst_slope_ppm < 25.0);
        CHECK(estimator.jumps() == 1);
        CHECK(found_s > 12.0);
        CHECK(found_s <= settled_s);
        CHECK(estimator.lastJump_s() == Approx(later_s).margin(0.15e-3));
    } else {
        CHECK(worst_slope_ppm < 80.0);
        CHECK(estimator.jumps() <= 1);
    }
}

TEST_CASE("A stall of 1.5 s with silence is over with the first report") {
    const auto kind = GENERATE(Kind::two_sided, Kind::one_sided);
    CAPTURE(static_cast<int>(kind));
    Dice dice(6);
    Device device(-40.0);
    device.jump(kBegin_s + 10.0, 1.5);
    ClockEstimator estimator(kRate_hz);
    const Lag lag = kind == Kind::two_sided ? gaussian(dice, 50e-6) : lateOnly(dice, 50e-6);
    report(estimator, kind, device, lag, 0.0, 10.0);
    CHECK(estimator.jumps() == 0);
    report(estimator, kind, device, lag, 11.5, 11.5 + kEvery_s);
    CHECK(estimator.jumps() == 1);
    CHECK(estimator.lastJump_s() == Approx(1.5).margin(0.3e-3));
    double worst = 0.0;
    report(estimator, kind, device, lag, 11.5 + kEvery_s, 20.0,
           [&](double t) { worst = std::max(worst, std::abs(error_s(estimator, device, t))); });
    CHECK(worst < 0.2e-3);
    CHECK(std::abs(estimator.drift_ppm() + 40.0) < 5.0);
    CHECK(estimator.jumps() == 1);
}

TEST_CASE("A silence after which nothing has changed is no jump") {
    const Device device(90.0);
    ClockEstimator estimator(kRate_hz);
    report(estimator, Kind::two_sided, device, exact(), 0.0, 5.0);
    report(estimator, Kind::two_sided, device, exact(), 8.0, 9.0);
    CHECK(estimator.jumps() == 0);
    CHECK(std::abs(error_s(estimator, device, kBegin_s + 9.0)) < 10e-6);
}

TEST_CASE("One hour of noise alone is never taken for a jump") {
    ClockEstimator estimator(kRate_hz);
    Dice dice(60);
    const Device device(120.0);
    double worst = 0.0;
    int reports = 0;
    int off = 0;
    const auto watch = [&](double t) {
        if (t > kBegin_s + 5.0) {
            const double error = std::abs(error_s(estimator, device, t));
            worst = std::max(worst, error);
            off += error > 0.1e-3 ? 1 : 0;
            ++reports;
        }
    };
    SECTION("symmetric") {
        report(estimator, Kind::two_sided, device, gaussian(dice, 0.4e-3), 0.0, 3600.0, watch,
               0.04);
        CHECK(worst < 0.5e-3);
    }
    SECTION("late only, with long tails") {
        const Lag lag = [&](double) {
            return 0.3e-3 * dice.exponential() + (dice.chance(0.02) ? 15e-3 * dice.uniform() : 0.0);
        };
        report(estimator, Kind::one_sided, device, lag, 0.0, 3600.0, watch, 0.04);
        CHECK(worst < 0.3e-3);
    }
    SECTION("whole packets") {
        reportPackets(estimator, device, dice, 3600.0, watch);
        // Now and then chance looks like a kink, and the line rests on little for a second.
        CHECK(off < reports / 500);
        CHECK(worst < 0.4e-3);
    }
    CHECK(estimator.jumps() == 0);
}

TEST_CASE("Reports from the past are ignored") {
    const Device device(30.0);
    ClockEstimator estimator(kRate_hz);
    report(estimator, Kind::two_sided, device, exact(), 0.0, 3.0);
    const double frames = estimator.framesAt(kBegin_s + 3.0);
    const double drift = estimator.drift_ppm();
    for (int i = 0; i < 50; ++i) {
        estimator.add(Kind::two_sided, kBegin_s + 2.0 - i * 0.01, 1e9);
    }
    CHECK(estimator.framesAt(kBegin_s + 3.0) == frames);
    CHECK(estimator.drift_ppm() == drift);
    CHECK(estimator.jumps() == 0);
}

TEST_CASE("A reset forgets the device, not how often it jumped") {
    Device device(100.0);
    device.jump(kBegin_s + 3.0, 30e-3);
    ClockEstimator estimator(kRate_hz);
    report(estimator, Kind::two_sided, device, exact(), 0.0, 6.0);
    CHECK(estimator.jumps() == 1);
    estimator.reset();
    CHECK_FALSE(estimator.valid());
    CHECK(estimator.span_s() == 0.0);
    const Device other(-100.0, 0.0);
    report(estimator, Kind::one_sided, other, exact(), 10.0, 20.0);
    CHECK(estimator.drift_ppm() == Approx(-100.0).margin(0.5));
    CHECK(estimator.jumps() == 1);
}

TEST_CASE("Nothing a device can say makes a number that is none") {
    Dice dice(404);
    const auto finite = [](const ClockEstimator& e, double t) {
        return std::isfinite(e.framesAt(t)) && std::isfinite(e.timeOf(1000.0)) &&
               std::isfinite(e.drift_ppm()) && std::isfinite(e.error_s()) &&
               std::isfinite(e.driftError_ppm()) && std::isfinite(e.meanLag_s()) &&
               std::isfinite(e.lastJump_s()) && e.error_s() >= 0.0;
    };
    for (int trial = 0; trial < 60; ++trial) {
        ClockEstimator estimator(kRate_hz);
        const auto kind = trial % 2 == 0 ? Kind::two_sided : Kind::one_sided;
        double t = kBegin_s;
        double frames = 0.0;
        for (int i = 0; i < 400; ++i) {
            switch (dice.below(6)) {
                case 0:  // the same moment again
                    break;
                case 1:  // a device that stands still
                    t += 0.02;
                    break;
                case 2:  // a long silence
                    t += dice.uniform(0.0, 100.0);
                    break;
                case 3:  // anywhere
                    frames = dice.uniform(-1e9, 1e9);
                    break;
                default:
                    t += 0.02;
                    frames += 960.0;
                    break;
            }
            estimator.add(kind, t, frames);
            REQUIRE(estimator.valid());
            if (!finite(estimator, t)) {
                FAIL("trial " << trial << ", report " << i);
            }
        }
    }
}

TEST_CASE("A line that somebody else knows is taken as it is") {
    const Device device(75.0);
    ClockEstimator estimator(kRate_hz);
    const auto follow = [&](double from_s, double to_s, double later_s) {
        for (double t = from_s; t < to_s; t += 0.05) {
            estimator.follow(kBegin_s + t, device.framesAt(kBegin_s + t) - later_s * kRate_hz,
                             75e-6, 10e-6, 0.5e-3);
        }
    };
    follow(0.0, 3.0, 0.0);
    REQUIRE(estimator.valid());
    CHECK(estimator.drift_ppm() == Approx(75.0));
    CHECK(std::abs(error_s(estimator, device, kBegin_s + 4.0)) < 1e-9);
    CHECK(estimator.error_s() == 10e-6);
    CHECK(estimator.meanLag_s() == Approx(0.5e-3));
    CHECK(estimator.span_s() == Approx(2.95).margin(0.06));
    CHECK(estimator.jumps() == 0);

    follow(3.0, 4.0, 40e-3);
    CHECK(estimator.jumps() == 1);
    CHECK(estimator.lastJump_s() == Approx(40e-3).margin(1e-6));
    CHECK(estimator.span_s() < 1.06);

    // Reports again: a new history, with the drift that is known.
    report(estimator, Kind::one_sided, device, exact(), 4.0, 4.2);
    CHECK(std::abs(error_s(estimator, device, kBegin_s + 4.2)) < 1e-5);
    CHECK(estimator.drift_ppm() == Approx(75.0).margin(1.0));
    estimator.reset();
    CHECK_FALSE(estimator.valid());
}
