// Where settings live, on each kind of system.
//
//   UNISONO_CONFIG_DIR, when set        that folder, on every system
//   Linux and other Unix                $XDG_CONFIG_HOME/unisono, else $HOME/.config/unisono
//   Windows                             %APPDATA%\Unisono
//   macOS                               $HOME/Library/Application Support/Unisono
//
// Nothing here creates or looks at a folder. All functions are thread safe as long as nobody
// changes the process environment meanwhile.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "model/error.h"

namespace unisono {

// Value of an environment variable as UTF-8, or nothing if it is not set.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

// The environment of this process (core/store/platform).
Environment processEnvironment();

// The folder for settings on the system this was built for.
// Fails with settings_unusable when the environment does not say whose settings.
Result<std::filesystem::path> settingsFolder(const Environment& environment = processEnvironment());

// The rule of each system by itself, without UNISONO_CONFIG_DIR; platform files choose one.
Result<std::filesystem::path> settingsFolderOnLinux(const Environment& environment);
Result<std::filesystem::path> settingsFolderOnWindows(const Environment& environment);
Result<std::filesystem::path> settingsFolderOnMac(const Environment& environment);

// The rule of the system this was built for (core/store/platform).
Result<std::filesystem::path> settingsFolderHere(const Environment& environment);

// Paths are UTF-8 text in messages and in the environment, whatever the system uses inside.
std::filesystem::path pathFromUtf8(const std::string& text);
std::string toUtf8(const std::filesystem::path& path);

}  // namespace unisono
