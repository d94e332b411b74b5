// "Sound shaping": the curve with its points, the chosen one in numbers, and all of them as a
// table.
#pragma once

#include <QWidget>
#include <vector>

#include "model/speaker.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace unisono::ui {

class EqPlot;
class EqTable;

class EqSection : public QWidget {
    Q_OBJECT

 public:
    explicit EqSection(QWidget* parent = nullptr);

    void setBands(const std::vector<EqBand>& bands, double rate_hz);
    [[nodiscard]] EqPlot& plot() const { return *plot_; }
    void setTableShown(bool shown);

 signals:
    void changed(const std::vector<unisono::EqBand>& bands, bool still_dragging);

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    void tell();
    void tellDisclosure();
    void placeReadOut();
    void setAll(const std::vector<EqBand>& bands, bool still_dragging);

    double rate_hz_ = 48000.0;
    QHBoxLayout* top_;
    QHBoxLayout* bottom_;
    QLabel* title_;
    QLabel* read_out_;
    QPushButton* add_;
    QPushButton* flat_;
    QPushButton* disclose_;
    EqPlot* plot_;
    EqTable* table_;
    bool read_out_below_ = false;
};

}  // namespace unisono::ui
