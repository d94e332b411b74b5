#include "inspector/phrase_label.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace unisono::ui {
namespace {

struct Phrase {
    QString text;
    int bold_from = 0;
    int bold_length = 0;
};

Phrase phraseWith(const QString& marked, const QString& name) {
    // The marks are taken out around the name, which may hold any text.
    Phrase phrase;
    const QString opening = QStringLiteral("<b>");
    const QString closing = QStringLiteral("</b>");
    QString text = marked;
    qsizetype from = text.indexOf(opening);
    qsizetype to = -1;
    if (from >= 0) {
        text.remove(from, opening.size());
        to = text.indexOf(closing, from);
        if (to >= 0) {
            text.remove(to, closing.size());
        }
    }
    const qsizetype place = text.indexOf(QStringLiteral("%1"));
    if (place >= 0) {
        text.replace(place, 2, name);
        const qsizetype grown = name.size() - 2;
        from += from > place ? grown : 0;
        to += to > place ? grown : 0;
    }
    phrase.text = text;
    phrase.bold_from = static_cast<int>(std::max<qsizetype>(0, from));
    phrase.bold_length = from >= 0 && to > from ? static_cast<int>(to - from) : 0;
    return phrase;
}

double layOut(QTextLayout& layout, const Phrase& phrase, Qt::LayoutDirection direction) {
    layout.setText(phrase.text);
    layout.setFont(theme().font(Type::body));
    QTextOption option;
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    if (phrase.bold_length > 0) {
        QTextCharFormat format;
        format.setFont(theme().font(Type::body_bold));
        format.setForeground(colours().text);
        layout.setFormats({{phrase.bold_from, phrase.bold_length, format}});
    }
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(static_cast<int>(phrase.text.size()));
    layout.endLayout();
    return line.naturalTextWidth();
}

}  // namespace

PhraseLabel::PhraseLabel(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PhraseLabel::setPhrase(const QString& phrase, const QString& name) {
    if (phrase == phrase_ && name == name_) {
        return;
    }
    phrase_ = phrase;
    name_ = name;
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString PhraseLabel::text() const {
    return phraseWith(phrase_, name_).text;
}

double PhraseLabel::widthWith(const QString& name) const {
    QTextLayout layout;
    return layOut(layout, phraseWith(phrase_, name), layoutDirection());
}

QSize PhraseLabel::sizeHint() const {
    return {static_cast<int>(std::ceil(widthWith(name_))) + 1,
            QFontMetrics(theme().font(Type::body)).height()};
}

QSize PhraseLabel::minimumSizeHint() const {
    return {static_cast<int>(std::ceil(widthWith(QStringLiteral("…")))) + 1, sizeHint().height()};
}

void PhraseLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QString name = name_;
    const double rest = widthWith({});
    if (widthWith(name) > width()) {
        const QFontMetricsF metrics(theme().font(Type::body));
        name = metrics.elidedText(name_, Qt::ElideMiddle, std::max(0.0, width() - rest - 1.0));
    }
    setToolTip(name == name_ ? QString() : text());
    QTextLayout layout;
    const double wide = layOut(layout, phraseWith(phrase_, name), layoutDirection());
    painter.setPen(colours().text2);
    // At the far end, where it stands beside a title.
    const double x = layoutDirection() == Qt::RightToLeft ? 0.0 : width() - wide;
    const double inset = layout.lineAt(0).naturalTextRect().left();
    layout.draw(&painter, QPointF(x - inset, (height() - layout.boundingRect().height()) / 2.0));
}

}  // namespace unisono::ui
