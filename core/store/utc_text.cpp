#include "store/utc_text.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace unisono {

namespace {

using namespace std::chrono;

constexpr sys_seconds kFirst = sys_days(year(0) / January / 1);
constexpr sys_seconds kLast =
    sys_days(year(9999) / December / 31) + hours(23) + minutes(59) + seconds(59);

// Each digit stands for one of a number; all else must be as it is here.
constexpr std::string_view kPattern = "0000-00-00T00:00:00Z";

bool isDigit(char c) {
    return c >= '0' && c <= '9';  // std::isdigit asks the locale
}

void put(std::string& text, std::size_t at, std::size_t digits, unsigned value) {
    for (std::size_t i = digits; i > 0; --i, value /= 10) {
        text[at + i - 1] = static_cast<char>('0' + value % 10);
    }
}

unsigned get(std::string_view text, std::size_t at, std::size_t digits) {
    unsigned value = 0;
    for (const char c : text.substr(at, digits)) {
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

}  // namespace

std::string utcText(std::int64_t unix_s) {
    const sys_seconds when = std::clamp(sys_seconds(seconds(unix_s)), kFirst, kLast);
    const auto midnight = floor<days>(when);
    const year_month_day day(midnight);
    const hh_mm_ss time(when - midnight);
    std::string text(kPattern);
    put(text, 0, 4, static_cast<unsigned>(static_cast<int>(day.year())));
    put(text, 5, 2, static_cast<unsigned>(day.month()));
    put(text, 8, 2, static_cast<unsigned>(day.day()));
    put(text, 11, 2, static_cast<unsigned>(time.hours().count()));
    put(text, 14, 2, static_cast<unsigned>(time.minutes().count()));
    put(text, 17, 2, static_cast<unsigned>(time.seconds().count()));
    return text;
}

std::optional<std::int64_t> unixSecondsFromUtc(std::string_view text) {
    const auto fits = [](char expected, char c) {
        return isDigit(expected) ? isDigit(c) : c == expected;
    };
    if (!std::equal(kPattern.begin(), kPattern.end(), text.begin(), text.end(), fits)) {
        return std::nullopt;
    }
    const year_month_day day(year(static_cast<int>(get(text, 0, 4))), month(get(text, 5, 2)),
                             std::chrono::day(get(text, 8, 2)));
    const hours h(get(text, 11, 2));
    const minutes m(get(text, 14, 2));
    const seconds s(get(text, 17, 2));
    if (!day.ok() || h >= hours(24) || m >= minutes(60) || s >= seconds(60)) {
        return std::nullopt;
    }
    return (sys_days(day) + h + m + s).time_since_epoch().count();
}

}  // namespace unisono
