// Whose inspector it is: name, model, battery, in one line. The name is changed in place: F2 or a
// double-click; Enter keeps it, Esc does not.
#pragma once

#include <QWidget>

#include "model/views.h"

namespace unisono::ui {

class NameEdit;

class NameLine : public QWidget {
    Q_OBJECT

 public:
    explicit NameLine(QWidget* parent = nullptr);

    void setSpeaker(const SpeakerView& speaker);
    void startRenaming();
    [[nodiscard]] bool isRenaming() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
    void renamed(const QString& name);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
    SpeakerView speaker_;
    NameEdit* edit_;
};

}  // namespace unisono::ui
