#include "source/stage_button.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include "source/stage_paint.h"
#include "theme/focus_ring.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kButtonRadius = 10.0;
constexpr double kButtonIcon = 20.0;
constexpr double kChevron = 16.0;

QRectF mirrored(const QRectF& where, const QWidget& widget) {
    if (widget.layoutDirection() == Qt::LeftToRight) {
        return where;
    }
    return {widget.width() - where.right(), where.top(), where.width(), where.height()};
}

}  // namespace

StageButton::StageButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFocusRing(*this, kButtonRadius, true);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StageButton::setIconName(const QString& icon) {
    if (icon != icon_) {
        icon_ = icon;
        update();
    }
}

void StageButton::setLines(const QString& caption, const QString& name) {
    if (caption == caption_ && name == name_) {
        return;
    }
    caption_ = caption;
    name_ = name;
    setAccessibleName(
        tr("%1: %2", "kind of source, or “Plays on”; then a name").arg(caption, name));
    update();
}

void StageButton::setLit(bool lit) {
    if (lit != lit_) {
        lit_ = lit;
        update();
    }
}

void StageButton::setOpened(bool opened) {
    if (opened != opened_) {
        opened_ = opened;
        update();
    }
}

QRectF StageButton::textRect() const {
    const double begin = icon_.isEmpty() ? 12.0 : 46.0;
    return {begin, 0.0, width() - begin - kChevron - 20.0, static_cast<double>(height())};
}

void StageButton::paintEvent(QPaintEvent* /*event*/) {
    const Palette& p = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool hot = isEnabled() && (underMouse() || opened_);
    painter.setBrush(isDown() || hot ? p.stage_line : p.stage2);
    painter.drawRoundedRect(rect(), kButtonRadius, kButtonRadius);
    if (lit_) {
        painter.setPen(QPen(p.stage_accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kButtonRadius - 1,
                                kButtonRadius - 1);
    }
    const double middle = height() / 2.0;
    if (!icon_.isEmpty()) {
        theme().drawIcon(
            painter, icon_,
            mirrored(QRectF(14, middle - kButtonIcon / 2, kButtonIcon, kButtonIcon), *this),
            lit_ ? p.stage_accent : p.on_stage);
    }
    theme().drawIcon(
        painter, "chev",
        mirrored(QRectF(width() - 12 - kChevron, middle - kChevron / 2, kChevron, kChevron), *this),
        p.on_stage);

    const QFont caption = theme().font(Type::caption);
    const QFont name = theme().font(Type::body_bold);
    const double caption_height = QFontMetricsF(caption).height();
    const double name_height = QFontMetricsF(name).height();
    const QRectF text = mirrored(textRect(), *this);
    const double top = middle - (caption_height + 2 + name_height) / 2;
    drawLine(painter, QRectF(text.left(), top, text.width(), caption_height), caption_, caption,
             lit_ ? p.stage_accent : p.on_stage2, layoutDirection());
    drawLine(painter, QRectF(text.left(), top + caption_height + 2, text.width(), name_height),
             name_, name, p.on_stage, layoutDirection());
}

bool StageButton::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const bool cut = isCut(name_, theme().font(Type::body_bold), textRect().width());
        const QString tip = cut ? name_ : toolTip();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), tip, this);
        return true;
    }
    return QAbstractButton::event(event);
}

void StageButton::keyPressEvent(QKeyEvent* event) {
    // As on every button that opens something; ↑ because it opens upwards.
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Up || key == Qt::Key_Down) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

}  // namespace unisono::ui
