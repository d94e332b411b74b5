// --source and --latency of 'play': sound of this computer instead of files.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "audio/backend.h"
#include "cli/parse.h"
#include "cli/speaker_choice.h"
#include "engine/snapshot.h"
#include "model/setup.h"
#include "source/source.h"
#include "source/source_choice.h"

namespace unisono::cli {

// What --source means. Nothing if it was not given, or names a file or standard input: that is then
// added to `files`. Errors: usage.
Result<std::optional<SourceChoice>> parseChosenSource(const std::string& typed,
                                                      std::vector<std::string>& files,
                                                      bool metronome, bool within);
// Empty: music. Errors: usage.
Result<LatencyMode> parseLatencyMode(const std::string& typed);

// Opens it for these speakers. `raw` and `live` are for pipes.
Result<std::unique_ptr<Source>> openChosenSource(const SourceChoice& choice,
                                                 const std::optional<RawFormat>& raw, bool live,
                                                 AudioBackend& backend,
                                                 const std::vector<ChosenSpeaker>& speakers);

// "Heard 84 ms after it is played, 12 of them the slowest speaker's own."
std::string latencySentence(const LiveSnapshot& live);

}  // namespace unisono::cli
