// Keeps a person informed while an engine plays.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/status_writer.h"
#include "cli/watched_source.h"
#include "engine/engine.h"

namespace unisono::cli {

struct PlayerOptions {
    std::optional<StatusWriter> status;
    bool progress = true;    // a progress line, if standard output is a terminal
    bool summarise = false;  // a closing sentence even if it is not
    std::shared_ptr<const SourceRecord> source;  // kept by the source that plays
    // Called several times a second with what the engine tells; its sentences are shown.
    std::function<std::vector<std::string>(const EngineSnapshot&)> each;
};

// Runs an engine that has its speakers and its source until the sound has ended or somebody
// interrupts. The caller holds an InterruptGuard.
ExitCode playToEnd(Engine& engine, const EngineConfig& config, PlayerOptions options);

}  // namespace unisono::cli
