// The finish line before and after, small: how far speakers are apart, and that they end together.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "align/align_view.h"

namespace unisono::ui {

// One speaker in both pictures; everything in ms.
struct AlignBar {
    int number = 0;
    double own_ms = 0.0;   // its own delay, as measured
    double wait_ms = 0.0;  // that was added before
    bool known = true;     // false: hollow
};

// Where bars begin and end, as parts of the width: from the first sound sent to the last heard.
struct BarPlace {
    double wait_from = 0.0, from = 0.0, to = 0.0;
};
std::vector<BarPlace> placesBefore(const std::vector<AlignBar>& bars);
std::vector<BarPlace> placesAfter(const std::vector<AlignBar>& bars);

std::vector<AlignBar> alignBars(const AlignView& view);

class AlignBars : public QWidget {
    Q_OBJECT

 public:
    enum class Kind { before, after };
    AlignBars(Kind kind, QWidget* parent);
    void setBars(const std::vector<AlignBar>& bars);
    [[nodiscard]] QSize sizeHint() const override { return {230, 108}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {110, 108}; }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    Kind kind_;
    std::vector<AlignBar> bars_;
};

}  // namespace unisono::ui
