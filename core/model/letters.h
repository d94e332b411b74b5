// Names as people compare them: whether they wrote "Küche" or "KÜCHE". Pure.
#pragma once

#include <string>
#include <string_view>

namespace unisono {

// The same in small letters: Latin (with accents, as far as Western and Central Europe use them),
// Greek and Cyrillic ones; all else stays as it is. UTF-8 in, UTF-8 out, of the same length; what
// is no UTF-8 is handed through. (By hand, as there are builds without Qt, whose QString would know
// every alphabet.)
std::string smallLetters(std::string_view text);

// Without blanks at its ends.
std::string trimmed(std::string_view text);

}  // namespace unisono
