#include "widgets/sync_pill.h"

#include <QAccessible>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include "theme/focus_ring.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kLeft = 11.0;
constexpr double kPillIcon = 20.0;
constexpr double kPillGap = 7.0;
constexpr double kPillRight = 13.0;
constexpr int kDetail = 24;
constexpr double kFrame = kLeft + kPillIcon + kPillGap + kPillRight;

}  // namespace

QString syncIconName(SyncState::Icon icon) {
    switch (icon) {
        case SyncState::Icon::aligned:
            return "aligned";
        case SyncState::Icon::ragged:
            return "ragged";
        case SyncState::Icon::clock:
            return "clock";
        case SyncState::Icon::unsure:
            break;
    }
    return "unsure";
}

ToneColours toneColours(Tone tone) {
    const Palette& p = colours();
    switch (tone) {
        case Tone::good:
            return {p.accent_soft, p.accent};
        case Tone::warn:
            return {p.warn_soft, p.warn};
        case Tone::bad:
            return {p.bad_soft, p.bad};
        case Tone::normal:
            return {p.inset2, p.text};
        case Tone::quiet:
            break;
    }
    return {p.inset2, p.text2};
}

SyncPill::SyncPill(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusRing(*this, -1.0);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SyncPill::setState(const SyncState& state) {
    if (state.icon == state_.icon && state.tone == state_.tone && state.bold == state_.bold &&
        state.rest == state_.rest) {
        return;
    }
    const bool resized = state.bold != state_.bold || state.rest != state_.rest;
    state_ = state;
    setAccessibleName(state.sentence());
    setAccessibleDescription(tr("Opens the sync monitor"));
    if (resized) {
        updateGeometry();
    }
    setToolTip(fit(width()).rest == state_.rest ? QString() : state_.sentence());
    update();
}

void SyncPill::setAlignment(Qt::Alignment side) {
    side_ = side;
    update();
}

QSize SyncPill::sizeHint() const {
    const Words words = fit(1e9);
    const double height = std::max(32.0, QFontMetricsF(theme().font(Type::body)).height() + 12.0);
    return {static_cast<int>(std::ceil(kFrame + words.bold_width + words.rest_width)),
            static_cast<int>(height)};
}

QSize SyncPill::minimumSizeHint() const {
    const QFontMetricsF bold(theme().font(Type::body_bold));
    const double wide = std::min(bold.horizontalAdvance(state_.bold), 160.0);
    return {static_cast<int>(std::ceil(kFrame + wide)), sizeHint().height()};
}

// Whole, or the rest shortened, or without it if too little of it would stay.
SyncPill::Words SyncPill::fit(double width) const {
    const QFontMetricsF bold(theme().font(Type::body_bold));
    const QFontMetricsF normal(theme().font(Type::body));
    Words words{state_.bold, state_.rest, bold.horizontalAdvance(state_.bold),
                normal.horizontalAdvance(state_.rest)};
    const double room = width - kFrame + 0.5;
    if (words.bold_width + words.rest_width <= room) {
        return words;
    }
    const double left = room - words.bold_width;
    // A short rest is a detail (", within 0.2 ms"); half of it would say nothing.
    if (state_.rest.size() > kDetail && left >= words.rest_width / 2.0) {
        words.rest = normal.elidedText(state_.rest, Qt::ElideRight, left);
        words.rest_width = normal.horizontalAdvance(words.rest);
        return words;
    }
    words.rest.clear();
    words.rest_width = 0.0;
    if (words.bold_width > room) {
        words.bold = bold.elidedText(state_.bold, Qt::ElideRight, room);
        words.bold_width = bold.horizontalAdvance(words.bold);
    }
    return words;
}

QRectF SyncPill::pillRect(const Words& words) const {
    const double wide =
        std::min<double>(width(), std::ceil(kFrame + words.bold_width + words.rest_width));
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), side_);
    const double x = side.testFlag(Qt::AlignRight) ? width() - wide : 0.0;
    return {x, 0.0, wide, static_cast<double>(height())};
}

void SyncPill::paintEvent(QPaintEvent* /*event*/) {
    const Words words = fit(width());
    const QRectF pill = pillRect(words);
    const auto [ground, ink] = toneColours(state_.tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hot = underMouse() || isDown();
    const double inset = hot ? 0.5 : 0.0;
    painter.setPen(hot ? QPen(ink, 1.0) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    const double radius = pill.height() / 2.0;
    painter.drawRoundedRect(pill.adjusted(inset, inset, -inset, -inset), radius, radius);

    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double y = std::round((pill.height() - kPillIcon) / 2.0);
    const double icon_x = mirrored ? pill.right() - kLeft - kPillIcon : pill.left() + kLeft;
    theme().drawIcon(painter, syncIconName(state_.icon), QRectF(icon_x, y, kPillIcon, kPillIcon),
                     ink);
    painter.setPen(ink);
    // The words keep the direction of their own language, on whichever side the icon is.
    const bool backwards = state_.sentence().isRightToLeft();
    const double from = pill.left() + (mirrored ? kPillRight : kLeft + kPillIcon + kPillGap);
    const double to = from + words.bold_width + words.rest_width;
    double at = 0.0;
    const auto write = [&](const QString& text, double wide, Type type) {
        const double x = backwards ? to - at - wide : from + at;
        painter.setFont(theme().font(type));
        painter.setLayoutDirection(backwards ? Qt::RightToLeft : Qt::LeftToRight);
        painter.drawText(QRectF(x, 0.0, wide + 2.0, pill.height()),
                         Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextDontClip |
                             Qt::TextIncludeTrailingSpaces,
                         text);
        at += wide;
    };
    write(words.bold, words.bold_width, Type::body_bold);
    write(words.rest, words.rest_width, Type::body);
}

void SyncPill::resizeEvent(QResizeEvent* event) {
    QAbstractButton::resizeEvent(event);
    setToolTip(fit(width()).rest == state_.rest ? QString() : state_.sentence());
}

bool SyncPill::hitButton(const QPoint& at) const {
    return pillRect(fit(width())).contains(at);
}

}  // namespace unisono::ui
