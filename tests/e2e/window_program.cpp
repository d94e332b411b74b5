#include "e2e/window_program.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace unisono::test {
namespace {

std::string textOf(const std::string& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

// Nothing of the person who runs the tests is read, written or heard.
WindowProgram::WindowProgram(const Screen& screen, const PrivatePulse& server,
                             const std::string& folder)
    : folder_(folder),
      probe_(folder + "/probe.json"),
      program_({UNISONO_WINDOW_PROGRAM, "--backend", "pulse"},
               {{"DISPLAY", screen.display()},
                {"QT_QPA_PLATFORM", "xcb"},
                {"QT_SCALE_FACTOR", "1"},
                {"PULSE_SERVER", server.address()},
                {"UNISONO_CONFIG_DIR", folder + "/config"},
                {"UNISONO_UI_PROBE", probe_},
                {"HOME", folder},
                {"XDG_CONFIG_HOME", folder + "/xdg"},
                {"XDG_RUNTIME_DIR", folder},
                {"XDG_CURRENT_DESKTOP", ""},
                {"DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"},
                {"LC_ALL", "C.UTF-8"}},
               folder + "/window.log") {
}

Json WindowProgram::look() const {
    return Json::parse(textOf(probe_), nullptr, false);
}

std::string WindowProgram::log() const {
    return textOf(folder_ + "/window.log");
}

std::optional<Json> WindowProgram::wait(const std::function<bool(const Json&)>& so,
                                        int seconds) const {
    Json seen;
    const bool became = eventually(
        [&] {
            seen = look();
            return seen.is_object() && so(seen);
        },
        std::chrono::seconds(seconds));
    return became ? std::optional(seen) : std::nullopt;
}

std::optional<Spot> WindowProgram::spot(const std::function<bool(const Json&)>& widget,
                                        int seconds) const {
    const auto placeIn = [&](const Json& look) -> std::optional<Json> {
        for (const Json& one : look.at("widgets")) {
            if (one.value("enabled", true) && widget(one)) {
                return one;
            }
        }
        return std::nullopt;
    };
    std::optional<Json> last;
    auto since = std::chrono::steady_clock::now();
    const auto found = wait(
        [&](const Json& look) {
            const auto now = placeIn(look);
            if (now != last) {
                last = now;
                since = std::chrono::steady_clock::now();
            }
            return now.has_value() &&
                   std::chrono::steady_clock::now() - since > std::chrono::milliseconds(300);
        },
        seconds);
    if (!found) {
        return std::nullopt;
    }
    const auto of = [&](const char* key) { return last->at(key).get<int>(); };
    return Spot{of("x") + of("width") / 2, of("y") + of("height") / 2};
}

std::optional<Spot> WindowProgram::spotOf(const std::string& name, const std::string& kind) const {
    return spot([&](const Json& one) {
        return (one.at("object") == name || one.at("name").get<std::string>().starts_with(name)) &&
               (kind.empty() || one.at("class").get<std::string>().ends_with(kind));
    });
}

const Json* groupIn(const Json& look, const std::string& name) {
    for (const Json& group : look.at("groups")) {
        if (group.at("name") == name) {
            return &group;
        }
    }
    return nullptr;
}

bool hasWidget(const Json& look, const std::string& object) {
    const Json& widgets = look.at("widgets");
    return std::any_of(widgets.begin(), widgets.end(),
                       [&](const Json& one) { return one.at("object") == object; });
}

bool isPlaying(const Json& look, std::size_t speakers) {
    if (look.at("play") != "playing" || look.at("groups").empty()) {
        return false;
    }
    const Json& lanes = look.at("groups").at(0).at("lanes");
    return lanes.size() == speakers &&
           std::all_of(lanes.begin(), lanes.end(),
                       [](const Json& lane) { return lane.at("playing").get<bool>(); });
}

}  // namespace unisono::test
