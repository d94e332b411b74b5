// Raw sound through a named pipe, into which librespot, shairport-sync, mpd or another program
// writes.
#pragma once

#include <memory>
#include <string>

#include "source/pcm_input.h"

namespace unisono {

// Opens the pipe at `path`, which must exist (mkfifo makes one); nobody need write into it yet. A
// writer may leave and come back, or another one come, as often as they like, and the pipe may be
// removed and made anew; settings.reopens is set, settings.name is the path if it is left empty.
// Everything else is as for openPcmInput().
// Errors: file_not_found, file_unusable (not a pipe, or not ours to read), unsupported (this system
// has none), usage.
Result<std::unique_ptr<Source>> openNamedPipe(const std::string& path, PcmInputSettings settings);

}  // namespace unisono
