#include "monitor/figure_label.h"

#include <QVBoxLayout>
#include <algorithm>

#include "theme/theme.h"
#include "widgets/elided_label.h"

namespace unisono::ui {

FigureLabel::FigureLabel(QWidget* parent) : QWidget(parent) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(1);
    label_ = new ElidedLabel({}, Type::caption, this);
    label_->setProperty("tone", 2);
    value_ = new ElidedLabel({}, Type::title, this);
    note_ = new ElidedLabel({}, Type::caption, this);
    note_->setProperty("tone", 2);
    for (auto* part : {label_, value_, note_}) {
        rows->addWidget(part);
    }
    connect(&theme(), &Theme::changed, this, [this] { dress(); });
    dress();
}

void FigureLabel::dress() {
    // As wide as an ordinary value, so that its neighbours stay where they are while it changes.
    const QFontMetrics value(theme().font(Type::title));
    const QFontMetrics caption(theme().font(Type::caption));
    value_->setMinimumWidth(value.horizontalAdvance(QString("0.00\u00a0ms")));
    value_->setMaximumWidth(value.horizontalAdvance('0') * 14);
    note_->setMaximumWidth(caption.horizontalAdvance('0') * 22);
}

void FigureLabel::setFigure(const MonitorFigure& figure) {
    if (figure == figure_) {
        return;
    }
    figure_ = figure;
    label_->setText(figure.label);
    value_->setText(figure.value);
    note_->setText(figure.note);
    setAccessibleName(tr("%1: %2, %3").arg(figure.label, figure.value, figure.note));
}

}  // namespace unisono::ui
