// The tokens of the design, light and dark.
#pragma once

#include <array>

#include "theme/theme.h"

namespace unisono::ui {

Palette lightPalette();
Palette darkPalette();

inline constexpr int kSpeakerColours = 8;
// number: 0 … kSpeakerColours - 1.
SpeakerPaint speakerPaint(int number, bool dark);

// WCAG 2 contrast ratio of two opaque colours, 1 … 21.
double contrast(const QColor& a, const QColor& b);

}  // namespace unisono::ui
