// What was typed after 'play', and what it means.
#include "cli/play_request.h"

#include "support/catch.h"
#include "support/run_program.h"

using namespace unisono;
using namespace unisono::cli;

TEST_CASE("play: the command that is suggested is the one that was typed") {
    PlayOptions options;
    options.files = {"a song.mp3"};
    options.from = "1:30";
    options.loop = true;
    options.status = "-";
    CHECK(playCommandLine(options) ==
          "unisono-cli play " + shellQuoted("a song.mp3") + " --from 1:30 --loop --status -");
    options = {};
    options.source = "pipe:/tmp/unisono";
    options.raw = "s16le:44100:2";
    options.live = true;
    options.latency = "video";
    options.backend = "pulse";
    CHECK(playCommandLine(options) ==
          "unisono-cli play --source pipe:/tmp/unisono --raw s16le:44100:2 --live "
          "--latency video --backend pulse");
    options = {};
    options.source = "app:Music box";
    CHECK(playCommandLine(options) == "unisono-cli play --source " + shellQuoted("app:Music box"));
}

TEST_CASE("play: without --to the suggestion plays what was asked for") {
    const auto run = test::runProgram(
        "\"" UNISONO_CLI_PROGRAM "\" play --source system --latency video --backend simulated");
    CHECK(run.err.find("unisono-cli play --source system --latency video --backend simulated "
                       "--to desk,kitchen,den,bath") != std::string::npos);
}

#ifndef _WIN32
TEST_CASE("play: standard input is the same by either name") {
    const test::TemporaryFolder folder;
    const std::string pipe = (folder.path() / "pipe").string();
    REQUIRE(std::system(("mkfifo \"" + pipe + "\"").c_str()) == 0);
    for (const char* name : {"-", "--source -"}) {
        CAPTURE(name);
        // Nobody writes, and nobody closes: a thread hangs in standard input when it ends.
        const auto run = test::runProgram(
            "exec 3<>\"" + pipe + "\"; timeout -k 20 --preserve-status -s INT 1.5 \"" +
            UNISONO_CLI_PROGRAM "\" play " + name +
            " --raw s16le --to desk --backend simulated <\"" + pipe + "\"");
        CHECK(run.exit_code == 130);
        CHECK(run.seconds < 10.0);
    }
}
#endif
