// The three little bars at the end of a row: something plays here, about this loud.
#pragma once

#include <QSizeF>
#include <array>

class QPainter;
class QRectF;

namespace unisono::ui {

class LevelBars {
 public:
    [[nodiscard]] static QSizeF size() { return {13.0, 14.0}; }
    // Heights of the three, 0 … 1, each at least a dot.
    [[nodiscard]] static std::array<double, 3> heights(double level_db);
    // In the middle of `where`, in accent.
    static void paint(QPainter& painter, const QRectF& where, double level_db);
};

}  // namespace unisono::ui
