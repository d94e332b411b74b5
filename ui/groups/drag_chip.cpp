#include "groups/drag_chip.h"

#include <QDrag>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

#include "theme/theme.h"

namespace unisono::ui {

void setDragChip(QDrag& drag, const QString& icon, const QString& words) {
    constexpr int kHeight = 44;
    constexpr int kShadow = 8;
    const QFont font = theme().font(Type::body_bold);
    const QFontMetrics metrics(font);
    const QString text = metrics.elidedText(words, Qt::ElideMiddle, 220);
    const int width = 6 + 32 + 10 + metrics.horizontalAdvance(text) + 16;
    const qreal ratio = qGuiApp->devicePixelRatio();
    QPixmap pixmap(QSize(width + 2 * kShadow, kHeight + 2 * kShadow) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(kShadow, kShadow / 2.0, width, kHeight);
    const Palette& c = colours();
    painter.setPen(Qt::NoPen);
    for (int i = kShadow; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, 5));
        painter.drawRoundedRect(box.adjusted(-i, -i / 2.0, i, i).translated(0, 1), 10 + i, 10 + i);
    }
    painter.setPen(QPen(c.accent, 1.5));
    painter.setBrush(c.surface);
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 10, 10);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent);
    const QRectF square(box.left() + 6, box.top() + 6, 32, 32);
    painter.drawRoundedRect(square, 8, 8);
    theme().drawIcon(painter, icon, square.adjusted(6, 6, -6, -6), c.on_accent);
    painter.setFont(font);
    painter.setPen(c.text);
    painter.drawText(box.adjusted(48, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
    painter.end();
    drag.setPixmap(pixmap);
    drag.setHotSpot({-12, -10});  // beside the pointer, so that the target stays in sight
}

}  // namespace unisono::ui
