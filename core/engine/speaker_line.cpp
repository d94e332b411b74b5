#include "engine/speaker_line.h"

#include <algorithm>
#include <cmath>

namespace unisono {

SpeakerLine::SpeakerLine(const FrameRing& ring, const Schedule& schedule,
                         const SpeakerLineConfig& config)
    : ring_(ring),
      schedule_(schedule),
      config_(config),
      controller_(config.controller),
      declared_(config.declared) {
}

void SpeakerLine::prepare(int rate_hz, int channels, TimePoint now) {
    if (estimator_) {
        jumps_before_ += estimator_->jumps();
    }
    epoch_ = now;
    rate_hz_ = rate_hz;
    channels_ = channels;
    estimator_.emplace(rate_hz, config_.estimator);
    controller_.reset();
    declared_.reset();
    strip_ = std::make_unique<Strip>(ring_, rate_hz, channels);
    tone_.emplace(rate_hz, config_.keep_awake);
    pulled_ = false;
    locked_ = false;
    used_ = {};
    use(parameters_.get());
    next_frame_ = 0;
    error_s_ = 0.0;
    publish(0);
}

void SpeakerLine::apply(const SpeakerSettings& settings) noexcept {
    put_.strip = StripParameters::from(settings);
    put_.delay_s = settings.delay_ms * 1e-3;
    put_.extra_s = settings.extra_latency_ms * 1e-3;
    ++put_.version;
    parameters_.put(put_);
}

void SpeakerLine::apply(const Creep& creep) noexcept {
    put_.creep = creep;
    ++put_.version;
    parameters_.put(put_);
}

std::uint32_t SpeakerLine::apply(const Overlay* overlay, bool leaves) noexcept {
    put_.overlay = overlay;
    put_.overlay_leaves = leaves;
    ++put_.version;
    parameters_.put(put_);
    return put_.version;
}

void SpeakerLine::keepAwake(bool on) noexcept {
    put_.keep_awake = on;
    ++put_.version;
    parameters_.put(put_);
}

void SpeakerLine::use(const Parameters& wanted) noexcept {
    strip_->setParameters(wanted.strip);
    if (wanted.overlay != used_.overlay) {
        strip_->setOverlay(wanted.overlay);
    }
    if (wanted.overlay_leaves) {
        strip_->endOverlay();
    }
    tone_->setOn(wanted.keep_awake);
    used_ = wanted;
}

void SpeakerLine::onPosition(const PositionReport& report) noexcept {
    const double t = toSeconds(report.when - epoch_);
    last_report_s_ = t;
    const bool pulled = report.kind == PositionReport::Kind::pulled;
    const bool tracked = report.kind == PositionReport::Kind::tracked;
    pulled_ |= pulled || tracked;
    if (tracked) {
        const std::uint32_t jumps = estimator_->jumps();
        estimator_->follow(t, report.frames, report.drift, report.error_s, report.lag_s);
        if (estimator_->jumps() != jumps) {
            declared_.deviceJumped(t, estimator_->lastJump_s());
        }
    } else if (pulled || !pulled_) {
        estimator_->add(pulled ? ClockEstimator::Kind::one_sided : ClockEstimator::Kind::two_sided,
                        t, report.frames);
    } else if (estimator_->valid()) {
        // Both see the same pointer, so both are late by the same mean lag.
        const double by_pulling = estimator_->framesAt(t) / rate_hz_ - estimator_->meanLag_s();
        declared_.add(t, by_pulling - report.frames / rate_hz_, estimator_->meanLag_s());
    }
    if (!locked_) {
        publish(next_frame_);  // the engine waits for this; later, each refill is soon enough
    }
}

double SpeakerLine::heardAt_s(double frame) const noexcept {
    const double reported_s = estimator_->timeOf(frame) + declared_.value_s();
    return reported_s + extraAt_s(used_, reported_s);
}

void SpeakerLine::render(float* interleaved, std::size_t frames, Frame first) noexcept {
    bool skipped = first > next_frame_;  // the device went on without us
    if (first < next_frame_) {           // … or did not, and what it had not taken was taken back
        strip_->stop();
    }
    for (std::size_t done = 0; done < frames;) {
        const std::size_t block = std::min(Strip::kMaxBlock, frames - done);
        renderBlock(interleaved + done * static_cast<std::size_t>(channels_), block,
                    first + static_cast<Frame>(done), skipped);
        skipped = false;
        done += block;
    }
    next_frame_ = first + static_cast<Frame>(frames);
    peak_ = 0.0F;
    for (std::size_t i = 0; i < frames * static_cast<std::size_t>(channels_); ++i) {
        peak_ = std::max(peak_, std::abs(interleaved[i]));
    }
    tone_->process(interleaved, frames, channels_);  // nothing that a level should show
    publish(next_frame_);
}

void SpeakerLine::renderBlock(float* interleaved, std::size_t frames, Frame first,
                              bool skipped) noexcept {
    const Parameters& wanted = parameters_.get();
    const bool changed = wanted.version != used_.version;
    const bool moved = std::abs(wanted.delay_s - used_.delay_s) > config_.follow_delay_s ||
                       (changed && estimator_->valid() &&
                        std::abs(extraAt_s(wanted, estimator_->timeOf(static_cast<double>(first))) -
                                 extraAt_s(used_, estimator_->timeOf(static_cast<double>(first)))) >
                            config_.follow_delay_s);
    if (changed) {
        use(wanted);
    }

    const double nominal = kTimelineRate_hz / rate_hz_;
    if (!estimator_->valid() || !schedule_.running()) {
        strip_->stop();
        std::fill_n(interleaved, frames * static_cast<std::size_t>(channels_), 0.0F);
        return;
    }
    const double heard_s =
        heardAt_s(static_cast<double>(first) + static_cast<double>(strip_->latencyFrames()));
    const double target = schedule_.frameAt(atEpoch(heard_s)) - used_.delay_s * kTimelineRate_hz;
    // What grows later by itself has to be read that much faster.
    const double pace = 1e-6 * (used_.creep.rateAt_ppm(atEpoch(heard_s)) - estimator_->drift_ppm());
    if (!strip_->started()) {
        controller_.reset(pace);
        strip_->start(target, nominal * (1.0 + controller_.speed()));
        jumps_seen_ = estimator_->jumps();
    } else if (skipped) {
        strip_->stepTo(target);
    }
    error_s_ = (target - strip_->position()) / kTimelineRate_hz;
    const auto command = controller_.update(error_s_, estimator_->error_s(), pace,
                                            static_cast<double>(frames) / rate_hz_);
    // A jump that the estimator is sure of needs no second opinion.
    const bool jumped =
        estimator_->jumps() != jumps_seen_ && std::abs(error_s_) > config_.controller.step_s;
    if (command.step || jumped || moved) {
        jumps_seen_ = estimator_->jumps();
        strip_->stepTo(target);
        steps_ += 1;
        error_s_ = 0.0;
    }
    noteHeadroom(frames, nominal * (1.0 + command.speed));
    strip_->render(interleaved, frames, nominal * (1.0 + command.speed));
}

void SpeakerLine::noteHeadroom(std::size_t frames, double speed) noexcept {
    const double reach = strip_->position() + static_cast<double>(frames) * speed +
                         static_cast<double>(strip_->lookAheadFrames());
    const std::int64_t headroom = ring_.end() - static_cast<std::int64_t>(reach);
    // Only this thread makes it smaller, and only takeHeadroom_s() resets it: the second try is
    // the last that can be needed, unless it resets twice meanwhile.
    std::int64_t least = headroom_.load(std::memory_order_relaxed);
    for (int i = 0; i < 3 && headroom < least; ++i) {
        if (headroom_.compare_exchange_weak(least, headroom, std::memory_order_relaxed)) {
            break;
        }
    }
}

double SpeakerLine::takeHeadroom_s() noexcept {
    const std::int64_t least = headroom_.exchange(kNothingRead, std::memory_order_relaxed);
    return least == kNothingRead ? std::numeric_limits<double>::infinity()
                                 : static_cast<double>(least) / kTimelineRate_hz;
}

void SpeakerLine::publish(Frame next) noexcept {
    LineSnapshot s;
    s.peak = peak_;
    s.underruns = underruns_;
    s.steps = steps_;
    s.jumps = jumps_before_ + estimator_->jumps();
    s.parameters = used_.version;
    s.keeping_awake = tone_->sounds();
    if (estimator_->valid()) {
        const double latency_frames = static_cast<double>(strip_->latencyFrames());
        const TimePoint heard = atEpoch(heardAt_s(static_cast<double>(next) + latency_frames));
        s.clock_known = true;
        // Stale reports mean a pointer that moves in large steps; its edge shows only now and then.
        const bool coarse = estimator_->meanLag_s() > config_.coarse_lag_s;
        const double span_s = coarse                    ? config_.coarse_lock_span_s
                              : estimator_->following() ? config_.followed_lock_span_s
                                                        : config_.lock_span_s;
        s.locked = estimator_->error_s() < config_.lock_error_s && estimator_->span_s() >= span_s;
        locked_ = s.locked;
        s.sounding = strip_->started() && schedule_.running();
        s.error_ms = error_s_ * 1e3;
        s.error_bar_ms = estimator_->error_s() * 1e3;
        s.drift_ppm = estimator_->drift_ppm();
        s.drift_error_ppm = estimator_->driftError_ppm();
        s.speed_ppm = controller_.speed() * 1e6;
        s.declared_ms = declared_.value_s() * 1e3;
        s.next_heard_ns = heard.time_since_epoch().count();
        s.latency_ms = toSeconds(heard - atEpoch(last_report_s_)) * 1e3;
        s.updated_ns = atEpoch(last_report_s_).time_since_epoch().count();
    }
    published_.put(s);
}

}  // namespace unisono
