// After a seek, sound begins somewhere before the place that was asked for. Internal to the web
// sources.
#pragma once

#include <algorithm>
#include <optional>

#include "timeline/time.h"

namespace unisono {

// Pure.
class WebSkip {
 public:
    // What comes next may begin anywhere before `target`. What an earlier seek had still to skip is
    // of no concern any more.
    void to(Frame target) {
        target_ = target;
        at_.reset();
    }
    void nothing() { *this = WebSkip(); }

    // So many frames came; the first of all since to() lies at `began`. Returns how many of them,
    // from their first on, are to be left out.
    Frame take(Frame began, Frame frames) {
        if (!target_) {
            return 0;
        }
        const Frame at = at_.value_or(began);
        const Frame skipped = std::clamp<Frame>(*target_ - at, 0, frames);
        at_ = at + frames;
        if (skipped < frames) {
            nothing();
        }
        return skipped;
    }

 private:
    std::optional<Frame> target_;
    std::optional<Frame> at_;  // where what comes next lies
};

}  // namespace unisono
