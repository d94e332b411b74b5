// A hairline.
#pragma once

#include <QWidget>

namespace unisono::ui {

class HLine : public QWidget {
    Q_OBJECT

 public:
    explicit HLine(QWidget* parent = nullptr);

 protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace unisono::ui
