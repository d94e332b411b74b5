// From what a person chose to a source that plays it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "audio/backend.h"
#include "source/capture_source.h"
#include "source/pcm_input.h"
#include "source/source.h"
#include "source/source_choice.h"

namespace unisono {

struct ChoiceContext {
    AudioBackend& backend;
    const Clock& clock;
    std::string group;               // the name people see in the sound settings
    std::vector<SinkInfo> speakers;  // that will play it
    PcmInputSettings raw;            // of a pipe
    // Opens what is found at an address. Empty: addresses cannot be played.
    std::function<Result<std::unique_ptr<Source>>(const std::string& url)> open_url;
};

// Why these speakers cannot play it: it comes from one of them, as far as these inputs and
// applications tell. Nothing if they can, or it is not there. Error: feedback. Pure.
std::optional<Error> feedbackOfChoice(const SourceChoice& choice,
                                      const std::vector<InputInfo>& inputs,
                                      const std::vector<PlayingApp>& apps,
                                      const std::vector<SinkInfo>& speakers);

// Standard input is not opened here: it belongs to the program. A speaker never plays what it is
// itself the source of (Error: feedback). Errors besides: those of what is opened, unknown_source,
// unknown_microphone, unsupported. `context.backend` and `context.clock` must outlive the source.
Result<std::unique_ptr<Source>> openChoice(const SourceChoice& choice,
                                           const ChoiceContext& context);

}  // namespace unisono
