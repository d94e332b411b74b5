// From what a person typed to values. Pure functions; every error is of kind usage and says what
// would have been right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"
#include "model/setup.h"
#include "model/speaker.h"
#include "source/pcm_input.h"

namespace unisono::cli {

// An error of kind usage: what is wrong with what was typed, and what would be right.
tl::unexpected<Error> usage(std::string what, std::string next);

// "a,b" → "a" and "b". A comma that belongs to a name is written "\,".
Result<std::vector<std::string>> parseNames(std::string_view text, std::string_view option);
// The reverse for one name.
std::string escapeName(std::string_view name);

// A number in the way of the C locale, whatever the user's, within the range. `unit`: "ms", "dB",
// ….
Result<double> parseNumber(std::string_view text, Range range, std::string_view option,
                           std::string_view unit);
Result<std::vector<double>> parseNumbers(std::string_view text, Range range,
                                         std::string_view option, std::string_view unit);

// "kitchen=left": what is set for which speaker. The name ends at the last "=".
struct Assignment {
    std::string speaker;
    std::string value;
};
// `example`: how it should look, "kitchen=left".
Result<Assignment> parseAssignment(std::string_view text, std::string_view option,
                                   std::string_view example);

Result<Role> parseRole(std::string_view text);
// "peak:1000:-3:1", shape : frequency in Hz : gain in dB : Q. The passes ignore the gain.
Result<EqBand> parseEqBand(std::string_view text);

// "90", "90.5", "1:30", "1:02:03" in seconds.
Result<double> parseTime_s(std::string_view text, std::string_view option);

// "s16le:48000:2"; rate and channels may be left out from the end.
struct RawFormat {
    PcmFormat format = PcmFormat::s16le;
    int rate_hz = 48000;
    int channels = 2;
};
Result<RawFormat> parseRawFormat(std::string_view text);

// The way a shell wants to see it: as it is, or in quotes.
std::string shellQuoted(std::string_view text);

}  // namespace unisono::cli
