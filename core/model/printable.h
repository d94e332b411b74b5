// Text from outside, made fit to be shown.
#pragma once

#include <string>

namespace unisono {

// Names and tags as a piece of one line: control characters become spaces, bytes that are not UTF-8
// become U+FFFD.
std::string printable(const std::string& text);

}  // namespace unisono
