#include "widgets/round_play_button.h"

#include <QPainter>

#include "theme/focus_ring.h"
#include "theme/theme.h"

namespace unisono::ui {

RoundPlayButton::RoundPlayButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFocusRing(*this, -1.0);
    setFixedSize(diameter_, diameter_);
    connect(&theme(), &Theme::changed, this, [this] { update(); });
    rename();
}

void RoundPlayButton::setPlaying(bool playing) {
    if (playing != playing_) {
        playing_ = playing;
        rename();
        update();
    }
}

void RoundPlayButton::setDiameter(int diameter) {
    diameter_ = diameter;
    setFixedSize(diameter, diameter);
}

void RoundPlayButton::setStage(bool stage) {
    stage_ = stage;
    setFocusRing(*this, -1.0, stage);
    update();
}

void RoundPlayButton::setWhat(const QString& name) {
    what_ = name;
    rename();
}

void RoundPlayButton::rename() {
    if (what_.isEmpty()) {
        setAccessibleName(playing_ ? tr("Pause") : tr("Play"));
    } else {
        setAccessibleName(playing_ ? tr("Pause %1").arg(what_) : tr("Play %1").arg(what_));
    }
    setToolTip(playing_ ? tr("Pause") : tr("Play"));
}

void RoundPlayButton::paintEvent(QPaintEvent* /*event*/) {
    const Palette& p = colours();
    const bool hot = underMouse();
    QColor ground;
    QColor ink;
    if (!isEnabled()) {
        ground = stage_ ? p.stage2 : p.inset2;
        ink = stage_ ? p.on_stage2 : p.text3;
    } else if (stage_) {
        ground = isDown() ? p.stage_accent.darker(112)
                 : hot    ? p.stage_accent.lighter(108)
                          : p.stage_accent;
        ink = p.stage;
    } else if (playing_) {
        ground = isDown() ? p.accent_press : hot ? p.accent_hover : p.accent;
        ink = p.on_accent;
    } else {
        ground = isDown() || hot ? p.accent_line : p.accent_soft;
        ink = isDown() || hot ? p.text : p.accent;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(rect());
    const double size = diameter_ >= kOnBar ? 24.0 : diameter_ >= kOnCard ? 22.0 : 18.0;
    const double at = (diameter_ - size) / 2.0;
    theme().drawIcon(painter, playing_ ? "pause" : "play", QRectF(at, at, size, size), ink);
}

bool RoundPlayButton::hitButton(const QPoint& at) const {
    return rect().contains(at);
}

}  // namespace unisono::ui
