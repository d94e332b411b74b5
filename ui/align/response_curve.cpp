#include "align/response_curve.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "calibration/band_limited.h"

namespace unisono::ui {
namespace {

constexpr double kSamplesPerMs = 48.0;
constexpr double kCarrier_hz = 0.25 * kAnalysisRate_hz;  // by which the response was shifted
constexpr double kLouder_db = 1.0;                       // less is not told apart
constexpr double kApart_ms = 0.3;                        // so near it is the same arrival

}  // namespace

std::optional<double> louderReflection_ms(const SpeakerMeasurement& measured) {
    const Arrival& arrival = measured.arrival;
    const double later_ms = (arrival.strongest_s - arrival.first_s) * 1e3;
    if (measured.trouble == Trouble::silent || later_ms < kApart_ms ||
        arrival.first_below_db > -kLouder_db) {
        return std::nullopt;
    }
    return later_ms;
}

ResponseCurve responseCurve(const SpeakerMeasurement& measured, double before_ms, double after_ms) {
    ResponseCurve curve;
    if (measured.response.empty() || measured.trouble == Trouble::silent) {
        return curve;
    }
    curve.samples_per_ms = kSamplesPerMs;
    curve.first = static_cast<int>(std::lround(before_ms * kSamplesPerMs));
    curve.reflection_ms = louderReflection_ms(measured);
    const auto count = static_cast<int>(std::lround((before_ms + after_ms) * kSamplesPerMs)) + 1;
    const double step = SpeakerMeasurement::kResponseRate_hz / (kSamplesPerMs * 1e3);
    // The carrier's phase is nobody's business: the first arrival points upwards.
    const Complex there = BandLimited::at(measured.response, measured.response_arrival);
    const double phase = std::arg(there);
    float largest = 0.0F;
    curve.values.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double later = (i - curve.first) * step;
        const Complex value = BandLimited::at(measured.response, measured.response_arrival + later);
        const double turn =
            2.0 * std::numbers::pi * kCarrier_hz * later / SpeakerMeasurement::kResponseRate_hz -
            phase;
        const auto real = static_cast<float>(static_cast<double>(value.real()) * std::cos(turn) -
                                             static_cast<double>(value.imag()) * std::sin(turn));
        largest = std::max(largest, std::abs(real));
        curve.values.push_back(real);
    }
    if (largest <= 0.0F) {
        return {};
    }
    for (float& value : curve.values) {
        value /= largest;
    }
    return curve;
}

std::vector<Span> spansOf(const std::vector<float>& values, int columns) {
    std::vector<Span> spans;
    if (values.empty() || columns <= 0) {
        return spans;
    }
    const auto last = static_cast<double>(values.size() - 1);
    for (int column = 0; column < columns; ++column) {
        const auto from = static_cast<std::size_t>(std::floor(last * column / columns));
        const auto to = static_cast<std::size_t>(std::ceil(last * (column + 1) / columns));
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(from);
        const auto end = values.begin() + static_cast<std::ptrdiff_t>(to) + 1;
        const auto [low, high] = std::minmax_element(begin, end);
        spans.push_back({*low, *high});
    }
    return spans;
}

}  // namespace unisono::ui
