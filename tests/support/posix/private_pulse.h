// A PulseAudio of the test's own: private socket, null sinks, no user configuration. It ends with
// the test, and by itself if the test is killed. Linux only.
#pragma once

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace unisono::test {

// Polls until it is true; false if it does not become so within `limit`.
inline bool eventually(const std::function<bool()>& condition,
                       std::chrono::seconds limit = std::chrono::seconds(20)) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (std::chrono::steady_clock::now() < end) {
        if (condition()) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return condition();
}

class PrivatePulse {
 public:
    PrivatePulse() {
        std::string folder = (std::filesystem::temp_directory_path() / "unisono-pulse-XXXXXX");
        folder_ = ::mkdtemp(folder.data()) == nullptr ? "" : folder;
        start();
    }
    ~PrivatePulse() {
        kill();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    PrivatePulse(const PrivatePulse&) = delete;
    PrivatePulse& operator=(const PrivatePulse&) = delete;

    static bool installed() {
        return std::system("command -v pulseaudio >/dev/null && command -v pactl >/dev/null") == 0;
    }

    [[nodiscard]] std::string address() const { return "unix:" + folder_ + "/socket"; }

    void start() {
        const std::string socket =
            "module-native-protocol-unix auth-anonymous=1 socket=" + folder_ + "/socket";
        std::vector<std::string> words = {"pulseaudio",
                                          "-n",
                                          "--daemonize=no",
                                          "--exit-idle-time=-1",
                                          "--use-pid-file=no",
                                          "--realtime=no",
                                          "--high-priority=no",
                                          "-L",
                                          socket,
                                          "-L",
                                          sink("kitchen"),
                                          "-L",
                                          sink("den")};
        pid_ = ::fork();
        if (pid_ == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::setenv("XDG_RUNTIME_DIR", folder_.c_str(), 1);
            ::setenv("PULSE_RUNTIME_PATH", folder_.c_str(), 1);
            ::setenv("HOME", folder_.c_str(), 1);
            const int null = ::open("/dev/null", O_RDWR);
            ::dup2(null, 1);
            ::dup2(null, 2);
            std::vector<char*> arguments;
            for (auto& word : words) {
                arguments.push_back(word.data());
            }
            arguments.push_back(nullptr);
            ::execvp("pulseaudio", arguments.data());
            ::_exit(127);
        }
        eventually([this] { return pactl("info"); });
    }
    void kill() {
        if (pid_ > 0) {
            ::kill(pid_, SIGKILL);
            ::waitpid(pid_, nullptr, 0);
            pid_ = -1;
        }
    }
    bool pactl(const std::string& command) const {
        return std::system(
                   ("pactl --server=" + address() + " " + command + " >/dev/null 2>&1").c_str()) ==
               0;
    }
    // As if a Bluetooth speaker had been connected, as far as its sink's properties go.
    void addBluetoothSink(const std::string& name, const std::string& address,
                          const std::string& protocol = "a2dp_sink") const {
        pactl("load-module module-null-sink sink_name=" + name +
              " norewinds=1 rate=48000 \"sink_properties='device.description=Kitchen "
              "device.api=bluez device.string=" +
              address + " bluetooth.protocol=" + protocol + " bluetooth.codec=sbc'\"");
    }
    void addSink(const std::string& name) const { pactl("load-module " + sink(name)); }
    void removeSink(const std::string& name) const {
        pactl("list short modules >" + folder_ +
              "/modules 2>/dev/null; pactl --server=" + address() +
              " unload-module $(grep 'sink_name=" + name + " ' " + folder_ + "/modules | cut -f1)");
    }

 private:
    // Two sinks with one description: as two Echo Dots have.
    static std::string sink(const std::string& name) {
        return "module-null-sink sink_name=" + name +
               " norewinds=1 rate=48000 sink_properties=device.description=Echo";
    }

    std::string folder_;
    pid_t pid_ = -1;
};

}  // namespace unisono::test
