// Small parts that the sections of the inspector share.
#pragma once

#include <QLabel>

#include "theme/theme.h"

namespace unisono::ui {

// A label in one of the theme's fonts that follows the theme. tone: 1 (text), 2 (text2), 3 (text3).
QLabel* makeLabel(const QString& text, Type type, int tone = 1, QWidget* parent = nullptr);

}  // namespace unisono::ui
