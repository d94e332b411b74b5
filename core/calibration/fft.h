// Fourier transforms of fixed size, over kissfft.
#pragma once

#include <complex>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace unisono {

using Complex = std::complex<float>;

// The next size ≥ n that transforms fast and is even.
[[nodiscard]] std::size_t fastFftSize(std::size_t n);

// size real samples ↔ size / 2 + 1 frequencies. Neither direction is scaled twice:
// inverse(forward(x)) = x. Not thread safe. A direction is planned when it is first used, which
// takes longer than several transforms.
class RealFft {
 public:
    explicit RealFft(std::size_t size);  // even
    ~RealFft();
    RealFft(const RealFft&) = delete;
    RealFft& operator=(const RealFft&) = delete;

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] std::size_t bins() const noexcept { return size_ / 2 + 1; }
    // Shorter inputs are taken as zero beyond their end.
    [[nodiscard]] std::vector<Complex> forward(std::span<const float> samples) const;
    [[nodiscard]] std::vector<float> inverse(std::span<const Complex> bins) const;

 private:
    struct Plans;
    std::size_t size_;
    std::unique_ptr<Plans> plans_;
    mutable std::vector<float> samples_;
};

// Between a band of a spectrum and the analytic signal it makes, the band's middle shifted to
// frequency zero: a lower rate, and it can be interpolated between its samples.
class BandFft {
 public:
    explicit BandFft(std::size_t size);
    ~BandFft();
    BandFft(const BandFft&) = delete;
    BandFft& operator=(const BandFft&) = delete;

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    // The bins of the band, at most size of them; bin count / 2 becomes frequency zero. Neither
    // direction is scaled: they are each other's adjoint.
    void toTime(std::span<const Complex> band, std::vector<Complex>& samples) const;
    // Shorter signals are taken as zero beyond their end. band has the size that is wanted.
    void toBand(std::span<const Complex> samples, std::span<Complex> band) const;

 private:
    struct Plans;
    std::size_t size_;
    std::unique_ptr<Plans> plans_;
    mutable std::vector<Complex> from_;
    mutable std::vector<Complex> to_;
};

}  // namespace unisono
