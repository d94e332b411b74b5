#include "engine/live_feed.h"

#include <algorithm>

namespace unisono {
namespace {

constexpr std::size_t kInputFrames = 1U << 18U;  // 5.5 s
constexpr std::size_t kPiece = 1024;
constexpr double kReadySpan_s = 0.25;
constexpr double kLookAhead_frames = 64.0;  // half an interpolator, and some for its drift
constexpr Nanoseconds kGapStep = std::chrono::milliseconds(5);
constexpr Nanoseconds kLongestGap = std::chrono::milliseconds(60);

}  // namespace

LiveFeed::LiveFeed(Source& source, TimePoint epoch)
    : source_(source),
      epoch_(epoch),
      input_(kInputFrames),
      strip_(input_, kTimelineRate_hz, kTimelineChannels),
      arrivals_(kTimelineRate_hz),
      buffer_(kPiece * kTimelineChannels) {
    strip_.setParameters({});
}

Result<void> LiveFeed::pull() {
    while (!ended_) {
        auto read = source_.read(buffer_.data(), kPiece);
        if (!read) {
            ended_ = true;
            return tl::unexpected<Error>(read.error());
        }
        input_.write(buffer_.data(), read->frames);
        ended_ = read->ended;
        if (read->frames < kPiece) {
            break;
        }
    }
    if (const auto arrival = source_.lastArrival(); arrival && arrival->when > last_arrival_) {
        if (arrivals_.valid()) {
            // A gap of this length comes again. In whole steps, because every change is heard; and
            // one of a second is a pause, not a pace.
            const auto steps = (arrival->when - last_arrival_) / kGapStep + 1;
            gap_ = std::max(gap_, std::min(steps * kGapStep, kLongestGap));
        }
        last_arrival_ = arrival->when;
        arrivals_.add(ClockEstimator::Kind::one_sided, toSeconds(arrival->when - epoch_),
                      static_cast<double>(arrival->frames));
    }
    return {};
}

bool LiveFeed::ready() const {
    return ended_ || (arrivals_.valid() && arrivals_.span_s() >= kReadySpan_s);
}

Nanoseconds LiveFeed::lateness() const {
    const double frames = static_cast<double>(kBlock) + kLookAhead_frames +
                          static_cast<double>(strip_.latencyFrames());
    return gap_ + fromSeconds(frames / kTimelineRate_hz);
}

bool LiveFeed::render(float* stereo, std::size_t frames, TimePoint heard) {
    if (!arrivals_.valid()) {
        return false;
    }
    const double latency = static_cast<double>(strip_.latencyFrames());
    const TimePoint arrived = heard - delay_ + fromSeconds(latency / kTimelineRate_hz);
    const double target = arrivals_.framesAt(toSeconds(arrived - epoch_));
    const double reach = static_cast<double>(frames) + kLookAhead_frames;
    if (!ended_ && target + reach > static_cast<double>(input_.end())) {
        return false;
    }
    const double drift = arrivals_.drift_ppm() * 1e-6;
    if (!strip_.started()) {
        controller_.reset(drift);
        strip_.start(target, 1.0 + controller_.speed());
        used_delay_ = delay_;
    }
    const double error_s = (target - strip_.position()) / kTimelineRate_hz;
    const auto command = controller_.update(error_s, arrivals_.error_s(),
                                            static_cast<double>(frames) / kTimelineRate_hz);
    if (command.step || delay_ != used_delay_) {
        strip_.stepTo(target);
        used_delay_ = delay_;
    }
    strip_.render(stereo, frames, 1.0 + command.speed);
    return true;
}

}  // namespace unisono
