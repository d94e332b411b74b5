// Positions and lengths of what plays, as text.
#pragma once

#include <QString>

namespace unisono::ui {

// "1:32", "1:02:03"; whole seconds, rounded down, in the digits of the locale. Never negative.
QString timeText(double time_s);

}  // namespace unisono::ui
