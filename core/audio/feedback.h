// No speaker plays what it is itself the source of.
#pragma once

#include <optional>
#include <vector>

#include "audio/backend.h"
#include "audio/input.h"
#include "audio/routing.h"
#include "model/error.h"

namespace unisono {

// Why `input` cannot be played on these speakers: it is what one of them is given (a monitor), or
// it is one of them (a phone, an Echo or a headset that is speaker and source at once). A
// microphone that merely hears them is another matter. Error: feedback. Pure.
std::optional<Error> feedbackOf(const InputInfo& input, const std::vector<SinkInfo>& speakers);
// The same of what plays here like an application: PipeWire has phones and Echos do so.
std::optional<Error> feedbackOf(const PlayingApp& app, const std::vector<SinkInfo>& speakers);

}  // namespace unisono
