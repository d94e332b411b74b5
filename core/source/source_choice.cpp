#include "source/source_choice.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "model/letters.h"

namespace unisono {
namespace {

using Kind = SourceChoice::Kind;

// The part before the colon of "scheme://…" in small letters, or nothing.
std::optional<std::string> schemeOf(std::string_view text) {
    const auto colon = text.find("://");
    // One letter is a drive of Windows, not a scheme.
    if (colon == std::string_view::npos || colon < 2) {
        return std::nullopt;
    }
    const std::string_view scheme = text.substr(0, colon);
    const bool possible = std::ranges::all_of(scheme, [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '+' || c == '-' || c == '.';
    });
    return possible ? std::optional(smallLetters(scheme)) : std::nullopt;
}

std::optional<std::string_view> after(std::string_view prefix, std::string_view text) {
    if (smallLetters(text.substr(0, prefix.size())) != prefix) {
        return std::nullopt;
    }
    return text.substr(prefix.size());
}

struct Prefix {
    std::string_view text;
    Kind kind;
};
constexpr std::array kPrefixes{Prefix{"app:", Kind::app}, Prefix{"input:", Kind::input},
                               Prefix{"bluetooth:", Kind::bluetooth}, Prefix{"pipe:", Kind::pipe},
                               Prefix{"file:", Kind::file}};

}  // namespace

Result<SourceChoice> parseSourceChoice(std::string_view text) {
    const std::string word = smallLetters(trimmed(text));
    if (word.empty()) {
        return fail(ErrorKind::usage, "Nothing is named that could be played.", {},
                    "'unisono-cli sources' lists what there is.");
    }
    if (text == "-") {
        return SourceChoice{Kind::standard_input, {}};
    }
    if (word == "system" || word == "system:") {
        return SourceChoice{Kind::system, {}};
    }
    if (word == "input" || word == "bluetooth") {
        return SourceChoice{word == "input" ? Kind::input : Kind::bluetooth, {}};
    }
    if (word == "app" || word == "app:") {
        return fail(ErrorKind::usage, "'" + std::string(text) + "' names no application.", {},
                    "Write for example 'app:Firefox'; 'unisono-cli sources' lists what plays.");
    }
    if (const auto scheme = schemeOf(text)) {
        if (*scheme == "http" || *scheme == "https") {
            if (text.size() == scheme->size() + 3) {
                return fail(ErrorKind::usage, "'" + std::string(text) + "' names no address.");
            }
            return SourceChoice{Kind::url, std::string(text)};
        }
        if (*scheme != "file") {
            return fail(ErrorKind::usage,
                        "Unisono does not know how to fetch '" + *scheme + "://'.", {},
                        "It plays addresses that begin with http:// or https://.");
        }
        return SourceChoice{Kind::file, std::string(text.substr(scheme->size() + 3))};
    }
    for (const Prefix& prefix : kPrefixes) {
        if (const auto name = after(prefix.text, text)) {
            const bool blank = trimmed(*name).empty();
            if (blank && (prefix.kind == Kind::file || prefix.kind == Kind::pipe)) {
                const bool file = prefix.kind == Kind::file;
                return fail(ErrorKind::usage,
                            "'" + std::string(text) + "' names no " + (file ? "file." : "pipe."),
                            {},
                            file ? "Write its path behind the colon."
                                 : "Write for example 'pipe:/tmp/sound'.");
            }
            return SourceChoice{prefix.kind, blank ? std::string() : std::string(*name)};
        }
    }
    return SourceChoice{Kind::file, std::string(text)};
}

std::string toText(const SourceChoice& choice) {
    switch (choice.kind) {
        case Kind::system:
            return "system";
        case Kind::app:
            return "app:" + choice.name;
        case Kind::input:
            return choice.name.empty() ? "input" : "input:" + choice.name;
        case Kind::bluetooth:
            return choice.name.empty() ? "bluetooth" : "bluetooth:" + choice.name;
        case Kind::pipe:
            return "pipe:" + choice.name;
        case Kind::standard_input:
            return "-";
        case Kind::url:
            return choice.name;
        case Kind::file:
            break;
    }
    const auto again = parseSourceChoice(choice.name);
    return again && *again == choice ? choice.name : "file:" + choice.name;
}

}  // namespace unisono
