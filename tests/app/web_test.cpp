// The command line and web addresses: the same way as files, with words and exit codes of its own.
#include <cmath>
#include <cstdint>
#include <string>

#include "cli/exit_code.h"
#include "core/store/temporary_folder.h"
#include "source/web_source.h"
#include "support/catch.h"
#include "support/posix/web_server.h"
#include "support/run_program.h"

using namespace unisono;
using namespace unisono::cli;
using test::ProgramRun;
using test::WebServer;

namespace {

const std::string kSimulated = " --to desk,kitchen --backend simulated";

// Half a second of a tone, 16 bit stereo, as a WAV file.
std::string tone() {
    const std::uint32_t bytes = 24000 * 4;
    const auto number = [](std::uint32_t value, int size) {
        std::string text;
        for (int byte = 0; byte < size; ++byte) {
            text += static_cast<char>(value >> (8 * byte));
        }
        return text;
    };
    std::string wav = "RIFF" + number(36 + bytes, 4) + "WAVEfmt " + number(16, 4) + number(1, 2) +
                      number(2, 2) + number(48000, 4) + number(192000, 4) + number(4, 2) +
                      number(16, 2) + "data" + number(bytes, 4);
    for (int frame = 0; frame < 24000; ++frame) {
        const auto sample =
            number(static_cast<std::uint16_t>(std::lround(8000 * std::sin(0.0576 * frame))), 2);
        wav += sample + sample;
    }
    return wav;
}

ProgramRun play(const std::string& what) {
    static const test::TemporaryFolder folder;
    test::changeEnvironment({{"PULSE_SERVER", "unix:/nonexistent"},
                             {"UNISONO_CONFIG_DIR", (folder.path() / "config").string()}});
    return test::runProgram("\"" UNISONO_CLI_PROGRAM "\" play " + what + kSimulated);
}

void serve(const WebServer::Visit& visit) {
    if (visit.path() == "/a.wav") {
        visit.reply("audio/x-wav", tone());
    } else if (visit.path() == "/page") {
        visit.reply("text/html", "<!DOCTYPE html><html></html>");
    } else {
        visit.status("404 Not Found");
    }
}

}  // namespace

TEST_CASE("A web address plays like a file") {
    if (!hasWebSources()) {
        return;
    }
    const WebServer server(serve);
    const ProgramRun run = play(server.address("/a.wav") + " --status -");
    CAPTURE(run.err);
    CHECK(run.exit_code == toInt(ExitCode::ok));
    CHECK(run.out.find("\"playing\"") != std::string::npos);
}

TEST_CASE("A list of files and addresses plays on over what is gone") {
    if (!hasWebSources()) {
        return;
    }
    const WebServer server(serve);
    const test::TemporaryFolder folder;
    test::writeFile(folder.path() / "a.wav", tone());
    test::writeFile(folder.path() / "list.m3u",
                    "#EXTM3U\ngone.wav\n" + server.address("/dead") + "\na.wav\n");
    const ProgramRun run = play("\"" + (folder.path() / "list.m3u").string() + "\"");
    CAPTURE(run.err);
    CHECK(run.err.find("Skipped:") != std::string::npos);
    CHECK(run.err.find("404") != std::string::npos);
    // Not all of it could be played, and a script should know.
    CHECK(run.exit_code == toInt(ExitCode::file_unusable));
}

TEST_CASE("An address that cannot be played has its sentence and its exit code") {
    if (!hasWebSources()) {
        return;
    }
    const WebServer server(serve);
    const ProgramRun dead = play(server.address("/dead"));
    CAPTURE(dead.err);
    CHECK(dead.exit_code == toInt(ExitCode::web_unavailable));
    CHECK(dead.err.find("(404)") != std::string::npos);
    const ProgramRun page = play(server.address("/page"));
    CHECK(page.exit_code == toInt(ExitCode::file_unusable));
    CHECK(page.err.find("web page") != std::string::npos);
    const ProgramRun wrong = play("http://");
    CHECK(wrong.exit_code == toInt(ExitCode::usage));
    CHECK(wrong.err.find("names no server") != std::string::npos);
    CHECK(play(server.address("/a.wav") + " --loop").exit_code == toInt(ExitCode::usage));
}
