#include "bluetooth/display_name.h"

#include <cstddef>
#include <string_view>

#include "model/printable.h"

namespace unisono {

namespace {

constexpr std::size_t kMaxCharacters = 60;

// Marks and overrides of direction (U+200E, U+200F, U+202A … U+202E, U+2066 … U+2069), and the
// separators of lines and paragraphs (U+2028, U+2029): with them a name could pose as another.
bool isForbidden(std::string_view character) {
    if (character.size() == 2 && character[0] == '\xC2') {
        return static_cast<unsigned char>(character[1]) < 0xA0;  // control characters, second set
    }
    if (character.size() != 3 || character[0] != '\xE2') {
        return false;
    }
    const auto second = static_cast<unsigned char>(character[1]);
    const auto third = static_cast<unsigned char>(character[2]);
    return (second == 0x80 &&
            (third == 0x8E || third == 0x8F || (third >= 0xA8 && third <= 0xAE))) ||
           (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

std::size_t lengthOf(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

std::string displayName(const std::string& name, const std::string& fallback) {
    const std::string clean = printable(name);  // well-formed from here on
    std::string shown;
    std::size_t characters = 0;
    bool cut = false;
    for (std::size_t at = 0; at < clean.size(); at += lengthOf(clean[at])) {
        const std::string_view character = std::string_view(clean).substr(at, lengthOf(clean[at]));
        if (isForbidden(character) ||
            (character == " " && (shown.empty() || shown.back() == ' '))) {
            continue;
        }
        if (characters == kMaxCharacters) {
            cut = true;
            break;
        }
        shown += character;
        ++characters;
    }
    while (!shown.empty() && shown.back() == ' ') {
        shown.pop_back();
    }
    if (shown.empty()) {
        return fallback;
    }
    return cut ? shown + "…" : shown;
}

}  // namespace unisono
