#include "first_run/first_run_parts.h"

#include <QHBoxLayout>
#include <QPainter>
#include <cmath>

#include "first_run/paragraph.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr int kHintIcon = 16;

void followTheme(QWidget* widget) {
    QObject::connect(&theme(), &Theme::changed, widget, qOverload<>(&QWidget::update));
}

}  // namespace

HintLine::HintLine(QWidget* parent)
    : QWidget(parent), words_(new Paragraph(Type::caption, "2", this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(kHintIcon + 8);
    row->addWidget(words_, 1, Qt::AlignVCenter);
    followTheme(this);
}

void HintLine::setHint(const QString& icon, bool accent, const QString& words) {
    if (icon == icon_ && accent == accent_ && words == words_->words()) {
        return;
    }
    icon_ = icon;
    accent_ = accent;
    words_->setWords(words);
    update();
}

void HintLine::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const double x = layoutDirection() == Qt::RightToLeft ? width() - kHintIcon : 0.0;
    theme().drawIcon(
        painter, icon_,
        QRectF(x, std::round((height() - kHintIcon) / 2.0) - 1.0, kHintIcon, kHintIcon),
        accent_ ? colours().accent : colours().text2);
}

Arrow::Arrow(QWidget* parent) : QWidget(parent) {
    setFixedSize(60, 24);
    // Time runs from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    followTheme(this);
}

void Arrow::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().accent, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double y = height() / 2.0;
    const double tip = width() - 3.0;
    painter.drawLine(QPointF(2.0, y), QPointF(tip, y));
    painter.drawPolyline(
        QPolygonF{QPointF(tip - 10.0, y - 9.0), QPointF(tip, y), QPointF(tip - 10.0, y + 9.0)});
}

DashedBox::DashedBox(QWidget* parent) : QWidget(parent) {
    followTheme(this);
}

void DashedBox::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colours().edge, 1.0);
    pen.setDashPattern({3.0, 2.0});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 14.0, 14.0);
}

LogoPlate::LogoPlate(QWidget* parent) : QWidget(parent) {
    setFixedSize(38, 38);
    followTheme(this);
}

void LogoPlate::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours().line);
    painter.setBrush(colours().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9.0, 9.0);
    theme().drawIcon(painter, "logo", QRectF(rect()).adjusted(8, 8, -8, -8), colours().text);
}

}  // namespace unisono::ui
