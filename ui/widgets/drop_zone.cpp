#include "widgets/drop_zone.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "theme/focus_ring.h"
#include "theme/theme.h"
#include "widgets/key_cap.h"

namespace unisono::ui {
namespace {

constexpr double kZoneIcon = 18.0;
constexpr double kZoneGap = 8.0;
constexpr double kPadding = 16.0;

}  // namespace

DropZone::DropZone(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusRing(*this, 14.0);
    connect(this, &QAbstractButton::clicked, this, &DropZone::activated);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void DropZone::setWords(const QString& text, const QStringList& keys) {
    const auto at = text.indexOf("%1");
    before_ = (at < 0 ? text : text.left(at)).trimmed();
    after_ = at < 0 ? QString() : text.mid(at + 2).trimmed();
    keys_ = keys;
    if (accessibleName().isEmpty()) {
        setAccessibleName(at < 0 ? text : text.arg(keys.join('+')));
    }
    updateGeometry();
    update();
}

void DropZone::setIconName(const QString& icon) {
    icon_ = icon;
    update();
}

void DropZone::setHot(bool hot) {
    if (hot != hot_) {
        hot_ = hot;
        update();
    }
}

void DropZone::setAccepts(std::function<bool(const QMimeData&)> accepts) {
    accepts_ = std::move(accepts);
    setAcceptDrops(static_cast<bool>(accepts_));
}

double DropZone::contentWidth() const {
    const QFontMetricsF metrics(theme().font(Type::body));
    double wide = metrics.horizontalAdvance(before_);
    if (!icon_.isEmpty()) {
        wide += kZoneIcon + kZoneGap;
    }
    for (const QString& key : keys_) {
        wide += kZoneGap + keyCapSize(key).width();
    }
    if (!after_.isEmpty()) {
        wide += kZoneGap + metrics.horizontalAdvance(after_);
    }
    return wide;
}

QSize DropZone::sizeHint() const {
    const double text = QFontMetricsF(theme().font(Type::body)).height();
    return {static_cast<int>(std::ceil(contentWidth() + 2.0 * kPadding)),
            static_cast<int>(std::max(72.0, text + 32.0))};
}

QSize DropZone::minimumSizeHint() const {
    return {120, 48};
}

void DropZone::paintEvent(QPaintEvent* /*event*/) {
    const Palette& p = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hover = isEnabled() && underMouse();
    QPen pen(hot_ ? p.accent : p.edge, hot_ ? 2.0 : 1.0);
    if (!hot_) {
        pen.setDashPattern({4.0, 3.0});
    }
    const double inset = hot_ ? 1.0 : 0.5;
    painter.setPen(pen);
    painter.setBrush(hot_                ? QBrush(p.accent_soft)
                     : isDown() || hover ? QBrush(p.inset2)
                                         : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 13.5, 13.5);

    const QColor ink = !isEnabled() ? p.text3 : hot_ ? p.accent : p.text2;
    const QFont font = theme().font(hot_ ? Type::body_bold : Type::body);
    const QFontMetricsF metrics(font);
    // The keys go first if there is too little room, then the text is shortened.
    const double room = width() - 2.0 * kPadding;
    const bool all = contentWidth() <= room;
    const double icon = icon_.isEmpty() ? 0.0 : kZoneIcon + kZoneGap;
    const QString shown =
        all && !hot_ ? before_ : metrics.elidedText(before_, Qt::ElideRight, room - icon);
    const double content = all ? std::max(contentWidth(), icon + metrics.horizontalAdvance(shown))
                               : icon + metrics.horizontalAdvance(shown);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    double at = std::round((width() - content) / 2.0);
    const auto place = [&](double wide) {
        const double x = mirrored ? width() - at - wide : at;
        at += wide + kZoneGap;
        return x;
    };
    if (!icon_.isEmpty()) {
        theme().drawIcon(painter, icon_,
                         QRectF(place(kZoneIcon), std::round((height() - kZoneIcon) / 2.0),
                                kZoneIcon, kZoneIcon),
                         ink);
    }
    painter.setFont(font);
    painter.setPen(ink);
    const auto write = [&](const QString& text) {
        const double wide = metrics.horizontalAdvance(text);
        painter.drawText(QRectF(place(wide), 0, wide + 1.0, height()),
                         Qt::AlignVCenter | Qt::TextDontClip, text);
    };
    write(shown);
    if (!all) {
        return;
    }
    for (const QString& key : keys_) {
        const QSizeF size = keyCapSize(key);
        paintKeyCap(painter,
                    QPointF(place(size.width()), std::round((height() - size.height()) / 2.0)),
                    key);
    }
    if (!after_.isEmpty()) {
        write(after_);
    }
}

void DropZone::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void DropZone::dragEnterEvent(QDragEnterEvent* event) {
    if (accepts_ && accepts_(*event->mimeData())) {
        setHot(true);
        event->acceptProposedAction();
    }
}

void DropZone::dragMoveEvent(QDragMoveEvent* event) {
    if (hot_) {
        event->acceptProposedAction();
    }
}

void DropZone::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    setHot(false);
}

void DropZone::dropEvent(QDropEvent* event) {
    setHot(false);
    if (accepts_ && accepts_(*event->mimeData())) {
        event->acceptProposedAction();
        emit dropped(event->mimeData(), event->dropAction());
    }
}

bool DropZone::hitButton(const QPoint& at) const {
    return rect().contains(at);
}

}  // namespace unisono::ui
