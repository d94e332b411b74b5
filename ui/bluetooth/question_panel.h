// What a speaker wants to know before it pairs: a code to compare, or one to type.
#pragma once

#include <QFrame>
#include <optional>

#include "bluetooth/pair_view.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace unisono::ui {

class Paragraph;

class QuestionPanel : public QFrame {
    Q_OBJECT

 public:
    explicit QuestionPanel(QWidget* parent = nullptr);
    // Shows itself while there is one; a new one takes the keyboard.
    void setQuestion(const std::optional<PairingQuestion>& question, const QString& name);

 signals:
    void answered(const unisono::PairingAnswer& answer);

 private:
    void accept();
    void answer(bool yes);

    std::optional<PairingQuestion> question_;
    Paragraph* words_;
    Paragraph* help_;
    QLabel* code_;
    QLineEdit* field_;
    QPushButton* yes_;
    QPushButton* no_;
};

}  // namespace unisono::ui
