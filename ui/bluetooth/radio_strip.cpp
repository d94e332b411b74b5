#include "bluetooth/radio_strip.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "first_run/paragraph.h"
#include "theme/theme.h"
#include "widgets/buttons.h"

namespace unisono::ui {

RadioStrip::RadioStrip(QWidget* parent)
    : QWidget(parent),
      fact_(new Paragraph(Type::body_bold, {}, this)),
      advice_(new Paragraph(Type::caption, "2", this)),
      button_(makeButton({}, "plain", "bt", this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(4);
    column->addWidget(fact_);
    column->addWidget(advice_);
    column->addWidget(button_, 0, Qt::AlignLeft);
    connect(button_, &QPushButton::clicked, this, &RadioStrip::switchOnWanted);
    setWords({});
}

void RadioStrip::setWords(const RadioWords& words) {
    fact_->setWords(words.fact);
    advice_->setWords(words.advice);
    advice_->setVisible(!words.advice.isEmpty());
    button_->setText(words.button);
    button_->setVisible(!words.button.isEmpty());
    setAccessibleName(words.fact + QChar(' ') + words.advice);
    setVisible(!words.fact.isEmpty());
}

void RadioStrip::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(QRect(0, 0, width(), 1), colours().line);
}

}  // namespace unisono::ui
