#include "cli/parse.h"

#include <algorithm>
#include <cmath>
#include <locale>
#include <optional>
#include <sstream>

#include "model/letters.h"

namespace unisono::cli {
namespace {

std::string inQuotes(std::string_view text) {
    std::string result(1, '"');
    result += text;
    result += '"';
    return result;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator) {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

// All of the text, and nothing but a plain decimal number: no hexadecimal, no "inf", no "nan".
std::optional<double> numberIn(std::string_view text) {
    const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    });
    if (!plain) {
        return std::nullopt;
    }
    std::istringstream stream{std::string(text)};
    stream.imbue(std::locale::classic());
    double value = 0.0;
    stream >> value;
    if (stream.fail() || stream.peek() != std::istringstream::traits_type::eof() ||
        !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::string asText(double value) {
    std::ostringstream stream;
    stream.imbue(std::locale::classic());
    stream << value;
    return stream.str();
}

std::optional<int> wholeNumberIn(std::string_view text) {
    const auto value = numberIn(text);
    if (!value || *value != std::floor(*value) || std::abs(*value) > 1e9) {
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

}  // namespace

tl::unexpected<Error> usage(std::string what, std::string next) {
    return fail(ErrorKind::usage, std::move(what), {}, std::move(next));
}

Result<std::vector<std::string>> parseNames(std::string_view text, std::string_view option) {
    std::vector<std::string> names(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == ',' || text[i + 1] == '\\')) {
            names.back() += text[++i];
        } else if (text[i] == ',') {
            names.emplace_back();
        } else {
            names.back() += text[i];
        }
    }
    for (std::string& name : names) {
        name = trimmed(name);
        if (name.empty()) {
            return usage(std::string(option) + " " + inQuotes(text) + " has an empty name in it.",
                         "Write names with single commas between them: --to kitchen,den.");
        }
    }
    return names;
}

std::string escapeName(std::string_view name) {
    std::string escaped;
    for (const char c : name) {
        if (c == ',' || c == '\\') {
            escaped += '\\';
        }
        escaped += c;
    }
    return escaped;
}

Result<double> parseNumber(std::string_view text, Range range, std::string_view option,
                           std::string_view unit) {
    const auto value = numberIn(text);
    const std::string allowed = "Give a number from " + asText(range.low) + " to " +
                                asText(range.high) + (unit.empty() ? "" : " ") + std::string(unit) +
                                ".";
    if (!value) {
        return usage(std::string(option) + ": " + inQuotes(text) + " is not a number.", allowed);
    }
    if (*value < range.low || *value > range.high) {
        return usage(std::string(option) + ": " + inQuotes(text) + " is out of range.", allowed);
    }
    return *value;
}

Result<std::vector<double>> parseNumbers(std::string_view text, Range range,
                                         std::string_view option, std::string_view unit) {
    std::vector<double> numbers;
    for (const std::string& part : split(text, ',')) {
        const auto number = parseNumber(part, range, option, unit);
        if (!number) {
            return tl::unexpected<Error>(number.error());
        }
        numbers.push_back(*number);
    }
    return numbers;
}

Result<Assignment> parseAssignment(std::string_view text, std::string_view option,
                                   std::string_view example) {
    const auto equals = text.rfind('=');
    if (equals == std::string_view::npos || equals == 0 || equals + 1 == text.size()) {
        return usage(std::string(option) + " " + inQuotes(text) + " does not say what for whom.",
                     "Write it as in " + std::string(option) + " " + std::string(example) + ".");
    }
    return Assignment{std::string(text.substr(0, equals)), std::string(text.substr(equals + 1))};
}

Result<Role> parseRole(std::string_view text) {
    if (const auto role = roleFromText(text)) {
        return *role;
    }
    return usage("There is no role " + inQuotes(text) + ".", "Choose stereo, mono, left or right.");
}

Result<EqBand> parseEqBand(std::string_view text) {
    const std::string hint = "Write it as in peak:1000:-3:1, which is shape:Hz:dB:Q.";
    const auto parts = split(text, ':');
    if (parts.size() < 2 || parts.size() > 4) {
        return usage("--eq: " + inQuotes(text) + " is not an EQ band.", hint);
    }
    EqBand band;
    const auto shape = eqShapeFromText(parts[0]);
    if (!shape) {
        return usage("--eq: there is no shape " + inQuotes(parts[0]) + ".",
                     "Choose peak, low_shelf, high_shelf, low_pass or high_pass.");
    }
    band.shape = *shape;
    const struct {
        double& value;
        Range range;
        const char* unit;
    } fields[] = {{band.frequency_hz, kEqFrequencyRange_hz, "Hz"},
                  {band.gain_db, kEqGainRange_db, "dB"},
                  {band.q, kEqQRange, "for Q"}};
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto& field = fields[i - 1];
        const auto number = parseNumber(parts[i], field.range, "--eq", field.unit);
        if (!number) {
            return tl::unexpected<Error>(number.error());
        }
        field.value = *number;
    }
    return band;
}

Result<double> parseTime_s(std::string_view text, std::string_view option) {
    const auto parts = split(text, ':');
    double time_s = 0.0;
    bool good = parts.size() <= 3;
    for (std::size_t i = 0; good && i < parts.size(); ++i) {
        const auto part = numberIn(parts[i]);
        const bool last = i + 1 == parts.size();
        good = part && *part >= 0.0 && (i == 0 || *part < 60.0) &&
               (last || *part == std::floor(*part));
        time_s = 60.0 * time_s + part.value_or(0.0);
    }
    if (!good || time_s > 1e9) {
        return usage(std::string(option) + ": " + inQuotes(text) + " is not a time.",
                     "Give seconds, as in 90, or minutes and seconds, as in 1:30.");
    }
    return time_s;
}

Result<RawFormat> parseRawFormat(std::string_view text) {
    const std::string hint =
        "Write format:rate:channels, as in s16le:48000:2; formats are s16le, s24le, s32le, f32le.";
    const auto parts = split(text, ':');
    RawFormat raw;
    const auto format = pcmFormatFromName(parts[0]);
    const auto rate = parts.size() > 1 ? wholeNumberIn(parts[1]) : raw.rate_hz;
    const auto channels = parts.size() > 2 ? wholeNumberIn(parts[2]) : raw.channels;
    if (parts.size() > 3 || !format || !rate || !channels) {
        return usage("--raw: " + inQuotes(text) + " is not a format of raw sound.", hint);
    }
    if (!PcmLimits::isRate(*rate)) {
        return usage("--raw: a rate of " + parts[1] + " Hz cannot be.",
                     std::string("Give ") + PcmLimits::rates);
    }
    if (!PcmLimits::isChannels(*channels)) {
        return usage("--raw: " + parts[2] + " channels cannot be.",
                     std::string("Give ") + PcmLimits::channel_counts);
    }
    return RawFormat{*format, *rate, *channels};
}

std::string shellQuoted(std::string_view text) {
    const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("_-.,:/@%+=").find(c) != std::string_view::npos ||
               static_cast<unsigned char>(c) >= 0x80;
    });
    if (plain) {
        return std::string(text);
    }
    // Double quotes are what sh and cmd have in common; the rest is for sh.
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\' || c == '$' || c == '`') {
            result += '\\';
        }
        result += c;
    }
    return result + "\"";
}

}  // namespace unisono::cli
