// The sound systems this build can play through, by the names that --backend takes.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "audio/backend.h"
#include "model/error.h"
#include "timeline/time.h"

namespace unisono {

struct LibraryVersion {
    std::string library;
    std::string version;
};

struct BackendKind {
    std::string name;
    std::string about;  // for --help
    std::function<std::unique_ptr<AudioBackend>()> make;
    std::vector<LibraryVersion> libraries;
};

// In the order in which `auto` prefers them. The list is written by CMake from what was found.
const std::vector<BackendKind>& backendKinds();

// The machine's clock, for as long as the program runs.
const SteadyClock& machineClock();

// "auto, pulse, rtaudio, simulated"
std::string backendNames();

// A backend whose server answers. Errors: usage (no such backend), server_unavailable.
Result<std::unique_ptr<AudioBackend>> openBackend(const std::string& name);
// The same whether or not a server answers.
Result<std::unique_ptr<AudioBackend>> makeBackend(const std::string& name);

}  // namespace unisono
