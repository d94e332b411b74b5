// Where the window goes: pure functions over the screens' places.
#pragma once

#include <QRect>
#include <QSize>
#include <QString>
#include <vector>

namespace unisono::ui {

inline constexpr QSize kFirstWindow{1280, 800};
inline constexpr QSize kSmallestWindow{960, 600};

// At the first start: 1280 × 800, or 85 % of a smaller screen, but never below the smallest.
QSize firstWindowSize(const QSize& available);
// Names a layout of screens, so that each keeps its own place of the window. Their order does not
// matter.
QString screenLayout(std::vector<QRect> screens);
// … of the screens there are now.
QString screenLayoutNow();
// So that the title bar can be reached: moved, and made smaller if need be, into the screen that
// shows most of it.
QRect movedIn(const QRect& window, const std::vector<QRect>& screens);

}  // namespace unisono::ui
