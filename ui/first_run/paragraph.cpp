#include "first_run/paragraph.h"

namespace unisono::ui {

Paragraph::Paragraph(Type type, const QString& tone, QWidget* parent)
    : QLabel(parent), type_(type) {
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setProperty("tone", tone);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme(), &Theme::changed, this, &Paragraph::restyle);
    restyle();
}

void Paragraph::setWords(const QString& words) {
    words_ = words;
    // Fonts bring about 1.2 of their size along as line height; the design has 1.4.
    QString html = words.toHtmlEscaped();
    html.replace('\n', QStringLiteral("<br>"));
    setText(QStringLiteral("<p style=\"margin:0; line-height:115%\">%1</p>").arg(html));
    setAccessibleName(words);
}

void Paragraph::setFactor(double factor) {
    factor_ = factor;
    restyle();
}

QSize Paragraph::minimumSizeHint() const {
    return {60, fontMetrics().height()};
}

void Paragraph::restyle() {
    QFont font = theme().font(type_);
    font.setPointSizeF(font.pointSizeF() * factor_);
    setFont(font);
}

}  // namespace unisono::ui
