#include "calibration/recording.h"

#include <algorithm>
#include <cmath>

#include "calibration/fft.h"

namespace unisono {

std::vector<float> halveRate(std::span<const float> samples) {
    // Some silence behind keeps the end from wrapping around to the beginning.
    std::size_t half = fastFftSize((samples.size() + 1) / 2 + 64);
    while (fastFftSize(2 * half) != 2 * half) {
        half = fastFftSize(half + 2);
    }
    std::vector<float> sane(samples.begin(), samples.end());
    for (float& sample : sane) {
        sample = std::isfinite(sample) ? sample : 0.0F;
    }
    const RealFft whole(2 * half);
    const RealFft halved(half);
    std::vector<Complex> bins = whole.forward(sane);
    bins.resize(halved.bins());
    bins.back() = Complex{};
    for (Complex& bin : bins) {
        bin *= 0.5F;  // half as many samples
    }
    std::vector<float> result = halved.inverse(bins);
    result.resize((samples.size() + 1) / 2);
    return result;
}

}  // namespace unisono
