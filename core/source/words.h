// The words the sources use when they speak about files and times.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "model/error.h"
#include "model/printable.h"

namespace unisono {

// Paths travel as UTF-8 text everywhere; this is the one place that turns them into a path.
std::filesystem::path toPath(const std::string& utf8);

// "song.flac" out of "/music/song.flac", printable.
std::string fileName(const std::string& path);

// "0:07", "12:34", "1:02:03"; whole seconds, rounded down.
std::string clockText(double time_s);

// "song.wav ends early: 0:01 of 0:03 could be read." Without a promise: "… it stops after 0:01."
std::string endsEarlySentence(const std::string& name, double read_s,
                              std::optional<double> promised_s);

// The error every source gives for a file that is there but cannot be played.
tl::unexpected<Error> unusableFile(const std::string& path, const std::string& reason);

}  // namespace unisono
