// What stands in a playlist: M3U and M3U8, PLS, XSPF.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"

namespace unisono {

// More is read of no list: the rest is left out, and said so.
inline constexpr std::size_t kLongestPlaylist_entries = 100'000;
inline constexpr std::size_t kLongestPlaylist_bytes = 16U << 20U;

enum class PlaylistKind {
    none,
    m3u,
    pls,
    xspf,
    // HTTP live streaming: an M3U of pieces of one sound, not of songs. Not for parsePlaylist().
    hls,
};

// Told by the beginning alone (a few KB are enough), where the format has one; a plain M3U has
// none, so that only its name or its content type tells.
PlaylistKind playlistKindOf(std::string_view head);
// By the end of a file's name or of an address' path: .m3u, .m3u8, .pls, .xspf.
PlaylistKind playlistKindOfName(std::string_view name);
// By what a server calls it ("audio/x-scpls"), in small letters. HLS goes by the same names as M3U,
// and is taken for that: what it holds tells.
PlaylistKind playlistKindOfMime(std::string_view mime);

struct PlaylistText {
    std::vector<std::string> entries;  // UTF-8, as they stand there: paths or addresses
    bool is_cut = false;               // there were more than kLongestPlaylist_entries
};
// `text` may be UTF-8, UTF-16 with its mark, or Latin-1; lines may end in any way. Never fails:
// what is no list has no entries. `kind`: m3u, pls or xspf.
PlaylistText parsePlaylist(std::string_view text, PlaylistKind kind);

}  // namespace unisono
