// Playlist files among the things to play: replaced by what they name.
#pragma once

#include <string>
#include <vector>

#include "model/error.h"

namespace unisono {

struct ListedTracks {
    std::vector<std::string> tracks;  // files and web addresses, in order
    // For each of the paths that were given, the first of its tracks; one more: tracks.size().
    std::vector<std::size_t> first_of;
    std::string notice;  // sentences on what was left out; may be empty
    bool any_list = false;
};

// By its name or its first bytes.
bool isPlaylistFile(const std::string& path);

// Replaces each playlist file (M3U, PLS, XSPF; lists in lists up to eight deep) by its entries,
// relative ones as seen from the list's folder. Anything else stays as it is, also what does not
// exist: whoever opens it finds out. A list that names itself, over others or not, is read once.
// No network: the address of a list stays one track, which plays what stands there.
// Errors: file_not_found, file_unusable (a list that cannot be read, or names nothing).
Result<ListedTracks> expandPlaylists(const std::vector<std::string>& paths);

}  // namespace unisono
