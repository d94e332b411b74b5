// Dims the window behind a dialog, as long as it lives.
#pragma once

#include <QWidget>

namespace unisono::ui {

class Scrim : public QWidget {
    Q_OBJECT

 public:
    explicit Scrim(QWidget* window);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace unisono::ui
