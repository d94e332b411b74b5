// Files that libsndfile decodes: WAV, FLAC, Ogg Vorbis, Opus, MP3, AIFF, CAF, AU and relatives.
#pragma once

#include <memory>
#include <string>

#include "model/error.h"
#include "source/native_reader.h"

namespace unisono {

// Streamed from disk, never held in memory. `kind`: what the file looks like ("a WAV file"), for
// the error's words; may be empty. Errors: file_unusable. The caller has made sure that `path` is
// a readable regular file.
Result<std::unique_ptr<NativeReader>> openSoundFile(const std::string& path,
                                                    const std::string& kind);

}  // namespace unisono
