#include "source/words.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace unisono {

namespace {

// Length of the UTF-8 character at `at`, or 0 when the bytes there are none.
std::size_t utf8Length(const std::string& text, std::size_t at) {
    const auto byte = [&](std::size_t index) {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
    };
    const unsigned first = byte(at);
    const std::size_t length = first < 0x80                     ? 1
                               : first >= 0xC2 && first <= 0xDF ? 2
                               : first >= 0xE0 && first <= 0xEF ? 3
                               : first >= 0xF0 && first <= 0xF4 ? 4
                                                                : 0;
    for (std::size_t index = 1; index < length; ++index) {
        if ((byte(at + index) & 0xC0U) != 0x80U) {
            return 0;
        }
    }
    // Overlong forms, surrogates and what lies beyond U+10FFFF.
    if ((first == 0xE0 && byte(at + 1) < 0xA0) || (first == 0xED && byte(at + 1) > 0x9F) ||
        (first == 0xF0 && byte(at + 1) < 0x90) || (first == 0xF4 && byte(at + 1) > 0x8F)) {
        return 0;
    }
    return length;
}

std::string twoDigits(std::int64_t value) {
    return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

}  // namespace

std::filesystem::path toPath(const std::string& utf8) {
    return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

std::string printable(const std::string& text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        if (length == 0) {
            clean += "\xEF\xBF\xBD";
            ++at;
        } else if (length == 1 &&
                   (static_cast<unsigned char>(text[at]) < 0x20 || text[at] == 0x7F)) {
            clean += ' ';
            ++at;
        } else {
            clean.append(text, at, length);
            at += length;
        }
    }
    return clean;
}

std::string fileName(const std::string& path) {
    const auto name = toPath(path).filename().u8string();
    return printable(name.empty() ? path : std::string(name.begin(), name.end()));
}

std::string clockText(double time_s) {
    const auto total_s = static_cast<std::int64_t>(std::max(0.0, time_s));
    const std::int64_t hours = total_s / 3600;
    const std::int64_t minutes = total_s / 60 % 60;
    const std::string seconds = twoDigits(total_s % 60);
    if (hours > 0) {
        return std::to_string(hours) + ":" + twoDigits(minutes) + ":" + seconds;
    }
    return std::to_string(minutes) + ":" + seconds;
}

std::string endsEarlySentence(const std::string& name, double read_s,
                              std::optional<double> promised_s) {
    if (!promised_s) {
        return name + " ends early: it stops after " + clockText(read_s) + ".";
    }
    const std::string read = clockText(read_s);
    const std::string promised = clockText(*promised_s);
    if (read != promised) {
        return name + " ends early: " + read + " of " + promised + " could be read.";
    }
    const auto missing_ms = std::max<std::int64_t>(1, std::llround((*promised_s - read_s) * 1e3));
    return name + " ends early: its last " + std::to_string(missing_ms) + " ms could not be read.";
}

tl::unexpected<Error> unusableFile(const std::string& path, const std::string& reason) {
    return fail(ErrorKind::file_unusable, printable(path) + " cannot be played: " + reason + ".",
                {}, "Choose another file, or convert this one to WAV or FLAC.");
}

}  // namespace unisono
