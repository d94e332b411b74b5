#include "calibration/recording.h"

#include <algorithm>
#include <cmath>

namespace unisono {
namespace {

// Of what is halved, so that whole and half transform fast. Some silence behind keeps the end from
// wrapping around to the beginning.
std::size_t halfSize(std::size_t samples) {
    std::size_t half = fastFftSize((samples + 1) / 2 + 64);
    while (fastFftSize(2 * half) != 2 * half) {
        half = fastFftSize(half + 2);
    }
    return half;
}

}  // namespace

RateHalver::RateHalver(std::size_t samples)
    : whole_(2 * halfSize(samples)), halved_(whole_.size() / 2) {
}

std::vector<float> RateHalver::halve(std::span<const float> samples) const {
    std::vector<float> sane(samples.begin(), samples.end());
    for (float& sample : sane) {
        sample = std::isfinite(sample) ? sample : 0.0F;
    }
    std::vector<Complex> bins = whole_.forward(sane);
    bins.resize(halved_.bins());
    bins.back() = Complex{};
    for (Complex& bin : bins) {
        bin *= 0.5F;  // half as many samples
    }
    std::vector<float> result = halved_.inverse(bins);
    result.resize((samples.size() + 1) / 2);
    return result;
}

std::vector<float> halveRate(std::span<const float> samples) {
    return RateHalver(samples.size()).halve(samples);
}

}  // namespace unisono
