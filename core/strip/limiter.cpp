#include "strip/limiter.h"

#include <algorithm>
#include <cmath>

namespace unisono {
namespace {

// Nothing sensible is louder (+120 dB); keeps the detector's sums finite.
constexpr float kLoudest = 1e6F;
// Gains as integers: two boxes over half of kLongestLatency each, together, stay below 2^63.
constexpr std::int64_t kUnity = std::int64_t{1} << 40;
constexpr double kLongestLatency = 4096.0;  // frames
// Release aims slightly above unity, so that it arrives: after 4 time constants from -6 dB.
constexpr double kReleaseTarget = 1.005;

double linear(double level_dbtp) {
    return std::pow(10.0, std::clamp(level_dbtp, -40.0, 0.0) / 20.0);
}

std::size_t framesOf(double duration_ms, double rate_hz) {
    return static_cast<std::size_t>(
        std::lround(std::clamp(duration_ms * 1e-3 * rate_hz, 0.0, kLongestLatency)));
}

}  // namespace

Limiter::Limiter(double rate_hz, std::size_t max_block_frames, LimiterSettings settings)
    : release_per_frame_(-std::expm1(-1.0 / (std::max(settings.release_ms, 0.1) * 1e-3 * rate_hz))),
      latency_(std::max(kShortestLatency, framesOf(settings.lookahead_ms, rate_hz))),
      history_(latency_ + TruePeakDetector::kReachFrames),
      detector_(linear(settings.ceiling_dbtp)),
      capacity_(history_ + std::max(max_block_frames, 8 * latency_)) {
    // The detector knows a peak kDelayFrames late. The gain must be down kHoldFrames before the
    // peak and stay down as long after it, because the sound between two frames is made of those
    // around them too. What then remains of the latency smooths the attack.
    const std::size_t smoothing = latency_ - TruePeakDetector::kDelayFrames - kHoldFrames + 1;
    hold_frames_ = smoothing + 2 * kHoldFrames + 1;
    held_.resize(hold_frames_ + 1);
    boxes_[0].values.resize((smoothing + 1) / 2);
    boxes_[1].values.resize(smoothing + 1 - (smoothing + 1) / 2);
    full_sum_ =
        kUnity * static_cast<std::int64_t>(boxes_[0].values.size() * boxes_[1].values.size());
    buffer_.resize(capacity_ * kMaxChannels + TruePeakDetector::kSlackSamples);
    reset();
}

void Limiter::reset() noexcept {
    std::fill(buffer_.begin(), buffer_.end(), 0.0F);
    write_ = history_;
    quiet_frames_ = history_;
    held_first_ = 0;
    held_count_ = 0;
    frame_ = 0;
    released_ = 1.0;
    std::int64_t value = kUnity;
    for (Box& box : boxes_) {
        std::fill(box.values.begin(), box.values.end(), value);
        box.oldest = 0;
        value *= static_cast<std::int64_t>(box.values.size());
        box.sum = value;
    }
    lowest_gain_ = 1.0;
}

bool Limiter::isIdle() const noexcept {
    return boxes_[1].sum == full_sum_ && held_count_ == 0 && released_ == 1.0;
}

void Limiter::changeChannels(int channels) noexcept {
    if (channels == 2) {
        for (std::size_t i = write_; i-- > 0;) {
            buffer_[2 * i + 1] = buffer_[i];
            buffer_[2 * i] = buffer_[i];
        }
    } else {
        for (std::size_t i = 0; i < write_; ++i) {
            buffer_[i] = 0.5F * (buffer_[2 * i] + buffer_[2 * i + 1]);
        }
    }
    channels_ = channels;
}

void Limiter::process(float* interleaved, std::size_t frames, int channels) noexcept {
    if (channels != channels_) {
        changeChannels(channels);
    }
    lowest_gain_ = 1.0;
    while (frames > 0) {
        if (write_ == capacity_) {
            const float* const kept = buffer_.data() + (write_ - history_) * channels_;
            std::copy_n(kept, history_ * channels_, buffer_.data());
            write_ = history_;
        }
        const std::size_t count = std::min(frames, capacity_ - write_);
        const std::size_t size = count * channels_;
        float* const input = buffer_.data() + write_ * channels_;
        std::copy_n(interleaved, size, input);

        const bool is_loud = TruePeakDetector::anyAbove(input, size, detector_.quietPeak());
        if (!is_loud && quiet_frames_ >= TruePeakDetector::kReachFrames && isIdle()) {
            std::copy_n(input - latency_ * channels_, size, interleaved);
            quiet_frames_ += count;
        } else {
            for (std::size_t i = 0; is_loud && i < size; ++i) {
                const float x = std::clamp(input[i], -kLoudest, kLoudest);
                input[i] = std::isfinite(input[i]) ? x : 0.0F;
            }
            for (std::size_t i = 0; i < count; i += TruePeakDetector::kChunkFrames) {
                limitChunk(input + i * channels_, interleaved + i * channels_,
                           std::min(TruePeakDetector::kChunkFrames, count - i));
            }
        }
        write_ += count;
        interleaved += size;
        frames -= count;
    }
}

void Limiter::limitChunk(const float* chunk, float* out, std::size_t frames) noexcept {
    const std::size_t size = frames * channels_;
    const bool is_loud = TruePeakDetector::anyAbove(chunk, size, detector_.quietPeak());
    const bool in_reach = is_loud || quiet_frames_ < TruePeakDetector::kReachFrames;
    quiet_frames_ = is_loud ? 0 : quiet_frames_ + frames;
    const bool is_above = in_reach && detector_.requiredGains(chunk, frames, channels_, required_);

    const float* const delayed = chunk - latency_ * channels_;
    if (!is_above && isIdle()) {
        std::copy_n(delayed, size, out);
        return;
    }
    for (std::size_t i = 0; i < frames; ++i) {
        const double gain = nextGain(is_above ? required_[i] : 1.0);
        lowest_gain_ = std::min(lowest_gain_, gain);
        for (std::size_t k = i * channels_; k < (i + 1) * channels_; ++k) {
            out[k] = delayed[k] * static_cast<float>(gain);
        }
    }
}

double Limiter::nextGain(double required) noexcept {
    const auto at = [this](std::size_t i) -> Held& {
        i += held_first_;
        return held_[i < held_.size() ? i : i - held_.size()];
    };
    // The minimum over a sliding window: only those that no later one undercuts can ever matter.
    if (required < 1.0) {
        while (held_count_ > 0 && at(held_count_ - 1).gain >= required) {
            --held_count_;
        }
        at(held_count_) = {frame_, required};
        ++held_count_;
    }
    if (held_count_ > 0 && at(0).frame + hold_frames_ <= frame_) {
        held_first_ = held_first_ + 1 < held_.size() ? held_first_ + 1 : 0;
        --held_count_;
    }
    ++frame_;

    released_ += (kReleaseTarget - released_) * release_per_frame_;
    released_ = std::min(released_, held_count_ > 0 ? at(0).gain : 1.0);

    // Rounded down, so never above what is required.
    auto value = static_cast<std::int64_t>(released_ * static_cast<double>(kUnity));
    for (Box& box : boxes_) {
        std::int64_t& oldest = box.values[box.oldest];
        box.sum += value - oldest;
        oldest = value;
        box.oldest = box.oldest + 1 < box.values.size() ? box.oldest + 1 : 0;
        value = box.sum;
    }
    return static_cast<double>(value) / static_cast<double>(full_sum_);
}

}  // namespace unisono
