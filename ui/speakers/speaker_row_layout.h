// Where the parts of a row of the list stand. Pure geometry, in logical pixels.
#pragma once

#include <QRectF>

namespace unisono::ui {

// From the row's end to what lies under it when it is pointed at.
inline constexpr double kGroundInset = 8.0;

// What a row would like to show, and how much room each part needs; 0: it is not there.
struct SpeakerRowNeeds {
    double name = 0.0;
    double meta = 0.0;
    double battery = 0.0;
    double right = 0.0;  // level, chip or button
    double right_height = 0.0;
    bool right_yields = false;  // a chip goes before the words get too short; a button stays
    double name_height = 16.0;
    double meta_height = 15.0;
};

// Null rectangles: no room, or not there.
struct SpeakerRowBox {
    QRectF ground;  // of hover and selection
    QRectF badge;
    QRectF name;
    QRectF meta;
    QRectF battery;
    QRectF right;
};

// `end_margin`: free at the end of the row, less where a scroll bar stands beside it. mirrored: the
// row reads from right to left.
[[nodiscard]] SpeakerRowBox layoutSpeakerRow(const QRectF& row, double end_margin,
                                             const SpeakerRowNeeds& needs, bool mirrored);
// 50, or more where the words are larger.
[[nodiscard]] int speakerRowHeight(double name_height, double meta_height);

}  // namespace unisono::ui
