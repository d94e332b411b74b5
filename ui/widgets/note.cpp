#include "widgets/note.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "theme/theme.h"
#include "widgets/buttons.h"

namespace unisono::ui {
namespace {

struct Look {
    QColor ground, ink;
    QString icon;
};

Look lookOf(Tone tone) {
    const Palette& p = colours();
    switch (tone) {
        case Tone::warn:
            return {p.warn_soft, p.warn, "warn"};
        case Tone::bad:
            return {p.bad_soft, p.bad, "warn"};
        default:
            return {p.accent_soft, p.accent, "info"};
    }
}

QLabel* wrapping(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    return label;
}

}  // namespace

Note::Note(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel(this)),
      words_(wrapping(this)),
      second_(wrapping(this)),
      button_(makeButton({}, "plain", {}, this)) {
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(words_);
    column->addWidget(second_);
    // Icon and words are one block, so that the icon stands at the first line, wherever the button
    // leaves the block.
    auto* block = new QHBoxLayout;
    block->setSpacing(10);
    block->addWidget(icon_, 0, Qt::AlignTop);
    block->addLayout(column, 1);
    auto* centred = new QVBoxLayout;
    centred->addStretch(1);
    centred->addLayout(block);
    centred->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 9, 9, 9);
    row->setSpacing(10);
    icon_->setFixedSize(20, 20);
    row->addLayout(centred, 1);
    row->addWidget(button_, 0, Qt::AlignVCenter);
    second_->setProperty("tone", "2");
    second_->hide();
    button_->hide();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(button_, &QPushButton::clicked, this, &Note::acted);
    connect(&theme(), &Theme::changed, this, &Note::retint);
    retint();
}

void Note::setNote(Tone tone, const QString& bold, const QString& rest, const QString& button) {
    const QString first = rest.section('\n', 0, 0);
    const QString more = rest.section('\n', 1);
    if (tone == tone_ && bold == bold_ && first == rest_ && more == more_ &&
        button == button_->text()) {
        return;
    }
    tone_ = tone;
    bold_ = bold;
    rest_ = first;
    more_ = more;
    const QString gap = bold.isEmpty() || first.isEmpty() ? QString() : QString(" ");
    words_->setText(QString("<span style=\"font-weight:600\">%1</span>%2%3")
                        .arg(bold.toHtmlEscaped(), gap, first.toHtmlEscaped()));
    second_->setText(more.toHtmlEscaped());
    second_->setVisible(!more.isEmpty());
    button_->setText(button);
    button_->setVisible(!button.isEmpty());
    setAccessibleName(bold + gap + rest);
    retint();
    // Who asks for the height at once shall not hear the one of the words before.
    layout()->activate();
    update();
}

void Note::retint() {
    const Look look = lookOf(tone_);
    icon_->setPixmap(theme().pixmap(look.icon, look.ink, 20, devicePixelRatioF()));
    words_->setFont(theme().font(Type::body));
    second_->setFont(theme().font(Type::caption));
    update();
}

void Note::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(lookOf(tone_).ground);
    painter.drawRoundedRect(rect(), 10, 10);
}

}  // namespace unisono::ui
