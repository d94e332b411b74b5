#include "sync/drift_controller.h"

#include <algorithm>
#include <cmath>

namespace unisono {

void DriftController::reset(double pace) noexcept {
    speed_ = std::clamp(pace, -config_.cap, config_.cap);
    outside_s_ = 0.0;
    rest_s_ = 0.0;
}

DriftController::Command DriftController::update(double error_s, double error_bar_s, double pace,
                                                 double interval_s) noexcept {
    rest_s_ = std::max(0.0, rest_s_ - interval_s);
    const bool outside = std::abs(error_s) > config_.step_s &&
                         std::abs(error_s) > config_.step_error_ratio * error_bar_s;
    outside_s_ = outside ? outside_s_ + interval_s : 0.0;
    if (outside && outside_s_ >= config_.step_hold_s && rest_s_ == 0.0) {
        outside_s_ = 0.0;
        rest_s_ = config_.rest_s;
        ++steps_;
        return {speed_, true};
    }

    // An error that is about to be stepped over must not shake the speed meanwhile.
    const double e = std::clamp(error_s, -config_.step_s, config_.step_s);
    const double wanted = config_.bandwidth_per_s * e + pace;
    const double capped = std::clamp(wanted, -config_.cap, config_.cap);
    const double slew = config_.slew_per_s * interval_s;
    speed_ += std::clamp(capped - speed_, -slew, slew);
    return {speed_, false};
}

}  // namespace unisono
