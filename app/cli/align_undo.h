// 'align --undo': takes back what an alignment changed, also of speakers that are not there now.
#pragma once

#include <string>

#include "cli/exit_code.h"
#include "cli/speaker_choice.h"

namespace unisono::cli {

// Of the speakers named; of all that were aligned last, together, if none is named. Says what
// became of each.
ExitCode undoAlign(const SpeakerOptions& speakers, const std::string& backend);

}  // namespace unisono::cli
