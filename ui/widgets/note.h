// Something that needs a look: a fact in bold, what it means, at most one button.
#pragma once

#include <QFrame>

#include "model/views.h"

class QLabel;
class QPushButton;

namespace unisono::ui {

class Note : public QFrame {
    Q_OBJECT

 public:
    explicit Note(QWidget* parent = nullptr);

    // tone: warn, bad; anything else informs. `rest` may go on in a second, quieter line after a
    // line break. Without `button` there is none.
    void setNote(Tone tone, const QString& bold, const QString& rest, const QString& button = {});
    [[nodiscard]] QPushButton* button() const { return button_; }

 signals:
    void acted();

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    void retint();

    Tone tone_ = Tone::normal;
    QString bold_, rest_, more_;
    QLabel* icon_;
    QLabel* words_;
    QLabel* second_;
    QPushButton* button_;
};

}  // namespace unisono::ui
