#include "bluetooth/address.h"

namespace unisono {

namespace {

// The hexadecimal digit in upper case, or 0.
char upperDigit(char c) {
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'F')) {
        return c;
    }
    return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : '\0';
}

}  // namespace

std::optional<std::string> bluetoothAddress(std::string_view text) {
    const bool bare = text.size() == 12;
    if (!bare && text.size() != 17) {
        return std::nullopt;
    }
    const char separator = bare ? '\0' : text[2];
    if (!bare && separator != ':' && separator != '-' && separator != '_') {
        return std::nullopt;
    }
    std::string address;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!bare && i % 3 == 2) {
            if (text[i] != separator) {
                return std::nullopt;
            }
            continue;
        }
        const char digit = upperDigit(text[i]);
        if (digit == '\0') {
            return std::nullopt;
        }
        if (!address.empty() && address.size() % 3 == 2) {
            address += ':';
        }
        address += digit;
    }
    return address;
}

bool looksLikeAnAddress(std::string_view text) {
    constexpr std::string_view kSeparators = ":-_";
    if (text.size() < 3 || upperDigit(text[0]) == '\0' || upperDigit(text[1]) == '\0') {
        return false;
    }
    std::size_t parts = 1;
    std::size_t length = 0;  // of the part
    for (const char c : text) {
        const bool ends = kSeparators.find(c) != std::string_view::npos;
        length = ends ? 0 : length + 1;
        parts += ends ? 1 : 0;
        if (length > 2) {
            return false;
        }
    }
    return parts >= 4;
}

std::string_view makerPart(std::string_view address) {
    return address.substr(0, 8);
}

}  // namespace unisono
