// How the program speaks: results on standard output, everything else on standard error.
#pragma once

#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "model/error.h"

namespace unisono::cli {

// One line on standard error, whatever is in the text.
void sayNotice(const std::string& sentence);
// The error's sentence on standard error; its exit code.
ExitCode sayError(const Error& error);

// "a", "a and b", "a, b and c"; or with another word.
std::string listed(const std::vector<std::string>& names, const char* last_word = "and");

}  // namespace unisono::cli
