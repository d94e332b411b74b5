#include "widgets/speaker_badge.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace unisono::ui {

void paintSpeakerBadge(QPainter& painter, const QRectF& box, const QString& icon, int number,
                       bool dashed, bool mirrored) {
    const Palette& p = colours();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(dashed ? p.edge : p.line, 1.0);
    if (dashed) {
        pen.setDashPattern({3.0, 2.0});
    }
    painter.setPen(pen);
    painter.setBrush(dashed ? QBrush(Qt::NoBrush) : QBrush(p.surface));
    const double radius = box.height() * 0.26;
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const double size = std::round(box.height() * 0.59);
    const double inset = (box.height() - size) / 2.0;
    theme().drawIcon(painter, icon, QRectF(box.left() + inset, box.top() + inset, size, size),
                     dashed ? p.text3 : p.text);
    if (number > 0) {
        const double mark = std::max(9.0, box.height() * 0.3);
        const double x = mirrored ? box.left() + 3.0 : box.right() - 3.0;
        theme().drawMark(painter, number, QPointF(x, box.bottom() - 4.0), mark);
    }
    painter.restore();
}

SpeakerBadge::SpeakerBadge(QWidget* parent) : QWidget(parent) {
    setFixedSize(sizeHint());
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme(), &Theme::changed, this, [this] { update(); });
}

void SpeakerBadge::setSpeaker(const QString& icon, int number, bool dashed) {
    if (icon != icon_ || number != number_ || dashed != dashed_) {
        icon_ = icon;
        number_ = number;
        dashed_ = dashed;
        update();
    }
}

void SpeakerBadge::setMarkShown(bool shown) {
    mark_ = shown;
    update();
}

QSize SpeakerBadge::sizeHint() const {
    return {kSize + kReach, kSize + kReach};
}

void SpeakerBadge::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    paintSpeakerBadge(painter, QRectF(mirrored ? kReach : 0, 0, kSize, kSize), icon_,
                      mark_ ? number_ : 0, dashed_, mirrored);
}

}  // namespace unisono::ui
