#include "calibration/band.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "calibration/stimulus.h"

namespace unisono {
namespace {

double window(const Band& band, double f_hz) {
    const double u = std::clamp((f_hz - band.low_hz) / (band.high_hz - band.low_hz), 0.0, 1.0);
    return std::sin(std::numbers::pi * u);
}

}  // namespace

std::vector<float> bandWeights(const Band& band, std::size_t first_bin, std::size_t count,
                               double bin_hz) {
    std::vector<float> weights(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double f_hz = static_cast<double>(first_bin + i) * bin_hz;
        weights[i] = static_cast<float>(window(band, f_hz) * std::pow(f_hz * 1e-3, kCodeFall));
    }
    return weights;
}

std::vector<float> narrowing(const Band& from, const Band& to, std::size_t first_bin,
                             std::size_t count, double bin_hz) {
    std::vector<float> factors(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double f_hz = static_cast<double>(first_bin + i) * bin_hz;
        const double had = window(from, f_hz);
        const double wanted = window(to, f_hz);
        factors[i] = wanted > 0.0 && had > 0.0
                         ? static_cast<float>(wanted * wanted / std::max(had * had, 1e-3))
                         : 0.0F;
    }
    return factors;
}

}  // namespace unisono
