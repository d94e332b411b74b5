#include "strip/keep_awake_tone.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unisono {

KeepAwakeTone::KeepAwakeTone(double rate_hz, const KeepAwakeToneConfig& config)
    : config_(config),
      quiet_limit_(static_cast<std::size_t>(config.quiet_s * rate_hz)),
      rise_(static_cast<float>(1.0 / (config.rise_s * rate_hz))),
      leave_(static_cast<float>(1.0 / (config.leave_s * rate_hz))),
      turn_cos_(std::cos(2.0 * std::numbers::pi * config.frequency_hz / rate_hz)),
      turn_sin_(std::sin(2.0 * std::numbers::pi * config.frequency_hz / rate_hz)) {
}

void KeepAwakeTone::setOn(bool on) noexcept {
    if (on && !on_) {
        quiet_ = quiet_limit_;
    }
    on_ = on;
}

void KeepAwakeTone::process(float* interleaved, std::size_t frames, int channels) noexcept {
    if (!on_ && gain_ <= 0.0F) {
        return;
    }
    const auto stride = static_cast<std::size_t>(channels);
    const std::size_t width = std::min<std::size_t>(2, stride);
    for (std::size_t i = 0; i < frames; ++i) {
        float* frame = interleaved + i * stride;
        const float loudest = std::max(std::abs(frame[0]), std::abs(frame[width - 1]));
        quiet_ = loudest > config_.level ? 0 : std::min(quiet_ + 1, quiet_limit_);
        const bool wanted = on_ && quiet_ >= quiet_limit_;
        gain_ = wanted ? std::min(1.0F, gain_ + rise_) : std::max(0.0F, gain_ - leave_);
        if (gain_ <= 0.0F) {
            cos_ = 1.0;  // it begins anew where it is zero
            sin_ = 0.0;
            continue;
        }
        const float tone = gain_ * config_.level * static_cast<float>(sin_);
        for (std::size_t c = 0; c < width; ++c) {
            frame[c] += tone;
        }
        // One step towards length 1 keeps rounding from adding up.
        const double turned = cos_ * turn_cos_ - sin_ * turn_sin_;
        sin_ = sin_ * turn_cos_ + cos_ * turn_sin_;
        cos_ = turned;
        const double trim = 1.5 - 0.5 * (cos_ * cos_ + sin_ * sin_);
        cos_ *= trim;
        sin_ *= trim;
    }
}

}  // namespace unisono
