// What 'play' plays.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "audio/backend.h"
#include "cli/play_request.h"
#include "cli/speaker_choice.h"
#include "engine/snapshot.h"
#include "source/source.h"

namespace unisono::cli {

// Files, addresses, the metronome or standard input. Tells of what is left out.
Result<std::unique_ptr<Source>> openFiles(const PlayRequest& request);

// Something of this computer (request.choice is set), for these speakers. `backend` must outlive
// it.
Result<std::unique_ptr<Source>> openChosenSource(const PlayRequest& request, AudioBackend& backend,
                                                 const std::vector<ChosenSpeaker>& speakers);

// "Heard 84 ms after it is played, 12 of them the slowest speaker's own."
std::string latencySentence(const LiveSnapshot& live);

}  // namespace unisono::cli
