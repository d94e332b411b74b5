// Where everything of the finish line stands: pure functions of numbers, in logical pixels. Times
// grow to the right in every language; x = 0 is "sent", x = W is the line.
#pragma once

#include <QRectF>
#include <optional>
#include <vector>

#include "model/views.h"

namespace unisono::ui::finish {

constexpr double kBarHeight = 18.0;
constexpr double kLabelInset = 13.0;  // of a label inside its bar
constexpr double kLabelEnd = 5.0;     // at least free behind it
constexpr double kLabelGap = 8.0;     // between a label in front and its bar
constexpr double kDotsFrom = 2.0;
constexpr double kDotStep = 6.0;
constexpr double kDotsEnd = 4.0;     // between the last dot and the bar
constexpr double kWordsRoom = 26.0;  // the dots must be this much longer than their words
constexpr double kWordsGap = 6.0;    // on each side of the words
constexpr double kLineAbove = 8.0;   // the barline beyond the first lane …
constexpr double kLineBelow = 2.0;   // … and beyond the last
constexpr double kLineThin = 1.6;
constexpr double kLineSpace = 3.0;
constexpr double kLineThick = 4.6;
constexpr double kLineWidth = kLineThin + kLineSpace + kLineThick;
constexpr double kOverhang = 14.0;   // for what ends beyond the line
constexpr double kLostShort = 44.0;  // the outline of a lost speaker stops this much short
constexpr double kLostCross = 27.0;  // centre of its cross, before the line
constexpr double kDissolve = 26.0;   // of a suspect bar, before its end
constexpr int kScrollFrom = 11;      // lanes

// 58 up to four lanes, 54 for five, 44 up to eight, 34 beyond.
int laneHeight(int lanes);

// Start and end of a lane's own time as fractions of the way to the line.
struct Span {
    double start = 0.0;
    double end = 1.0;
    bool operator==(const Span&) const = default;
};

// Start w / T, length L / T; not below 0. With the trim t in w it ends at 1 + t / T.
Span laneSpan(double wait_ms, double own_ms, double line_ms);

// A lane on which the line moves to `new_line_ms`: its own delay stays, we add the difference.
LaneView onLine(LaneView lane, double line_ms, double new_line_ms);

QRectF barRect(const Span& span, double width, double middle_y, double height = kBarHeight);

// Centres of the dots up to (bar_x − 4), but none between gap_from and gap_to.
std::vector<double> dots(double bar_x, double gap_from = 0.0, double gap_to = 0.0);

// Left end of words in the middle of the dots before `bar_x`; nothing if they do not fit.
std::optional<double> wordsAt(double bar_x, double words_width);

enum class LabelPlace { inside, before, none };

struct LabelSpot {
    LabelPlace place = LabelPlace::none;
    std::size_t which = 0;  // of the labels, longest first
    double x = 0.0;
};

// The longest label that fits into the bar, else the longest that fits in front of it, else none.
LabelSpot labelAt(double bar_x, double bar_end, const std::vector<double>& widths);

struct Tick {
    double x = 0.0;
    bool is_long = false;
};

// Each 20 ms, long each 100; from a line at 800 ms each 50 and 250. None at the line itself.
std::vector<Tick> rulerTicks(double line_ms, double width);

// Blocks into which the end of a suspect bar dissolves, and their opacities.
struct Block {
    QRectF rect;
    double opacity = 1.0;
};
std::vector<Block> dissolvingBlocks(const QRectF& solid);

// Edges of the barline's two strokes from x on, each rounded to device pixels, at least one.
struct BarlineEdges {
    double thin_from = 0.0, thin_to = 0.0, thick_from = 0.0, thick_to = 0.0;
};
BarlineEdges barlineEdges(double x, double device_pixel_ratio, double thick = kLineThick);

// Of the photo finish.

// Where a speaker is, against the line: its trim, set on purpose, and what it is off by.
std::optional<double> positionOf(const LaneView& lane);

// The smallest of ±0.5, ±2, ±10, ±50 ms that holds `furthest_ms`, else ±50.
double scaleFor(double furthest_ms);

// That scale over time: it changes at most once in 5 s.
class PhotoScale {
 public:
    double choose(double furthest_ms, double now_s);
    [[nodiscard]] double scale_ms() const { return scale_ms_; }

 private:
    double scale_ms_ = 0.5;
    std::optional<double> changed_s_;
};

struct PhotoMark {
    enum class Kind { mark, earlier, later } kind = Kind::mark;  // the latter two: off-scale
    double x = 0.0;                                              // of its centre, or its tip
    double whisker_from = 0.0, whisker_to = 0.0;
};
PhotoMark photoMark(double position_ms, double error_bar_ms, double scale_ms, double width);

}  // namespace unisono::ui::finish
