// "looking …": words whose dots change each 500 ms while they can be seen. Nothing spins.
#pragma once

#include <QWidget>

#include "theme/theme.h"

class QTimer;

namespace unisono::ui {

class BusyDots : public QWidget {
    Q_OBJECT

 public:
    explicit BusyDots(QWidget* parent = nullptr, Type type = Type::caption);

    // The whole phrase with its "…".
    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return text_; }
    // The next picture: one, two, three dots.
    void step();
    [[nodiscard]] int dots() const { return dots_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

 private:
    [[nodiscard]] QString stem() const;

    Type type_;
    QString text_;
    QTimer* timer_;
    int dots_ = 3;
};

}  // namespace unisono::ui
