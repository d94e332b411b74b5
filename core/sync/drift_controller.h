// How fast to read the timeline so that this speaker stays on schedule, and when to step.
#pragma once

#include <cstdint>

namespace unisono {

// Tuning. Times in seconds, rates as fractions (100e-6 = 100 ppm).
struct DriftControllerConfig {
    double bandwidth_per_s = 2.2;   // of the loop, see the derivation below
    double cap = 450e-6;            // largest deviation from nominal speed: below audibility
    double slew_per_s = 1000e-6;    // how fast the speed itself may change
    double step_s = 0.7e-3;         // an error this large is stepped over, not slid …
    double step_error_ratio = 4.0;  // … if it is this many error bars, too,
    double step_hold_s = 0.06;      // and has lasted this long;
    double rest_s = 0.25;           // after a step nothing is stepped for this long
};

// Derivation. Let e be the time by which the read cursor is behind the schedule, u the speed
// deviation we command and p the pace that would keep e as it is: the rate at which a device's
// latency grows, less its drift; or the drift of a source that is followed. So
//     de/dt = p - u.
// The estimator knows p as well as it knows e, they are of one line; therefore
//     u = k e + p,   hence   de/dt = -k e:
// what was wrong fades with the time constant 1/k, and a device that drifts leaves no error behind.
// An integral has nothing to do here: it would learn from e, second by second, what the slope of
// the line already says. If a clock changes its rate by D and the estimator does not notice for t
// seconds, there is D t to be made good: 200 ppm and 0.5 s are 0.1 ms.
//
// Pure: numbers in, numbers out. Real-time safe. Not thread safe.
class DriftController {
 public:
    explicit DriftController(const DriftControllerConfig& config = {}) : config_(config) {}

    // Forget everything; the speed starts at `pace` (fraction).
    void reset(double pace = 0.0) noexcept;

    struct Command {
        double speed = 0.0;  // at the end of this interval: deviation from nominal, fraction
        bool step = false;   // jump by the whole error now (the caller cross-fades)
    };
    // error_s: schedule minus cursor, seconds (positive: the cursor is behind and must hurry).
    // error_bar_s: 1 sigma of that. pace: the speed that keeps the error as it is, as far as is
    // known now (fraction). interval_s: time since the last call.
    Command update(double error_s, double error_bar_s, double pace, double interval_s) noexcept;

    [[nodiscard]] double speed() const noexcept { return speed_; }
    [[nodiscard]] std::uint32_t steps() const noexcept { return steps_; }

 private:
    DriftControllerConfig config_;
    double speed_ = 0.0;
    double outside_s_ = 0.0;
    double rest_s_ = 0.0;
    std::uint32_t steps_ = 0;
};

}  // namespace unisono
