#include "widgets/busy_dots.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTimer>
#include <cmath>

namespace unisono::ui {
namespace {

constexpr int kStep_ms = 500;
constexpr int kDots = 3;

}  // namespace

BusyDots::BusyDots(QWidget* parent, Type type)
    : QWidget(parent), type_(type), timer_(new QTimer(this)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(timer_, &QTimer::timeout, this, &BusyDots::step);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void BusyDots::setText(const QString& text) {
    if (text == text_) {
        return;
    }
    text_ = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QString BusyDots::stem() const {
    QString stem = text_;
    while (!stem.isEmpty() && (stem.back() == QChar(0x2026) || stem.back() == '.')) {
        stem.chop(1);
    }
    return stem;
}

void BusyDots::step() {
    dots_ = dots_ % kDots + 1;
    update();
}

QSize BusyDots::sizeHint() const {
    const QFontMetricsF metrics(theme().font(type_));
    return {static_cast<int>(std::ceil(metrics.horizontalAdvance(stem()) +
                                       kDots * metrics.horizontalAdvance('.'))) +
                1,
            static_cast<int>(std::ceil(metrics.height()))};
}

void BusyDots::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QFont font = theme().font(type_);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colours().text2);
    // The words stay where they are; only the dots come and go behind them.
    const QString words = stem();
    const double wide = metrics.horizontalAdvance(words);
    const QString dots(dots_, '.');
    const double base = (height() + metrics.ascent() - metrics.descent()) / 2.0;
    if (layoutDirection() == Qt::RightToLeft) {
        painter.drawText(QPointF(width() - wide, base), words);
        painter.drawText(QPointF(width() - wide - metrics.horizontalAdvance(dots), base), dots);
    } else {
        painter.drawText(QPointF(0, base), words);
        painter.drawText(QPointF(wide, base), dots);
    }
}

void BusyDots::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    dots_ = kDots;
    if (theme().animation_ms(kStep_ms) > 0) {
        timer_->start(kStep_ms);
    }
}

void BusyDots::hideEvent(QHideEvent* event) {
    timer_->stop();
    QWidget::hideEvent(event);
}

}  // namespace unisono::ui
