// Waiting for Bluetooth on a terminal: questions are answered, Ctrl-C stops.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "bluetooth/bluetooth.h"

namespace unisono::cli {

struct PairingAnswers {
    std::string pin;   // said on the command line, or empty
    bool yes = false;  // confirm whatever is shown
};

// Until the job has ended. The caller holds an InterruptGuard. `look` is called now and then.
BluetoothResult waitFor(Bluetooth& bluetooth, const BluetoothJob& job,
                        const PairingAnswers& answers = {}, const std::function<void()>& look = {});

// What is answered to this question; asks on the terminal where the command line said nothing.
// Nothing: it needs no answer.
std::optional<PairingAnswer> answerTo(const PairingQuestion& question,
                                      const PairingAnswers& answers);

}  // namespace unisono::cli
