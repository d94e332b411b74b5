#include "cli/say.h"

#include <cstdio>

#include "source/words.h"

namespace unisono::cli {

void sayNotice(const std::string& sentence) {
    const std::string line = printable(sentence) + "\n";
    std::fflush(stdout);  // in the right order where both go to one place
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fflush(stderr);
}

ExitCode sayError(const Error& error) {
    sayNotice("unisono-cli: " + error.sentence());
    return exitCodeOf(error.kind);
}

std::string listed(const std::vector<std::string>& names, const char* last_word) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool last = i + 1 == names.size();
        text += i == 0 ? "" : last ? " " + std::string(last_word) + " " : ", ";
        text += names[i];
    }
    return text;
}

}  // namespace unisono::cli
