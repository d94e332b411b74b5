#include "inspector/tick_switch.h"

#include <QPainter>

#include "theme/focus_ring.h"
#include "theme/theme.h"

namespace unisono::ui {

TickSwitch::TickSwitch(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFocusRing(*this, 9.0, false, 4.0);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, qOverload<>(&TickSwitch::update));
}

QSize TickSwitch::sizeHint() const {
    return {42, 28};  // 34 × 18 drawn, a little more felt
}

void TickSwitch::paintEvent(QPaintEvent*) {
    const Palette& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body(QPointF((width() - 34) / 2.0, (height() - 18) / 2.0), QSizeF(34, 18));
    const bool on = isChecked();
    painter.setPen(Qt::NoPen);
    painter.setBrush(!isEnabled() ? c.line
                     : on         ? (underMouse() ? c.accent_hover : c.accent)
                                  : c.edge);
    painter.drawRoundedRect(body, 9, 9);
    const bool at_right = on == (layoutDirection() == Qt::LeftToRight);
    painter.setBrush(on ? c.on_accent : c.surface);
    painter.drawEllipse(QPointF(at_right ? body.right() - 9 : body.left() + 9, body.center().y()),
                        6.5, 6.5);
}

}  // namespace unisono::ui
