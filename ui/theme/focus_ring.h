// The ring around what the keyboard would act on: 2 px, 2 px outside, for keyboard focus only.
//
// Push buttons, tool buttons and check boxes get it by themselves. Other widgets ask for it with
// setFocusRing(); what paints its own rows or points draws it with paintFocusRing().
#pragma once

#include <QObject>
#include <QPointer>
#include <QRectF>
#include <QWidget>

class QApplication;
class QPainter;

namespace unisono::ui {

// Has the focus, and the last thing the user touched was a key.
[[nodiscard]] bool showsKeyboardFocus(const QWidget& widget);
// Outside of `control`; `radius` is the control's own.
void paintFocusRing(QPainter& painter, const QRectF& control, qreal radius, bool stage = false);
// A ring around the whole widget whenever showsKeyboardFocus(). `radius` < 0: half its height.
// `stage`: on the dark bar and toasts. Insets move it inwards, where a widget is larger than it
// looks.
void setFocusRing(QWidget& widget, qreal radius, bool stage = false, int inset_x = 0,
                  int inset_y = 0);
// No ring, although it is a button: it draws its focus itself.
void setNoFocusRing(QWidget& widget);

// Follows the focus of an application and moves one ring along. Made by Theme::install(),
// once.
class FocusRing : public QObject {
    Q_OBJECT

 public:
    explicit FocusRing(QApplication& application);
    [[nodiscard]] bool isKeyboard() const { return keyboard_; }
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void setKeyboard(bool keyboard);
    void follow(QWidget* focus);
    void place();

    bool keyboard_ = false;
    QPointer<QWidget> focus_;
    QPointer<QWidget> ring_;
};

}  // namespace unisono::ui
