#include "engine/live_feed.h"

#include <algorithm>
#include <cmath>

namespace unisono {
namespace {

constexpr std::size_t kInputFrames = 1U << 18U;  // 5.5 s
constexpr std::size_t kPiece = 1024;
constexpr double kLookAhead_frames = 64.0;  // half an interpolator, and some for its drift
constexpr Nanoseconds kLongestGap = std::chrono::milliseconds(60);
constexpr Nanoseconds kOverdue = std::chrono::milliseconds(4);
constexpr Frame kLoudnessBlock = 480;  // 10 ms
constexpr double kArrival_s = 2.0;     // time constant of the end of catching up
// Sound that comes in pieces: nothing for longer than this lies between two of them. They are
// believed to be the source's way once they bring about as much sound as time goes by.
constexpr Nanoseconds kBetweenPieces = std::chrono::milliseconds(60);
constexpr double kPieceTolerance = 0.2;
constexpr double kForgetPieces = 4.0;  // so many of them did not come: it has another way now

// One report a piece: after each there is a silence, which tells nothing, and there are few.
ClockEstimatorConfig estimatorOfPieces() {
    ClockEstimatorConfig config;
    config.gap_s = 1e9;
    config.bucket_reports = 2;
    return config;
}

}  // namespace

LiveFeed::LiveFeed(Source& source, TimePoint epoch, const LiveFeedConfig& config)
    : source_(source),
      config_(config),
      epoch_(epoch),
      input_(kInputFrames),
      strip_(input_, kTimelineRate_hz, kTimelineChannels),
      arrivals_(kTimelineRate_hz),
      buffer_(kPiece * kTimelineChannels),
      loud_(kInputFrames / static_cast<std::size_t>(kLoudnessBlock)) {
    strip_.setParameters({});
}

Result<void> LiveFeed::pull() {
    while (!ended_) {
        fillLost(source_.position());
        auto read = source_.read(buffer_.data(), kPiece);
        if (!read) {
            ended_ = true;
            return tl::unexpected<Error>(read.error());
        }
        noteLoudness(buffer_.data(), read->frames);
        input_.write(buffer_.data(), read->frames);
        ended_ = read->ended;
        if (read->frames < kPiece) {
            break;
        }
    }
    const auto arrival = source_.lastArrival();
    if (arrival && (!any_arrival_ || arrival->when > last_arrival_)) {
        noteArrival(*arrival);
    }
    if (ready()) {
        waiting_since_.reset();
    }
    return {};
}

// What was dropped before it could be read is silence of the same length, so that what follows
// stays in its place: arrivals count it.
void LiveFeed::fillLost(Frame position) {
    const Frame from = input_.end();
    if (position <= from) {
        return;
    }
    const Frame most = static_cast<Frame>(kInputFrames) / 2;
    if (position - from > most) {
        input_.startAt(position - most);
    }
    input_.writeSilence(static_cast<std::size_t>(position - input_.end()));
    const std::int64_t last = (position - 1) / kLoudnessBlock;
    const auto blocks = static_cast<std::int64_t>(loud_.size());
    for (std::int64_t block =
             std::max((from + kLoudnessBlock - 1) / kLoudnessBlock, last - blocks + 1);
         block <= last; ++block) {
        loud_[static_cast<std::size_t>(block % blocks)] = 0;
    }
}

// Some sources bring half a second at once, and then nothing for as long.
void LiveFeed::notePiece(const Source::Arrival& arrival, Nanoseconds gap) {
    if (gap <= kBetweenPieces) {
        if (piece_gap_ > Nanoseconds{0} && arrival.when - pieces_.back().when >
                                               fromSeconds(kForgetPieces * toSeconds(piece_gap_))) {
            piece_gap_ = Nanoseconds{0};
            arrivals_ = ClockEstimator(kTimelineRate_hz);
        }
        return;
    }
    std::move(pieces_.begin() + 1, pieces_.end(), pieces_.begin());
    pieces_.back() = {arrival.when, last_frames_, gap};
    known_pieces_ = std::min(known_pieces_ + 1, pieces_.size());
    if (known_pieces_ < pieces_.size()) {
        return;
    }
    const double time_s = toSeconds(pieces_.back().when - pieces_.front().when);
    const double sound_s =
        static_cast<double>(pieces_.back().before - pieces_.front().before) / kTimelineRate_hz;
    const Nanoseconds longest =
        std::max(pieces_[1].gap, pieces_[2].gap);  // the first was before what is counted
    // Not merely seldom looked at: the silences are most of the time.
    const bool regular =
        std::abs(sound_s / time_s - 1.0) < kPieceTolerance && toSeconds(longest) > 0.3 * time_s;
    if (regular && longest > fromSeconds(config_.pause_s) &&
        longest <= fromSeconds(config_.longest_piece_s)) {
        if (piece_gap_ == Nanoseconds{0}) {
            arrivals_ = ClockEstimator(kTimelineRate_hz, estimatorOfPieces());
        }
        piece_gap_ = std::max(piece_gap_, longest);
    }
}

bool LiveFeed::isPause(Nanoseconds gap) const {
    return gap > std::max(fromSeconds(config_.pause_s), 2 * piece_gap_);
}

void LiveFeed::noteArrival(const Source::Arrival& arrival) {
    const Nanoseconds gap = arrival.when - last_arrival_;
    const bool had_pieces = piece_gap_ > Nanoseconds{0};
    if (any_arrival_) {
        notePiece(arrival, gap);
    }
    const bool in_pieces = piece_gap_ > Nanoseconds{0};
    const bool goes_on = any_arrival_ && !isPause(gap) && had_pieces == in_pieces;
    if (goes_on) {
        usual_gap_ += (gap - usual_gap_) / 16;
        lag_s_ = 0.0;
        if (arrivals_.valid()) {
            gap_ = std::max(gap_, std::min(gap, kLongestGap));
            lag_s_ =
                (arrivedAt(arrival.when) - static_cast<double>(arrival.frames)) / kTimelineRate_hz;
        }
    } else {
        // The first word after a pause is heard as long after it came as everything else.
        const double drift = arrivals_.valid() ? arrivals_.drift_ppm() * 1e-6 : 0.0;
        arrivals_.reset();
        controller_.reset(drift);
        anchor_s_ = toSeconds(arrival.when - epoch_);
        anchor_frames_ = static_cast<double>(arrival.frames);
        lag_s_ = 0.0;
        if (any_arrival_) {
            strip_.stop();
        }
    }
    if (in_pieces && goes_on) {
        addPiece(arrival, gap);
    }
    if (!waiting_since_ || gap > fromSeconds(config_.rare_after_s)) {
        waiting_since_ = arrival.when;
    }
    any_arrival_ = true;
    last_arrival_ = arrival.when;
    last_frames_ = arrival.frames;
    if (!in_pieces) {
        arrivals_.add(ClockEstimator::Kind::one_sided, toSeconds(arrival.when - epoch_),
                      static_cast<double>(arrival.frames));
    }
}

// What came last was the end of a piece only if nothing followed for a while; until a line can be
// laid through the ends, the best of them counts.
void LiveFeed::addPiece(const Source::Arrival& arrival, Nanoseconds gap) {
    if (gap > kBetweenPieces) {
        arrivals_.add(ClockEstimator::Kind::one_sided, toSeconds(last_arrival_ - epoch_),
                      static_cast<double>(last_frames_));
    }
    const auto frames = static_cast<double>(arrival.frames);
    if (!arrivals_.valid() && frames > arrivedAt(arrival.when)) {
        anchor_s_ = toSeconds(arrival.when - epoch_);
        anchor_frames_ = frames;
    }
}

bool LiveFeed::tooRare(TimePoint now) const {
    const Nanoseconds patience = fromSeconds(config_.rare_after_s);
    return waiting_since_ && now - *waiting_since_ > patience && now - last_arrival_ < patience;
}

double LiveFeed::arrivedAt(TimePoint when) const {
    const double t = toSeconds(when - epoch_);
    return arrivals_.valid() ? arrivals_.framesAt(t)
                             : anchor_frames_ + (t - anchor_s_) * kTimelineRate_hz;
}

bool LiveFeed::overdue(TimePoint now) const {
    return any_arrival_ && now - last_arrival_ > std::max(usual_gap_, piece_gap_) + kOverdue;
}

void LiveFeed::noteLoudness(const float* stereo, std::size_t frames) {
    for (std::size_t i = 0; i < frames; ++i) {
        const Frame frame = input_.end() + static_cast<Frame>(i);
        auto& loud = loud_[static_cast<std::size_t>(frame / kLoudnessBlock) % loud_.size()];
        if (frame % kLoudnessBlock == 0) {
            loud = 0;
        }
        if (std::abs(stereo[2 * i]) > config_.quiet_peak ||
            std::abs(stereo[2 * i + 1]) > config_.quiet_peak) {
            loud = 1;
            last_loud_ = frame + 1;
        }
    }
}

bool LiveFeed::quietAt(std::int64_t block) const {
    const std::int64_t newest = (input_.end() - 1) / kLoudnessBlock;
    return block <= newest && block > newest - static_cast<std::int64_t>(loud_.size()) &&
           loud_[static_cast<std::size_t>(block) % loud_.size()] == 0;
}

double LiveFeed::quiet_s(TimePoint now) const {
    if (!any_arrival_) {
        return 0.0;
    }
    return static_cast<double>(input_.end() - last_loud_) / kTimelineRate_hz +
           std::max(0.0, toSeconds(now - last_arrival_));
}

std::optional<Frame> LiveFeed::loudFrom(Frame from) const {
    const std::int64_t newest = (input_.end() - 1) / kLoudnessBlock;
    const std::int64_t oldest = newest - static_cast<std::int64_t>(loud_.size()) + 1;
    for (std::int64_t block = std::max({from / kLoudnessBlock, oldest, std::int64_t{0}});
         block <= newest; ++block) {
        if (!quietAt(block)) {
            return block * kLoudnessBlock;
        }
    }
    return std::nullopt;
}

bool LiveFeed::ready() const {
    // Of sound in pieces nobody waits to know the pace: that would be many of them.
    return ended_ || piece_gap_ > Nanoseconds{0} ||
           (arrivals_.valid() && arrivals_.span_s() >= config_.ready_span_s);
}

Nanoseconds LiveFeed::lateness() const {
    const double frames = static_cast<double>(kBlock) + kLookAhead_frames +
                          static_cast<double>(strip_.latencyFrames());
    return std::max(gap_, piece_gap_) + fromSeconds(frames / kTimelineRate_hz);
}

void LiveFeed::leave() {
    if (strip_.started()) {
        strip_.stop();
        behind_s_ = 0.0;
    }
}

void LiveFeed::shortenDelay(Nanoseconds delay) {
    behind_s_ += toSeconds(delay_ - delay);
    used_delay_ += delay - delay_;
    delay_ = delay;
}

void LiveFeed::beginLate(Frame frame, TimePoint heard) {
    const auto oldest = input_.begin();
    const auto from = static_cast<double>(std::max(frame, oldest));
    const double latency_s = static_cast<double>(strip_.latencyFrames()) / kTimelineRate_hz;
    const double now_frames = arrivedAt(heard - delay_ + fromSeconds(latency_s));
    behind_s_ = std::max(0.0, (now_frames - from) / kTimelineRate_hz);
    hurry_ = 0.0;
    strip_.stop();
}

// The part of the extra delay that is made good while `frames` from `from` on are rendered; as a
// change of speed, or (returned) in frames to be skipped now.
double LiveFeed::catchUp(double from, std::size_t frames) {
    if (behind_s_ <= 0.0) {
        hurry_ = 0.0;
        return 0.0;
    }
    const auto before = static_cast<std::int64_t>(config_.skip_after_s * kTimelineRate_hz);
    const auto after = static_cast<std::int64_t>(config_.skip_before_s * kTimelineRate_hz);
    const auto here = static_cast<std::int64_t>(from);
    std::int64_t block = std::max<std::int64_t>(0, here - before) / kLoudnessBlock;
    while (block <= here / kLoudnessBlock && quietAt(block)) {
        ++block;
    }
    if (block > here / kLoudnessBlock) {
        const auto furthest = here + static_cast<std::int64_t>(behind_s_ * kTimelineRate_hz);
        while (block * kLoudnessBlock < furthest + after && quietAt(block)) {
            ++block;
        }
        // Where nothing loud has come yet, all of it can go.
        const bool all_quiet = block * kLoudnessBlock >= std::min(furthest + after, input_.end());
        const std::int64_t skip =
            (all_quiet ? furthest : std::min(block * kLoudnessBlock - after, furthest)) - here;
        if (skip > kLoudnessBlock || (all_quiet && skip > 0)) {
            behind_s_ -= static_cast<double>(skip) / kTimelineRate_hz;
            return static_cast<double>(skip);
        }
    }
    const double interval_s = static_cast<double>(frames) / kTimelineRate_hz;
    // Slower again towards the end: the speed itself must not jump.
    const double goal = std::min(config_.catch_up, behind_s_ / kArrival_s);
    const double most = config_.catch_up * interval_s / config_.catch_up_ramp_s;
    hurry_ += std::clamp(std::max(goal, 2e-5) - hurry_, -most, most);
    behind_s_ = std::max(0.0, behind_s_ - hurry_ * interval_s);
    return 0.0;
}

bool LiveFeed::render(float* stereo, std::size_t frames, TimePoint heard) {
    if (!any_arrival_) {
        return false;
    }
    const double latency = static_cast<double>(strip_.latencyFrames());
    const TimePoint arrived = heard - delay_ + fromSeconds(latency / kTimelineRate_hz);
    double target = arrivedAt(arrived) - behind_s_ * kTimelineRate_hz;
    const double reach = static_cast<double>(frames) + kLookAhead_frames;
    if (!ended_ && target + reach > static_cast<double>(input_.end())) {
        return false;
    }
    // Without a line arrivedAt() goes at the nominal rate.
    const double pace = arrivals_.valid() ? arrivals_.drift_ppm() * 1e-6 : 0.0;
    const bool late = behind_s_ > 0.0;
    if (!strip_.started()) {
        controller_.reset(pace);
        strip_.start(target, 1.0 + controller_.speed());
        used_delay_ = delay_;
    }
    const double skip = catchUp(target, frames);
    target += skip;
    error_s_ = (target - strip_.position()) / kTimelineRate_hz;
    const auto command = controller_.update(skip > 0.0 ? 0.0 : error_s_, arrivals_.error_s(), pace,
                                            static_cast<double>(frames) / kTimelineRate_hz);
    if (command.step || delay_ != used_delay_ || skip > 0.0) {
        strip_.stepTo(target);
        used_delay_ = delay_;
        ++steps_;
        error_s_ = 0.0;
    }
    strip_.render(stereo, frames, 1.0 + command.speed + (late ? hurry_ : 0.0));
    return true;
}

}  // namespace unisono
