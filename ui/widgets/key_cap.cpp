#include "widgets/key_cap.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace unisono::ui {

QSizeF keyCapSize(const QString& key) {
    const QFontMetricsF metrics(theme().font(Type::caption));
    const double high = std::max(19.0, std::ceil(metrics.height()) + 3.0);
    return {std::max(high, std::ceil(metrics.horizontalAdvance(key)) + 12.0), high};
}

void paintKeyCap(QPainter& painter, const QPointF& top_left, const QString& key) {
    const Palette& p = colours();
    const QRectF box(top_left, keyCapSize(key));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(p.line);
    painter.setBrush(p.surface);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5);
    painter.setFont(theme().font(Type::caption));
    painter.setPen(p.text2);
    painter.drawText(box, Qt::AlignCenter, key);
    painter.restore();
}

KeyCap::KeyCap(const QString& key, QWidget* parent) : QWidget(parent), key_(key) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(key);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize KeyCap::sizeHint() const {
    return keyCapSize(key_).toSize();
}

void KeyCap::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintKeyCap(painter, QPointF(0, 0), key_);
}

}  // namespace unisono::ui
