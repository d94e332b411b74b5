// A switch: on at the end of the line, off at its beginning. Space toggles it.
#pragma once

#include <QAbstractButton>

namespace unisono::ui {

class TickSwitch : public QAbstractButton {
    Q_OBJECT

 public:
    explicit TickSwitch(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace unisono::ui
