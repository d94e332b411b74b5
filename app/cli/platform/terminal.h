// What differs between systems when a program talks to a terminal.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace unisono::cli {

// Whether somebody reads along at standard output.
bool outputIsTerminal();
// Whether standard input is a keyboard.
bool inputIsTerminal();
// Lines that were typed and not read yet are forgotten.
void forgetTypedInput();
// Adds to `line` what was typed since the last call; never waits. `whole`: up to Enter, which is
// not part of it; `ended`: no more will come.
enum class TypedLine { part, whole, ended };
TypedLine readTyped(std::string& line);
// Columns of that terminal, or nothing if it does not say.
std::optional<int> terminalWidth();

// Once at the start, so that UTF-8 comes out as it is, and a reader that leaves does not end us.
void prepareTerminal();
// The arguments as UTF-8, without the program's name.
std::vector<std::string> commandLine(int argc, char** argv);

// Whether this process may run threads with real-time priority; tries it on one. Nothing: the
// system has no such permission to give.
std::optional<bool> mayRunInRealTime();

}  // namespace unisono::cli
