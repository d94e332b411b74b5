#include "cli/bluetooth_wait.h"

#include <chrono>
#include <cstdio>
#include <iostream>

#include "cli/interrupt.h"
#include "cli/platform/terminal.h"
#include "cli/say.h"

namespace unisono::cli {
namespace {

using Kind = PairingQuestion::Kind;

std::optional<std::string> typedLine(const std::string& prompt) {
    if (!inputIsTerminal()) {
        return std::nullopt;
    }
    forgetTypedInput();
    std::fprintf(stderr, "%s", prompt.c_str());
    std::fflush(stderr);
    std::string line;
    if (!std::getline(std::cin, line) || InterruptGuard::interrupted()) {
        return std::nullopt;
    }
    return line;
}

PairingAnswer decline(const char* option) {
    if (!inputIsTerminal()) {
        sayNotice(std::string("Nobody can be asked here; the answer is no. Say it with ") + option +
                  ".");
    }
    return {false, {}};
}

}  // namespace

std::optional<PairingAnswer> answerTo(const PairingQuestion& question,
                                      const PairingAnswers& answers) {
    switch (question.kind) {
        case Kind::show_code:
            sayNotice("Type " + question.code + " on " + question.name + ".");
            return std::nullopt;
        case Kind::confirm:
        case Kind::allow: {
            const std::string what =
                question.kind == Kind::confirm
                    ? "Does " + question.name + " show " + question.code + "?"
                    : "Pair with " + question.name + " (" + question.address + ")?";
            if (answers.yes) {
                sayNotice(what + " Yes, as --yes says.");
                return PairingAnswer{true, {}};
            }
            const auto line = typedLine(what + " [y/n] ");
            if (!line) {
                return decline("--yes");
            }
            return PairingAnswer{*line == "y" || *line == "Y" || *line == "yes", {}};
        }
        case Kind::enter_pin:
        case Kind::enter_passkey: {
            if (!answers.pin.empty()) {
                return PairingAnswer{true, answers.pin};
            }
            const auto line =
                typedLine("Code of " + question.name + " (on its label; often 0000 or 1234): ");
            if (!line || line->empty()) {
                return decline("--pin CODE");
            }
            return PairingAnswer{true, *line};
        }
    }
    return std::nullopt;
}

BluetoothResult waitFor(Bluetooth& bluetooth, const BluetoothJob& job,
                        const PairingAnswers& answers, const std::function<void()>& look) {
    std::uint64_t answered = 0;
    while (!job.waitFor(std::chrono::milliseconds(30))) {
        if (InterruptGuard::interrupted()) {
            job.cancel();
            static_cast<void>(job.waitFor(std::chrono::milliseconds(300)));
            return tl::unexpected(bluetoothError(BluetoothCause::canceled, {}));
        }
        const auto now = bluetooth.snapshot();
        if (now->question && now->question->id != answered) {
            answered = now->question->id;
            if (const auto answer = answerTo(*now->question, answers)) {
                bluetooth.answer(answered, *answer);
            }
        }
        if (look) {
            look();
        }
    }
    return *job.result();
}

}  // namespace unisono::cli
