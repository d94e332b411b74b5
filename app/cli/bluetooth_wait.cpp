#include "cli/bluetooth_wait.h"

#include <chrono>
#include <cstdio>
#include <utility>

#include "backends/bluetooth.h"
#include "cli/interrupt.h"
#include "cli/say.h"

namespace unisono::cli {
namespace {

bool isTyped(PairingQuestion::Kind kind) {
    return kind == PairingQuestion::Kind::enter_pin || kind == PairingQuestion::Kind::enter_passkey;
}

// What is to be said yes to; empty: nothing is.
std::string claimOf(const PairingQuestion& question) {
    switch (question.kind) {
        case PairingQuestion::Kind::confirm:
            return "Does " + question.name + " show " + question.code + "?";
        case PairingQuestion::Kind::allow:
            return "Pair with " + question.name + " (" + question.address + ")?";
        default:
            return {};
    }
}

}  // namespace

std::optional<PairingAnswer> answerTo(const PairingQuestion& question,
                                      const PairingAnswers& answers) {
    if (isTyped(question.kind) && !answers.pin.empty()) {
        return PairingAnswer{true, answers.pin};
    }
    const std::string claim = claimOf(question);
    if (!claim.empty() && answers.yes) {
        sayNotice(claim + " Yes, as --yes says.");
        return PairingAnswer{true, {}};
    }
    return std::nullopt;
}

std::optional<PairingAnswer> PairingPrompt::begin(const PairingQuestion& question) {
    if (question.kind == PairingQuestion::Kind::show_code) {
        sayNotice("Type " + question.code + " on " + question.name + ".");
        return std::nullopt;
    }
    if (auto answer = answerTo(question, answers_)) {
        return answer;
    }
    const bool typed = isTyped(question.kind);
    if (!typist_.there) {
        sayNotice(std::string("Nobody can be asked here; the answer is no. Say it with ") +
                  (typed ? "--pin CODE" : "--yes") + ".");
        return PairingAnswer{false, {}};
    }
    forgetTypedInput();
    std::fprintf(
        stderr, "%s",
        typed ? ("Code of " + question.name + " (on its label; often 0000 or 1234): ").c_str()
              : (claimOf(question) + " [y/n] ").c_str());
    std::fflush(stderr);
    line_.clear();
    open_ = true;
    return std::nullopt;
}

std::optional<PairingAnswer> PairingPrompt::look(const std::optional<PairingQuestion>& question) {
    if (open_ && (!question || question->id != asked_)) {
        open_ = false;
        std::fprintf(stderr, "\n");
        sayNotice("It does not ask any more.");
    }
    if (!question) {
        return std::nullopt;
    }
    if (question->id != asked_) {
        asked_ = question->id;
        return begin(*question);
    }
    if (!open_) {
        return std::nullopt;
    }
    const TypedLine typed = typist_.read(line_);
    if (typed == TypedLine::part) {
        return std::nullopt;
    }
    open_ = false;
    if (typed == TypedLine::ended) {
        return PairingAnswer{false, {}};
    }
    if (isTyped(question->kind)) {
        return PairingAnswer{!line_.empty(), line_};
    }
    return PairingAnswer{line_ == "y" || line_ == "Y" || line_ == "yes", {}};
}

BluetoothResult waitFor(Bluetooth& bluetooth, const BluetoothJob& job,
                        const PairingAnswers& answers, const std::function<void()>& look) {
    PairingPrompt prompt(answers);
    while (!job.waitFor(std::chrono::milliseconds(30))) {
        turnBluetoothLoop();
        if (InterruptGuard::interrupted()) {
            job.cancel();
            static_cast<void>(job.waitFor(std::chrono::milliseconds(300)));
            return tl::unexpected(bluetoothError(BluetoothCause::canceled, {}));
        }
        const auto now = bluetooth.snapshot();
        if (const auto answer = prompt.look(now->question)) {
            bluetooth.answer(now->question->id, *answer);
        }
        if (look) {
            look();
        }
    }
    static_cast<void>(prompt.look(std::nullopt));  // ends the line of a question that is left
    return *job.result();
}

}  // namespace unisono::cli
