// An ALSA configuration for one test, in which "default" is what the test says.
#pragma once

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <thread>

namespace unisono::test {

// RtAudio looks for a control named "default" before it lists the device "default", and ALSA has
// no control without a card. While this is true the test program answers that there is one.
extern bool pretend_default_control;

// True if `condition` becomes true in `time`.
template <class Condition>
bool within(std::chrono::nanoseconds time, Condition condition) {
    const auto deadline = std::chrono::steady_clock::now() + time;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

class PrivateAlsa {
 public:
    // "%" in `configuration` stands for the folder of the test.
    explicit PrivateAlsa(std::string configuration) {
        folder_ = std::filesystem::temp_directory_path() /
                  ("unisono-alsa-" + std::to_string(std::random_device()()));
        std::filesystem::create_directories(folder_);
        for (auto at = configuration.find('%'); at != std::string::npos;
             at = configuration.find('%')) {
            configuration.replace(at, 1, folder_.string());
        }
        std::ofstream(folder_ / "alsa.conf") << configuration;
        ::setenv("ALSA_CONFIG_PATH", (folder_ / "alsa.conf").c_str(), 1);
    }
    PrivateAlsa(const PrivateAlsa&) = delete;
    PrivateAlsa& operator=(const PrivateAlsa&) = delete;
    ~PrivateAlsa() {
        ::unsetenv("ALSA_CONFIG_PATH");
        pretend_default_control = false;
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
    std::filesystem::path folder_;
};

}  // namespace unisono::test
