#include "cli/bluetooth_wait.h"

#include <chrono>
#include <cstdio>
#include <utility>

#include "backends/bluetooth.h"
#include "cli/interrupt.h"
#include "cli/say.h"
#include "model/letters.h"

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
        refusal_ = {"It has a question, and nobody is here to answer it.",
                    typed ? "Say the code with --pin CODE." : "Say yes to it with --yes."};
        return PairingAnswer{false, {}};
    }
    forgetTypedInput();
    ask(question);
    return std::nullopt;
}

void PairingPrompt::ask(const PairingQuestion& question) {
    const std::string words = isTyped(question.kind) ? "Code of " + question.name +
                                                           " (on its label; often 0000 or 1234): "
                                                     : claimOf(question) + " [y/n] ";
    std::fprintf(stderr, "%s", words.c_str());
    std::fflush(stderr);
    line_.clear();
    open_ = true;
}

std::optional<PairingAnswer> PairingPrompt::look(const std::optional<PairingQuestion>& question) {
    if (open_ && (!question || question->id != asked_)) {
        close();
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
    const bool ended = typed == TypedLine::ended;
    if (ended) {
        close();
    }
    open_ = false;
    const std::string said = ended ? std::string() : trimmed(line_);
    if (isTyped(question->kind)) {
        if (said.size() > kLongestPin) {
            sayNotice("A code has 16 letters or digits at most.");
            ask(*question);
            return std::nullopt;
        }
        if (said.empty()) {
            refusal_ = {"No code was typed.",
                        "Try again with the code that is on its label or in its manual; often it "
                        "is 0000 or 1234."};
        }
        return PairingAnswer{!said.empty(), said};
    }
    const std::string word = smallLetters(said);
    const bool yes = word == "y" || word == "yes";
    if (!yes && !ended && word != "n" && word != "no") {
        ask(*question);
        return std::nullopt;
    }
    return PairingAnswer{yes, {}};
}

void PairingPrompt::close() {
    if (open_) {
        open_ = false;
        std::fprintf(stderr, "\n");
    }
}

BluetoothResult waitFor(Bluetooth& bluetooth, const BluetoothJob& job,
                        const PairingAnswers& answers, const std::function<void()>& look) {
    PairingPrompt prompt(answers);
    while (!job.waitFor(std::chrono::milliseconds(30))) {
        turnBluetoothLoop();
        if (InterruptGuard::interrupted()) {
            prompt.close();
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
    BluetoothResult result = *job.result();
    if (!result && result.error().cause == BluetoothCause::declined && prompt.refusal()) {
        result.error().error.meaning = prompt.refusal()->meaning;
        result.error().error.next = prompt.refusal()->next;
    }
    return result;
}

}  // namespace unisono::cli
