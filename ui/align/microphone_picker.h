// Which microphone listens.
#pragma once

#include <QMenu>
#include <QPushButton>

#include "align/align_view.h"

namespace unisono::ui {

class MicrophonePicker : public QPushButton {
    Q_OBJECT

 public:
    explicit MicrophonePicker(QWidget* parent = nullptr);
    void setView(const AlignView& view);
    [[nodiscard]] QSize sizeHint() const override;

 signals:
    void chosen(const unisono::InputId& microphone);

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    void build();

    QMenu menu_;
    std::vector<AlignMicrophone> microphones_;
    bool bluetooth_ = false;
    InputId current_;
    QString name_;
};

}  // namespace unisono::ui
