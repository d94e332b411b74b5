// "From sent to heard": of what a speaker's delay is made, when that was measured, and each
// measurement there was.
#pragma once

#include <QWidget>
#include <vector>

#include "inspector/inspector_view.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace unisono::ui {

class ElidedLabel;
class LatencyBreakdown;

class LatencySection : public QWidget {
    Q_OBJECT

 public:
    explicit LatencySection(QWidget* parent = nullptr);

    void setView(const InspectorView& view);
    void setHistoryShown(bool shown);

 private:
    void fillHistory();

    std::vector<CalibrationView> history_;
    QLabel* title_;
    ElidedLabel* measured_;
    QPushButton* disclose_;
    LatencyBreakdown* breakdown_;
    QLabel* nothing_;
    QWidget* list_;
    QGridLayout* grid_;
};

}  // namespace unisono::ui
