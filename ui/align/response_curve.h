// From a measured response to a curve that can be drawn. Pure functions.
#pragma once

#include <optional>
#include <vector>

#include "calibration/analysis.h"

namespace unisono::ui {

struct ResponseCurve {
    std::vector<float> values;  // largest size: 1
    double samples_per_ms = 48.0;
    int first = 0;                        // index of the chosen first arrival
    std::optional<double> reflection_ms;  // after it, if one is clearly louder
    [[nodiscard]] bool empty() const { return values.empty(); }
};

// From before_ms ahead of the first arrival to after_ms behind it, as a microphone would have
// recorded a click. Empty if nothing was heard.
ResponseCurve responseCurve(const SpeakerMeasurement& measured, double before_ms = 1.0,
                            double after_ms = 8.0);

// How long after the first arrival the strongest later one comes, if it is louder than it by more
// than a little.
std::optional<double> louderReflection_ms(const SpeakerMeasurement& measured);

// The lowest and highest value in each of `columns` stretches, which a curve is drawn from, so
// that nothing short is lost.
struct Span {
    float low;
    float high;
};
std::vector<Span> spansOf(const std::vector<float>& values, int columns);

}  // namespace unisono::ui
