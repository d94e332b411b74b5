#include "source/playlist_file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>
#include <utility>

#include "source/playlist_text.h"
#include "source/web_address.h"
#include "source/words.h"

namespace unisono {

namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 8;
constexpr int kMostLists = 1000;
constexpr std::size_t kLookedInto = 20;

PlaylistKind kindOf(const std::string& path) {
    if (isWebAddress(path)) {
        return PlaylistKind::none;
    }
    std::error_code error;
    if (!fs::is_regular_file(toPath(path), error)) {
        return PlaylistKind::none;
    }
    std::ifstream file(toPath(path), std::ios::binary);
    std::array<char, 4096> head{};
    file.read(head.data(), head.size());
    const PlaylistKind told =
        playlistKindOf({head.data(), static_cast<std::size_t>(file.gcount())});
    return told == PlaylistKind::none ? playlistKindOfName(path) : told;
}

// %41 → A; what is no escape stays.
std::string unescaped(const std::string& text) {
    const auto digit = [&text](std::size_t at) {
        const char c = at < text.size() ? text[at] : ' ';
        return c >= '0' && c <= '9'   ? c - '0'
               : c >= 'a' && c <= 'f' ? c - 'a' + 10
               : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                      : -1;
    };
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%' && digit(at + 1) >= 0 && digit(at + 2) >= 0) {
            plain += static_cast<char>(digit(at + 1) * 16 + digit(at + 2));
            at += 2;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

class Expansion {
 public:
    Result<ListedTracks> run(const std::vector<std::string>& paths) {
        for (const std::string& path : paths) {
            found_.first_of.push_back(found_.tracks.size());
            // Of thousands of songs not each is opened to see whether it is a list.
            const bool mayBeList =
                paths.size() <= kLookedInto || playlistKindOfName(path) != PlaylistKind::none;
            const PlaylistKind kind = mayBeList ? kindOf(path) : PlaylistKind::none;
            if (kind == PlaylistKind::none) {
                found_.tracks.push_back(path);
                continue;
            }
            found_.any_list = true;
            if (auto read = readList(path, kind, 1); !read) {
                return tl::unexpected<Error>(std::move(read.error()));
            }
            if (found_.tracks.size() == found_.first_of.back()) {
                return fail(ErrorKind::file_unusable, printable(path) + " names nothing to play.",
                            found_.notice, "Choose another list.");
            }
        }
        found_.first_of.push_back(found_.tracks.size());
        return std::move(found_);
    }

 private:
    Result<void> readList(const std::string& path, PlaylistKind kind, int depth) {
        if (kind == PlaylistKind::hls) {
            return fail(ErrorKind::file_unusable,
                        printable(path) + " lists the pieces of a stream, which are elsewhere.", {},
                        "Open the web address it came from.");
        }
        std::error_code ignored;
        const fs::path file = fs::weakly_canonical(toPath(path), ignored);
        if (!open_.insert(file).second) {
            notice(fileName(path) + " names itself; that entry is left out.");
            return {};
        }
        std::ifstream stream(toPath(path), std::ios::binary);
        if (!stream) {
            return fail(ErrorKind::file_not_found, printable(path) + " may not be read.", {},
                        "Ask its owner for permission, or copy it to a folder of your own.");
        }
        const std::uintmax_t size = fs::file_size(toPath(path), ignored);
        std::string text(ignored ? 0 : std::min<std::uintmax_t>(size, kLongestPlaylist_bytes),
                         '\0');
        stream.read(text.data(), static_cast<std::streamsize>(text.size()));
        text.resize(static_cast<std::size_t>(stream.gcount()));
        const PlaylistText list = parsePlaylist(text, kind);
        if (list.is_cut) {
            notice("Only the first " + std::to_string(kLongestPlaylist_entries) + " entries of " +
                   fileName(path) + " are played.");
        }
        for (const std::string& entry : list.entries) {
            // Each is looked up on the disk, those that are left out as well.
            if (++seen_ > kLongestPlaylist_entries) {
                notice("Only the first " + std::to_string(kLongestPlaylist_entries) +
                       " entries are played.");
                break;
            }
            add(located(entry, toPath(path).parent_path()), path, depth);
        }
        open_.erase(file);
        return {};
    }

    void add(std::string track, const std::string& list, int depth) {
        // Only what is called a list is looked into: ten thousand songs are not opened for it.
        const bool maybe = !isWebAddress(track) && playlistKindOfName(track) != PlaylistKind::none;
        const bool tooMany = maybe && lists_ >= kMostLists;
        if (!tooMany && (!maybe || kindOf(track) == PlaylistKind::none)) {
            found_.tracks.push_back(std::move(track));
            return;
        }
        if (tooMany || depth >= kDeepest || ++lists_ > kMostLists) {
            notice(fileName(track) + " is left out: there are too many lists in lists.");
            return;
        }
        if (auto read = readList(track, kindOf(track), depth + 1); !read) {
            notice("In " + fileName(list) + ": " + read.error().what);
        }
    }

    static std::string located(const std::string& entry, const fs::path& folder) {
        if (isWebAddress(entry)) {
            return entry;
        }
        std::string path = entry;
        if (path.starts_with("file://")) {
            path = unescaped(path.substr(7));
            if (path.starts_with("localhost/")) {
                path = path.substr(9);
            }
        }
        const auto text = [](const fs::path& name) {
            const auto utf8 = name.u8string();
            return std::string(utf8.begin(), utf8.end());
        };
        const auto absolute = [&](const std::string& name) {
            const fs::path named = toPath(name);
            return named.is_absolute() ? named : (folder / named).lexically_normal();
        };
        std::error_code ignored;
        const fs::path asItStands = absolute(path);
        if (fs::exists(asItStands, ignored)) {
            return text(asItStands);
        }
        // Written on Windows, or escaped as XSPF has it; only if that is there.
        std::string slashes = unescaped(path);
        std::ranges::replace(slashes, '\\', '/');
        const fs::path other = absolute(slashes);
        return text(fs::exists(other, ignored) ? other : asItStands);
    }

    void notice(const std::string& sentence) {
        if (found_.notice.find(sentence) == std::string::npos && found_.notice.size() < 1000) {
            found_.notice += (found_.notice.empty() ? "" : " ") + sentence;
        }
    }

    ListedTracks found_;
    int lists_ = 0;
    std::size_t seen_ = 0;     // entries of lists
    std::set<fs::path> open_;  // the lists that are being read, from the outermost in
};

}  // namespace

bool isPlaylistFile(const std::string& path) {
    return kindOf(path) != PlaylistKind::none;
}

Result<ListedTracks> expandPlaylists(const std::vector<std::string>& paths) {
    return Expansion().run(paths);
}

}  // namespace unisono
