// Asks for a named pipe into which another program writes raw sound, and what that is.
#pragma once

#include "source/remembered_source.h"
#include "system/dialog_frame.h"

class QComboBox;
class QCheckBox;
class QLineEdit;
class QPushButton;

namespace unisono::ui {

class PipeDialog : public DialogFrame {
    Q_OBJECT

 public:
    // `last`: what was chosen before, if that was a pipe.
    explicit PipeDialog(const std::optional<RememberedSource>& last, QWidget* parent = nullptr);

    void accept() override;

 signals:
    void pipeChosen(const unisono::ui::RememberedSource& pipe);

 private:
    QLineEdit* path_;
    QComboBox* format_;
    QCheckBox* live_;
    QPushButton* play_ = nullptr;
};

}  // namespace unisono::ui
