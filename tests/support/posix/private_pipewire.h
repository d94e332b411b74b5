// A PipeWire of the test's own, with WirePlumber and the Pulse server, in a folder of its own. It
// ends with the test, and by itself if the test is killed. Linux only.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include <stdlib.h>

#include "support/posix/child.h"
#include "support/posix/private_pulse.h"

namespace unisono::test {

class PrivatePipewire {
 public:
    // Two null sinks, the first of which is the default.
    PrivatePipewire() {
        std::string folder = (std::filesystem::temp_directory_path() / "unisono-pipewire-XXXXXX");
        folder_ = ::mkdtemp(folder.data()) == nullptr ? "" : folder;
        environment_ = {{"XDG_RUNTIME_DIR", folder_},
                        {"PIPEWIRE_RUNTIME_DIR", folder_},
                        {"PULSE_RUNTIME_PATH", folder_ + "/pulse"},
                        {"XDG_CONFIG_HOME", folder_},
                        {"XDG_STATE_HOME", folder_},
                        {"HOME", folder_},
                        {"DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder_ + "/bus"},
                        {"DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent"}};
        // WirePlumber does not start without a bus.
        bus_ = start({"dbus-daemon", "--session", "--nofork", "--nopidfile",
                      "--address=unix:path=" + folder_ + "/bus"});
        pipewire_ = start({"pipewire"});
        eventually([this] {
            return std::filesystem::exists(folder_ + "/pipewire-0") &&
                   std::filesystem::exists(folder_ + "/bus");
        });
        session_ = start({"wireplumber"});
        pulse_ = start({"pipewire-pulse"});
        eventually([this] { return pactl("info"); });
        for (const std::string name : {"kitchen", "den"}) {
            pactl("load-module module-null-sink sink_name=" + name +
                  " sink_properties=device.description=Echo");
        }
        pactl("set-default-sink kitchen");
    }
    ~PrivatePipewire() {
        pulse_.reset();
        session_.reset();
        pipewire_.reset();
        bus_.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    PrivatePipewire(const PrivatePipewire&) = delete;
    PrivatePipewire& operator=(const PrivatePipewire&) = delete;

    static bool installed() {
        return std::system(
                   "command -v pipewire >/dev/null && command -v wireplumber >/dev/null && "
                   "command -v pipewire-pulse >/dev/null && command -v dbus-daemon >/dev/null && "
                   "command -v pactl >/dev/null") == 0;
    }
    [[nodiscard]] std::string address() const { return "unix:" + folder_ + "/pulse/native"; }
    bool pactl(const std::string& command) const {
        return std::system(
                   ("timeout 5 pactl --server=" + address() + " " + command + " >/dev/null 2>&1")
                       .c_str()) == 0;
    }

 private:
    std::unique_ptr<Child> start(const std::vector<std::string>& words) {
        return std::make_unique<Child>(words, environment_, folder_ + "/" + words.front() + ".log");
    }

    std::string folder_;
    Child::Environment environment_;
    std::unique_ptr<Child> bus_;
    std::unique_ptr<Child> pipewire_;
    std::unique_ptr<Child> session_;
    std::unique_ptr<Child> pulse_;
};

}  // namespace unisono::test
