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

// Four lanes side by side (GCC and Clang vector extension; SSE and NEON alike). The compiler may
// not reorder a floating-point sum by itself, so the order is spelled out.
using Lanes = float __attribute__((vector_size(16)));
static_assert(kLanes % (2 * sizeof(Lanes) / sizeof(float)) == 0);

struct Sums {
    float left;
    float right;
};

// One unaligned load. (An alignment of the type itself is not heeded by Clang.)
inline Lanes load(const float* from) noexcept {
    Lanes lanes;
    std::memcpy(&lanes, from, sizeof lanes);
    return lanes;
}

inline float total(Lanes a, Lanes b) noexcept {
    const Lanes sum = a + b;
    return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

inline Sums dot(const float* row, const float* diff, float g, const float* left, const float* right,
                std::size_t taps) noexcept {
    const Lanes blend{g, g, g, g};
    Lanes l0{};
    Lanes l1{};
    Lanes r0{};
    Lanes r1{};
    for (std::size_t t = 0; t < taps; t += kLanes) {
        const Lanes c0 = load(row + t) + blend * load(diff + t);
        const Lanes c1 = load(row + t + 4) + blend * load(diff + t + 4);
        l0 += c0 * load(left + t);
        r0 += c0 * load(right + t);
        l1 += c1 * load(left + t + 4);
        r1 += c1 * load(right + t + 4);
    }
    return {total(l0, l1), total(r0, r1)};
}

}  // namespace

Interpolator::Interpolator(double source_rate_hz, double device_rate_hz) {
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
    for (std::size_t k = 0; k < frames; ++k) {
        // Never negative, so that truncation is the floor.
        const double position = path.at(static_cast<double>(k)) - static_cast<double>(first);
        const auto whole = static_cast<std::int64_t>(position);
        const double phase = (position - static_cast<double>(whole)) * double{kPhases};
        const auto j =
            std::min(static_cast<std::size_t>(static_cast<std::int64_t>(phase)), kPhases - 1);
        const auto g =
            static_cast<float>(phase - static_cast<double>(static_cast<std::int64_t>(j)));
        const auto start = static_cast<std::size_t>(whole - before);
        const float* row = rows_.data() + 2 * j * taps_;
        const Sums sums = dot(row, row + taps_, g, view.left + start, view.right + start, taps_);
        left[k] = sums.left;
        right[k] = sums.right;
    }
    return complete;
}

}  // namespace unisono
