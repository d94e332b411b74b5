// Points in time as text, "2026-11-21T12:34:56Z", whatever the locale and the time zone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unisono {

// Seconds since the start of 1970, UTC, without leap seconds. From year 0 to the end of 9999;
// beyond, the text of whichever end is nearer. Pure, thread safe.
std::string utcText(std::int64_t unix_s);

// Takes what utcText() gives and nothing else; nothing for what is no such day or time of day.
std::optional<std::int64_t> unixSecondsFromUtc(std::string_view text);

}  // namespace unisono
