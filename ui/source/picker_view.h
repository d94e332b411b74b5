// What can be chosen in the picker: plain values, computed by a pure function.
#pragma once

#include <QString>
#include <vector>

#include "bluetooth/bluetooth_facts.h"
#include "studio/studio_snapshot.h"

namespace unisono::ui {

enum class PickerKind {
    none,
    files,
    recent,
    computer,
    app,
    bluetooth,
    line_in,
    web,
    pipe,
    tune,
    tick,
};

struct PickerEntry {
    PickerKind kind = PickerKind::none;
    QString key;           // the same for as long as it is the same thing
    QString icon;          // of resources/icons …
    QString desktop_icon;  // … or a name in the desktop's icon theme, if that has it
    QString title;
    QString second;         // its second line; why it is not there, if it is not
    bool available = true;  // else it is greyed
    bool current = false;   // what plays now comes from here
    bool further = false;   // opens something to choose from
    SourceChoice choice;    // of what comes live
    QString name;           // … and how it is to be called

    bool operator==(const PickerEntry&) const = default;
};

struct PickerView {
    std::vector<PickerEntry> entries;
    QString foot;  // may be empty

    bool operator==(const PickerView&) const = default;
};

// What the studio does not know.
struct PickerContext {
    QString computer;  // as phones and Echos see it
    BluetoothFacts::Radio radio = BluetoothFacts::Radio::unknown;
    double line_ms = 0.0;  // of the group that plays, or would; 0: none, or not known
    bool web = true;       // this build can open addresses
};

PickerView pickerView(const StudioSnapshot& now, const PickerContext& context);

}  // namespace unisono::ui
