// The window as its user meets it: a program on a screen. What it shows is known by its probe.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "e2e/screen.h"
#include "support/posix/private_pulse.h"

namespace unisono::test {

using Json = nlohmann::json;

class WindowProgram {
 public:
    WindowProgram(const Screen& screen, const PrivatePulse& server, const std::string& folder);

    // The latest that it told; null before the first time.
    [[nodiscard]] Json look() const;
    // Waits until that is so; then what it looked like. Nothing: it did not become so.
    std::optional<Json> wait(const std::function<bool(const Json&)>& so, int seconds = 20) const;
    // The middle of a widget or row that can be used, as soon as it stands still.
    std::optional<Spot> spot(const std::function<bool(const Json&)>& widget,
                             int seconds = 20) const;
    std::optional<Spot> spotOf(const std::string& name, const std::string& kind = {}) const;

    [[nodiscard]] Child& program() { return program_; }
    [[nodiscard]] std::string log() const;
    [[nodiscard]] std::string folder() const { return folder_; }

 private:
    std::string folder_;
    std::string probe_;
    Child program_;
};

// Of what look() gives.
[[nodiscard]] const Json* groupIn(const Json& look, const std::string& name);
[[nodiscard]] bool hasWidget(const Json& look, const std::string& object);
[[nodiscard]] bool isPlaying(const Json& look, std::size_t speakers);  // the first group

}  // namespace unisono::test
