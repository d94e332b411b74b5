#include "cli/progress_line.h"

#include <algorithm>
#include <cstdio>

#include "cli/columns.h"
#include "cli/platform/terminal.h"

namespace unisono::cli {
namespace {

// From the beginning of the line on.
void write(const std::string& text) {
    std::fputc('\r', stdout);
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

}  // namespace

ProgressLine::ProgressLine() : visible_(outputIsTerminal()) {
}

std::size_t ProgressLine::columns() const {
    // One column is left free: some terminals wrap as soon as the last one is written.
    return static_cast<std::size_t>(std::max(20, terminalWidth().value_or(80)) - 1);
}

void ProgressLine::show(const std::string& text) {
    if (!visible_) {
        return;
    }
    // Blanks over the rest of the old line: every terminal understands them.
    write(padded(text, std::min(drawn_, columns())));
    drawn_ = columnsOf(text);
}

void ProgressLine::clear() {
    if (visible_ && drawn_ > 0) {
        write(padded("", std::min(drawn_, columns())));
        write("");
        drawn_ = 0;
    }
}

void ProgressLine::hide() {
    clear();
    visible_ = false;
}

}  // namespace unisono::cli
