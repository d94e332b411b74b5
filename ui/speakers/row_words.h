// Words in a row that may be mirrored.
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

#include "theme/theme.h"

class QPainter;

namespace unisono::ui {

// Whole pixels that the text takes.
double widthOf(Type type, const QString& text);
// At the start of `where`, whichever way the words themselves run.
void drawWords(QPainter& painter, const QRectF& where, const QString& text, Type type,
               const QColor& ink, bool mirrored, Qt::TextElideMode elide);
// Where `box` is in a row that runs the other way.
QRectF mirrorIn(const QRectF& box, const QRectF& row, bool mirrored);

}  // namespace unisono::ui
