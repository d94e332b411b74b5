// Where the points and the curve of an equalizer stand in its picture, and what dragging, keys and
// buttons make of them. Pure.
#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>
#include <vector>

#include "model/speaker.h"

namespace unisono::ui {

inline constexpr double kEqLowest_hz = 20.0;
inline constexpr double kEqHighest_hz = 20000.0;

// Time and again the same mapping: 20 Hz … 20 kHz along x, by octaves; ± 1.5 × label_db along y.
struct EqScale {
    QRectF area;
    double label_db = 6.0;  // the lines that are labelled; 6, 12 or 24

    [[nodiscard]] double xOf(double hz) const;
    [[nodiscard]] double hzAt(double x) const;
    [[nodiscard]] double yOf(double db) const;
    [[nodiscard]] double dbAt(double y) const;
    [[nodiscard]] double highest_db() const { return 1.5 * label_db; }
};

// The smallest of 6, 12 and 24 whose picture holds the points and the curve.
double eqLabelFor(const std::vector<EqBand>& bands, double rate_hz);

// Passes have no gain: their point stands on zero.
double shownGain(const EqBand& band);
QPointF pointOf(const EqScale& scale, const EqBand& band);
// The one whose point is within `reach` of a place, the nearest first.
std::optional<std::size_t> pointAt(const EqScale& scale, const std::vector<EqBand>& bands,
                                   const QPointF& place, double reach);

// A band whose point was dragged from where it was by so much; stays within the picture.
EqBand draggedBand(const EqScale& scale, const EqBand& from, const QPointF& by);
EqBand movedBand(const EqBand& band, double octaves, double db);
// `wider` times as wide.
EqBand widenedBand(const EqBand& band, double wider);
// Numbers as people see them, within their ranges.
EqBand tidyBand(EqBand band);

// Where "Add a point" puts one: into the middle of the widest stretch without any.
double roomForPoint_hz(const std::vector<EqBand>& bands);
// High pass and low pass: no gain.
[[nodiscard]] bool isPass(const EqBand& band);
// Puts a band where it belongs by frequency; its index.
std::size_t insertBand(std::vector<EqBand>& bands, const EqBand& band);

}  // namespace unisono::ui
