// A screen that nobody sees, with a window manager, a mouse and a keyboard of the test's own.
#pragma once

#include <array>
#include <cstdlib>
#include <memory>
#include <string>

#include "support/posix/child.h"

namespace unisono::test {

struct Spot {
    int x = 0;
    int y = 0;
};

class Screen {
 public:
    static bool installed() {
        return std::system(
                   "command -v Xvfb >/dev/null && command -v openbox >/dev/null && "
                   "command -v xdotool >/dev/null") == 0;
    }

    explicit Screen(const std::string& folder) : folder_(folder) {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) {
            return;
        }
        ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
        server_ = std::make_unique<Child>(
            std::vector<std::string>{"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0",
                                     "1400x900x24", "-nolisten", "tcp"},
            Child::Environment{}, folder + "/xvfb.log");
        ::close(ends[1]);
        // It tells its number as soon as it is ready, or closes the pipe.
        char letter = 0;
        std::string number;
        while (::read(ends[0], &letter, 1) == 1 && letter != '\n') {
            number += letter;
        }
        ::close(ends[0]);
        if (!number.empty()) {
            display_ = ":" + number;
            manager_ =
                std::make_unique<Child>(std::vector<std::string>{"openbox", "--sm-disable"},
                                        Child::Environment{{"DISPLAY", display_}, {"HOME", folder}},
                                        folder + "/openbox.log");
        }
    }

    [[nodiscard]] const std::string& display() const { return display_; }  // empty: there is none

    // As xdotool understands them; one call is one connection, so that nothing comes between.
    bool xdotool(const std::string& words) const {
        return std::system(("DISPLAY=" + display_ + " timeout 20 xdotool " + words +
                            " >/dev/null 2>>" + folder_ + "/xdotool.log")
                               .c_str()) == 0;
    }
    bool key(const std::string& keys) const { return xdotool("key --clearmodifiers " + keys); }
    bool type(const std::string& text) const { return xdotool("type --delay 15 '" + text + "'"); }
    bool click(Spot at) const {
        return xdotool(moveTo(at) + " sleep 0.1 mousedown 1 sleep 0.05 mouseup 1");
    }
    // As slowly as a hand: programs look at the way, not only at its end.
    bool drag(Spot from, Spot to) const {
        constexpr int kSteps = 16;
        std::string words = moveTo(from) + " sleep 0.15 mousedown 1 sleep 0.15";
        for (int step = 1; step <= kSteps; ++step) {
            words += moveTo({from.x + (to.x - from.x) * step / kSteps,
                             from.y + (to.y - from.y) * step / kSteps}) +
                     " sleep 0.04";
        }
        return xdotool(words + " sleep 0.3" + moveTo({to.x + 1, to.y + 1}) +
                       " sleep 0.2 mouseup 1");
    }

 private:
    static std::string moveTo(Spot at) {
        return " mousemove " + std::to_string(at.x) + " " + std::to_string(at.y);
    }

    std::string folder_;
    std::string display_;
    std::unique_ptr<Child> server_;
    std::unique_ptr<Child> manager_;
};

}  // namespace unisono::test
