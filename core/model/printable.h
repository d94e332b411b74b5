// Text from outside, made fit to be shown.
#pragma once

#include <string>

namespace unisono {

// Names and tags as a piece of one line: control characters become spaces, bytes that are not UTF-8
// become U+FFFD.
std::string printable(const std::string& text);

// Whether all of it is well-formed UTF-8.
bool isUtf8(const std::string& text);
// Printable; what is not UTF-8 is taken for Latin-1, which is what radio stations and old lists
// use.
std::string asUtf8(const std::string& text);

}  // namespace unisono
