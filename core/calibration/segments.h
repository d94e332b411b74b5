// One speaker's sound piece by piece: how its clock wandered meanwhile, how its loudness changed,
// and whether it was the same all the time.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "calibration/band.h"
#include "calibration/fft.h"
#include "calibration/replica.h"

namespace unisono {

// What a piece of the code says against all the others.
struct SegmentFit {
    double later_s = 0.0;        // its response, against that of the others
    double later_sigma_s = 1.0;  // how well that is known
    double gain = 0.0;           // its response, as a part of that of the others
    double gain_sigma = 1.0;
};
using SegmentFits = std::array<SegmentFit, Playing::kSegments>;

class SegmentAnalysis {
 public:
    // Codes of so many samples at kAnalysisRate_hz; at most reach_s of lateness is looked at.
    SegmentAnalysis(std::size_t code_samples, const Band& band, double reach_s);

    // heard: without the other speakers, weighted (band.h). replica: as played so far. arrived_s:
    // of its strongest arrival.
    [[nodiscard]] SegmentFits fit(std::span<const float> heard, std::span<const float> replica,
                                  double arrived_s) const;

    // What the fits say beyond `playing`, taken as likely as clocks are.
    [[nodiscard]] Playing refined(const Playing& playing, const SegmentFits& fits) const;

 private:
    std::size_t segment_;  // samples
    double code_s_;
    double reach_s_;
    RealFft fft_;
    std::size_t first_bin_;
    std::size_t bin_count_;
    BandFft inverse_;
    std::vector<float> weight_;
    double rate_hz_;
    double carrier_hz_;
};

}  // namespace unisono
