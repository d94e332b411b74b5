#include "system/window_place.h"

#include <QGuiApplication>
#include <QScreen>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <tuple>

namespace unisono::ui {

QSize firstWindowSize(const QSize& available) {
    // A screen too small in one direction shrinks both, so that the shape stays roughly.
    if (available.width() >= kFirstWindow.width() && available.height() >= kFirstWindow.height()) {
        return kFirstWindow;
    }
    const auto part = [](int room, int smallest, int wanted) {
        const int most = static_cast<int>(std::lround(room * 0.85));
        return std::min(wanted, std::max(most, std::min(smallest, room)));
    };
    return {part(available.width(), kSmallestWindow.width(), kFirstWindow.width()),
            part(available.height(), kSmallestWindow.height(), kFirstWindow.height())};
}

QString screenLayout(std::vector<QRect> screens) {
    std::sort(screens.begin(), screens.end(), [](const QRect& a, const QRect& b) {
        return std::tuple(a.x(), a.y(), a.width(), a.height()) <
               std::tuple(b.x(), b.y(), b.width(), b.height());
    });
    QStringList parts;
    for (const QRect& s : screens) {
        parts << QString("%1x%2_%3_%4").arg(s.width()).arg(s.height()).arg(s.x()).arg(s.y());
    }
    return parts.join('.');
}

QString screenLayoutNow() {
    std::vector<QRect> screens;
    for (const QScreen* screen : QGuiApplication::screens()) {
        screens.push_back(screen->geometry());
    }
    return screenLayout(std::move(screens));
}

QRect movedIn(const QRect& window, const std::vector<QRect>& screens) {
    const QRect* best = nullptr;
    int most = -1;
    for (const QRect& screen : screens) {
        const QRect shown = screen.intersected(window);
        const int area = shown.isEmpty() ? 0 : shown.width() * shown.height();
        if (area > most) {
            most = area;
            best = &screen;
        }
    }
    if (best == nullptr) {
        return window;
    }
    QRect moved(window.topLeft(), window.size().boundedTo(best->size()));
    moved.moveLeft(std::clamp(moved.left(), best->left(), best->right() - moved.width() + 1));
    moved.moveTop(std::clamp(moved.top(), best->top(), best->bottom() - moved.height() + 1));
    return moved;
}

}  // namespace unisono::ui
