// macOS.
#include <cstdlib>

#include "store/paths.h"

namespace unisono {

Environment processEnvironment() {
    return [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
    };
}

Result<std::filesystem::path> settingsFolderHere(const Environment& environment) {
    return settingsFolderOnMac(environment);
}

}  // namespace unisono
