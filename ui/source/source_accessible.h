// What assistive technologies are told about the parts of the bar and of the picker.
#pragma once

class QWidget;

namespace unisono::ui {

// Once per process; each widget of this folder that needs it calls it.
void installSourceAccessibility();
// The value of a slider-like widget was changed by the user.
void announceValue(QWidget* widget);
// A menu opens or closes.
void announcePopup(QWidget* widget, bool opens);

}  // namespace unisono::ui
