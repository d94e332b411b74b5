// From sent to heard, of one speaker: what we add is dots, what it reports is hollow because it is
// a claim, what Align found is solid because it was heard.
#pragma once

#include <QWidget>
#include <optional>

#include "model/views.h"

namespace unisono::ui {

class LatencyBreakdown : public QWidget {
    Q_OBJECT

 public:
    explicit LatencyBreakdown(QWidget* parent = nullptr);
    // `uncertainty_ms`: of what Align measured, 1 sigma; nothing: not known.
    void setLane(const LaneView& lane, double line_ms,
                 const std::optional<double>& uncertainty_ms = {});
    // "201 ms is Hall's own, ± 0.04 ms", with its number in <b>.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    [[nodiscard]] bool measured() const;

    LaneView lane_;
    double line_ms_ = 0.0;
    std::optional<double> uncertainty_ms_;
};

}  // namespace unisono::ui
