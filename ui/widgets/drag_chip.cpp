#include "widgets/drag_chip.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kChipHeight = 44.0;
constexpr double kChipRadius = 10.0;
constexpr double kPad = 6.0;
constexpr double kIconBox = 32.0;
constexpr double kChipGap = 10.0;
constexpr double kEnd = 14.0;
constexpr double kLongest = 220.0;  // of the words
constexpr double kRight = 12.0;     // of the pointer
constexpr double kBelow = 10.0;

}  // namespace

QString dragWords(int count) {
    return QCoreApplication::translate("DragChip", "%n speaker(s)", nullptr, count);
}

DragChip dragChip(const QString& icon, const QString& text, qreal device_pixel_ratio,
                  bool mirrored) {
    const Palette& p = colours();
    const QFont font = theme().font(Type::body_bold);
    const QFontMetricsF metrics(font);
    const QString words = metrics.elidedText(text, Qt::ElideMiddle, kLongest);
    const double words_width = std::ceil(metrics.horizontalAdvance(words)) + 1.0;
    const double height = std::max(kChipHeight, std::ceil(metrics.height()) + 16.0);
    const QRectF chip(0.0, 0.0, kPad + kIconBox + kChipGap + words_width + kEnd, height);
    // No shadow: where nothing composes windows, it would stand on a white box.
    const QSizeF size = chip.size();
    QPixmap picture((size * device_pixel_ratio).toSize());
    picture.setDevicePixelRatio(device_pixel_ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(p.accent, 2.0));
    painter.setBrush(p.surface);
    painter.drawRoundedRect(chip.adjusted(1, 1, -1, -1), kChipRadius, kChipRadius);
    const double x = mirrored ? chip.right() - kPad - kIconBox : chip.left() + kPad;
    const QRectF box(x, chip.center().y() - kIconBox / 2.0, kIconBox, kIconBox);
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.accent);
    painter.drawRoundedRect(box, 8.0, 8.0);
    theme().drawIcon(painter, icon, box.adjusted(6, 6, -6, -6), p.on_accent);
    painter.setFont(font);
    painter.setPen(p.text);
    QTextOption option(Qt::AlignVCenter | Qt::AlignAbsolute |
                       (mirrored ? Qt::AlignRight : Qt::AlignLeft));
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(QRectF(mirrored ? chip.left() + kEnd : box.right() + kChipGap, chip.top(),
                            words_width + 1.0, chip.height()),
                     words, option);
    const double hot_x = mirrored ? size.width() + kRight : -kRight;
    return {picture, QPointF(hot_x, -kBelow).toPoint()};
}

}  // namespace unisono::ui
