#include "engine/live_delay.h"

#include <algorithm>
#include <cmath>

namespace unisono {

void LiveDelay::openWindow(double now_s) {
    window_begun_s_ = now_s;
    least_s_ = std::numeric_limits<double>::infinity();
}

void LiveDelay::reset(double now_s, double delay_s) {
    delay_s_ = std::min(delay_s, config_.longest_s);
    changed_s_ = now_s;
    trusted_from_s_ = now_s;
    doubt_s_ = 0.0;
    openWindow(now_s);
}

void LiveDelay::configure(double now_s, const LiveDelayConfig& config) {
    config_ = config;
    reset(now_s, delay_s_);
}

bool LiveDelay::update(double now_s, double headroom_s) {
    if (now_s - changed_s_ < config_.rest_s) {
        return false;  // what is read now was still written under the old delay
    }
    least_s_ = std::min(least_s_, headroom_s);
    if (headroom_s < 0.0) {
        const double longer = std::min(
            delay_s_ + std::max(config_.step_s, config_.reserve_s - headroom_s), config_.longest_s);
        const bool grows = longer > delay_s_;
        delay_s_ = longer;
        changed_s_ = now_s;
        doubt_s_ = std::clamp(2.0 * doubt_s_, config_.doubt_s, config_.most_doubt_s);
        trusted_from_s_ = now_s + doubt_s_;
        grown_ += grows ? 1 : 0;
        openWindow(now_s);
        return grows;
    }
    if (now_s - window_begun_s_ < config_.window_s) {
        return false;
    }
    const double too_much_s = least_s_ - config_.reserve_s;
    openWindow(now_s);
    if (!std::isfinite(too_much_s) || too_much_s <= config_.slack_s || now_s < trusted_from_s_) {
        return false;
    }
    delay_s_ -= too_much_s;
    changed_s_ = now_s;
    return true;
}

}  // namespace unisono
