#include "source/playlist_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <map>

#include "model/letters.h"
#include "source/words.h"

namespace unisono {

namespace {

void appendUtf8(std::string& text, std::uint32_t point) {
    const auto tail = [&text](std::uint32_t bits) {
        text += static_cast<char>(0x80U | (bits & 0x3FU));
    };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0U | (point >> 6U));
        tail(point);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0U | (point >> 12U));
        tail(point >> 6U);
        tail(point);
    } else if (point < 0x110000) {
        text += static_cast<char>(0xF0U | (point >> 18U));
        tail(point >> 12U);
        tail(point >> 6U);
        tail(point);
    }
}

std::string fromUtf16(std::string_view bytes, bool isLittle) {
    std::string text;
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(isLittle ? first | second << 8U : first << 8U | second);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t point = unit(at);
        if (point >= 0xD800 && point < 0xDC00 && at + 3 < bytes.size()) {
            point = 0x10000 + ((point - 0xD800) << 10U) + ((unit(at + 2) - 0xDC00) & 0x3FFU);
            at += 2;
        }
        appendUtf8(text, point);
    }
    return text;
}

std::string toUtf8(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    } else if (bytes.starts_with("\xFF\xFE")) {
        return fromUtf16(bytes.substr(2), true);
    } else if (bytes.starts_with("\xFE\xFF")) {
        return fromUtf16(bytes.substr(2), false);
    }
    // Lists of the old kind (.m3u) are in whatever their writer spoke; Latin-1 is likeliest.
    std::string text(bytes);
    if (isUtf8(text)) {
        return text;
    }
    std::string converted;
    for (const char byte : bytes) {
        appendUtf8(converted, static_cast<unsigned char>(byte));
    }
    return converted;
}

std::string_view unpadded(std::string_view text) {
    const auto isBlank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    while (!text.empty() && (isBlank(text.front()) || text.front() == '\0')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (isBlank(text.back()) || text.back() == '\0')) {
        text.remove_suffix(1);
    }
    return text;
}

// Calls take(line) for each that is not blank, until it says false.
template <class Take>
void eachLine(std::string_view text, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        const std::string_view line = unpadded(text.substr(at, end - at));
        if (!line.empty() && !take(line)) {
            return;
        }
        at = end + 1;
    }
}

PlaylistText parseM3u(std::string_view text) {
    PlaylistText list;
    eachLine(text, [&list](std::string_view line) {
        if (line.front() == '#') {
            return true;  // a remark, or what a player may know of the next entry
        }
        list.is_cut = list.entries.size() >= kLongestPlaylist_entries;
        if (!list.is_cut) {
            list.entries.emplace_back(line);
        }
        return !list.is_cut;
    });
    return list;
}

PlaylistText parsePls(std::string_view text) {
    std::map<int, std::string> numbered;  // in the order of their numbers, not of their lines
    bool isCut = false;
    eachLine(text, [&](std::string_view line) {
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos || smallLetters(line.substr(0, 4)) != "file") {
            return true;
        }
        int number = 0;
        const std::string_view digits =
            unpadded(line.substr(4, std::max<std::size_t>(equals, 4) - 4));
        const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        const std::string_view entry = unpadded(line.substr(equals + 1));
        if (parsed.ec != std::errc{} || entry.empty()) {
            return true;
        }
        isCut = numbered.size() >= kLongestPlaylist_entries;
        if (!isCut) {
            numbered.try_emplace(number, entry);
        }
        return !isCut;
    });
    PlaylistText list;
    list.is_cut = isCut;
    for (auto& [number, entry] : numbered) {
        list.entries.push_back(std::move(entry));
    }
    return list;
}

std::string withoutEntities(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 5> kNamed = {
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
        if (end == std::string_view::npos || end - at > 10) {
            plain += text[at];
            continue;
        }
        const std::string_view name = text.substr(at + 1, end - at - 1);
        const auto known = std::ranges::find(kNamed, name, &decltype(kNamed)::value_type::first);
        if (known != kNamed.end()) {
            plain += known->second;
        } else if (name.starts_with('#')) {
            const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
            std::uint32_t point = 0;
            const char* const first = name.data() + (isHex ? 2 : 1);
            std::from_chars(first, name.data() + name.size(), point, isHex ? 16 : 10);
            appendUtf8(plain, point);
        }
        at = end;
    }
    return plain;
}

// Of XSPF only the locations matter, and they cannot nest: an XML reader is not needed, and what is
// not well formed is read as far as it goes.
PlaylistText parseXspf(std::string_view text) {
    PlaylistText list;
    bool isTrack = false;  // the list itself has a <location>, too
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
        if (text.substr(at).starts_with("<!--")) {
            const std::size_t end = text.find("-->", at);
            at = end == std::string_view::npos ? text.size() : end;
            continue;
        }
        const std::size_t end = text.find('>', at);
        if (end == std::string_view::npos) {
            break;
        }
        const std::string_view tag = text.substr(at + 1, end - at - 1);
        at = end;
        if (tag == "track" || tag.starts_with("track ")) {
            isTrack = true;
        } else if (tag == "/track") {
            isTrack = false;
        } else if (isTrack && (tag == "location" || tag.starts_with("location "))) {
            const std::size_t close = text.find("</", end);
            if (close == std::string_view::npos) {
                break;
            }
            std::string_view inside = unpadded(text.substr(end + 1, close - end - 1));
            std::string entry;
            if (inside.starts_with("<![CDATA[") && inside.ends_with("]]>")) {
                entry = inside.substr(9, inside.size() - 12);
            } else {
                entry = withoutEntities(inside);
            }
            list.is_cut = list.entries.size() >= kLongestPlaylist_entries;
            if (list.is_cut) {
                break;
            }
            if (!entry.empty()) {
                list.entries.push_back(std::move(entry));
            }
            at = close;
        }
    }
    return list;
}

}  // namespace

PlaylistKind playlistKindOf(std::string_view head) {
    const std::string utf8 = toUtf8(head.substr(0, std::min<std::size_t>(head.size(), 4096)));
    const std::string_view text = unpadded(utf8);
    if (text.starts_with("#EXTM3U")) {
        return text.find("#EXT-X-") != std::string_view::npos ? PlaylistKind::hls
                                                              : PlaylistKind::m3u;
    }
    if (smallLetters(text.substr(0, 10)) == "[playlist]") {
        return PlaylistKind::pls;
    }
    const bool isXml = text.starts_with("<?xml") || text.starts_with("<playlist");
    if (isXml && text.find("<playlist") != std::string_view::npos &&
        text.find("xspf") != std::string_view::npos) {
        return PlaylistKind::xspf;
    }
    return PlaylistKind::none;
}

PlaylistKind playlistKindOfName(std::string_view name) {
    const std::string small =
        smallLetters(name.substr(name.size() - std::min<std::size_t>(name.size(), 5)));
    if (small.ends_with(".m3u") || small == ".m3u8") {
        return PlaylistKind::m3u;
    }
    if (small.ends_with(".pls")) {
        return PlaylistKind::pls;
    }
    return small == ".xspf" ? PlaylistKind::xspf : PlaylistKind::none;
}

PlaylistKind playlistKindOfMime(std::string_view mime) {
    for (const char* m3u : {"audio/x-mpegurl", "audio/mpegurl", "application/x-mpegurl",
                            "application/mpegurl", "application/vnd.apple.mpegurl"}) {
        if (mime == m3u) {
            return PlaylistKind::m3u;
        }
    }
    if (mime == "audio/x-scpls" || mime == "audio/scpls" || mime == "application/pls+xml") {
        return PlaylistKind::pls;
    }
    return mime == "application/xspf+xml" ? PlaylistKind::xspf : PlaylistKind::none;
}

PlaylistText parsePlaylist(std::string_view text, PlaylistKind kind) {
    const std::string utf8 = toUtf8(text.substr(0, std::min(text.size(), kLongestPlaylist_bytes)));
    switch (kind) {
        case PlaylistKind::m3u:
            return parseM3u(utf8);
        case PlaylistKind::pls:
            return parsePls(utf8);
        case PlaylistKind::xspf:
            return parseXspf(utf8);
        case PlaylistKind::none:
        case PlaylistKind::hls:
            break;
    }
    return {};
}

}  // namespace unisono
