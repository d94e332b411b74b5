#include "calibration/fft.h"

#include <algorithm>

#include <kissfft/kiss_fft.h>
#include <kissfft/kiss_fftr.h>

namespace unisono {
namespace {

kiss_fft_cpx* raw(Complex* data) {
    return reinterpret_cast<kiss_fft_cpx*>(data);  // both are two floats
}
const kiss_fft_cpx* raw(const Complex* data) {
    return reinterpret_cast<const kiss_fft_cpx*>(data);
}

}  // namespace

struct FftPlanDeleter {
    void operator()(void* plan) const noexcept { kiss_fft_free(plan); }
};
using RealPlan = std::unique_ptr<kiss_fftr_state, FftPlanDeleter>;
using ComplexPlan = std::unique_ptr<kiss_fft_state, FftPlanDeleter>;

struct RealFft::Plans {
    RealPlan forward;
    RealPlan inverse;
};

struct BandFft::Plans {
    ComplexPlan forward;
    ComplexPlan inverse;
};

namespace {

kiss_fftr_state* planned(RealPlan& plan, std::size_t size, bool inverse) {
    if (!plan) {
        plan.reset(kiss_fftr_alloc(static_cast<int>(size), inverse ? 1 : 0, nullptr, nullptr));
    }
    return plan.get();
}
kiss_fft_state* planned(ComplexPlan& plan, std::size_t size, bool inverse) {
    if (!plan) {
        plan.reset(kiss_fft_alloc(static_cast<int>(size), inverse ? 1 : 0, nullptr, nullptr));
    }
    return plan.get();
}

}  // namespace

std::size_t fastFftSize(std::size_t n) {
    const auto half = static_cast<int>((std::max<std::size_t>(n, 2) + 1) / 2);
    return 2 * static_cast<std::size_t>(kiss_fft_next_fast_size(half));
}

RealFft::RealFft(std::size_t size)
    : size_(size), plans_(std::make_unique<Plans>()), samples_(size) {
}
RealFft::~RealFft() = default;

std::vector<Complex> RealFft::forward(std::span<const float> samples) const {
    const std::size_t count = std::min(samples.size(), size_);
    std::copy_n(samples.begin(), count, samples_.begin());
    std::fill(samples_.begin() + static_cast<std::ptrdiff_t>(count), samples_.end(), 0.0F);
    std::vector<Complex> result(bins());
    kiss_fftr(planned(plans_->forward, size_, false), samples_.data(), raw(result.data()));
    return result;
}

std::vector<float> RealFft::inverse(std::span<const Complex> spectrum) const {
    std::vector<float> result(size_);
    kiss_fftri(planned(plans_->inverse, size_, true), raw(spectrum.data()), result.data());
    const float scale = 1.0F / static_cast<float>(size_);
    for (float& sample : result) {
        sample *= scale;
    }
    return result;
}

BandFft::BandFft(std::size_t size)
    : size_(size), plans_(std::make_unique<Plans>()), from_(size), to_(size) {
}
BandFft::~BandFft() = default;

void BandFft::toTime(std::span<const Complex> band, std::vector<Complex>& samples) const {
    const std::size_t count = std::min(band.size(), size_);
    const auto middle = static_cast<std::ptrdiff_t>(count / 2);
    std::fill(from_.begin(), from_.end(), Complex{});
    std::copy_n(band.begin() + middle, static_cast<std::ptrdiff_t>(count) - middle, from_.begin());
    std::copy_n(band.begin(), middle, from_.end() - middle);
    samples.resize(size_);
    kiss_fft(planned(plans_->inverse, size_, true), raw(from_.data()), raw(samples.data()));
}

void BandFft::toBand(std::span<const Complex> samples, std::span<Complex> band) const {
    const std::size_t count = std::min(samples.size(), size_);
    std::copy_n(samples.begin(), count, from_.begin());
    std::fill(from_.begin() + static_cast<std::ptrdiff_t>(count), from_.end(), Complex{});
    kiss_fft(planned(plans_->forward, size_, false), raw(from_.data()), raw(to_.data()));
    const auto middle = static_cast<std::ptrdiff_t>(std::min(band.size(), size_) / 2);
    std::copy_n(to_.end() - middle, middle, band.begin());
    std::copy_n(to_.begin(), static_cast<std::ptrdiff_t>(band.size()) - middle,
                band.begin() + middle);
}

}  // namespace unisono
