#include "source/web_address.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "model/letters.h"
#include "source/words.h"

namespace unisono {

namespace {

// Longer ones are no addresses; servers refuse them as well.
constexpr std::size_t kLongest = 8192;

struct Parts {
    std::string scheme;     // "http:"
    std::string authority;  // "host:80"
    std::string path;       // "/a/b", may be empty
    std::string query;      // "?…", may be empty
};

Parts split(const std::string& address) {
    Parts parts;
    const std::size_t colon = address.find(':');
    parts.scheme = address.substr(0, colon + 1);
    const std::size_t begin = colon + 3;
    const std::size_t end = std::min(address.find_first_of("/?#", begin), address.size());
    parts.authority = address.substr(begin, end - begin);
    const std::size_t hash = std::min(address.find('#', end), address.size());
    const std::size_t query = std::min(address.find('?', end), hash);
    parts.path = address.substr(end, query - end);
    parts.query = address.substr(query, hash - query);
    return parts;
}

// RFC 3986, section 5.2.4.
std::string withoutDots(const std::string& path) {
    std::vector<std::string> kept;
    for (std::size_t at = 1; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string part = path.substr(at, end - at);
        const bool isLast = end == path.size();
        if (part == "..") {
            if (!kept.empty()) {
                kept.pop_back();
            }
        } else if (part != ".") {
            kept.push_back(part);
        }
        if (isLast && (part == "." || part == "..")) {
            kept.emplace_back();
        }
        at = end + 1;
    }
    std::string clean;
    for (const std::string& part : kept) {
        clean += "/" + part;
    }
    return clean.empty() ? "/" : clean;
}

}  // namespace

bool isWebAddress(std::string_view text) {
    const std::string start = smallLetters(text.substr(0, 8));
    return start.starts_with("http://") || start == "https://";
}

Result<std::string> checkedWebAddress(const std::string& text) {
    const auto refuse = [&text](const std::string& why) {
        return fail(ErrorKind::usage,
                    printable(text.substr(0, 200)) + " is no web address: " + why + ".", {},
                    "It looks like https://radio.example/stream.mp3.");
    };
    if (!isWebAddress(text)) {
        return refuse("it begins with neither http:// nor https://");
    }
    if (text.size() > kLongest) {
        return refuse("it is too long");
    }
    const Parts parts = split(text);
    const std::size_t user = parts.authority.rfind('@');
    const std::string host =
        user == std::string::npos ? parts.authority : parts.authority.substr(user + 1);
    if (host.empty() || host.front() == ':') {
        return refuse("it names no server");
    }
    std::string escaped;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte < 0x20 || byte == 0x7F) {
            return refuse("it holds control characters");
        }
        // Browsers show these unescaped, and people copy them so.
        if (byte == ' ' || byte >= 0x80) {
            constexpr std::string_view kDigits = "0123456789ABCDEF";
            escaped += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
        } else {
            escaped += character;
        }
    }
    if (host.find(' ') != std::string::npos) {
        return refuse("there is a blank in the server's name");
    }
    return escaped.substr(0, escaped.find('#'));
}

std::string resolveWebAddress(const std::string& base, const std::string& reference) {
    if (isWebAddress(reference)) {
        return reference;
    }
    const Parts parts = split(base);
    if (reference.starts_with("//")) {
        return parts.scheme + reference;
    }
    // Another scheme: letters, then a colon, before any slash.
    const std::size_t colon = reference.find_first_of(":/?#");
    if (colon != std::string::npos && colon > 0 && reference[colon] == ':') {
        return {};
    }
    const std::string root = parts.scheme + "//" + parts.authority;
    if (reference.empty() || reference.front() == '#') {
        return root + parts.path + parts.query;
    }
    if (reference.front() == '?') {
        return root + parts.path + reference;
    }
    const std::size_t query = std::min(reference.find_first_of("?#"), reference.size());
    std::string path = reference.substr(0, query);
    if (path.front() != '/') {
        const std::size_t slash = parts.path.rfind('/');
        path = (slash == std::string::npos ? "/" : parts.path.substr(0, slash + 1)) + path;
    }
    return root + withoutDots(path) + reference.substr(query);
}

std::string webAddressPath(const std::string& address) {
    return isWebAddress(address) ? split(address).path : std::string();
}

std::string webAddressName(const std::string& address) {
    if (!isWebAddress(address)) {
        return printable(address);
    }
    const Parts parts = split(address);
    const std::size_t user = parts.authority.rfind('@');
    std::string name =
        (user == std::string::npos ? parts.authority : parts.authority.substr(user + 1)) +
        parts.path;
    while (name.ends_with('/')) {
        name.pop_back();
    }
    constexpr std::size_t kShown = 120;
    return printable(name.size() > kShown ? name.substr(0, kShown) + "..." : name);
}

}  // namespace unisono
