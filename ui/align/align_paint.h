// What several parts of the Align dialog draw.
#pragma once

#include <QPainter>
#include <QString>

#include "theme/theme.h"

namespace unisono::ui {

inline constexpr qreal kBadgeSize = 34.0;

// One line, elided in the middle, at the leading side of `where`, vertically centred.
void drawLine(QPainter& painter, const QRectF& where, const QString& text, Type type,
              const QColor& colour, Qt::LayoutDirection direction,
              Qt::Alignment side = Qt::AlignLeft);
// The keyboard's focus around a control.
void drawFocusRing(QPainter& painter, const QRectF& around, qreal radius);
[[nodiscard]] qreal heightOf(Type type);
// `inner` as it would be in a right-to-left `outer`.
[[nodiscard]] QRectF mirrored(const QRectF& inner, const QRectF& outer,
                              Qt::LayoutDirection direction);

}  // namespace unisono::ui
