// unisono-cli: everything that Unisono does without a window.
#pragma once

#include <string>
#include <vector>

namespace unisono::cli {

// Does what `arguments` (UTF-8, without the program's name) say and returns the exit code. Call it
// once, on the main thread. Throws only what nobody foresaw.
int run(std::vector<std::string> arguments);

}  // namespace unisono::cli
