#include "source/stage_paint.h"

#include <QFontMetricsF>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include "theme/palettes.h"

namespace unisono::ui {

double drawLine(QPainter& painter, const QRectF& where, const QString& text, const QFont& font,
                const QColor& colour, Qt::LayoutDirection direction, Qt::Alignment alignment) {
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideMiddle, where.width());
    painter.setFont(font);
    painter.setPen(colour);
    const Qt::Alignment side =
        QStyle::visualAlignment(direction, alignment) | Qt::AlignAbsolute | Qt::AlignVCenter;
    painter.drawText(where, static_cast<int>(side) | Qt::TextSingleLine, shown);
    return std::min(where.width(), metrics.horizontalAdvance(shown));
}

bool isCut(const QString& text, const QFont& font, double width) {
    return QFontMetricsF(font).horizontalAdvance(text) > width;
}

double textScale() {
    constexpr double kDrawnWith = 16.0;  // height of a line of body text in the pictures
    return std::max(1.0, QFontMetricsF(theme().font(Type::body)).height() / kDrawnWith);
}

void drawShadow(QPainter& painter, const QRectF& card, double radius) {
    // Rings one pixel apart, each darkening what is inside it: together a blurred edge, whose
    // darkness follows the integral of a smooth bump.
    const auto blurred = [&](double down, double blur, double strength) {
        const int rings = static_cast<int>(blur);
        double below = 0.0;
        for (int i = 0; i < rings; ++i) {
            const double t = (i + 1.0) / rings;
            const double wanted = strength * t * t * (3.0 - 2.0 * t);
            // What this ring adds over those painted before it.
            const double alpha = (wanted - below) / (1.0 - below);
            below = wanted;
            const double out = blur / 2.0 - i;
            QColor black(0, 0, 0);
            black.setAlphaF(static_cast<float>(alpha));
            painter.setBrush(black);
            const double r = std::max(2.0, radius + out);
            painter.drawRoundedRect(card.translated(0, down).adjusted(-out, -out, out, out), r, r);
        }
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    blurred(14, 36, 0.22);
    blurred(1, 2, 0.14);
    painter.restore();
}

QColor problemOnStage() {
    static const QColor colour = darkPalette().bad;
    return colour;
}

}  // namespace unisono::ui
