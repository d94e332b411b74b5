// How much room text takes on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unisono::cli {

// Columns of UTF-8 text. Chinese, Japanese, Korean and pictures take two.
std::size_t columnsOf(std::string_view text);
// Cut to at most `columns`, ending in "…" if something was cut.
std::string shortened(const std::string& text, std::size_t columns);
// Filled up with blanks to `columns`.
std::string padded(const std::string& text, std::size_t columns);

}  // namespace unisono::cli
