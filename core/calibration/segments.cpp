#include "calibration/segments.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "calibration/band_limited.h"
#include "calibration/recording.h"

namespace unisono {
namespace {

constexpr double kBefore_s = 0.008;  // of the response around its strongest arrival
constexpr double kAfter_s = 0.060;
constexpr double kTimingRms_hz = 5500.0;  // of the band as weighted
// How far clocks are believed to be from a straight line: degree 1 (what is left of the drift),
// 2, 3 and 4.
constexpr std::array<double, 1 + Playing::kBends> kLikely_s{60e-6, 20e-6, 10e-6, 4e-6};
constexpr double kOfAll =
    1.0 - 1.0 / static_cast<double>(Playing::kSegments);  // the others, of all segments
constexpr double kGainLikely = 0.1;
constexpr double kLeastGain = 0.1;  // less cannot be followed any more
constexpr double kMostGain = 2.0;
constexpr std::size_t kLags = 14;  // of the correlation of two responses, to both sides

std::size_t samplesOf(double seconds) {
    return static_cast<std::size_t>(std::lround(seconds * kAnalysisRate_hz));
}

// Of two responses of one length: sum a(t + lag) conj(b(t)), lag -kLags … kLags.
using Correlation = std::array<Complex, 2 * kLags + 1>;
class Correlator {
 public:
    explicit Correlator(std::size_t length) : re_(length + 2 * kLags), im_(length + 2 * kLags) {}

    // All lags of one moment side by side, so that several are summed at once.
    [[nodiscard]] Correlation operator()(const std::vector<Complex>& a,
                                         const std::vector<Complex>& b) {
        for (std::size_t t = 0; t < a.size(); ++t) {
            re_[t + kLags] = a[t].real();
            im_[t + kLags] = a[t].imag();
        }
        std::array<double, 2 * kLags + 1> re{};
        std::array<double, 2 * kLags + 1> im{};
        for (std::size_t t = 0; t < b.size(); ++t) {
            const float* const a_re = re_.data() + t;
            const float* const a_im = im_.data() + t;
            const float b_re = b[t].real();
            const float b_im = b[t].imag();
            for (std::size_t lag = 0; lag < re.size(); ++lag) {
                re[lag] += static_cast<double>(a_re[lag] * b_re + a_im[lag] * b_im);
                im[lag] += static_cast<double>(a_im[lag] * b_re - a_re[lag] * b_im);
            }
        }
        Correlation sums;
        for (std::size_t lag = 0; lag < sums.size(); ++lag) {
            sums[lag] = {static_cast<float>(re[lag]), static_cast<float>(im[lag])};
        }
        return sums;
    }

 private:
    std::vector<float> re_;  // of a, with kLags zeros to both sides
    std::vector<float> im_;
};

// Solves the symmetric a x = b of n unknowns, by elimination.
template <std::size_t N>
std::array<double, N> solved(std::array<std::array<double, N>, N> a, std::array<double, N> b) {
    for (std::size_t i = 0; i < N; ++i) {
        for (std::size_t row = i + 1; row < N; ++row) {
            const double factor = a[row][i] / a[i][i];
            for (std::size_t k = i; k < N; ++k) {
                a[row][k] -= factor * a[i][k];
            }
            b[row] -= factor * b[i];
        }
    }
    for (std::size_t i = N; i-- > 0;) {
        for (std::size_t k = i + 1; k < N; ++k) {
            b[i] -= a[i][k] * b[k];
        }
        b[i] /= a[i][i];
    }
    return b;
}

}  // namespace

SegmentAnalysis::SegmentAnalysis(std::size_t code_samples, const Band& band, double reach_s)
    : segment_(code_samples / Playing::kSegments),
      code_s_(static_cast<double>(code_samples) / kAnalysisRate_hz),
      reach_s_(reach_s),
      fft_(fastFftSize(segment_ + samplesOf(kBefore_s + kAfter_s))),
      first_bin_(static_cast<std::size_t>(band.low_hz * static_cast<double>(fft_.size()) /
                                          kAnalysisRate_hz)),
      bin_count_(static_cast<std::size_t>((band.high_hz - band.low_hz) *
                                          static_cast<double>(fft_.size()) / kAnalysisRate_hz)),
      inverse_(fft_.size() / 2),
      weight_(
          bandWeights(band, first_bin_, bin_count_,
                      static_cast<double>(kAnalysisRate_hz) / static_cast<double>(fft_.size()))),
      rate_hz_(0.5 * kAnalysisRate_hz),
      carrier_hz_(static_cast<double>(first_bin_ + bin_count_ / 2) * kAnalysisRate_hz /
                  static_cast<double>(fft_.size())) {
}

SegmentFits SegmentAnalysis::fit(std::span<const float> heard, std::span<const float> replica,
                                 double arrived_s) const {
    const std::size_t lags = static_cast<std::size_t>((kBefore_s + kAfter_s) * rate_hz_);
    const auto begin = static_cast<std::ptrdiff_t>((arrived_s - kBefore_s) * kAnalysisRate_hz);
    std::array<std::vector<Complex>, Playing::kSegments> responses;
    std::vector<Complex> all(lags);
    std::array<double, Playing::kSegments> energy{};  // of each piece of the replica
    double all_energy = 0.0;
    std::vector<float> piece;
    std::vector<Complex> product(bin_count_);
    for (std::size_t k = 0; k < Playing::kSegments; ++k) {
        piece.assign(fft_.size(), 0.0F);
        const std::ptrdiff_t from = begin + static_cast<std::ptrdiff_t>(k * segment_);
        for (std::size_t i = 0; i < piece.size(); ++i) {
            const std::ptrdiff_t at = from + static_cast<std::ptrdiff_t>(i);
            if (at >= 0 && at < static_cast<std::ptrdiff_t>(heard.size())) {
                piece[i] = heard[static_cast<std::size_t>(at)];
            }
        }
        const auto h = fft_.forward(piece);
        const auto r = fft_.forward(replica.subspan(k * segment_, segment_));
        energy[k] = 1e-30;
        for (std::size_t i = 0; i < bin_count_; ++i) {
            const Complex bin = r[first_bin_ + i] * weight_[i];
            energy[k] += static_cast<double>(std::norm(bin));
            product[i] = h[first_bin_ + i] * std::conj(bin);
        }
        all_energy += energy[k];
        inverse_.toTime(product, responses[k]);
        responses[k].resize(lags);
        for (std::size_t i = 0; i < lags; ++i) {
            all[i] += responses[k][i];
        }
    }

    SegmentFits fits;
    std::vector<Complex> others(lags);
    Correlator correlator(lags);
    for (std::size_t k = 0; k < Playing::kSegments; ++k) {
        const auto& own = responses[k];
        double own_energy = 1e-30;
        double others_energy = 1e-30;
        for (std::size_t i = 0; i < lags; ++i) {
            others[i] = all[i] - own[i];
            own_energy += static_cast<double>(std::norm(own[i]));
            others_energy += static_cast<double>(std::norm(others[i]));
        }
        const Correlation correlation = correlator(own, others);
        // In phase, carrier included: a clock moves both.
        const auto at = [&](double later_s) {
            const double cycles = carrier_hz_ * later_s;
            const double angle = 2.0 * std::numbers::pi * (cycles - std::floor(cycles));
            const Complex value =
                BandLimited::at(correlation, later_s * rate_hz_ + static_cast<double>(kLags));
            return static_cast<double>(value.real()) * std::cos(angle) -
                   static_cast<double>(value.imag()) * std::sin(angle);
        };
        constexpr double kStep_s = 8e-6;
        double best_s = 0.0;
        double best = at(0.0);
        for (double s = kStep_s; s <= reach_s_; s += kStep_s) {
            for (const double later_s : {s, -s}) {
                const double value = at(later_s);
                if (value > best) {
                    best = value;
                    best_s = later_s;
                }
            }
        }
        const double before = at(best_s - kStep_s);
        const double after = at(best_s + kStep_s);
        const double curve = before - 2.0 * best + after;
        if (curve < 0.0) {
            best_s += kStep_s * std::clamp(0.5 * (before - after) / curve, -0.5, 0.5);
        }
        SegmentFit& f = fits[k];
        f.later_s = best_s;
        f.gain = best / energy[k] / (others_energy / (all_energy - energy[k]));
        const double coherence =
            std::clamp(best * best / (own_energy * others_energy), 1e-6, 1.0 - 1e-6);
        const double relative =
            std::sqrt((1.0 - coherence) / (2.0 * coherence * static_cast<double>(lags)));
        f.gain_sigma = std::abs(f.gain) * relative + 1e-3;
        f.later_sigma_s = relative / (2.0 * std::numbers::pi * kTimingRms_hz) + 0.5e-6;
        if (best <= 0.0) {
            f.later_sigma_s = 1.0;
        }
    }
    return fits;
}

Playing SegmentAnalysis::refined(const Playing& playing, const SegmentFits& fits) const {
    // Least squares over polynomials of degree 0 … 4, those of 1 … 4 held back by what is likely.
    constexpr std::size_t kTerms = 2 + Playing::kBends;
    std::array<std::array<double, kTerms>, kTerms> a{};
    std::array<double, kTerms> b{};
    for (std::size_t k = 0; k < fits.size(); ++k) {
        const double x =
            (2.0 * static_cast<double>(k) + 1.0) / static_cast<double>(fits.size()) - 1.0;
        const double weight = 1.0 / (fits[k].later_sigma_s * fits[k].later_sigma_s);
        // A piece that is late makes the others early, by a seventh. The bends are sought anew in
        // whole, as what is likely applies to all of them; the zeroth degree takes up the rest.
        double later_s = fits[k].later_s * kOfAll;
        for (std::size_t j = 0; j < Playing::kBends; ++j) {
            later_s += playing.bend_s[j] * legendre(j + 2, x);
        }
        for (std::size_t i = 0; i < kTerms; ++i) {
            for (std::size_t j = 0; j < kTerms; ++j) {
                a[i][j] += weight * legendre(i, x) * legendre(j, x);
            }
            b[i] += weight * legendre(i, x) * later_s;
        }
    }
    a[0][0] += 1.0;
    for (std::size_t j = 0; j < kLikely_s.size(); ++j) {
        a[j + 1][j + 1] += 1.0 / (kLikely_s[j] * kLikely_s[j]);
    }
    const auto terms = solved(a, b);
    Playing result = playing;
    result.drift += 2.0 * terms[1] / code_s_;
    for (std::size_t j = 0; j < Playing::kBends; ++j) {
        result.bend_s[j] = terms[j + 2];
    }
    double mean = 0.0;
    for (const SegmentFit& fit : fits) {
        mean += std::max(0.0, fit.gain) / static_cast<double>(fits.size());
    }
    double new_mean = 0.0;
    for (std::size_t k = 0; k < fits.size(); ++k) {
        const double seen = mean > 0.0 ? fits[k].gain / mean : 1.0;
        const double sigma = mean > 0.0 ? fits[k].gain_sigma / mean : 1.0;
        const double trust =
            kGainLikely * kGainLikely / (kGainLikely * kGainLikely + sigma * sigma);
        result.gain[k] = std::clamp(result.gain[k] * (1.0 + kOfAll * trust * (seen - 1.0)),
                                    kLeastGain, kMostGain);
        new_mean += result.gain[k] / static_cast<double>(fits.size());
    }
    for (double& gain : result.gain) {
        gain /= std::max(new_mean, 1e-3);
    }
    return result;
}

}  // namespace unisono
