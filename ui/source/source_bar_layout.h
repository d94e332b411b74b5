// Where everything in the bar at the bottom is, by its size. Pure.
#pragma once

#include <QRect>
#include <QSize>

namespace unisono::ui {

struct SourceBarLayout {
    QRect source, previous, play, next, title, wave, group, mute, slider, number;
    bool tight = false;        // smaller margins, source and group buttons
    bool number_shown = true;  // of the volume
    bool group_icon = true;
    bool all_buttons = true;  // previous and next
    bool title_shown =
        true;  // else its line has the position at one end and the length at the other
};

// What grows with the text.
struct SourceBarMetrics {
    double scale = 1.0;     // of the text against the size this was drawn with, 1 or more
    int lines_height = 33;  // a caption and a line of body text, one above the other
    int caption_height = 16;
    int number_width = 20;  // of "100"
};

// The waveform stays as wide as it can: as the bar narrows, first the margins go, then the number
// of the volume, the state at the group, previous and next, and at last the title, which the source
// button shows as well. Left to right; the caller mirrors. Bars lower than 84 are drawn tighter.
SourceBarLayout layoutSourceBar(QSize size, const SourceBarMetrics& metrics);

// 84, or 72 in a low window; more with large text.
int sourceBarHeight(bool low, const SourceBarMetrics& metrics);

}  // namespace unisono::ui
