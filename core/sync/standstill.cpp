#include "sync/standstill.h"

namespace unisono {

Standstill::Advice Standstill::add(double time_s, std::int64_t frames) noexcept {
    const bool moved = !known_ || frames != frames_;
    if (moved) {
        if (waiting_ && moves_ == 0) {
            resumed_s_ = time_s;
        }
        known_ = true;
        carried_on_ = false;
        frames_ = frames;
        moved_s_ = time_s;
        unmoved_ = 0;
    } else {
        ++unmoved_;
    }
    const double still_s = time_s - moved_s_;
    if (waiting_) {
        closely_ = still_s < config_.closely_s;
        if (moved || moves_ > 0) {
            ++moves_;
        }
        if (moves_ >= config_.sure_answers ||
            (moves_ > 0 && time_s - resumed_s_ >= config_.sure_s)) {
            waiting_ = false;
            closely_ = true;
            return Advice::refill;
        }
        return Advice::wait;
    }
    closely_ = still_s >= config_.doubtful_s && still_s < config_.closely_s;
    if (!carried_on_ && still_s >= config_.still_s && unmoved_ >= config_.still_answers) {
        waiting_ = true;
        moves_ = 0;
        return Advice::take_back;
    }
    return Advice::go_on;
}

}  // namespace unisono
