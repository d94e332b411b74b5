// Labels that follow the theme.
#pragma once

#include <QLabel>

#include "theme/theme.h"

namespace unisono::ui {

// Plain text in one of the theme's fonts. tone: 1 (text), 2 (text2), 3 (text3).
QLabel* makeLabel(const QString& text, Type type, int tone = 1, QWidget* parent = nullptr);
// The same, in as many lines as it needs.
QLabel* makeParagraph(const QString& text, Type type, int tone = 1, QWidget* parent = nullptr);
// For texts that come again and again: sets it only where it is another one.
void putText(QLabel& label, const QString& text);

}  // namespace unisono::ui
