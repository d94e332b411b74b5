#include "cli/columns.h"

#include <algorithm>

namespace unisono::cli {
namespace {

// By the first byte of a character; 0 for the bytes that follow it. Good enough without tables:
// from U+3000 on nearly everything is wide.
std::size_t columnsAt(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte & 0xC0U) == 0x80U ? 0 : byte >= 0xE3U ? 2 : 1;
}

}  // namespace

std::size_t columnsOf(std::string_view text) {
    std::size_t columns = 0;
    for (const char c : text) {
        columns += columnsAt(c);
    }
    return columns;
}

std::string shortened(const std::string& text, std::size_t columns) {
    if (columnsOf(text) <= columns) {
        return text;
    }
    std::string result;
    std::size_t used = 1;  // for the dots
    for (const char c : text) {
        used += columnsAt(c);
        if (used > columns) {
            break;
        }
        result += c;
    }
    return result + "…";
}

std::string padded(const std::string& text, std::size_t columns) {
    return text + std::string(columns - std::min(columns, columnsOf(text)), ' ');
}

}  // namespace unisono::cli
