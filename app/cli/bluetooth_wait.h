// Waiting for Bluetooth on a terminal: questions are answered, Ctrl-C stops.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "bluetooth/bluetooth.h"
#include "cli/platform/terminal.h"

namespace unisono::cli {

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
    // What could not be asked, as nobody is there: how to say it instead. Empty: nothing.
    [[nodiscard]] const std::string& unasked() const { return unasked_; }

 private:
    std::optional<PairingAnswer> begin(const PairingQuestion& question);

    PairingAnswers answers_;
    Typist typist_;
    std::uint64_t asked_ = 0;  // the id of the question that was dealt with last
    bool open_ = false;        // and nobody has answered it yet
    std::string line_;
    std::string unasked_;
};

}  // namespace unisono::cli
