// What a person wants of 'play': from the words typed to what they mean.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/parse.h"
#include "cli/speaker_choice.h"
#include "model/setup.h"
#include "source/source_choice.h"

namespace unisono::cli {

// As typed.
struct PlayOptions {
    std::vector<std::string> files;
    SpeakerOptions speakers;
    std::string backend = "auto";
    std::string status;
    std::string from;
    bool loop = false;
    std::string metronome;
    std::string raw;
    bool live = false;
    std::string source;
    std::string latency;
};

// Understood, but nothing opened yet.
struct PlayRequest {
    std::vector<std::string> files;  // empty: the metronome, or standard input
    SpeakerRequest speakers;
    std::optional<double> metronome_bpm;
    std::optional<RawFormat> raw;  // of standard input
    bool format_was_told = false;
    bool standard_input = false;
    bool live = false;
    bool loop = false;
    double from_s = 0.0;
    std::optional<SourceChoice> choice;  // something of this computer, instead of files
    LatencyMode latency = LatencyMode::music;
};

// Opens nothing. Errors: usage.
Result<PlayRequest> parsePlay(const PlayOptions& options);

// The same command again, without the speakers and what is set for them.
std::string playCommandLine(const PlayOptions& options);

}  // namespace unisono::cli
