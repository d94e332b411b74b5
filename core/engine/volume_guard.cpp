#include "engine/volume_guard.h"

namespace unisono {

void VolumeGuard::returned(TimePoint now) {
    if (remembered_) {
        until_ = now + fromSeconds(config_.watch_s);
        tries_ = 0;
        told_ = false;
    }
}

VolumeGuard::Advice VolumeGuard::look(std::optional<double> volume, TimePoint now) {
    Advice advice;
    if (!volume) {
        return advice;
    }
    if (!until_) {
        remembered_ = volume;
        return advice;
    }
    const bool louder = *volume > *remembered_ + config_.slack;
    if (!louder) {
        advice.lowered = tries_ > 0 && !told_;
        told_ |= advice.lowered;
        // Softer is the new measure, so that it does not creep up again while we watch.
        if (*volume < *remembered_ - config_.slack) {
            remembered_ = volume;
        }
    } else if (tries_ == 0 || now >= asked_ + fromSeconds(config_.retry_s)) {
        if (tries_ < config_.tries) {
            ++tries_;
            asked_ = now;
            told_ = false;
            advice.lower_to = remembered_;
        } else {
            advice.disobeyed = !told_;
            until_.reset();
            remembered_ = volume;
            return advice;
        }
    }
    if (now >= *until_ && !louder) {
        until_.reset();
    }
    return advice;
}

}  // namespace unisono
