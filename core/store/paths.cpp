#include "store/paths.h"

#include <system_error>

namespace unisono {
namespace {

// An empty variable counts as not set, as the XDG specification has it.
std::optional<std::string> valueOf(const Environment& environment, const std::string& name) {
    auto value = environment(name);
    return value && !value->empty() ? value : std::nullopt;
}

tl::unexpected<Error> homeless(const std::string& variable) {
    return fail(ErrorKind::settings_unusable,
                "The folder for settings cannot be found: " + variable + " is not set.",
                "Unisono does not know whose settings to use.",
                "Set " + variable + ", or set UNISONO_CONFIG_DIR to a folder of your choice.");
}

}  // namespace

std::filesystem::path pathFromUtf8(const std::string& text) {
    return {std::u8string(text.begin(), text.end())};
}

std::string toUtf8(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

Result<std::filesystem::path> settingsFolder(const Environment& environment) {
    if (const auto chosen = valueOf(environment, "UNISONO_CONFIG_DIR")) {
        // Absolute from now on, so that a later change of the working folder changes nothing.
        std::error_code failure;
        const auto folder = std::filesystem::absolute(pathFromUtf8(*chosen), failure);
        if (failure) {
            return fail(ErrorKind::settings_unusable,
                        "UNISONO_CONFIG_DIR cannot be used: " + failure.message() + ".", {},
                        "Set it to the full path of a folder.");
        }
        return folder;
    }
    return settingsFolderHere(environment);
}

Result<std::filesystem::path> settingsFolderOnLinux(const Environment& environment) {
    if (const auto base = valueOf(environment, "XDG_CONFIG_HOME")) {
        // The specification tells us to ignore a relative path. Absolute means a leading slash
        // here, also when a test asks for this rule on another system.
        if (base->front() == '/') {
            return pathFromUtf8(*base) / "unisono";
        }
    }
    if (const auto home = valueOf(environment, "HOME")) {
        return pathFromUtf8(*home) / ".config" / "unisono";
    }
    return homeless("HOME");
}

Result<std::filesystem::path> settingsFolderOnWindows(const Environment& environment) {
    if (const auto roaming = valueOf(environment, "APPDATA")) {
        return pathFromUtf8(*roaming) / "Unisono";
    }
    return homeless("APPDATA");
}

Result<std::filesystem::path> settingsFolderOnMac(const Environment& environment) {
    if (const auto home = valueOf(environment, "HOME")) {
        return pathFromUtf8(*home) / "Library" / "Application Support" / "Unisono";
    }
    return homeless("HOME");
}

}  // namespace unisono
