#include "widgets/level_bars.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"
#include "widgets/level_slider.h"

namespace unisono::ui {
namespace {

constexpr double kBar = 3.0;
constexpr double kStep = 5.0;
constexpr double kDot = 3.0;

}  // namespace

std::array<double, 3> LevelBars::heights(double level_db) {
    const double level = levelFraction(level_db);
    const double least = kDot / size().height();
    // The middle follows the level; its neighbours less, so that it reads as sound, not as a chart.
    return {std::max(least, 0.55 * level), std::max(least, level), std::max(least, 0.75 * level)};
}

void LevelBars::paint(QPainter& painter, const QRectF& where, double level_db) {
    const auto [wide, high] = std::pair(size().width(), size().height());
    const double left = std::round(where.center().x() - wide / 2.0);
    const double bottom = std::round(where.center().y() + high / 2.0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().accent);
    double x = left;
    for (const double part : heights(level_db)) {
        const double h = part * high;
        painter.drawRoundedRect(QRectF(x, bottom - h, kBar, h), kBar / 2.0, kBar / 2.0);
        x += kStep;
    }
    painter.restore();
}

}  // namespace unisono::ui
