#include "source/picker_row.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "source/stage_paint.h"
#include "theme/focus_ring.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kSquare = 34.0;
constexpr double kPadding = 12.0;
constexpr double kRowIcon = 20.0;
constexpr double kEnd = 16.0;  // check or chevron
constexpr double kRowRadius = 10.0;

}  // namespace

PickerRow::PickerRow(const QString& icon, const QString& title, const QString& second,
                     QWidget* parent)
    : QAbstractButton(parent), icon_(icon), second_(second) {
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFocusRing(*this, kRowRadius, false, 2.0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PickerRow::setTitle(const QString& title) {
    if (title != text()) {
        setText(title);
    }
}

void PickerRow::setIconName(const QString& icon, const QString& desktop) {
    if (icon != icon_ || desktop != desktop_icon_) {
        icon_ = icon;
        desktop_icon_ = desktop;
        desktop_ = desktop.isEmpty() ? QIcon() : QIcon::fromTheme(desktop);
        update();
    }
}

void PickerRow::setSecond(const QString& second) {
    if (second != second_) {
        second_ = second;
        update();
    }
}

void PickerRow::setAvailable(bool available, const QString& reason) {
    if (available != available_ || reason != reason_) {
        available_ = available;
        reason_ = reason;
        update();
    }
}

void PickerRow::setCurrent(bool current) {
    if (current != current_) {
        current_ = current;
        update();
    }
}

void PickerRow::setOpensFurther(bool further) {
    if (further != further_) {
        further_ = further;
        update();
    }
}

void PickerRow::setDropTarget(bool on) {
    if (on != drop_) {
        drop_ = on;
        update();
    }
}

void PickerRow::setTight(bool tight) {
    if (tight != tight_) {
        tight_ = tight;
        updateGeometry();
    }
}

QSize PickerRow::sizeHint() const {
    const int lines = QFontMetrics(theme().font(Type::body_bold)).height() +
                      QFontMetrics(theme().font(Type::caption)).height();
    return {412, std::max(tight_ ? 46 : 54, lines + (tight_ ? 12 : 20))};
}

QRectF PickerRow::mirrored(const QRectF& where) const {
    if (layoutDirection() == Qt::LeftToRight) {
        return where;
    }
    return {width() - where.right(), where.top(), where.width(), where.height()};
}

QRectF PickerRow::textRect() const {
    const double begin = kPadding + kSquare + kPadding;
    const double end = current_ || opensFurther() ? kPadding + kEnd + 12.0 : kPadding;
    return {begin, 0.0, width() - begin - end, static_cast<double>(height())};
}

void PickerRow::paintEvent(QPaintEvent* /*event*/) {
    const Palette& p = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool chosen = current_ || drop_;
    const bool hot = available_ && (underMouse() || hasFocus());
    if (chosen || hot) {
        painter.setBrush(chosen ? p.accent_soft : p.inset2);
        painter.drawRoundedRect(rect(), kRowRadius, kRowRadius);
    }
    if (drop_) {
        painter.setPen(QPen(p.accent, 1.5, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), kRowRadius - 4,
                                kRowRadius - 4);
    }

    const double middle = height() / 2.0;
    const QRectF square = mirrored(QRectF(kPadding, middle - kSquare / 2, kSquare, kSquare));
    if (chosen) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.accent);
        painter.drawRoundedRect(square, 8, 8);
    } else {
        painter.setPen(QPen(p.line, 1, available_ ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(available_ ? p.surface : p.inset);
        painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }
    const double inset = (kSquare - kRowIcon) / 2;
    const QRectF inside = square.adjusted(inset, inset, -inset, -inset);
    if (desktop_.isNull()) {
        theme().drawIcon(painter, icon_, inside,
                         chosen       ? p.on_accent
                         : available_ ? p.text
                                      : p.text3);
    } else {
        desktop_.paint(&painter, inside.toAlignedRect(), Qt::AlignCenter,
                       available_ ? QIcon::Normal : QIcon::Disabled);
    }

    const QFont title = theme().font(Type::body_bold);
    const QFont second_line = theme().font(Type::caption);
    const double title_height = QFontMetricsF(title).height();
    const double second_height = QFontMetricsF(second_line).height();
    const QRectF words = mirrored(textRect());
    const double top = middle - (title_height + 1 + second_height) / 2;
    drawLine(painter, QRectF(words.left(), top, words.width(), title_height), text(), title,
             available_ ? p.text : p.text3, layoutDirection());
    drawLine(painter, QRectF(words.left(), top + title_height + 1, words.width(), second_height),
             second(), second_line, available_ ? p.text2 : p.text3, layoutDirection());

    const QRectF end = mirrored(QRectF(width() - kPadding - kEnd, middle - kEnd / 2, kEnd, kEnd));
    if (current_) {
        theme().drawIcon(painter, "check", end, p.accent);
    } else if (opensFurther()) {
        if (layoutDirection() == Qt::RightToLeft) {
            painter.translate(end.center());
            painter.scale(-1, 1);
            painter.translate(-end.center());
        }
        theme().drawIcon(painter, "chevr", end, p.text);
    }
}

bool PickerRow::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const bool cut = isCut(second(), theme().font(Type::caption), textRect().width());
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), cut ? second() : QString(),
                           this);
        return true;
    }
    return QAbstractButton::event(event);
}

}  // namespace unisono::ui
