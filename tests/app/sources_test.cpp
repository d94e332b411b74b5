// 'unisono-cli sources' as a shell and a program see it.
#include <nlohmann/json.hpp>

#include "cli/exit_code.h"
#include "source/source_choice.h"
#include "support/catch.h"
#include "support/run_program.h"

using namespace unisono;
using namespace unisono::cli;

namespace {

test::ProgramRun run(const std::string& arguments) {
    test::changeEnvironment({{"PULSE_SERVER", "unix:/nonexistent"}});
    return test::runProgram("\"" UNISONO_CLI_PROGRAM "\" " + arguments);
}

}  // namespace

TEST_CASE("What can be played is listed in the words that play takes") {
    const auto text = run("sources --backend simulated");
    CHECK(text.exit_code == 0);
    for (const char* part : {"system", "\"app:Music box\"", "A film about birds", "input:sofa",
                             "on Desk speakers", "--source"}) {
        CHECK(text.out.find(part) != std::string::npos);
    }
    const auto json = run("sources --backend simulated --json");
    CHECK(json.exit_code == 0);
    const auto document = nlohmann::json::parse(json.out);
    CHECK(document["system"]["offered"] == true);
    REQUIRE(document["applications"].size() == 2);
    CHECK(document["applications"][0]["name"] == "Music box");
    CHECK(document["applications"][0]["program"] == "music-box");
    CHECK(document["applications"][0]["sink"] == "desk");
    CHECK(document["bluetooth"].empty());
    for (const auto* list : {"applications", "inputs"}) {
        for (const auto& one : document[list]) {
            CHECK(parseSourceChoice(one["source"].get<std::string>()));
        }
    }
}

TEST_CASE("Without a sound server, sources says so with an exit code") {
    const auto answer = run("sources --backend pulse");
    CHECK(answer.exit_code == toInt(ExitCode::server_unavailable));
    CHECK(answer.out.empty());
}
