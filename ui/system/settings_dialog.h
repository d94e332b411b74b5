// Few things, all of the window: how it looks, its language, simulated speakers, the tray. What
// can be shown at once is shown at once; Esc and Cancel take it back.
#pragma once

#include "system/dialog_frame.h"
#include "theme/theme.h"

class QCheckBox;
class QComboBox;

namespace unisono::ui {

class Paragraph;
class Segmented;

struct SettingsView {
    Appearance appearance = Appearance::system;
    QString language;  // as Preferences::language(): empty is the system's
    bool simulated = false;
    bool keeps_playing = true;  // in the tray when the window closes
    bool has_tray = true;       // where there is none, the window minimises instead
    bool operator==(const SettingsView&) const = default;
};

class SettingsDialog : public DialogFrame {
    Q_OBJECT

 public:
    explicit SettingsDialog(const SettingsView& view, QWidget* parent = nullptr);
    // As chosen now.
    [[nodiscard]] const SettingsView& view() const { return view_; }

    void accept() override;
    void reject() override;

 signals:
    void appearanceTried(Appearance appearance);  // show it; comes again, with the old, on Cancel
    void saved(const SettingsView& view);

 private:
    void tell();

    const SettingsView before_;
    SettingsView view_;
    Segmented* appearance_;
    QComboBox* language_;
    Paragraph* language_note_;
    QCheckBox* simulated_;
    QCheckBox* tray_;
};

}  // namespace unisono::ui
