// One way to a speaker: what it is, what to do, and what there is to press or to say.
#pragma once

#include <QFrame>

class QGridLayout;

namespace unisono::ui {

class Paragraph;

class WayCard : public QFrame {
    Q_OBJECT

 public:
    WayCard(const QString& icon, const QString& title, QWidget* parent = nullptr);

    void setWords(const QString& words);
    // Takes the widgets over: `middle` between words and foot, `foot` last.
    void setParts(QWidget* middle, QWidget* foot);
    // As one column, or with the foot at the right where cards lie below each other.
    void setWide(bool wide);

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    bool wide_ = false;
    QString icon_;
    QGridLayout* grid_;
    QWidget* head_;
    Paragraph* title_;
    Paragraph* words_;
    QWidget* middle_ = nullptr;
    QWidget* foot_ = nullptr;
};

}  // namespace unisono::ui
