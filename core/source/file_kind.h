// What a file is, told from its first bytes: the extension only says what somebody hoped.
#pragma once

#include <string>
#include <string_view>

namespace unisono {

struct FileKind {
    enum class Player {
        libsndfile,  // a container libsndfile knows; Qt's decoder may still read odd codecs in it
        qt,          // only Qt's decoder knows it
        none,        // no sound, or nothing that is known
    };
    Player player = Player::none;
    std::string name;  // "a WAV file", "a PNG picture", "text"; empty if nothing is known
    // Whether the container states its length; without it a decoder can only guess.
    bool states_length = false;
};

// `head`: the file's first bytes (512 are enough).
FileKind fileKind(std::string_view head);
// Nothing but characters that a text may hold, of any language; not so: nothing at all.
bool isText(std::string_view head);

}  // namespace unisono
