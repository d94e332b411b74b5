#include "calibration/drift_search.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "calibration/band_limited.h"
#include "calibration/recording.h"

namespace unisono {
namespace {

Complex turn(double cycles) {
    const double angle = 2.0 * std::numbers::pi * (cycles - std::floor(cycles));
    return {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))};
}

}  // namespace

DriftSearch::DriftSearch(std::size_t code_samples, const DriftSearchConfig& config)
    : config_(config),
      segment_(code_samples / static_cast<std::size_t>(config.segments)),
      fft_(fastFftSize(segment_ + static_cast<std::size_t>(config.search_s * kAnalysisRate_hz))),
      first_bin_(static_cast<std::size_t>(config.band.low_hz * static_cast<double>(fft_.size()) /
                                          kAnalysisRate_hz)),
      bin_count_(static_cast<std::size_t>((config.band.high_hz - config.band.low_hz) *
                                          static_cast<double>(fft_.size()) / kAnalysisRate_hz)),
      inverse_(fft_.size() / 2),
      weight_(
          bandWeights(config.band, first_bin_, bin_count_,
                      static_cast<double>(kAnalysisRate_hz) / static_cast<double>(fft_.size()))),
      rate_hz_(0.5 * kAnalysisRate_hz),
      carrier_hz_(static_cast<double>(first_bin_ + bin_count_ / 2) * kAnalysisRate_hz /
                  static_cast<double>(fft_.size())) {
    for (int k = 0; k < config.segments; ++k) {
        centres_s_.push_back((k + 0.5) * static_cast<double>(segment_) / kAnalysisRate_hz);
    }
    correlations_.resize(static_cast<std::size_t>(config.segments));
}

DriftSearch::Pieces DriftSearch::cut(std::span<const float> recording) const {
    Pieces pieces;
    for (std::size_t k = 0; k < centres_s_.size(); ++k) {
        const std::size_t begin = std::min(k * segment_, recording.size());
        const std::size_t count = std::min(fft_.size(), recording.size() - begin);
        const auto spectrum = fft_.forward(recording.subspan(begin, count));
        pieces.emplace_back(
            spectrum.begin() + static_cast<std::ptrdiff_t>(first_bin_),
            spectrum.begin() + static_cast<std::ptrdiff_t>(first_bin_ + bin_count_));
    }
    return pieces;
}

DriftSearch::Pieces DriftSearch::prepare(std::span<const float> code) const {
    Pieces pieces;
    for (std::size_t k = 0; k < centres_s_.size(); ++k) {
        const auto spectrum = fft_.forward(code.subspan(k * segment_, segment_));
        std::vector<Complex> piece(bin_count_);
        for (std::size_t i = 0; i < bin_count_; ++i) {
            piece[i] = std::conj(spectrum[first_bin_ + i]) * weight_[i];
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

double DriftSearch::peakAt(double drift, double& delay_samples) const {
    const double middle = delay_samples;
    double best = -1.0;
    for (int step = -12; step <= 12; ++step) {
        const double t = middle + step * 0.125;
        Complex sum{};
        for (std::size_t k = 0; k < correlations_.size(); ++k) {
            const double shift_s = drift * centres_s_[k];
            sum += BandLimited::at(correlations_[k], t + shift_s * rate_hz_) *
                   turn(carrier_hz_ * shift_s);
        }
        if (std::abs(sum) > best) {
            best = std::abs(sum);
            delay_samples = t;
        }
    }
    return best;
}

DriftSearch::Found DriftSearch::find(const Pieces& recording, const Pieces& code) const {
    std::vector<Complex> product(bin_count_);
    for (std::size_t k = 0; k < correlations_.size(); ++k) {
        for (std::size_t i = 0; i < bin_count_; ++i) {
            product[i] = recording[k][i] * code[k][i];
        }
        inverse_.toTime(product, correlations_[k]);
    }
    const auto lags = static_cast<std::ptrdiff_t>(config_.search_s * rate_hz_);
    const auto samples = static_cast<std::ptrdiff_t>(inverse_.size());
    Found found;
    std::vector<Complex> sum(static_cast<std::size_t>(lags));
    std::ptrdiff_t best_lag = 0;
    double best = -1.0;
    for (double ppm = -config_.drift_ppm; ppm <= config_.drift_ppm + 0.5; ppm += config_.step_ppm) {
        std::fill(sum.begin(), sum.end(), Complex{});
        for (std::size_t k = 0; k < correlations_.size(); ++k) {
            const double shift_s = ppm * 1e-6 * centres_s_[k];
            const auto whole = static_cast<std::ptrdiff_t>(std::llround(shift_s * rate_hz_));
            const Complex phase = turn(carrier_hz_ * shift_s);
            const auto from = std::max<std::ptrdiff_t>(0, -whole);
            const auto to = std::min(lags, samples - whole);
            const Complex* const values = correlations_[k].data() + whole;
            for (std::ptrdiff_t i = from; i < to; ++i) {
                // Spelled out: the operator also looks after infinities.
                const Complex v = values[i];
                Complex& s = sum[static_cast<std::size_t>(i)];
                s = {s.real() + v.real() * phase.real() - v.imag() * phase.imag(),
                     s.imag() + v.real() * phase.imag() + v.imag() * phase.real()};
            }
        }
        for (std::ptrdiff_t i = 0; i < lags; ++i) {
            const double size = std::norm(sum[static_cast<std::size_t>(i)]);
            if (size > best) {
                best = size;
                best_lag = i;
                found.drift = ppm * 1e-6;
            }
        }
    }
    double delay = static_cast<double>(best_lag);
    found.peak = peakAt(found.drift, delay);
    for (const double step : {20e-6, 10e-6, 5e-6, 2.5e-6}) {
        double before_delay = delay;
        double after_delay = delay;
        const double before = peakAt(found.drift - step, before_delay);
        const double after = peakAt(found.drift + step, after_delay);
        if (before > found.peak && before >= after) {
            found.drift -= step;
            found.peak = before;
            delay = before_delay;
        } else if (after > found.peak) {
            found.drift += step;
            found.peak = after;
            delay = after_delay;
        } else {
            const double curve = before - 2.0 * found.peak + after;
            if (curve < 0.0) {
                found.drift += 0.5 * step * (before - after) / curve;
                found.peak = peakAt(found.drift, delay);
            }
        }
    }
    found.delay_s = delay / rate_hz_;
    return found;
}

}  // namespace unisono
