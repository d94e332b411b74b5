#include "widgets/labels.h"

namespace unisono::ui {

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

QLabel* makeParagraph(const QString& text, Type type, int tone, QWidget* parent) {
    QLabel* label = makeLabel(text, type, tone, parent);
    label->setWordWrap(true);
    return label;
}

void putText(QLabel& label, const QString& text) {
    if (label.text() != text) {
        label.setText(text);
    }
}

}  // namespace unisono::ui
