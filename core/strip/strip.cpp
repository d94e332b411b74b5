#include "strip/strip.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unisono {

StripParameters StripParameters::from(const SpeakerSettings& settings) {
    StripParameters p;
    p.role = settings.role;
    p.gain = settings.muted ? 0.0F : static_cast<float>(std::pow(10.0, settings.gain_db / 20.0));
    p.band_count = std::min(settings.equalizer.size(), kMaxEqBands);
    std::copy_n(settings.equalizer.begin(), p.band_count, p.bands.begin());
    return p;
}

Strip::Strip(const FrameRing& ring, int device_rate_hz, int channels)
    : ring_(ring),
      interpolator_(Interpolator::forRates(kTimelineRate_hz, device_rate_hz)),
      rate_hz_(device_rate_hz),
      channels_(static_cast<std::size_t>(std::max(1, channels))),
      width_(std::min<std::size_t>(2, channels_)),
      limiter_(device_rate_hz, kMaxBlock),
      fade_total_(std::max<std::size_t>(1, static_cast<std::size_t>(kStepFade_s * rate_hz_))),
      fade_done_(fade_total_) {
}

void Strip::setParameters(const StripParameters& parameters) noexcept {
    parameters_ = parameters;
    equalizer_.setBands({parameters_.bands.data(), parameters_.band_count}, rate_hz_);
}

void Strip::start(double position, double speed) noexcept {
    path_ = {position, speed, 0.0};
    fade_done_ = fade_total_;
    waiting_step_ = 0.0;
    started_ = true;
    if (stopped_dry_) {
        stopped_dry_ = false;
        mix_ = {};
        equalizer_.reset();
        limiter_.reset();
    }
}

void Strip::stop() noexcept {
    stopped_dry_ |= started_;
    started_ = false;
}

void Strip::stepTo(double position) noexcept {
    waiting_step_ = position - path_.position;
    beginWaitingStep();
}

void Strip::beginWaitingStep() noexcept {
    if (waiting_step_ == 0.0 || fade_done_ < fade_total_) {
        return;
    }
    old_path_ = path_;
    path_.position += waiting_step_;
    waiting_step_ = 0.0;
    fade_done_ = 0;
}

Strip::Mix Strip::targetMix() const noexcept {
    const float g = started_ ? parameters_.gain : 0.0F;
    switch (width_ == 1 && parameters_.role == Role::stereo ? Role::mono : parameters_.role) {
        case Role::stereo:
            return {g, 0.0F, 0.0F, g};
        case Role::mono:
            return {0.5F * g, 0.5F * g, 0.5F * g, 0.5F * g};
        case Role::left:
            return {g, 0.0F, g, 0.0F};
        case Role::right:
            return {0.0F, g, 0.0F, g};
    }
    return {};
}

void Strip::mixFrame(std::size_t k) noexcept {
    const float l = left_[k];
    const float r = right_[k];
    if (width_ == 1) {
        stereo_[k] = mix_.ll * l + mix_.lr * r;
    } else {
        stereo_[2 * k] = mix_.ll * l + mix_.lr * r;
        stereo_[2 * k + 1] = mix_.rl * l + mix_.rr * r;
    }
}

void Strip::applyMix(std::size_t frames) noexcept {
    for (std::size_t k = 0; k < frames; ++k) {
        mixFrame(k);
    }
}

bool Strip::readTimeline(const Trajectory& path, std::size_t done, std::size_t frames, float* left,
                         float* right) const noexcept {
    const bool complete = interpolator_->read(ring_, path, frames, left, right);
    if (overlay_ == nullptr || presence_ <= 0.0F) {
        return complete;
    }
    std::array<float, kMaxBlock> own_left;   // NOLINT: written before it is read
    std::array<float, kMaxBlock> own_right;  // NOLINT
    interpolator_->read(overlay_->sound(), path, frames, own_left.data(), own_right.data());
    for (std::size_t k = 0; k < frames; ++k) {
        const float presence =
            std::max(0.0F, presence_ + presence_step_ * static_cast<float>(done + k));
        const float gain =
            1.0F + presence * (overlay_->timelineGainAt(path.at(static_cast<double>(k))) - 1.0F);
        left[k] = gain * left[k] + presence * own_left[k];
        right[k] = gain * right[k] + presence * own_right[k];
    }
    return complete;
}

bool Strip::render(float* interleaved, std::size_t frames, double end_speed) noexcept {
    beginWaitingStep();
    stopped_dry_ = false;
    const auto count = static_cast<double>(frames);
    path_.bend = (end_speed - path_.speed) / count;

    presence_step_ = overlay_leaves_ ? -static_cast<float>(1.0 / (kRamp_s * rate_hz_)) : 0.0F;
    bool complete = true;
    const std::size_t run = interpolator_->longestRun(std::max(path_.speed, end_speed));
    for (std::size_t done = 0; done < frames; done += run) {
        const std::size_t n = std::min(run, frames - done);
        complete &= readTimeline(path_.from(static_cast<double>(done)), done, n,
                                 left_.data() + done, right_.data() + done);
        if (fade_done_ < fade_total_) {
            old_path_.bend = path_.bend;
            readTimeline(old_path_.from(static_cast<double>(done)), done, n,
                         old_left_.data() + done, old_right_.data() + done);
        }
    }
    if (fade_done_ < fade_total_) {
        // Equal power: the two places are not correlated, unless the step is inaudible anyway.
        for (std::size_t k = 0; k < frames; ++k) {
            const double x = std::min(
                1.0, static_cast<double>(fade_done_ + k + 1) / static_cast<double>(fade_total_));
            const auto in = static_cast<float>(std::sin(0.5 * std::numbers::pi * x));
            const auto out = static_cast<float>(std::cos(0.5 * std::numbers::pi * x));
            left_[k] = in * left_[k] + out * old_left_[k];
            right_[k] = in * right_[k] + out * old_right_[k];
        }
        fade_done_ = std::min(fade_total_, fade_done_ + frames);
        old_path_ = old_path_.from(count);
    }
    path_ = path_.from(count);
    path_.speed = end_speed;
    presence_ = std::max(0.0F, presence_ + presence_step_ * static_cast<float>(frames));

    // Role, gain, mute and presence are one matrix, ramped.
    const Mix target = targetMix();
    const auto step =
        static_cast<float>(1.0 / (kRamp_s * rate_hz_)) * std::max(1.0F, parameters_.gain);
    const auto approach = [step](float& value, float goal) {
        value += std::clamp(goal - value, -step, step);
    };
    if (mix_ == target) {
        applyMix(frames);
    } else {
        for (std::size_t k = 0; k < frames; ++k) {
            approach(mix_.ll, target.ll);
            approach(mix_.lr, target.lr);
            approach(mix_.rl, target.rl);
            approach(mix_.rr, target.rr);
            mixFrame(k);
        }
    }
    const int width = static_cast<int>(width_);
    equalizer_.process(stereo_.data(), frames, width);
    limiter_.process(stereo_.data(), frames, width);

    if (channels_ == width_) {
        std::copy_n(stereo_.data(), frames * width_, interleaved);
        return complete;
    }
    std::fill_n(interleaved, frames * channels_, 0.0F);
    for (std::size_t k = 0; k < frames; ++k) {
        interleaved[k * channels_] = stereo_[2 * k];
        interleaved[k * channels_ + 1] = stereo_[2 * k + 1];
    }
    return complete;
}

}  // namespace unisono
