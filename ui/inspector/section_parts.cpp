#include "inspector/section_parts.h"

#include <QPainter>

namespace unisono::ui {

Hairline::Hairline(QWidget* parent) : QWidget(parent) {
    setFixedHeight(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, qOverload<>(&Hairline::update));
}

void Hairline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colours().line);
}

QLabel* makeLabel(const QString& text, Type type, int tone, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    if (tone > 1) {
        label->setProperty("tone", QString::number(tone));
    }
    const auto dress = [label, type] { label->setFont(theme().font(type)); };
    dress();
    QObject::connect(&theme(), &Theme::changed, label, dress);
    return label;
}

}  // namespace unisono::ui
