#include "widgets/steady_number.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace unisono::ui {
namespace {

double cellOf(const QFontMetricsF& metrics) {
    return metrics.horizontalAdvance('0');
}

// Calls each(piece, x, width, is_digit); returns the whole width.
template <typename Each>
double walk(const QFontMetricsF& metrics, const QString& text, Each each) {
    const double cell = cellOf(metrics);
    double x = 0.0;
    for (qsizetype i = 0; i < text.size();) {
        const bool digit = text[i].isDigit();
        qsizetype end = i + 1;
        while (!digit && end < text.size() && !text[end].isDigit()) {
            ++end;
        }
        const QString piece = text.mid(i, end - i);
        const double wide = digit ? cell : metrics.horizontalAdvance(piece);
        each(piece, x, wide, digit);
        x += wide;
        i = end;
    }
    return x;
}

}  // namespace

double steadyWidth(const QFontMetricsF& metrics, const QString& text) {
    return walk(metrics, text, [](const QString&, double, double, bool) {});
}

void drawSteadyNumber(QPainter& painter, const QRectF& where, Qt::Alignment alignment,
                      const QString& text) {
    const QFontMetricsF metrics(painter.font());
    const double wide = steadyWidth(metrics, text);
    double left = where.left();
    if (alignment.testFlag(Qt::AlignRight)) {
        left = where.right() - wide;
    } else if (alignment.testFlag(Qt::AlignHCenter)) {
        left = where.center().x() - wide / 2.0;
    }
    double base = where.top() + metrics.ascent();
    if (alignment.testFlag(Qt::AlignVCenter)) {
        base = where.center().y() + (metrics.ascent() - metrics.descent()) / 2.0;
    } else if (alignment.testFlag(Qt::AlignBottom)) {
        base = where.bottom() - metrics.descent();
    }
    walk(metrics, text, [&](const QString& piece, double x, double cell, bool digit) {
        const double inset = digit ? (cell - metrics.horizontalAdvance(piece)) / 2.0 : 0.0;
        painter.drawText(QPointF(left + x + inset, base), piece);
    });
}

}  // namespace unisono::ui
