#include "source/words.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace unisono {

namespace {

std::string twoDigits(std::int64_t value) {
    return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

}  // namespace

std::filesystem::path toPath(const std::string& utf8) {
    return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
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
