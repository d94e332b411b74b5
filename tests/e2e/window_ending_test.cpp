// The window's program ends in order, however it is asked to. On no screen.
#include <csignal>
#include <filesystem>

#include "core/store/temporary_folder.h"
#include "support/catch.h"
#include "support/posix/child.h"
#include "support/posix/private_pulse.h"

using namespace unisono::test;

TEST_CASE("The window ends in order when it is asked to from outside") {
    for (const int signal : {SIGTERM, SIGHUP, SIGINT}) {
        CAPTURE(signal);
        const TemporaryFolder folder;
        const std::string home = folder.path().string();
        const std::string probe = home + "/probe.json";
        Child program({UNISONO_WINDOW_PROGRAM, "--backend", "simulated"},
                      {{"QT_QPA_PLATFORM", "offscreen"},
                       {"PULSE_SERVER", "unix:/nonexistent"},
                       {"UNISONO_CONFIG_DIR", home + "/config"},
                       {"UNISONO_UI_PROBE", probe},
                       {"HOME", home},
                       {"XDG_CONFIG_HOME", home + "/xdg"},
                       {"XDG_RUNTIME_DIR", home},
                       {"DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"},
                       {"DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent"},
                       {"LC_ALL", "C.UTF-8"}},
                      home + "/log");
        // It tells what it shows from within its event loop.
        REQUIRE(eventually([&] { return std::filesystem::exists(probe) || program.ended(); }));
        program.signal(signal);
        REQUIRE(program.endsWithin(std::chrono::seconds(20)));
        CHECK(program.exitCode() == 0);
    }
}
