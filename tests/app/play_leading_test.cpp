// 'play' leads other programs' sound here, and gives it back however it ends. On a PulseAudio of
// the test's own.
#include <csignal>

#include "cli/exit_code.h"
#include "core/audio/pulse/routing_scene.h"
#include "core/store/temporary_folder.h"
#include "support/catch.h"
#include "support/posix/child.h"
#include "support/run_program.h"

using namespace unisono;
using namespace unisono::cli;
using namespace unisono::test;

namespace {

struct Scene {
    PrivatePulse server;
    TemporaryFolder folder;
    std::string log = (folder.path() / "log").string();

    Scene() { server.pactl("set-default-sink den"); }
    [[nodiscard]] Child::Environment environment() const {
        return {{"PULSE_SERVER", server.address()},
                {"UNISONO_CONFIG_DIR", (folder.path() / "config").string()},
                {"DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent"}};
    }
    [[nodiscard]] std::unique_ptr<Child> play(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> words{
            UNISONO_CLI_PROGRAM, "play",      "--source", "system", "--to",
            "kitchen",           "--backend", "pulse"};
        words.insert(words.end(), more.begin(), more.end());
        return std::make_unique<Child>(words, environment(), log);
    }
    [[nodiscard]] bool isLed() const {
        return eventually([this] { return defaultSink(server).starts_with(kSilentSinkPrefix); });
    }
    [[nodiscard]] bool isGivenBack() const {
        return eventually([this] { return defaultSink(server) == "den"; },
                          std::chrono::seconds(1)) &&
               nothingOfOursIsLeft(server);
    }
};

}  // namespace

TEST_CASE("play: whatever ends it, the computer's sound is given back") {
    if (!PrivatePulse::installed()) {
        WARN("No PulseAudio here.");
        return;
    }
    const Scene scene;
    struct Way {
        const char* name;
        int signal;
        int times;
    };
    for (const Way& way : {Way{"the terminal is closed", SIGHUP, 1}, Way{"kill", SIGTERM, 1},
                           Way{"Ctrl-C, impatiently", SIGINT, 3}}) {
        CAPTURE(way.name);
        const auto program = scene.play();
        REQUIRE(scene.isLed());
        for (int i = 0; i < way.times; ++i) {
            program->signal(way.signal);
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
        }
        REQUIRE(program->endsWithin(std::chrono::seconds(10)));
        CHECK(program->exitCode() == toInt(ExitCode::interrupted));
        CHECK(scene.isGivenBack());
    }
}

TEST_CASE("play: nobody reads along any more, and it goes on and gives back all the same") {
    if (!PrivatePulse::installed()) {
        return;
    }
    const Scene scene;
    changeEnvironment(scene.environment());
    // Lines come each second; the reader leaves after the first.
    const auto run =
        runProgram("timeout --preserve-status -s INT 5 \"" UNISONO_CLI_PROGRAM
                   "\" play --source system --to kitchen --backend pulse --status - 2>\"" +
                   scene.log + "\" | head -n 1");
    CHECK(run.out.find("kitchen") != std::string::npos);
    CHECK(readFile(scene.log).find("cannot be written any more") != std::string::npos);
    CHECK(scene.isGivenBack());
}

TEST_CASE("play: what goes wrong after the source was chosen leaves nothing behind") {
    if (!PrivatePulse::installed()) {
        return;
    }
    const Scene scene;
    const auto program = scene.play({"--status", (scene.folder.path() / "no" / "such").string()});
    REQUIRE(program->endsWithin(std::chrono::seconds(10)));
    CHECK(program->exitCode() == toInt(ExitCode::file_unusable));
    CHECK(scene.isGivenBack());
}

TEST_CASE("play: a silent sink that somebody takes away is an error") {
    if (!PrivatePulse::installed()) {
        return;
    }
    const Scene scene;
    const auto program = scene.play();
    REQUIRE(scene.isLed());
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    scene.server.removeSink(defaultSink(scene.server));
    REQUIRE(program->endsWithin(std::chrono::seconds(15)));
    CHECK(program->exitCode() == toInt(ExitCode::source_unavailable));
}
