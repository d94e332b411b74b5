// How a phone or an Echo comes to send its sound to this computer.
#pragma once

#include "system/dialog_frame.h"

namespace unisono::ui {

class PhoneDialog : public DialogFrame {
    Q_OBJECT

 public:
    // `computer`: its name, as phones and Echos see it; empty: not known.
    explicit PhoneDialog(const QString& computer, QWidget* parent = nullptr);

 signals:
    void settingsWanted();  // the system's, for Bluetooth
};

}  // namespace unisono::ui
