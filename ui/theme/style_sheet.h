// The application's style sheet: colours, radii and padding, from the tokens of a palette.
//
// Widgets choose by dynamic properties:
//   QPushButton, QToolButton  kind = primary | plain | soft | ghost | warn | danger | stage
//   QFrame                    card = true; note = info | warn | bad
//   QLabel                    tone = 2 | 3 (text2, text3), warn, bad, accent, stage, stage2
#pragma once

#include <QString>

#include "theme/theme.h"

namespace unisono::ui {

QString styleSheet(const Palette& palette);

}  // namespace unisono::ui
