// How much sound a file's header promises, read by ourselves: libsndfile silently corrects the
// number to what is there, and the user should hear of the difference.
#pragma once

#include <cstdint>
#include <istream>
#include <optional>

namespace unisono {

struct HeaderPromise {
    std::int64_t promised_bytes = 0;  // of sound data, by the header
    std::int64_t present_bytes = 0;   // of them in the file
    int frame_bytes = 1;              // bytes per frame, or per block of a packed format
};

// WAV (RIFF, RIFX, RF64), AIFF/AIFF-C and AU; empty for anything else, for damaged headers and
// for streams whose writer did not know the length. Leaves `file` at an arbitrary place.
std::optional<HeaderPromise> headerPromise(std::istream& file, std::int64_t file_bytes);

// MP3 without a length tag has its length guessed from the first frames, which is far off when
// the bit rate varies. True if that is so here.
bool mpegLengthIsGuess(std::istream& file);

}  // namespace unisono
