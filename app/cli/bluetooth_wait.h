// Waiting for Bluetooth on a terminal: questions are answered, Ctrl-C stops.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "bluetooth/bluetooth.h"
#include "cli/platform/terminal.h"

namespace unisono::cli {

inline constexpr std::size_t kLongestPin = 16;  // Bluetooth Core, vol. 2 part H, 3.2.1

struct PairingAnswers {
    std::string pin;   // said on the command line, or empty
    bool yes = false;  // confirm whatever is shown
};

// Until the job has ended. The caller holds an InterruptGuard. `look` is called now and then.
BluetoothResult waitFor(Bluetooth& bluetooth, const BluetoothJob& job,
                        const PairingAnswers& answers = {}, const std::function<void()>& look = {});

// What the command line answers to this question. Nothing: it says nothing about it.
std::optional<PairingAnswer> answerTo(const PairingQuestion& question,
                                      const PairingAnswers& answers);

// Who sits at the terminal, if anybody.
struct Typist {
    bool there = inputIsTerminal();
    std::function<TypedLine(std::string& line)> read = readTyped;
};

// Asks what a device asks, and waits for no answer: the device may lose its patience first.
class PairingPrompt {
 public:
    explicit PairingPrompt(PairingAnswers answers, Typist typist = {})
        : answers_(std::move(answers)), typist_(std::move(typist)) {}

    // To be called now and then with what is asked at that moment. Each answer is given once.
    std::optional<PairingAnswer> look(const std::optional<PairingQuestion>& question);
    // Nobody waits for an answer any more: ends the line of an open question.
    void close();
    // Why the answer was no, though nobody said no; nothing: somebody did, or it was not.
    struct Refusal {
        std::string meaning;
        std::string next;
    };
    [[nodiscard]] const std::optional<Refusal>& refusal() const { return refusal_; }

 private:
    std::optional<PairingAnswer> begin(const PairingQuestion& question);
    void ask(const PairingQuestion& question);

    PairingAnswers answers_;
    Typist typist_;
    std::uint64_t asked_ = 0;  // the id of the question that was dealt with last
    bool open_ = false;        // and nobody has answered it yet
    std::string line_;
    std::optional<Refusal> refusal_;
};

}  // namespace unisono::cli
