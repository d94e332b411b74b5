#include "widgets/elided_label.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <algorithm>

namespace unisono::ui {

ElidedLabel::ElidedLabel(QWidget* parent) : ElidedLabel({}, Type::body, parent) {
}

ElidedLabel::ElidedLabel(const QString& text, Type type, QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] { setFont(theme().font(type_)); });
    setType(type);
    setText(text);
}

void ElidedLabel::setText(const QString& text) {
    if (text == QLabel::text()) {
        return;
    }
    QLabel::setText(text);
    updateGeometry();
    retip();
}

void ElidedLabel::setType(Type type) {
    type_ = type;
    setFont(theme().font(type));
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode) {
    mode_ = mode;
    update();
}

bool ElidedLabel::isElided() const {
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const {
    const QMargins m = contentsMargins();
    return {fontMetrics().horizontalAdvance(text()) + 1 + m.left() + m.right(),
            fontMetrics().height() + m.top() + m.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const {
    const QSize whole = sizeHint();
    return {std::min(whole.width(), fontMetrics().horizontalAdvance("Mm…m")), whole.height()};
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), mode_, contentsRect().width());
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    painter.setFont(font());
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), alignment());
    painter.drawText(contentsRect(), static_cast<int>(side) | Qt::TextSingleLine | Qt::TextDontClip,
                     shown);
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    retip();
}

void ElidedLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        retip();
    }
}

void ElidedLabel::retip() {
    setToolTip(isElided() ? text() : QString());
}

}  // namespace unisono::ui
