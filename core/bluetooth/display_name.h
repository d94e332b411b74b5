// Names that strangers give to their devices, made fit to be shown.
#pragma once

#include <string>

namespace unisono {

// One short line of UTF-8: without control characters, without marks that turn the direction of
// writing, without blanks at the ends, of at most 60 characters. `fallback` if nothing is left.
std::string displayName(const std::string& name, const std::string& fallback);

}  // namespace unisono
