// Which speakers shall play, and how each is set up: from the options to sinks that exist.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "audio/backend.h"
#include "model/error.h"
#include "model/speaker.h"

namespace unisono::cli {

// The options as typed.
struct SpeakerOptions {
    std::vector<std::string> to;             // --to, each may be a list
    std::vector<std::string> extra_latency;  // --extra-latency, each may be a list
    std::vector<std::string> role;           // ID=left
    std::vector<std::string> gain;           // ID=-6
    std::vector<std::string> delay;          // ID=12
    std::vector<std::string> eq;             // ID=peak:1000:-3:1
    std::vector<std::string> keep_awake;     // ID=always
};

// The options understood, but no name looked up.
struct SpeakerRequest {
    struct Change {
        std::string speaker;
        std::string option;  // for error messages: "--gain"
        SpeakerSettings settings;
        enum class What { role, gain, delay, eq, keep_awake } what{};
    };
    std::vector<std::string> names;
    std::vector<double> extra_latency_ms;  // empty, or one for each name
    std::vector<Change> changes;
};
// Errors: usage.
Result<SpeakerRequest> parseSpeakers(const SpeakerOptions& options);

struct ChosenSpeaker {
    SinkInfo sink;
    SpeakerSettings settings;
};
std::vector<SinkInfo> sinksOf(const std::vector<ChosenSpeaker>& speakers);
// How a speaker is set up before anything was typed.
using KnownSettings = std::function<SpeakerSettings(const SinkInfo&)>;
// Errors: unknown_speaker, duplicate_speaker, usage (a setting for a speaker that does not play).
Result<std::vector<ChosenSpeaker>> chooseSpeakers(const SpeakerRequest& request,
                                                  const std::vector<SinkInfo>& sinks,
                                                  const KnownSettings& known = {});

// Sinks behind which there is no speaker: the "Dummy Output" that sound servers make when there is
// no real one, and those through which Unisono listens to other programs.
bool makesNoSound(const SinkInfo& sink);

}  // namespace unisono::cli
