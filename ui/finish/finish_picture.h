// The finish line at rest, without words: on small cards, in the first run, in Align's result.
#pragma once

#include <QWidget>
#include <vector>

#include "model/views.h"

class QPainter;
class QRectF;

namespace unisono::ui {

struct FinishBar {
    int number = 0;        // of the speaker's colour
    double own_ms = 0.0;   // its own delay, in truth
    double wait_ms = 0.0;  // what we add
    bool operator==(const FinishBar&) const = default;
};

enum class Ragged {
    plain,   // bars that end when they like (first run)
    marked,  // each end marked, dotted lines at the first and the last (Align's result)
};

// What happens without Unisono: wait, own delay, each its own end. Fills the rectangle.
void paintRagged(QPainter& painter, const QRectF& where, const std::vector<FinishBar>& bars,
                 Ragged ragged);
// All end at the barline; `wait_ms` counts, the longest wait and delay together are the line.
void paintTogether(QPainter& painter, const QRectF& where, const std::vector<FinishBar>& bars);

// One of the two as a widget.
class FinishPicture : public QWidget {
    Q_OBJECT

 public:
    enum class Kind { ragged, ragged_marked, together };
    explicit FinishPicture(Kind kind, QWidget* parent = nullptr);
    void setBars(const std::vector<FinishBar>& bars);
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    Kind kind_;
    std::vector<FinishBar> bars_;
};

// 74 × 34, for a small card.
class FinishThumb : public QWidget {
    Q_OBJECT

 public:
    static constexpr int kWidth = 74;
    static constexpr int kHeight = 34;

    explicit FinishThumb(QWidget* parent = nullptr);
    void setGroup(const GroupView& group);
    [[nodiscard]] QSize sizeHint() const override { return {kWidth, kHeight}; }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    struct Bar {
        int number = 0;
        double own_ms = 0.0;
        bool hollow = false;
        bool operator==(const Bar&) const = default;
    };
    std::vector<Bar> bars_;
};

}  // namespace unisono::ui
