// In the place of the waveform while nothing can be wound: whether something can be heard, Music or
// Video, and what to do about a picture.
#pragma once

#include <QWidget>

#include "source/live_view.h"

namespace unisono::ui {

class Segmented;

class LiveStrip : public QWidget {
    Q_OBJECT

 public:
    explicit LiveStrip(QWidget* parent = nullptr);

    void setView(const LiveView& view);
    [[nodiscard]] Segmented& modes() { return *modes_; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {60, 24}; }

 signals:
    void modeChosen(unisono::LatencyMode mode);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

 private:
    void arrange();
    [[nodiscard]] QRect visual(const QRect& where) const;

    LiveView view_;
    Segmented* modes_;
    // Left to right; empty: there is no room.
    QRect words_;
    QRect hint_;
};

}  // namespace unisono::ui
