#include "backends/backends.h"

#include <algorithm>

namespace unisono {

const SteadyClock& machineClock() {
    static const SteadyClock clock;
    return clock;
}

std::string backendNames() {
    std::string names = "auto";
    for (const BackendKind& kind : backendKinds()) {
        names += ", " + kind.name;
    }
    return names;
}

Result<std::unique_ptr<AudioBackend>> makeBackend(const std::string& name) {
    const auto& kinds = backendKinds();
    // The first is the system's own way; simulated speakers come last and only when asked for.
    const auto kind =
        name == "auto"
            ? kinds.begin()
            : std::find_if(kinds.begin(), kinds.end(),
                           [&](const BackendKind& candidate) { return candidate.name == name; });
    if (kind == kinds.end()) {
        return fail(ErrorKind::usage, "There is no backend \"" + name + "\" in this build.", {},
                    "Choose one of: " + backendNames() + ".");
    }
    return kind->make();
}

Result<std::unique_ptr<AudioBackend>> openBackend(const std::string& name) {
    auto backend = makeBackend(name);
    if (!backend) {
        return backend;
    }
    const ServerInfo server = (*backend)->server();
    if (!server.available) {
        return fail(ErrorKind::server_unavailable,
                    server.problem.empty() ? "No sound server answers." : server.problem,
                    "Nothing can be played.",
                    "'unisono-cli doctor' says what to do; 'unisono-cli demo' needs no sound "
                    "server.");
    }
    return backend;
}

}  // namespace unisono
