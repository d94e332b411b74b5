// Sound that comes at a pace of its own: mapped onto the timeline with the least delay that is
// safe.
#pragma once

#include <memory>
#include <vector>

#include "source/source.h"
#include "strip/strip.h"
#include "sync/clock_estimator.h"
#include "sync/drift_controller.h"
#include "timeline/frame_ring.h"

namespace unisono {

// A live source has a clock of its own, seen by when its frames arrive (late at times, never
// early: one-sided reports). Each frame is put on the timeline for the moment it arrived plus a
// constant delay; the difference of the clocks is taken up by the same interpolator and controller
// that lock the speakers. Engine's thread only.
class LiveFeed {
 public:
    // epoch: any moment not after the first arrival.
    LiveFeed(Source& source, TimePoint epoch);

    // Take in what has arrived. Cheap when nothing has.
    Result<void> pull();
    [[nodiscard]] bool ended() const { return ended_; }
    // True once arrivals have been seen for long enough to know the source's pace.
    [[nodiscard]] bool ready() const;

    // How much later than at the pace of the source a frame may be there to be rendered: sound
    // comes in portions, and the interpolator looks a little ahead.
    [[nodiscard]] Nanoseconds lateness() const;
    // From arrival to being heard. A change is cross-faded.
    void setDelay(Nanoseconds delay) { delay_ = delay; }
    [[nodiscard]] Nanoseconds delay() const { return delay_; }

    // Render in blocks of this size: a block is there only once all of it has arrived.
    static constexpr std::size_t kBlock = 96;
    // The next `frames` (≤ kBlock) stereo frames of the timeline, the first of which is
    // heard at `heard`. False, and nothing is done, if not all of them have arrived yet.
    bool render(float* stereo, std::size_t frames, TimePoint heard);
    // Content position of what render() would deliver next, in source frames.
    [[nodiscard]] Frame position() const { return static_cast<Frame>(strip_.position()); }

 private:
    Source& source_;
    TimePoint epoch_;
    FrameRing input_;
    Strip strip_;
    ClockEstimator arrivals_;
    DriftController controller_;
    Nanoseconds delay_{0};
    Nanoseconds used_delay_{0};
    TimePoint last_arrival_{};
    Nanoseconds gap_{0};  // largest between two arrivals
    bool ended_ = false;
    std::vector<float> buffer_;
};

}  // namespace unisono
