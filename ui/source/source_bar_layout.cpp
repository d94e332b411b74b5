#include "source/source_bar_layout.h"

#include <algorithm>
#include <cmath>

namespace unisono::ui {
namespace {

constexpr int kNormalHeight = 84;
constexpr int kLowHeight = 72;
constexpr int kWaveWanted = 380;
constexpr int kWaveLeast = 120;

int scaled(double size, double scale) {
    return static_cast<int>(std::lround(size * scale));
}

struct Widths {
    int margin = 20;
    int source = 222;
    int group = 176;
    int transport = 0;  // previous, play, next with all around them
    int volume = 0;     // icon, slider, number
    [[nodiscard]] int wave(int all) const {
        return all - 2 * margin - source - group - transport - volume;
    }
};

// Gaps around play: 18 to previous's felt edge, 34 after next.
constexpr int kButton = 32;
constexpr int kPlay = 44;
constexpr int kPlayTight = 42;

Widths widthsOf(const SourceBarLayout& is, int all, const SourceBarMetrics& metrics) {
    const double s = metrics.scale;
    Widths w;
    w.margin = is.tight ? 16 : 20;
    // A wide window has room for long names.
    const int wide = std::clamp((all - 1280) / 8, 0, 80);
    w.source = scaled(is.tight ? 188 : 222, s) + wide;
    w.group = scaled(is.group_icon ? 176 : 150, s) + wide / 2;
    w.transport = is.all_buttons ? 18 + kButton + 4 + kPlay + 4 + kButton + 18 + 19
                                 : 12 + kPlayTight + 12 + 12;
    if (is.all_buttons && is.tight) {
        w.transport -= 12;
    }
    w.volume = 12 + kButton + 2 + 72;
    if (is.number_shown) {
        w.volume += 8 + metrics.number_width;
    }
    return w;
}

}  // namespace

int sourceBarHeight(bool low, const SourceBarMetrics& metrics) {
    const int wanted = low ? kLowHeight : kNormalHeight;
    return std::max(wanted, metrics.lines_height + (low ? 38 : 50));
}

SourceBarLayout layoutSourceBar(QSize size, const SourceBarMetrics& metrics) {
    SourceBarLayout is;
    const int wanted = kWaveWanted;
    Widths w = widthsOf(is, size.width(), metrics);
    const auto shrink = [&](bool SourceBarLayout::*what, bool value) {
        if (w.wave(size.width()) < wanted) {
            is.*what = value;
            w = widthsOf(is, size.width(), metrics);
        }
    };
    shrink(&SourceBarLayout::tight, true);
    shrink(&SourceBarLayout::number_shown, false);
    shrink(&SourceBarLayout::group_icon, false);
    shrink(&SourceBarLayout::all_buttons, false);
    is.title_shown = is.all_buttons;
    // Large text in a narrow window: the names elide before the waveform vanishes.
    if (const int missing = kWaveLeast - w.wave(size.width()); missing > 0) {
        const int from_source = std::min(missing * 2 / 3, std::max(0, w.source - 110));
        w.source -= from_source;
        w.group -= std::min(missing - from_source, std::max(0, w.group - 100));
    }

    const int height = size.height() - 1;  // the hairline at the top is not part of it
    const bool low = size.height() < kNormalHeight;
    const int middle = 1 + height / 2;
    const auto centred = [&](int x, int width, int tall) {
        return QRect(x, middle + (height % 2) - tall / 2, width, tall);
    };
    const int button = std::max(low ? 46 : 52, metrics.lines_height + (low ? 12 : 18));
    int x = w.margin;
    is.source = centred(x, w.source, button);
    x += w.source;
    if (is.all_buttons) {
        x += is.tight ? 12 : 18;
        is.previous = centred(x, kButton, kButton);
        x += kButton + 4;
        is.play = centred(x, kPlay, kPlay);
        x += kPlay + 4;
        is.next = centred(x, kButton, kButton);
        x += kButton + (is.tight ? 12 : 18);
    } else {
        x += 12;
        is.play = centred(x, kPlayTight, kPlayTight);
        x += kPlayTight + 12;
    }

    int right = size.width() - w.margin;
    if (is.number_shown) {
        is.number = centred(right - metrics.number_width, metrics.number_width, kButton);
        right -= metrics.number_width + 8;
    }
    is.slider = centred(right - 72, 72, kButton);
    right -= 72 + 2;
    is.mute = centred(right - kButton, kButton, kButton);
    right -= kButton + 12;
    is.group = centred(right - w.group, w.group, button);
    right -= w.group + (is.all_buttons ? 19 : 12);

    // The title's line and the waveform below it, together in the middle of the bar.
    const int wave_height = 32;
    const int lines = metrics.caption_height + (low ? 1 : 2) + wave_height;
    const int top = 1 + std::max(0, (height - lines) / 2);
    is.title = QRect(x, top, std::max(0, right - x), metrics.caption_height);
    is.wave = QRect(x, top + lines - wave_height, std::max(0, right - x), wave_height);
    return is;
}

}  // namespace unisono::ui
