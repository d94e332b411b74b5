// One big number with what it is above and more about it below.
#pragma once

#include <QWidget>

#include "monitor/monitor_view.h"

class QLabel;

namespace unisono::ui {

class ElidedLabel;

class FigureLabel : public QWidget {
    Q_OBJECT

 public:
    explicit FigureLabel(QWidget* parent = nullptr);
    void setFigure(const MonitorFigure& figure);

 private:
    void dress();
    MonitorFigure figure_;
    ElidedLabel* label_;
    ElidedLabel* value_;
    ElidedLabel* note_;
};

}  // namespace unisono::ui
