// Finds a known code in a recording although the clocks of speaker and microphone differ.
#pragma once

#include <span>
#include <vector>

#include "calibration/band.h"
#include "calibration/fft.h"

namespace unisono {

struct DriftSearchConfig {
    Band band;
    double search_s = 1.25;
    int segments = 8;
    double drift_ppm = 320.0;
    double step_ppm = 40.0;
};

// 150 ppm over two seconds are 0.3 ms, a whole wavelength at 3.3 kHz: a plain correlation smears
// away. So the code is correlated in short segments, and the results are added with the shifts that
// a drift d would cause, for every d of a grid:  h(t; d) = Σ h_k(t + d t_k).  The d with the
// highest peak wins and is refined.
class DriftSearch {
 public:
    // All codes have this length, in samples at 24 kHz.
    DriftSearch(std::size_t code_samples, const DriftSearchConfig& config);

    struct Found {
        double delay_s = 0.0;  // when the code begins in the recording
        double drift = 0.0;    // as a fraction; positive: plays too slowly
        double peak = 0.0;
    };
    // The spectra of the pieces of a recording (weighted, band.h), to be looked through for several
    // codes (not weighted).
    using Pieces = std::vector<std::vector<Complex>>;
    [[nodiscard]] Pieces cut(std::span<const float> recording) const;
    [[nodiscard]] Pieces prepare(std::span<const float> code) const;
    [[nodiscard]] Found find(const Pieces& recording, const Pieces& code) const;

 private:
    [[nodiscard]] double peakAt(double drift, double& delay_samples) const;

    DriftSearchConfig config_;
    std::size_t segment_;  // samples
    RealFft fft_;
    std::size_t first_bin_;
    std::size_t bin_count_;
    BandFft inverse_;
    std::vector<float> weight_;
    double rate_hz_;     // of the correlations: complex, the middle of the band at frequency zero
    double carrier_hz_;  // that middle
    std::vector<double> centres_s_;
    mutable std::vector<std::vector<Complex>> correlations_;
};

}  // namespace unisono
