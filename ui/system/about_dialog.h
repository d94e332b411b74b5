// What this is, which one, and whose work it stands on.
#pragma once

#include "system/dialog_frame.h"

namespace unisono::ui {

class AboutDialog : public DialogFrame {
    Q_OBJECT

 public:
    explicit AboutDialog(const QString& version, QWidget* parent = nullptr);
};

}  // namespace unisono::ui
