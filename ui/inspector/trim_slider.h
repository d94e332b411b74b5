// A slider with zero in its middle, for what a speaker is trimmed by ear: left earlier, right
// later. Time runs from left to right in every language.
#pragma once

#include <QAbstractSlider>

namespace unisono::ui {

// In tenths of a ms, ±200. What lies beyond is set with buttons and stands at the end.
class TrimSlider : public QAbstractSlider {
    Q_OBJECT

 public:
    static constexpr int kReach = 200;
    explicit TrimSlider(QWidget* parent = nullptr);
    ~TrimSlider() override;

    // What there is now, also beyond ±20 ms. Without a signal.
    void setTrim_ms(double later_ms);
    [[nodiscard]] double trim_ms() const { return trim_ms_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] double xOf(int value) const;

 signals:
    void trimmed(double later_ms);  // by the user

 protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

 private:
    void set(double later_ms);
    [[nodiscard]] int valueAt(double x) const;

    double trim_ms_ = 0.0;
    double grabbed_ = 0.0;  // from the handle's middle
    int wheel_ = 0;         // eighths of a degree that are not a step yet
};

}  // namespace unisono::ui
