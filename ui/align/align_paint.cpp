#include "align/align_paint.h"

#include <QFontMetricsF>
#include <QStyle>

namespace unisono::ui {

void drawLine(QPainter& painter, const QRectF& where, const QString& text, Type type,
              const QColor& colour, Qt::LayoutDirection direction, Qt::Alignment side) {
    const QFont font = theme().font(type);
    painter.setFont(font);
    painter.setPen(colour);
    const QString fits = QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, where.width() + 1.0);
    const Qt::Alignment visual = QStyle::visualAlignment(direction, side) | Qt::AlignAbsolute;
    painter.drawText(where, static_cast<int>((visual | Qt::AlignVCenter)) | Qt::TextSingleLine,
                     fits);
}

void drawFocusRing(QPainter& painter, const QRectF& around, qreal radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().accent, 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(around, radius, radius);
    painter.restore();
}

qreal heightOf(Type type) {
    return QFontMetricsF(theme().font(type)).height();
}

QRectF mirrored(const QRectF& inner, const QRectF& outer, Qt::LayoutDirection direction) {
    if (direction == Qt::LeftToRight) {
        return inner;
    }
    QRectF other = inner;
    other.moveLeft(outer.left() + outer.right() - inner.right());
    return other;
}

}  // namespace unisono::ui
