#include "source/downmix.h"

#include <algorithm>
#include <cmath>

namespace unisono {

namespace {

using enum ChannelPosition;

constexpr float kMinus3dB = 0.70710678F;

Downmix::Gains ituGains(ChannelPosition position) {
    switch (position) {
        case front_left:
            return {1, 0};
        case front_right:
            return {0, 1};
        case front_center:
            return {kMinus3dB, kMinus3dB};
        case back_left:
        case side_left:
            return {kMinus3dB, 0};
        case back_right:
        case side_right:
            return {0, kMinus3dB};
        case back_center:
            return {0.5F, 0.5F};
        case low_frequency:
        case unknown:
            break;
    }
    return {0, 0};
}

}  // namespace

std::vector<ChannelPosition> waveLayout(int channels) {
    switch (channels) {
        case 1:
            return {front_center};
        case 2:
            return {front_left, front_right};
        case 3:
            return {front_left, front_right, front_center};
        case 4:
            return {front_left, front_right, back_left, back_right};
        case 5:
            return {front_left, front_right, front_center, back_left, back_right};
        case 6:
            return {front_left, front_right, front_center, low_frequency, back_left, back_right};
        case 7:
            return {front_left,  front_right, front_center, low_frequency,
                    back_center, side_left,   side_right};
        case 8:
            return {front_left, front_right, front_center, low_frequency,
                    back_left,  back_right,  side_left,    side_right};
        default:
            return std::vector<ChannelPosition>(static_cast<std::size_t>(std::max(channels, 0)),
                                                unknown);
    }
}

std::vector<ChannelPosition> vorbisLayout(int channels) {
    switch (channels) {
        case 3:
            return {front_left, front_center, front_right};
        case 5:
            return {front_left, front_center, front_right, back_left, back_right};
        case 6:
            return {front_left, front_center, front_right, back_left, back_right, low_frequency};
        case 7:
            return {front_left, front_center, front_right,  side_left,
                    side_right, back_center,  low_frequency};
        case 8:
            return {front_left, front_center, front_right, side_left,
                    side_right, back_left,    back_right,  low_frequency};
        default:
            return waveLayout(channels);
    }
}

Downmix::Downmix(std::span<const ChannelPosition> layout) : gains_(layout.size()) {
    if (layout.size() == 1) {
        gains_[0] = {1, 1};
        return;
    }
    if (layout.size() == 2) {
        gains_ = {{1, 0}, {0, 1}};
        return;
    }
    bool toLeft = true;
    for (std::size_t channel = 0; channel < layout.size(); ++channel) {
        if (layout[channel] == unknown) {
            gains_[channel] = toLeft ? Gains{1, 0} : Gains{0, 1};
            toLeft = !toLeft;
        } else {
            gains_[channel] = ituGains(layout[channel]);
        }
    }
    float left = 0;
    float right = 0;
    for (const Gains& gains : gains_) {
        left += gains.left;
        right += gains.right;
    }
    const float loudest = std::max({left, right, 1.0F});
    for (Gains& gains : gains_) {
        gains.left /= loudest;
        gains.right /= loudest;
    }
}

void Downmix::mix(const float* interleaved, std::size_t frames, float* stereo) const {
    if (gains_.size() == 2) {
        std::copy_n(interleaved, frames * 2, stereo);
        return;
    }
    for (std::size_t frame = 0; frame < frames; ++frame) {
        float left = 0;
        float right = 0;
        for (const Gains& gains : gains_) {
            const float sample = *interleaved++;
            left += gains.left * sample;
            right += gains.right * sample;
        }
        *stereo++ = left;
        *stereo++ = right;
    }
}

void sanitize(float* samples, std::size_t count) {
    for (float* sample = samples; sample != samples + count; ++sample) {
        if (!(std::abs(*sample) <= kSampleLimit)) {
            *sample = std::isnan(*sample) ? 0.0F : std::copysign(kSampleLimit, *sample);
        }
    }
}

}  // namespace unisono
