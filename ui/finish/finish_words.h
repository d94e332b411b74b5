// What the finish line says, in words and numbers of the user's language.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "model/views.h"

class QFont;
class QPainter;
class QRectF;
class QColor;

namespace unisono::ui {

class FinishWords {
    Q_DECLARE_TR_FUNCTIONS(unisono::ui::FinishWords)

 public:
    // "182 ms", "0.4 ms", "1.24 s"; the space does not break.
    static QString duration(double ms);
    // At most two digits that matter, for errors and error bars: "0.06", "3.1".
    static QString fine(double ms);
    // So that a name's own direction of writing does not turn the sentence around.
    static QString isolated(const QString& name);
    // "waits 182 ms", "held at 159 ms", "would wait 176 ms".
    static QString wait(const LaneView& lane);
    // Labels of a bar, longest first; each says the same, the later ones less of it.
    static QStringList labels(const LaneView& lane);
    // "heard together <b>360 ms</b> later", shorter ones behind it.
    static QStringList heardTogether(double line_ms);
    // Word in the photo finish where there is no mark: "not known"; empty: there is a mark.
    static QString photoWord(const LaneView& lane);
    // "0.06 milliseconds later", "on the line"
    static QString offset(double ms);
    // One row of the table that the finish line is: "Kitchen: waits 182, own delay 178, …".
    static QString sentence(const LaneView& lane);
    // For the pointer: the same with its name as typed, in lines.
    static QString toolTip(const LaneView& lane);
};

// One line with parts in bold: "heard <b>360 ms</b> later".
double richWidth(const QString& text, const QFont& font);
void drawRich(QPainter& painter, const QString& text, const QFont& font, const QRectF& where,
              Qt::Alignment alignment, const QColor& colour, const QColor& bold_colour);

}  // namespace unisono::ui
