#include "model/letters.h"

namespace unisono {
namespace {

// Of the letters that take two bytes in UTF-8, U+0080 … U+07FF: those whose small letter is at a
// fixed distance (Unicode, CaseFolding.txt).
unsigned smallLetter(unsigned c) {
    const bool latin_1 = c >= 0xC0 && c <= 0xDE && c != 0xD7;
    const bool greek = (c >= 0x391 && c <= 0x3A9) && c != 0x3A2;
    const bool cyrillic = c >= 0x410 && c <= 0x42F;
    if (latin_1 || greek || cyrillic) {
        return c + 0x20;
    }
    if (c >= 0x400 && c <= 0x40F) {
        return c + 0x50;
    }
    // Pairs, the capital first: even ones, and odd ones.
    const bool even_first =
        (c >= 0x100 && c <= 0x12F) || (c >= 0x132 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
    const bool odd_first = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if ((even_first && c % 2 == 0) || (odd_first && c % 2 == 1)) {
        return c + 1;
    }
    return c;
}

bool follows(unsigned char c) {
    return (c & 0xC0U) == 0x80U;
}

}  // namespace

std::string smallLetters(std::string_view text) {
    std::string small(text);
    for (std::size_t i = 0; i < small.size(); ++i) {
        const auto c = static_cast<unsigned char>(small[i]);
        if (c >= 'A' && c <= 'Z') {
            small[i] = static_cast<char>(c - 'A' + 'a');
        } else if ((c & 0xE0U) == 0xC0U && i + 1 < small.size() &&
                   follows(static_cast<unsigned char>(small[i + 1]))) {
            const unsigned letter = smallLetter(((c & 0x1FU) << 6U) |
                                                (static_cast<unsigned char>(small[i + 1]) & 0x3FU));
            small[i] = static_cast<char>(0xC0U | (letter >> 6U));
            small[++i] = static_cast<char>(0x80U | (letter & 0x3FU));
        }
    }
    return small;
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto first = text.find_first_not_of(kBlanks);
    return first == std::string_view::npos
               ? std::string()
               : std::string(text.substr(first, text.find_last_not_of(kBlanks) - first + 1));
}

}  // namespace unisono
