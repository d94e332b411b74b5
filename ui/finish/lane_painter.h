// Paints one lane of the finish line in every state, its ruler and its barline. Shared by the
// finish line, the gallery of components and the inspector.
#pragma once

#include <QPainterPath>
#include <QString>
#include <QStringList>

#include "finish/finish_geometry.h"
#include "model/views.h"

class QPainter;
class QRectF;

namespace unisono::ui {

// Everything that a lane's picture depends on; what is equal need not be painted again.
struct LaneDrawing {
    LaneView::State state = LaneView::State::measured;
    bool muted = false;
    bool waiting = false;
    bool known = true;  // its own delay
    int number = 0;     // of the speaker's colour
    finish::Span span;
    QString wait_text;
    QStringList labels;  // longest first
    bool operator==(const LaneDrawing&) const = default;
};

LaneDrawing laneDrawing(const LaneView& lane, double line_ms);

// The picture's sizes grow with the user's text: 1 at the sizes of the design.
double finishScale();

// `lane` is the row from "sent" to the line. Bars may end beyond its right edge.
void paintLane(QPainter& painter, const LaneDrawing& drawing, const QRectF& lane);

// The final barline at x; `thick` grows when all have come home.
void paintBarline(QPainter& painter, double x, double top, double bottom,
                  double thick = finish::kLineThick);

// Ticks and words above the lanes: "sent" … "heard together 360 ms later". The words may reach as
// far right as the barline does.
void paintRuler(QPainter& painter, const QRectF& ruler, double line_ms);

// Left end round, right end square unless told.
QPainterPath barPath(const QRectF& bar, bool round_right = false);

// A row of waiting dots from `left` on; centres as of finish::dots().
void paintDots(QPainter& painter, const std::vector<double>& centres, double left, double y);

}  // namespace unisono::ui
