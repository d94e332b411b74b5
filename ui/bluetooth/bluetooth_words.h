// What happened with Bluetooth, in the window's words and languages. Pure.
#pragma once

#include <QString>

#include "bluetooth/bluetooth_facts.h"

namespace unisono::ui {

struct BluetoothWords {
    QString brief;   // for a row: "Did not answer"
    QString fact;    // a sentence, naming the speaker
    QString advice;  // what it means and what to do; may be empty
    [[nodiscard]] QString sentence() const {
        return advice.isEmpty() ? fact : fact + QChar(' ') + advice;
    }
};
// `name` as the user knows the speaker; empty for what is asked of none.
BluetoothWords failureWords(BluetoothRequest::What what, BluetoothCause cause, const QString& name);

// Why no speaker can be looked for, and the button that helps; all empty while the radio is on.
struct RadioWords {
    QString fact;
    QString advice;
    QString button;  // "Turn on Bluetooth"
};
RadioWords radioWords(const BluetoothFacts& facts);

// What an Alexa group can and cannot do from here; for the pairing dialog and for an Echo's
// details.
QString echoGroupWords();
QString echoPairWords();

// "…4A:BC": what tells two of one name apart. Empty: `device` is no address.
QString addressEnd(const std::string& device);

// "Echo Studio", "JBL Flip 5": what it is, whatever its owner calls it.
QString modelOf(const BluetoothDevice& device);

}  // namespace unisono::ui
