// The picture under the pointer while speakers are dragged: a small chip, to the right of and below
// the pointer, so that it never hides the target.
#pragma once

#include <QPixmap>
#include <QPoint>
#include <QString>

namespace unisono::ui {

struct DragChip {
    QPixmap picture;
    QPoint hot_spot;  // for QDrag::setHotSpot()
};

// text: a speaker's name; or dragWords() for several.
[[nodiscard]] DragChip dragChip(const QString& icon, const QString& text, qreal device_pixel_ratio,
                                bool mirrored = false);
// "3 speakers"
[[nodiscard]] QString dragWords(int count);

}  // namespace unisono::ui
