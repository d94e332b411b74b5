// Numbers that change in place without trembling: every digit in a cell as wide as "0".
#pragma once

#include <QRectF>
#include <QString>

class QFontMetricsF;
class QPainter;

namespace unisono::ui {

[[nodiscard]] double steadyWidth(const QFontMetricsF& metrics, const QString& text);
// In the painter's font and pen. Text that is not a digit keeps its own width; always drawn from
// left to right. alignment: horizontal and vertical, as it is seen (not mirrored).
void drawSteadyNumber(QPainter& painter, const QRectF& where, Qt::Alignment alignment,
                      const QString& text);

}  // namespace unisono::ui
