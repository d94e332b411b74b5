// Charge of a battery: a small picture and the number behind it.
#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace unisono::ui {

class BatteryPaint {
 public:
    static constexpr int kLow_percent = 20;  // and below: needs a look

    [[nodiscard]] static bool isLow(int percent) { return percent <= kLow_percent; }
    [[nodiscard]] static QString text(int percent);  // "64 %"
    [[nodiscard]] static double width();             // room for any charge, so that rows align
    [[nodiscard]] static double width(int percent);
    // At the left end of `where` (right end if mirrored), in the middle of its height, in text2 and
    // the caption's font; low in warn.
    static void paint(QPainter& painter, const QRectF& where, int percent, bool mirrored = false);
};

}  // namespace unisono::ui
