#include "bluetooth/question_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include "first_run/paragraph.h"
#include "theme/theme.h"
#include "widgets/buttons.h"

namespace unisono::ui {
namespace {

using Kind = PairingQuestion::Kind;

bool isTyped(Kind kind) {
    return kind == Kind::enter_pin || kind == Kind::enter_passkey;
}

}  // namespace

QuestionPanel::QuestionPanel(QWidget* parent)
    : QFrame(parent),
      words_(new Paragraph(Type::strong, {}, this)),
      help_(new Paragraph(Type::body, "2", this)),
      code_(new QLabel(this)),
      field_(new QLineEdit(this)),
      yes_(makeButton({}, "primary", {}, this)),
      no_(makeButton({}, "plain", {}, this)) {
    setProperty("note", "info");
    setObjectName("pairing question");
    for (QPushButton* button : {yes_, no_}) {
        button->setAutoDefault(false);
    }
    field_->setObjectName("pairing code");
    field_->setMaximumWidth(200);
    field_->setAccessibleName(tr("Code"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(field_);
    row->addWidget(code_);
    row->addStretch(1);
    row->addWidget(no_);
    row->addWidget(yes_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addWidget(words_);
    column->addWidget(help_);
    column->addLayout(row);
    connect(yes_, &QPushButton::clicked, this, [this] { accept(); });
    connect(no_, &QPushButton::clicked, this, [this] { answer(false); });
    connect(field_, &QLineEdit::returnPressed, this, [this] { accept(); });
    connect(field_, &QLineEdit::textChanged, this,
            [this] { yes_->setEnabled(field_->hasAcceptableInput()); });
    const auto restyle = [this] {
        QFont font = theme().font(Type::display);
        font.setLetterSpacing(QFont::PercentageSpacing, 112);
        code_->setFont(font);
    };
    connect(&theme(), &Theme::changed, this, restyle);
    restyle();
    hide();
}

void QuestionPanel::setQuestion(const std::optional<PairingQuestion>& question,
                                const QString& name) {
    const bool fresh = question && (!question_ || question_->id != question->id);
    question_ = question;
    setVisible(question.has_value());
    if (!fresh) {
        return;
    }
    const QuestionWords words = questionWords(*question, name);
    const bool typed = isTyped(question->kind);
    words_->setWords(words.question);
    help_->setWords(words.help);
    help_->setVisible(!words.help.isEmpty());
    code_->setText(words.code);
    code_->setVisible(!words.code.isEmpty());
    // Digit by digit to a screen reader.
    QStringList digits;
    for (const QChar digit : words.code) {
        digits << QString(digit);
    }
    code_->setAccessibleName(digits.join(' '));
    field_->setValidator(new QRegularExpressionValidator(
        QRegularExpression(question->kind == Kind::enter_passkey ? "[0-9]{1,6}"
                                                                 : "[\\x21-\\x7e]{1,16}"),
        field_));
    field_->clear();
    field_->setVisible(typed);
    field_->setAccessibleDescription(words.question + ' ' + words.help);
    yes_->setText(words.accept);
    yes_->setVisible(!words.accept.isEmpty());
    yes_->setEnabled(!typed);
    yes_->setAccessibleDescription(words.question + ' ' + digits.join(' '));
    no_->setText(words.decline);
    setAccessibleName(words.question);
    // Enter alone agrees to nothing.
    typed ? field_->setFocus(Qt::OtherFocusReason) : no_->setFocus(Qt::OtherFocusReason);
}

void QuestionPanel::accept() {
    if (question_ && yes_->isEnabled()) {
        answer(true);
    }
}

void QuestionPanel::answer(bool yes) {
    emit answered({yes, yes ? field_->text().toStdString() : std::string()});
}

}  // namespace unisono::ui
