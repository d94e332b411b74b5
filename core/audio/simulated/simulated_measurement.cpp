#include "audio/simulated/simulated_measurement.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <complex>
#include <numbers>
#include <utility>
#include <vector>

namespace unisono {
namespace {

constexpr double kRate_hz = kTimelineRate_hz;
// A speaker that plays the reference reaches nearly 1; other music hardly ever half of that.
constexpr double kLeastMatch = 0.7;
// Samples of the correlation to either side that take part in interpolating it.
constexpr int kReach = 24;

using Complex = std::complex<double>;

// The discrete Fourier transform of one length, a power of two.
class Fourier {
 public:
    explicit Fourier(std::size_t length) : turns_(length / 2) {
        for (std::size_t k = 0; k < turns_.size(); ++k) {
            turns_[k] = std::polar(1.0, -2.0 * std::numbers::pi * static_cast<double>(k) /
                                            static_cast<double>(length));
        }
    }

    // In place. Not scaled; backwards is forwards with all signs of time turned round.
    void forward(std::vector<Complex>& x) const { transform(x, 1.0); }
    void backward(std::vector<Complex>& x) const { transform(x, -1.0); }

 private:
    void transform(std::vector<Complex>& x, double sign) const {
        const std::size_t n = x.size();
        for (std::size_t i = 1, j = 0; i < n; ++i) {  // bit-reversed order
            std::size_t bit = n >> 1U;
            for (; (j & bit) != 0; bit >>= 1U) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                std::swap(x[i], x[j]);
            }
        }
        for (std::size_t half = 1; half < n; half *= 2) {
            const std::size_t stride = n / (2 * half);
            for (std::size_t start = 0; start < n; start += 2 * half) {
                for (std::size_t k = 0; k < half; ++k) {
                    const double re = turns_[k * stride].real();
                    const double im = sign * turns_[k * stride].imag();
                    Complex& a = x[start + k];
                    Complex& b = x[start + half + k];
                    // Written out: the operator would check every product for infinities.
                    const Complex turned(b.real() * re - b.imag() * im,
                                         b.real() * im + b.imag() * re);
                    b = a - turned;
                    a += turned;
                }
            }
        }
    }

    std::vector<Complex> turns_;
};

// Σ heard[lag + i] reference[i] for every lag at which all of the reference fits. One transform
// serves both signals: heard is its real part, the reference its imaginary part.
std::vector<double> correlate(const std::vector<double>& heard, std::span<const float> reference) {
    std::vector<Complex> z(std::bit_ceil(heard.size() + reference.size()));
    for (std::size_t i = 0; i < heard.size(); ++i) {
        z[i].real(heard[i]);
    }
    for (std::size_t i = 0; i < reference.size(); ++i) {
        z[i].imag(reference[i]);
    }
    const std::size_t n = z.size();
    const Fourier fourier(n);
    fourier.forward(z);
    std::vector<Complex> product(n);
    for (std::size_t k = 0; k < n; ++k) {
        const Complex mirrored = std::conj(z[(n - k) % n]);
        const Complex h = 0.5 * (z[k] + mirrored);
        const Complex r = Complex(0.0, -0.5) * (z[k] - mirrored);
        product[k] = h * std::conj(r);
    }
    fourier.backward(product);
    std::vector<double> sums(heard.size() - reference.size() + 1);
    for (std::size_t lag = 0; lag < sums.size(); ++lag) {
        sums[lag] = product[lag].real() / static_cast<double>(n);
    }
    return sums;
}

// The match, from -1 to 1, at every lag.
std::vector<double> matches(const std::vector<double>& heard, std::span<const float> reference) {
    double wanted = 0.0;
    for (const float sample : reference) {
        wanted += static_cast<double>(sample) * sample;
    }
    std::vector<double> energy(heard.size() + 1, 0.0);
    for (std::size_t i = 0; i < heard.size(); ++i) {
        energy[i + 1] = energy[i] + heard[i] * heard[i];
    }
    std::vector<double> match = correlate(heard, reference);
    const double floor = 1e-6 * wanted + 1e-12;  // 60 dB below the reference is silence
    for (std::size_t lag = 0; lag < match.size(); ++lag) {
        const double there = energy[lag + reference.size()] - energy[lag];
        match[lag] = there > floor ? match[lag] / std::sqrt(there * wanted) : 0.0;
    }
    return match;
}

// The match at a place between samples: windowed sinc interpolation.
double between(const std::vector<double>& match, double place) {
    const auto middle = static_cast<std::ptrdiff_t>(std::floor(place));
    const auto last = static_cast<std::ptrdiff_t>(match.size()) - 1;
    double sum = 0.0;
    for (std::ptrdiff_t k = middle - kReach + 1; k <= middle + kReach; ++k) {
        const double d = place - static_cast<double>(k);
        const double x = std::numbers::pi * d;
        const double sinc = std::abs(d) < 1e-9 ? 1.0 : std::sin(x) / x;
        const double window = 0.5 + 0.5 * std::cos(x / (kReach + 0.5));
        sum +=
            match[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(k, 0, last))] * sinc * window;
    }
    return sum;
}

double peakNear(const std::vector<double>& match, std::size_t highest) {
    double low = static_cast<double>(highest) - 1.0;
    double high = static_cast<double>(highest) + 1.0;
    const double ratio = 1.0 / std::numbers::phi;
    for (int i = 0; i < 40; ++i) {  // golden section, far below a nanosecond
        const double a = high - ratio * (high - low);
        const double b = low + ratio * (high - low);
        if (between(match, a) < between(match, b)) {
            low = a;
        } else {
            high = b;
        }
    }
    return 0.5 * (low + high);
}

}  // namespace

std::optional<double> arrivalSeconds(const SimulatedSpeaker& speaker,
                                     std::span<const float> reference_mono_48k, TimePoint from,
                                     TimePoint to) {
    const double span_s = toSeconds(to - from);
    if (reference_mono_48k.empty() || span_s <= 0.0) {
        return std::nullopt;
    }
    std::vector<double> heard(static_cast<std::size_t>(span_s * kRate_hz));
    if (heard.size() < reference_mono_48k.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < heard.size(); ++i) {
        const auto sample = speaker.heard(from + fromSeconds(static_cast<double>(i) / kRate_hz));
        heard[i] = 0.5 * (static_cast<double>(sample.left) + sample.right);
    }
    const std::vector<double> match = matches(heard, reference_mono_48k);
    const auto highest = std::max_element(match.begin(), match.end());
    if (*highest < kLeastMatch) {
        return std::nullopt;
    }
    return peakNear(match, static_cast<std::size_t>(highest - match.begin())) / kRate_hz;
}

double spreadSeconds(std::span<const double> arrivals) {
    if (arrivals.empty()) {
        return 0.0;
    }
    const auto [earliest, latest] = std::minmax_element(arrivals.begin(), arrivals.end());
    return *latest - *earliest;
}

}  // namespace unisono
