// Below the list of speakers while Bluetooth is off: that it is, and how to turn it on.
#pragma once

#include <QWidget>

#include "bluetooth/bluetooth_words.h"

class QPushButton;

namespace unisono::ui {

class Paragraph;

class RadioStrip : public QWidget {
    Q_OBJECT

 public:
    explicit RadioStrip(QWidget* parent = nullptr);
    void setWords(const RadioWords& words);  // without a fact there is nothing to show

 signals:
    void switchOnWanted();

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    Paragraph* fact_;
    Paragraph* advice_;
    QPushButton* button_;
};

}  // namespace unisono::ui
