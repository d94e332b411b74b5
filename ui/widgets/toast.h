// One sentence about what was just done, and Undo, above the bar at the bottom of the window. Six
// seconds, longer while the pointer or the keyboard is on it. One at a time: the next replaces it.
#pragma once

#include <QFrame>

class QGraphicsOpacityEffect;
class QLabel;
class QPushButton;
class QTimer;
class QVariantAnimation;

namespace unisono::ui {

class Toast : public QFrame {
    Q_OBJECT

 public:
    static constexpr int kStay_ms = 6000;

    // window: where it floats; it follows its size.
    explicit Toast(QWidget* window);

    // undoable: with Undo.
    void showToast(const QString& text, bool undoable);
    void dismiss();
    // Its time is over: goes, unless the pointer or the keyboard is on it.
    void expire();
    // How far above the window's lower edge: the height of the bar and some air.
    void setBottom(int distance);
    [[nodiscard]] bool isUp() const { return up_; }
    [[nodiscard]] QPushButton* undoButton() const { return undo_; }

 signals:
    void undo();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void place();
    void setShown(double shown);
    void fade(double to, int wanted_ms);
    void restart();
    [[nodiscard]] bool isHeld() const;

    QWidget* shadow_;  // beside it, because it must not take clicks from what is below
    QLabel* text_;
    QPushButton* undo_;
    QTimer* timer_;
    QVariantAnimation* animation_;
    QGraphicsOpacityEffect* opacity_;
    int bottom_ = 100;
    double shown_ = 0.0;  // 0 … 1, through the animation
    bool up_ = false;
};

// Soft shadow of what floats, 0/14/36 at 22 % and 0/1/2 at 14 %, around `box`.
void paintFloatShadow(QPainter& painter, const QRectF& box, qreal radius);

}  // namespace unisono::ui
