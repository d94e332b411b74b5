#include "strip/interpolator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <mutex>
#include <numbers>
#include <utility>

namespace unisono {
namespace {

constexpr std::size_t kLanes = 8;
constexpr double kAttenuation_db = 96.0;
constexpr std::size_t kScratch = 1024;

// Modified Bessel function of the first kind, order 0 (power series; std::cyl_bessel_i is not in
// every standard library).
double besselI0(double x) {
    double term = 1.0;
    double sum = 1.0;
    for (int k = 1; term > sum * 1e-17; ++k) {
        term *= (x / (2.0 * k)) * (x / (2.0 * k));
        sum += term;
    }
    return sum;
}

// Some lanes side by side (GCC and Clang vector extension). The compiler may not reorder a
// floating-point sum by itself, so the order is spelled out.
using FourLanes = float __attribute__((vector_size(16)));   // SSE and NEON alike
using EightLanes = float __attribute__((vector_size(32)));  // AVX

// One body for all widths: always inlined, so that it is compiled for what its caller may use.
template <class Lanes>
[[gnu::always_inline]] inline void readFrames(const float* rows, std::size_t taps,
                                              const Trajectory& path,
                                              const Interpolator::Stretch& from, std::size_t frames,
                                              float* left, float* right) noexcept {
    constexpr std::size_t kWidth = sizeof(Lanes) / sizeof(float);
    constexpr std::size_t kParts = kLanes / kWidth;
    // The last place from which all taps lie within the stretch. A position that is rounded
    // otherwise here (fused) than by who chose the stretch may seem to be one further.
    const auto farthest = static_cast<std::int64_t>(from.frames - taps);
    const auto before = static_cast<std::int64_t>(taps / 2 - 1);
    for (std::size_t k = 0; k < frames; ++k) {
        // Never negative, so that truncation is the floor.
        const double position = path.at(static_cast<double>(k)) - static_cast<double>(from.first);
        const auto whole = static_cast<std::int64_t>(position);
        const double phase =
            (position - static_cast<double>(whole)) * double{Interpolator::kPhases};
        const auto j = std::min(static_cast<std::size_t>(static_cast<std::int64_t>(phase)),
                                Interpolator::kPhases - 1);
        const auto g =
            static_cast<float>(phase - static_cast<double>(static_cast<std::int64_t>(j)));
        const float* row = rows + 2 * j * taps;
        const float* diff = row + taps;
        const std::int64_t start = std::min(whole - before, farthest);
        const float* l = from.view.left + start;
        const float* r = from.view.right + start;
        const Lanes blend = g - Lanes{};  // g in all of them
        std::array<Lanes, kParts> left_sums{};
        std::array<Lanes, kParts> right_sums{};
        for (std::size_t t = 0; t < taps; t += kLanes) {
            for (std::size_t part = 0; part < kParts; ++part) {
                // Unaligned loads. (An alignment of the type itself is not heeded by Clang.)
                const std::size_t at = t + part * kWidth;
                Lanes c;
                Lanes d;
                Lanes x;
                Lanes y;
                std::memcpy(&c, row + at, sizeof c);
                std::memcpy(&d, diff + at, sizeof d);
                std::memcpy(&x, l + at, sizeof x);
                std::memcpy(&y, r + at, sizeof y);
                c += blend * d;
                left_sums[part] += c * x;
                right_sums[part] += c * y;
            }
        }
        // Eight lanes of each to four, then crosswise.
        std::array<FourLanes, kLanes / 4> l_parts;
        std::array<FourLanes, kLanes / 4> r_parts;
        std::memcpy(l_parts.data(), left_sums.data(), sizeof left_sums);
        std::memcpy(r_parts.data(), right_sums.data(), sizeof right_sums);
        const FourLanes l4 = l_parts.front() + l_parts.back();
        const FourLanes r4 = r_parts.front() + r_parts.back();
        const FourLanes pairs = __builtin_shufflevector(l4, r4, 0, 4, 1, 5) +
                                __builtin_shufflevector(l4, r4, 2, 6, 3, 7);
        left[k] = pairs[0] + pairs[2];
        right[k] = pairs[1] + pairs[3];
    }
}

using ReadFrames = Interpolator::ReadFrames;

void readAnywhere(const float* rows, std::size_t taps, const Trajectory& path,
                  const Interpolator::Stretch& from, std::size_t frames, float* left,
                  float* right) noexcept {
    readFrames<FourLanes>(rows, taps, path, from, frames, left, right);
}

// GCC for Windows keeps the stack at 16 bytes and yet moves 32 aligned ones there
// (https://gcc.gnu.org/bugzilla/show_bug.cgi?id=54412).
#if defined(__x86_64__) && (!defined(_WIN32) || defined(__clang__))
// Nearly twice as fast, on processors since 2013.
__attribute__((target("avx2,fma"))) void readWide(const float* rows, std::size_t taps,
                                                  const Trajectory& path,
                                                  const Interpolator::Stretch& from,
                                                  std::size_t frames, float* left,
                                                  float* right) noexcept {
    readFrames<EightLanes>(rows, taps, path, from, frames, left, right);
}

ReadFrames widest() noexcept {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? readWide
                                                                           : readAnywhere;
}
#else
ReadFrames widest() noexcept {
    return readAnywhere;
}
#endif

}  // namespace

Interpolator::Interpolator(double source_rate_hz, double device_rate_hz, Width width)
    : read_frames_(width == Width::widest ? widest() : readAnywhere) {
    const double lower = std::min(source_rate_hz, device_rate_hz);
    const double pass = std::min(20000.0, 0.417 * lower);
    const double stop = lower - pass;  // images of the pass band begin here
    const double transition = 2.0 * std::numbers::pi * (stop - pass) / source_rate_hz;
    const double order = (kAttenuation_db - 7.95) / (2.285 * transition) + 1.0;
    taps_ = (static_cast<std::size_t>(std::ceil(order)) + kLanes - 1) / kLanes * kLanes;
    const double cutoff = 0.5 * (pass + stop) / source_rate_hz;  // cycles per source frame
    const double beta = 0.1102 * (kAttenuation_db - 8.7);
    const double half = static_cast<double>(taps_) / 2.0;

    // Row j is for a position j / kPhases behind the tap at index taps/2 - 1.
    std::vector<std::vector<double>> rows(kPhases + 1, std::vector<double>(taps_));
    for (std::size_t j = 0; j <= kPhases; ++j) {
        const double fraction = static_cast<double>(j) / kPhases;
        double sum = 0.0;
        for (std::size_t t = 0; t < taps_; ++t) {
            const double x = static_cast<double>(t) - (half - 1.0) - fraction;
            const double edge = x / half;
            const double window =
                std::abs(edge) >= 1.0
                    ? 0.0
                    : besselI0(beta * std::sqrt(1.0 - edge * edge)) / besselI0(beta);
            const double phase = 2.0 * std::numbers::pi * cutoff * x;
            const double sinc = std::abs(phase) < 1e-12 ? 1.0 : std::sin(phase) / phase;
            rows[j][t] = sinc * window;
            sum += rows[j][t];
        }
        for (double& c : rows[j]) {
            c /= sum;  // exact unity gain at DC for every phase
        }
    }
    rows_.resize(kPhases * 2 * taps_);
    for (std::size_t j = 0; j < kPhases; ++j) {
        for (std::size_t t = 0; t < taps_; ++t) {
            rows_[2 * j * taps_ + t] = static_cast<float>(rows[j][t]);
            rows_[(2 * j + 1) * taps_ + t] = static_cast<float>(rows[j + 1][t] - rows[j][t]);
        }
    }
}

std::shared_ptr<const Interpolator> Interpolator::forRates(double source_rate_hz,
                                                           double device_rate_hz) {
    static std::mutex mutex;
    static std::map<std::pair<double, double>, std::shared_ptr<const Interpolator>> tables;
    const std::lock_guard lock(mutex);
    auto& table = tables[{source_rate_hz, device_rate_hz}];
    if (!table) {
        table = std::make_shared<const Interpolator>(source_rate_hz, device_rate_hz);
    }
    return table;
}

std::size_t Interpolator::longestRun(double speed) const noexcept {
    const double room = static_cast<double>(kScratch - taps_ - 2);
    return std::max<std::size_t>(1, static_cast<std::size_t>(room / std::max(speed, 1e-3)));
}

bool Interpolator::read(const FrameRing& ring, const Trajectory& path, std::size_t frames,
                        float* left, float* right) const noexcept {
    if (frames == 0) {
        return true;
    }
    const auto before = static_cast<Frame>(taps_ / 2 - 1);
    const double last = path.at(static_cast<double>(frames - 1));
    const auto first = static_cast<Frame>(std::floor(path.position)) - before;
    const auto span =
        static_cast<std::size_t>(static_cast<Frame>(std::floor(last)) - before - first) + taps_;

    FrameRing::View view{};
    std::array<float, kScratch> scratch_left;   // NOLINT: written before it is read
    std::array<float, kScratch> scratch_right;  // NOLINT
    bool complete = true;
    if (!ring.view(first, span, view)) {
        if (span > kScratch) {
            std::fill_n(left, frames, 0.0F);
            std::fill_n(right, frames, 0.0F);
            return false;
        }
        complete = ring.copy(first, span, scratch_left.data(), scratch_right.data()) == span;
        view = {scratch_left.data(), scratch_right.data()};
    }
    read_frames_(rows_.data(), taps_, path, {first, span, view}, frames, left, right);
    return complete;
}

}  // namespace unisono
