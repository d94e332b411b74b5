// Noise that comes and goes: the moments at which it was quiet tell more.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "calibration/fft.h"

namespace unisono {

struct QuietConfig {
    std::size_t frame = 512;        // samples, one every half of that
    std::size_t around_frames = 2;  // the noise of a moment is a mean over so many to both sides
    std::size_t around_bins = 3;    // and over so many frequencies
    double least_of_usual = 0.1;    // no moment counts more than its frequency's mean noise over
                                    // this
};

// Speech, music and knocks are loud in some moments and at some frequencies only. Each is weighted
// by how little noise there was, against the mean at its frequency, so that the shape of what is
// found in it stays as it is. For steady noise all weights are one.
class Quiet {
 public:
    // rest: what no speaker explains.
    Quiet(std::span<const float> rest, const QuietConfig& config);

    // The same sound, its noisy moments held down.
    [[nodiscard]] std::vector<float> weighted(std::span<const float> samples) const;

    // What is left by that of a sound from sample `from` to `to`, in `count` bins from `first_bin`
    // on, each so many parts of the rate.
    [[nodiscard]] std::vector<float> keptOf(std::size_t from, std::size_t to, std::size_t first_bin,
                                            std::size_t count, double bin) const;

 private:
    [[nodiscard]] std::vector<float> frameAt(std::span<const float> samples, std::size_t t) const;

    std::size_t frame_;
    std::size_t frames_;
    RealFft fft_;
    std::vector<float> window_;
    std::vector<float> weight_;  // frames_ rows of fft_.bins()
};

}  // namespace unisono
