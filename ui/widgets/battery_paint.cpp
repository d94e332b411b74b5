#include "widgets/battery_paint.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kGlyph = 20.0;
constexpr double kBody = 17.0;
constexpr double kHeight = 10.0;
constexpr double kGap = 5.0;

}  // namespace

QString BatteryPaint::text(int percent) {
    return QCoreApplication::translate("BatteryPaint", "%1\u00a0%")
        .arg(QLocale().toString(percent));
}

double BatteryPaint::width() {
    return width(100);
}

double BatteryPaint::width(int percent) {
    return kGlyph + kGap +
           std::ceil(QFontMetricsF(theme().font(Type::caption)).horizontalAdvance(text(percent)));
}

void BatteryPaint::paint(QPainter& painter, const QRectF& where, int percent, bool mirrored) {
    const Palette& p = colours();
    const QColor ink = isLow(percent) ? p.warn : p.text2;
    const double charge = std::clamp(percent, 0, 100) / 100.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double top = std::round(where.center().y() - kHeight / 2.0);
    const double left = mirrored ? where.right() - kGlyph : where.left();
    const QRectF body(left + 0.65, top + 0.65, kBody - 1.3, kHeight - 1.3);
    painter.setPen(QPen(ink, 1.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(body, 2.4, 2.4);
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(left + kBody + 1.4, top + 3.6),
                     QPointF(left + kBody + 1.4, top + kHeight - 3.6));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const double room = kBody - 5.6;
    painter.drawRoundedRect(
        QRectF(left + 2.8, top + 2.8, std::max(1.6, room * charge), kHeight - 5.6), 1.0, 1.0);
    painter.setPen(ink);
    painter.setFont(theme().font(Type::caption));
    const QRectF words =
        mirrored ? where.adjusted(0, 0, -kGlyph - kGap, 0) : where.adjusted(kGlyph + kGap, 0, 0, 0);
    painter.drawText(
        words, (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextDontClip,
        text(percent));
    painter.restore();
}

}  // namespace unisono::ui
