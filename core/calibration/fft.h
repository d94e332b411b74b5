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
// inverse(forward(x)) = x. Not thread safe.
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

// The inverse transform of a band of a spectrum after shifting its middle to frequency zero: an
// analytic signal at a lower rate, which can be interpolated between its samples.
class InverseFft {
 public:
    explicit InverseFft(std::size_t size);
    ~InverseFft();
    InverseFft(const InverseFft&) = delete;
    InverseFft& operator=(const InverseFft&) = delete;

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    // The bins of the band, at most size of them; bin count / 2 becomes frequency zero. Not scaled.
    void run(std::span<const Complex> band, std::vector<Complex>& samples) const;

 private:
    struct Plan;
    std::size_t size_;
    std::unique_ptr<Plan> plan_;
    mutable std::vector<Complex> bins_;
};

}  // namespace unisono
