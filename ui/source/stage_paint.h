// Small things that the bar and the picker paint alike.
#pragma once

#include <QPainter>
#include <QRectF>
#include <QString>

#include "theme/theme.h"

namespace unisono::ui {

// One line in one colour, cut in the middle if it does not fit; a name keeps its own direction and
// stands at the side where lines begin. Gives the width that it took.
double drawLine(QPainter& painter, const QRectF& where, const QString& text, const QFont& font,
                const QColor& colour, Qt::LayoutDirection direction,
                Qt::Alignment alignment = Qt::AlignLeft);

// Whether drawLine() would cut it.
bool isCut(const QString& text, const QFont& font, double width);

// How much larger the text is than in the pictures; 1 or more.
double textScale();

// Around something that floats: 0/14/36 at 22 % and 0/1/2 at 14 %.
void drawShadow(QPainter& painter, const QRectF& card, double radius);

// For what is wrong, readable on the stage in both themes.
QColor problemOnStage();

}  // namespace unisono::ui
