#include "calibration/quiet.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unisono {

Quiet::Quiet(std::span<const float> rest, const QuietConfig& config)
    : frame_(config.frame),
      frames_(2 * rest.size() / config.frame + 2),
      fft_(config.frame),
      window_(config.frame) {
    // Its square sums to one over the frames, half a frame apart.
    for (std::size_t i = 0; i < frame_; ++i) {
        window_[i] = static_cast<float>(std::sin(std::numbers::pi * (static_cast<double>(i) + 0.5) /
                                                 static_cast<double>(frame_)));
    }
    const std::size_t bins = fft_.bins();
    // Sums over all earlier frames and lower bins, for the means of rectangles.
    std::vector<double> sums((frames_ + 1) * (bins + 1), 0.0);
    for (std::size_t t = 0; t < frames_; ++t) {
        const auto spectrum = fft_.forward(frameAt(rest, t));
        double row = 0.0;
        for (std::size_t f = 0; f < bins; ++f) {
            row += static_cast<double>(std::norm(spectrum[f]));
            sums[(t + 1) * (bins + 1) + f + 1] = sums[t * (bins + 1) + f + 1] + row;
        }
    }
    const auto mean = [&](std::size_t t0, std::size_t t1, std::size_t f0, std::size_t f1) {
        const double sum = sums[t1 * (bins + 1) + f1] - sums[t0 * (bins + 1) + f1] -
                           sums[t1 * (bins + 1) + f0] + sums[t0 * (bins + 1) + f0];
        return sum / static_cast<double>((t1 - t0) * (f1 - f0));
    };
    weight_.resize(frames_ * bins);
    for (std::size_t f = 0; f < bins; ++f) {
        const std::size_t low = f - std::min(f, config.around_bins);
        const std::size_t high = std::min(bins, f + config.around_bins + 1);
        const double usual = mean(0, frames_, low, high) + 1e-30;
        for (std::size_t t = 0; t < frames_; ++t) {
            const std::size_t begin = t - std::min(t, config.around_frames);
            const std::size_t end = std::min(frames_, t + config.around_frames + 1);
            const double noise = std::max(0.0, mean(begin, end, low, high));
            weight_[t * bins + f] =
                static_cast<float>(usual / (noise + config.least_of_usual * usual));
        }
    }
}

std::vector<float> Quiet::frameAt(std::span<const float> samples, std::size_t t) const {
    std::vector<float> frame(frame_, 0.0F);
    for (std::size_t i = 0; i < frame_; ++i) {
        // The first frame begins half a frame before the first sample.
        const std::size_t at = t * (frame_ / 2) + i;
        if (at >= frame_ / 2 && at - frame_ / 2 < samples.size()) {
            frame[i] = window_[i] * samples[at - frame_ / 2];
        }
    }
    return frame;
}

std::vector<float> Quiet::weighted(std::span<const float> samples) const {
    std::vector<float> result(samples.size(), 0.0F);
    for (std::size_t t = 0; t < frames_; ++t) {
        auto spectrum = fft_.forward(frameAt(samples, t));
        for (std::size_t f = 0; f < spectrum.size(); ++f) {
            spectrum[f] *= weight_[t * spectrum.size() + f];
        }
        const auto frame = fft_.inverse(spectrum);
        for (std::size_t i = 0; i < frame_; ++i) {
            const std::size_t at = t * (frame_ / 2) + i;
            if (at >= frame_ / 2 && at - frame_ / 2 < result.size()) {
                result[at - frame_ / 2] += window_[i] * frame[i];
            }
        }
    }
    return result;
}

std::vector<float> Quiet::keptOf(std::size_t from, std::size_t to, std::size_t first_bin,
                                 std::size_t count, double bin) const {
    const std::size_t bins = fft_.bins();
    const std::size_t begin = std::min(frames_ - 1, 2 * from / frame_ + 1);
    const std::size_t end = std::clamp(2 * to / frame_ + 1, begin + 1, frames_);
    std::vector<float> kept(bins, 0.0F);
    for (std::size_t t = begin; t < end; ++t) {
        for (std::size_t f = 0; f < bins; ++f) {
            kept[f] += weight_[t * bins + f] / static_cast<float>(end - begin);
        }
    }
    std::vector<float> result(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double f = static_cast<double>(first_bin + i) * bin * static_cast<double>(frame_);
        const auto below = std::min(bins - 2, static_cast<std::size_t>(f));
        const auto part = static_cast<float>(f - static_cast<double>(below));
        result[i] = kept[below] * (1.0F - part) + kept[below + 1] * part;
    }
    return result;
}

}  // namespace unisono
