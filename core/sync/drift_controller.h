// How fast to read the timeline so that this speaker stays on schedule, and when to step.
#pragma once

#include <cstdint>

namespace unisono {

// Tuning. Times in seconds, rates as fractions (100e-6 = 100 ppm).
struct DriftControllerConfig {
    double natural_rad_per_s = 1.1;  // loop bandwidth, see the derivation below
    double cap = 450e-6;             // largest deviation from nominal speed: below audibility
    double slew_per_s = 400e-6;      // how fast the speed itself may change
    double step_s = 0.7e-3;          // an error this large is stepped over, not slid …
    double step_error_ratio = 4.0;   // … if it is this many error bars, too,
    double step_hold_s = 0.06;       // and has lasted this long;
    double rest_s = 0.25;            // after a step nothing is stepped for this long
};

// Derivation. Let e be the time by which the read cursor is behind the schedule, u the speed
// deviation we command and d the device's drift, so that de/dt = d - u. With
//     u = kp e + i,   di/dt = ki e
// the closed loop is  e'' + kp e' + ki e = d',  i.e. natural frequency w = sqrt(ki) and damping
// kp / (2 w). Critical damping: kp = 2 w, ki = w². A drift step D is answered by
// e(t) = D t exp(-w t), at most D / (e w): 200 ppm with w = 1.1/s peaks at 67 µs.
// The integral starts from the estimator's slope, so it has only changes to follow, and it stands
// still while the command is capped (no wind-up).
//
// Pure: numbers in, numbers out. Real-time safe. Not thread safe.
class DriftController {
 public:
    explicit DriftController(const DriftControllerConfig& config = {}) : config_(config) {}

    // Forget everything; the speed starts at `drift` (fraction).
    void reset(double drift = 0.0) noexcept;

    struct Command {
        double speed = 0.0;  // at the end of this interval: deviation from nominal, fraction
        bool step = false;   // jump by the whole error now (the caller cross-fades)
    };
    // error_s: schedule minus cursor, seconds (positive: the cursor is behind and must hurry).
    // error_bar_s: 1 sigma of that. interval_s: time since the last call.
    Command update(double error_s, double error_bar_s, double interval_s) noexcept;

    [[nodiscard]] double speed() const noexcept { return speed_; }
    [[nodiscard]] std::uint32_t steps() const noexcept { return steps_; }

 private:
    DriftControllerConfig config_;
    double integral_ = 0.0;
    double speed_ = 0.0;
    double outside_s_ = 0.0;
    double rest_s_ = 0.0;
    std::uint32_t steps_ = 0;
};

}  // namespace unisono
