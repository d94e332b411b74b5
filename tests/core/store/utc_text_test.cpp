#include "store/utc_text.h"

#include <limits>
#include <locale>
#include <random>
#include <string>

#include "support/catch.h"

using namespace unisono;

namespace {

// The days before a year, month and day as one learns to count them: one after the other.
std::int64_t daysSince1970(int year, int month, int day) {
    const auto leap = [](int y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; };
    std::int64_t days = day - 1;
    for (int y = 1970; y < year; ++y) {
        days += leap(y) ? 366 : 365;
    }
    for (int m = 1; m < month; ++m) {
        const bool short_one = m == 4 || m == 6 || m == 9 || m == 11;
        days += m == 2 ? (leap(year) ? 29 : 28) : short_one ? 30 : 31;
    }
    return days;
}

std::string padded(std::int64_t value, std::size_t digits) {
    const auto text = std::to_string(value);
    return std::string(digits - text.size(), '0') + text;
}

// Writes 1234 as "1.2.3.4".
struct Grouping : std::numpunct<char> {
    [[nodiscard]] char do_thousands_sep() const override { return '.'; }
    [[nodiscard]] std::string do_grouping() const override { return "\1"; }
};

}  // namespace

TEST_CASE("points in time that everybody knows") {
    REQUIRE(utcText(0) == "1970-01-01T00:00:00Z");
    REQUIRE(utcText(1'000'000'000) == "2001-09-09T01:46:40Z");
    REQUIRE(utcText(1'234'567'890) == "2009-02-13T23:31:30Z");
    REQUIRE(utcText(2'147'483'648) == "2038-01-19T03:14:08Z");  // beyond 32 bits
    REQUIRE(utcText(253'402'300'799) == "9999-12-31T23:59:59Z");
    REQUIRE(utcText(-1) == "1969-12-31T23:59:59Z");
}

TEST_CASE("every kind of day comes out as counted by hand, and back") {
    std::mt19937 random(20261121);
    const auto from = [&random](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    for (int i = 0; i < 2000; ++i) {
        const int year = from(1970, 9999);
        const int month = from(1, 12);
        const int day =
            i % 10 == 0 && month == 2 && year % 4 == 0 && year % 100 != 0 ? 29 : from(1, 28);
        const int second = from(0, 86399);
        const std::string text = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) +
                                 "T" + padded(second / 3600, 2) + ":" +
                                 padded(second / 60 % 60, 2) + ":" + padded(second % 60, 2) + "Z";
        const std::int64_t unix_s = daysSince1970(year, month, day) * 86400 + second;
        REQUIRE(utcText(unix_s) == text);
        REQUIRE(unixSecondsFromUtc(text) == unix_s);
    }
}

TEST_CASE("leap years follow the Gregorian rule") {
    REQUIRE(unixSecondsFromUtc("2000-02-29T00:00:00Z") == 951'782'400);
    REQUIRE(unixSecondsFromUtc("2028-02-29T00:00:00Z").has_value());
    REQUIRE_FALSE(unixSecondsFromUtc("2100-02-29T00:00:00Z").has_value());
    REQUIRE_FALSE(unixSecondsFromUtc("2027-02-29T00:00:00Z").has_value());
}

TEST_CASE("nothing else is a point in time") {
    for (const auto* text : {"",
                             "2026",
                             "2026-11-21",
                             "2026-11-21 12:34:56Z",
                             "2026-11-21T12:34:56",
                             "2026-11-21T12:34:56z",
                             "2026-11-21T12:34:56+01:00",
                             "2026-11-21T12:34:56.5Z",
                             "2026-11-21T12:34:56Z ",
                             " 2026-11-21T12:34:56Z",
                             "2026-00-21T12:34:56Z",
                             "2026-13-21T12:34:56Z",
                             "2026-11-00T12:34:56Z",
                             "2026-11-31T12:34:56Z",
                             "2026-11-21T24:00:00Z",
                             "2026-11-21T12:60:00Z",
                             "2026-11-21T12:34:60Z",
                             "12026-11-21T12:34:56Z",
                             "-026-11-21T12:34:56Z",
                             "2026-1a-21T12:34:56Z",
                             "2026-11-21T+2:34:56Z",
                             "2026/11/21T12:34:56Z",
                             "0000-00-00T00:00:00Z"}) {
        CAPTURE(text);
        REQUIRE_FALSE(unixSecondsFromUtc(text).has_value());
    }
}

// A year of five digits could not be read back.
TEST_CASE("beyond four digits of year, the nearest end is told") {
    REQUIRE(utcText(253'402'300'800) == "9999-12-31T23:59:59Z");
    REQUIRE(utcText(std::numeric_limits<std::int64_t>::max()) == "9999-12-31T23:59:59Z");
    REQUIRE(utcText(std::numeric_limits<std::int64_t>::min()) == "0000-01-01T00:00:00Z");
}

TEST_CASE("no locale gets into the text of a time") {
    const std::locale before = std::locale::global(std::locale(std::locale(), new Grouping));
    const auto text = utcText(1'234'567'890);
    const auto back = unixSecondsFromUtc("2009-02-13T23:31:30Z");
    std::locale::global(before);
    REQUIRE(text == "2009-02-13T23:31:30Z");
    REQUIRE(back == 1'234'567'890);
}
