#include "calibration/joint_fit.h"

#include <algorithm>
#include <cmath>

namespace unisono {
namespace {

// Spelled out: the operator also looks after infinities.
Complex times(Complex a, Complex b) {
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}
Complex timesConjugate(Complex a, Complex b) {
    return {a.real() * b.real() + a.imag() * b.imag(), a.imag() * b.real() - a.real() * b.imag()};
}

using Responses = std::vector<std::vector<Complex>>;

class Fit {
 public:
    Fit(std::span<FitPart> parts, double noise, const BandFft& fft, std::size_t bins)
        : parts_(parts), fft_(fft), band_(bins), product_(bins) {
        for (const FitPart& part : parts) {
            double energy = 1e-30;
            for (const Complex bin : part.replica) {
                energy += static_cast<double>(std::norm(bin));
            }
            std::vector<float> hold(part.power.size());
            std::vector<float> inverse(part.power.size());
            for (std::size_t i = 0; i < hold.size(); ++i) {
                // Nothing is expected: held at zero.
                const double expected = static_cast<double>(part.power[i]);
                hold[i] = static_cast<float>(noise / std::max(expected, 1e-9 * noise / energy));
                inverse[i] = expected > 0.0
                                 ? static_cast<float>(1.0 / (energy + static_cast<double>(hold[i])))
                                 : 0.0F;
            }
            hold_.push_back(std::move(hold));
            precondition_.push_back(std::move(inverse));
        }
    }

    void transform(std::size_t i, const std::vector<Complex>& response,
                   std::vector<Complex>& spectrum) const {
        time_.assign(fft_.size(), Complex{});
        std::copy(response.begin(), response.end(),
                  time_.begin() + static_cast<std::ptrdiff_t>(parts_[i].begin));
        spectrum.resize(product_.size());
        fft_.toBand(time_, spectrum);
    }
    // sum += or -= replica * response
    void add(std::vector<Complex>& sum, std::size_t i, const std::vector<Complex>& response,
             float sign) const {
        transform(i, response, band_);
        for (std::size_t k = 0; k < band_.size(); ++k) {
            sum[k] += sign * times(parts_[i].replica[k], band_[k]);
        }
    }
    // The adjoint: what the rest says about this speaker's response.
    void look(const std::vector<Complex>& rest, std::size_t i,
              std::vector<Complex>& response) const {
        for (std::size_t k = 0; k < product_.size(); ++k) {
            product_[k] = timesConjugate(rest[k], parts_[i].replica[k]);
        }
        fft_.toTime(product_, time_);
        response.assign(time_.begin() + static_cast<std::ptrdiff_t>(parts_[i].begin),
                        time_.begin() + static_cast<std::ptrdiff_t>(parts_[i].end));
    }

    std::vector<Complex> run(const std::vector<Complex>& heard, int iterations) {
        const std::size_t n = parts_.size();
        std::vector<Complex> rest = heard;
        for (std::size_t i = 0; i < n; ++i) {
            if (parts_[i].response.empty()) {
                parts_[i].response.resize(parts_[i].power.size());
            } else {
                add(rest, i, parts_[i].response, -1.0F);
            }
        }
        Responses slope(n);
        Responses way(n);
        std::vector<Complex> moved(heard.size());
        double size = 0.0;
        for (int iteration = 0; iteration < iterations; ++iteration) {
            double next_size = 0.0;
            for (std::size_t i = 0; i < n; ++i) {
                look(rest, i, slope[i]);
                for (std::size_t t = 0; t < slope[i].size(); ++t) {
                    slope[i][t] -= hold_[i][t] * parts_[i].response[t];
                    next_size += static_cast<double>(std::norm(slope[i][t]) * precondition_[i][t]);
                }
            }
            if (next_size <= 1e-20) {
                break;
            }
            const auto keep =
                static_cast<float>(iteration == 0 || size <= 0.0 ? 0.0 : next_size / size);
            size = next_size;
            std::fill(moved.begin(), moved.end(), Complex{});
            double curve = 0.0;
            for (std::size_t i = 0; i < n; ++i) {
                way[i].resize(slope[i].size());
                for (std::size_t t = 0; t < slope[i].size(); ++t) {
                    way[i][t] = precondition_[i][t] * slope[i][t] + keep * way[i][t];
                    curve += static_cast<double>(hold_[i][t] * std::norm(way[i][t]));
                }
                add(moved, i, way[i], 1.0F);
            }
            for (const Complex bin : moved) {
                curve += static_cast<double>(std::norm(bin));
            }
            if (!(curve > 1e-30)) {
                break;
            }
            const auto step = static_cast<float>(size / curve);
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t t = 0; t < way[i].size(); ++t) {
                    parts_[i].response[t] += step * way[i][t];
                }
            }
            for (std::size_t k = 0; k < rest.size(); ++k) {
                rest[k] -= step * moved[k];
            }
        }
        for (std::size_t i = 0; i < n; ++i) {
            transform(i, parts_[i].response, parts_[i].spectrum);
        }
        return rest;
    }

 private:
    std::span<FitPart> parts_;
    const BandFft& fft_;
    std::vector<std::vector<float>> hold_;
    std::vector<std::vector<float>> precondition_;
    mutable std::vector<Complex> band_;
    mutable std::vector<Complex> product_;
    mutable std::vector<Complex> time_;
};

}  // namespace

std::vector<Complex> fitTogether(const std::vector<Complex>& heard, std::span<FitPart> parts,
                                 double noise, int iterations, const BandFft& fft) {
    return Fit(parts, noise, fft, heard.size()).run(heard, iterations);
}

}  // namespace unisono
