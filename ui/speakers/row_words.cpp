#include "speakers/row_words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>
#include <cmath>

namespace unisono::ui {

double widthOf(Type type, const QString& text) {
    return std::ceil(QFontMetricsF(theme().font(type)).horizontalAdvance(text));
}

void drawWords(QPainter& painter, const QRectF& where, const QString& text, Type type,
               const QColor& ink, bool mirrored, Qt::TextElideMode elide) {
    const QFont font = theme().font(type);
    const QFontMetricsF metrics(font);
    QString shown = text;
    shown.replace('\n', ' ');
    if (metrics.horizontalAdvance(shown) > where.width() + 1.0) {
        shown = metrics.elidedText(shown, elide, where.width());
    }
    QTextOption option((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute |
                       Qt::AlignVCenter);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.setFont(font);
    painter.setPen(ink);
    // A little more room, so that rounding never hides what fits.
    painter.drawText(where.adjusted(mirrored ? -2.0 : 0.0, -2.0, mirrored ? 0.0 : 2.0, 2.0), shown,
                     option);
}

QRectF mirrorIn(const QRectF& box, const QRectF& row, bool mirrored) {
    return mirrored ? QRectF(row.left() + row.right() - box.right(), box.top(), box.width(),
                             box.height())
                    : box;
}

}  // namespace unisono::ui
