#include "calibration/fft.h"

#include <algorithm>

#include <kissfft/kiss_fft.h>
#include <kissfft/kiss_fftr.h>

namespace unisono {
namespace {

struct Free {
    void operator()(void* plan) const noexcept { kiss_fft_free(plan); }
};

kiss_fft_cpx* raw(Complex* data) {
    return reinterpret_cast<kiss_fft_cpx*>(data);  // both are two floats
}
const kiss_fft_cpx* raw(const Complex* data) {
    return reinterpret_cast<const kiss_fft_cpx*>(data);
}

}  // namespace

struct RealFft::Plans {
    std::unique_ptr<kiss_fftr_state, Free> forward;
    std::unique_ptr<kiss_fftr_state, Free> inverse;
};

struct InverseFft::Plan {
    std::unique_ptr<kiss_fft_state, Free> inverse;
};

std::size_t fastFftSize(std::size_t n) {
    const auto half = static_cast<int>((std::max<std::size_t>(n, 2) + 1) / 2);
    return 2 * static_cast<std::size_t>(kiss_fft_next_fast_size(half));
}

RealFft::RealFft(std::size_t size)
    : size_(size), plans_(std::make_unique<Plans>()), samples_(size) {
    const auto n = static_cast<int>(size);
    plans_->forward.reset(kiss_fftr_alloc(n, 0, nullptr, nullptr));
    plans_->inverse.reset(kiss_fftr_alloc(n, 1, nullptr, nullptr));
}
RealFft::~RealFft() = default;

std::vector<Complex> RealFft::forward(std::span<const float> samples) const {
    const std::size_t count = std::min(samples.size(), size_);
    std::copy_n(samples.begin(), count, samples_.begin());
    std::fill(samples_.begin() + static_cast<std::ptrdiff_t>(count), samples_.end(), 0.0F);
    std::vector<Complex> result(bins());
    kiss_fftr(plans_->forward.get(), samples_.data(), raw(result.data()));
    return result;
}

std::vector<float> RealFft::inverse(std::span<const Complex> spectrum) const {
    std::vector<float> result(size_);
    kiss_fftri(plans_->inverse.get(), raw(spectrum.data()), result.data());
    const float scale = 1.0F / static_cast<float>(size_);
    for (float& sample : result) {
        sample *= scale;
    }
    return result;
}

InverseFft::InverseFft(std::size_t size)
    : size_(size), plan_(std::make_unique<Plan>()), bins_(size) {
    plan_->inverse.reset(kiss_fft_alloc(static_cast<int>(size), 1, nullptr, nullptr));
}
InverseFft::~InverseFft() = default;

void InverseFft::run(std::span<const Complex> band, std::vector<Complex>& samples) const {
    const std::size_t count = std::min(band.size(), size_);
    const auto middle = static_cast<std::ptrdiff_t>(count / 2);
    std::fill(bins_.begin(), bins_.end(), Complex{});
    std::copy_n(band.begin() + middle, static_cast<std::ptrdiff_t>(count) - middle, bins_.begin());
    std::copy_n(band.begin(), middle, bins_.end() - middle);
    samples.resize(size_);
    kiss_fft(plan_->inverse.get(), raw(bins_.data()), raw(samples.data()));
}

}  // namespace unisono
