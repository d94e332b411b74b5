// One line of what was found: who it is, what happens with it, one button.
#pragma once

#include <QWidget>

#include "bluetooth/pair_view.h"

class QLabel;
class QPushButton;

namespace unisono::ui {

class BusyDots;
class ElidedLabel;
class Paragraph;
class SpeakerBadge;

class FoundRow : public QWidget {
    Q_OBJECT

 public:
    explicit FoundRow(QWidget* parent = nullptr);
    void setFound(const FoundSpeaker& found);
    [[nodiscard]] const FoundSpeaker& found() const { return found_; }
    [[nodiscard]] QPushButton& button() { return *button_; }

 signals:
    void pressed();

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    FoundSpeaker found_;
    SpeakerBadge* badge_;
    ElidedLabel* name_;
    ElidedLabel* meta_;
    BusyDots* dots_;
    Paragraph* problem_;
    QLabel* done_;
    QPushButton* button_;
};

}  // namespace unisono::ui
