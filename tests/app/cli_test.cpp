// The program as a shell sees it. Without any sound server: only simulated speakers.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <vector>

#include <sndfile.h>

#include "cli/exit_code.h"
#include "core/store/temporary_folder.h"
#include "support/catch.h"
#include "support/run_program.h"
#include "support/text.h"

using namespace unisono;
using namespace unisono::cli;
using test::ProgramRun;
using unisono::test::contains;

namespace {

// A folder with files of every kind, and an environment without a sound server.
class Shell {
 public:
    Shell() {
        test::changeEnvironment({{"PULSE_SERVER", "unix:/nonexistent"},
                                 {"UNISONO_CONFIG_DIR", (folder_.path() / "config").string()}});
        writeTone("one.wav", 1.0);
        writeTone("three.wav", 3.0);
        test::writeFile(folder_.path() / "empty.wav", "");
        test::writeFile(folder_.path() / "text.wav", "This is not sound. This is text.\n");
        const std::string whole = test::readFile(folder_.path() / "three.wav");
        test::writeFile(folder_.path() / "truncated.wav", whole.substr(0, 44 + 4 * 24000 + 1));
        test::writeFile(folder_.path() / "header.wav", whole.substr(0, 30));
    }

    [[nodiscard]] std::string path(const std::string& name) const {
        return (folder_.path() / name).string();
    }
    // "@name" in the arguments stands for a file of the folder.
    [[nodiscard]] ProgramRun run(const std::string& arguments) const {
        std::string line;
        for (const char c : arguments) {
            line += c == '@' ? path("") : std::string(1, c);
        }
        return test::runProgram("\"" UNISONO_CLI_PROGRAM "\" " + line);
    }

 private:
    void writeTone(const std::string& name, double length_s) const {
        SF_INFO format{};
        format.samplerate = 48000;
        format.channels = 2;
        format.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
        std::vector<float> stereo;
        for (int frame = 0; frame < static_cast<int>(length_s * 48000); ++frame) {
            const auto sample = static_cast<float>(0.25 * std::sin(0.0576 * frame));
            stereo.insert(stereo.end(), {sample, sample});
        }
        SNDFILE* file = sf_open(path(name).c_str(), SFM_WRITE, &format);
        REQUIRE(file != nullptr);
        sf_writef_float(file, stereo.data(), static_cast<sf_count_t>(stereo.size() / 2));
        sf_close(file);
    }

    test::TemporaryFolder folder_;
};

// Refused: nothing on standard output, one sentence or more on standard error, and at once.
void checkRefused(const Shell& shell, const std::string& arguments, ExitCode code,
                  const std::string& part) {
    INFO(arguments);
    const ProgramRun run = shell.run(arguments);
    INFO(run.err);
    CHECK(run.exit_code == toInt(code));
    CHECK(run.out.empty());
    CHECK(contains(run.err, part));
    CHECK(run.err.size() > 20);
    CHECK(run.seconds < 3.0);  // 0.05 on a machine that has nothing else to do
}

const std::string kSimulated = " --backend simulated ";

}  // namespace

TEST_CASE("Bad files are refused by name and reason") {
    const Shell shell;
    const std::string rest = " --to desk" + kSimulated;
    checkRefused(shell, "play @missing.wav" + rest, ExitCode::file_not_found, "missing.wav");
    checkRefused(shell, "play @empty.wav" + rest, ExitCode::file_unusable, "empty.wav");
    checkRefused(shell, "play @text.wav" + rest, ExitCode::file_unusable, "text.wav");
    checkRefused(shell, "play @header.wav" + rest, ExitCode::file_unusable, "header.wav");
    checkRefused(shell, "play \"@\"" + rest, ExitCode::file_unusable, "folder");
    checkRefused(shell, "play @one.wav @text.wav" + rest, ExitCode::file_unusable, "text.wav");
    // Files come before speakers, speakers before sound.
    checkRefused(shell, "play @missing.wav --to attic" + kSimulated, ExitCode::file_not_found,
                 "missing.wav");
}

TEST_CASE("Speakers that are not there, or twice, are refused by name") {
    const Shell shell;
    const std::string play = "play @one.wav" + kSimulated + "--to ";
    checkRefused(shell, play + "attic", ExitCode::unknown_speaker, "attic");
    checkRefused(shell, play + "attic", ExitCode::unknown_speaker, "desk, kitchen, den, bath");
    checkRefused(shell, play + "desk,attic", ExitCode::unknown_speaker, "attic");
    checkRefused(shell, play + "desk,desk", ExitCode::duplicate_speaker, "desk");
    checkRefused(shell, play + "\"den,Den speaker\"", ExitCode::duplicate_speaker, "den");
    checkRefused(shell, play + "den --to simulated:den", ExitCode::duplicate_speaker, "den");
    checkRefused(shell, play + "den --gain attic=-3", ExitCode::unknown_speaker, "attic");
}

TEST_CASE("Commands that make no sense are refused with a hint") {
    const Shell shell;
    const auto refused = [&shell](const std::string& arguments, const std::string& part) {
        checkRefused(shell, arguments, ExitCode::usage, part);
    };
    const std::string play = "play @one.wav --to desk,den" + kSimulated;
    refused("play --to desk" + kSimulated, "--metronome");
    refused(play + "--extra-latency 1", "1 number");
    refused(play + "--extra-latency 1,2,3", "2 speakers");
    refused(play + "--extra-latency 1,soon", "soon");
    refused(play + "--role desk=loud", "stereo, mono, left or right");
    refused(play + "--role loud", "--role kitchen=left");
    refused(play + "--role bath=left", "bath");
    refused(play + "--gain desk=40", "-60 to 12 dB");
    refused(play + "--delay desk=never", "never");
    refused(play + "--eq desk=bell:1000", "low_shelf");
    refused(play + "--from later", "1:30");
    refused(play + "--from 0:10", "0:01");
    refused(play + "--raw s16le", "standard input");
    refused(play + "--live", "standard input");
    refused(play + "--metronome 120", "metronome");
    refused(play + "--status @one.wav", "write over");
    refused("play --metronome 5 --to desk" + kSimulated, "10 to 600");
    refused("play - @one.wav --to desk" + kSimulated, "Standard input");
    refused("play - --loop --to desk" + kSimulated, "--loop");
    refused("play - --raw mp3 --to desk" + kSimulated, "s16le:48000:2");
    refused("play @one.wav --to desk --backend gramophone", "gramophone");
    refused("play @one.wav --too desk", "--to");
    refused("pley @one.wav", "play");
    refused("play @one.wav --to", "--to");
    refused("speakers --backend gramophone", "gramophone");
}

TEST_CASE("Without --to the speakers are listed, and a command that works") {
    const Shell shell;
    const ProgramRun run = shell.run("play @one.wav" + kSimulated);
    CHECK(run.exit_code == toInt(ExitCode::usage));
    CHECK(run.out.empty());
    const auto begin = run.err.find("unisono-cli play");
    REQUIRE(begin != std::string::npos);
    CHECK(contains(run.err, "--to desk,kitchen,den,bath"));
    const std::string command = run.err.substr(begin, run.err.find('\n', begin) - begin);
    const ProgramRun typed = shell.run(command.substr(command.find(' ') + 1));
    CHECK(typed.exit_code == 0);
}

TEST_CASE("Without a sound server the program says so") {
    const Shell shell;
    for (const char* arguments : {"speakers", "speakers --json", "play @one.wav --to desk"}) {
        INFO(arguments);
        const ProgramRun run = shell.run(arguments);
        if (run.exit_code == toInt(ExitCode::ok) ||
            run.exit_code == toInt(ExitCode::unknown_speaker)) {
            WARN("A sound system answers without a server; nothing to test here.");
            return;
        }
        CHECK(run.exit_code == toInt(ExitCode::server_unavailable));
        CHECK(run.out.empty());
        CHECK(contains(run.err, "unisono-cli doctor"));
    }
}

// It asks the system's Bluetooth, through Qt.
TEST_CASE("Without a sound server the doctor says so", "[qt]") {
    const Shell shell;
    if (shell.run("speakers").exit_code != toInt(ExitCode::server_unavailable)) {
        WARN("A sound system answers without a server; nothing to test here.");
        return;
    }
    const ProgramRun doctor = shell.run("doctor --json");
    CHECK(doctor.exit_code == toInt(ExitCode::problem_found));
    const auto document = nlohmann::json::parse(doctor.out);
    CHECK(document["good"] == false);
    CHECK(document["findings"][0]["id"] == "no-server");
    CHECK_FALSE(document["findings"][0]["next"].get<std::string>().empty());
    CHECK(contains(shell.run("doctor").out, "Problem:"));
}

TEST_CASE("speakers lists what is there, for people and for programs") {
    const Shell shell;
    const ProgramRun table = shell.run("speakers" + kSimulated);
    CHECK(table.exit_code == 0);
    CHECK(table.err.empty());
    for (const char* part : {"kitchen", "Kitchen Echo", "48 kHz", "02:00:00:00:00:01", "* desk"}) {
        CHECK(contains(table.out, part));
    }
    const ProgramRun json = shell.run("speakers --json" + kSimulated);
    CHECK(json.exit_code == 0);
    const auto document = nlohmann::json::parse(json.out);
    CHECK(document["backend"] == "simulated");
    CHECK(document["server"]["available"] == true);
    REQUIRE(document["speakers"].size() == 4);
    const auto& kitchen = document["speakers"][1];
    CHECK(kitchen["id"] == "simulated:kitchen");
    CHECK(kitchen["description"] == "Kitchen Echo");
    CHECK(kitchen["rate_hz"] == 48000);
    CHECK(kitchen["channels"] == 2);
    CHECK(kitchen["bluetooth_address"] == "02:00:00:00:00:01");
    CHECK(kitchen["bluetooth_codec"].is_null());
    CHECK(kitchen["is_default"] == false);
}

TEST_CASE("doctor finds nothing wrong with the simulated household") {
    const Shell shell;
    const auto document = nlohmann::json::parse(shell.run("doctor --json" + kSimulated).out);
    CHECK(document["good"] == true);
    CHECK(document["versions"].contains("Unisono"));
    CHECK(document["settings"]["good"] == true);

    std::filesystem::create_directories(shell.path("config"));
    test::writeFile(shell.path("config/settings.json"), "{ this is not JSON");
    const ProgramRun run = shell.run("doctor --json" + kSimulated);
    CHECK(run.exit_code == toInt(ExitCode::problem_found));
    CHECK(nlohmann::json::parse(run.out)["findings"][0]["id"] == "settings");
}

TEST_CASE("A file plays to its end on simulated speakers") {
    const Shell shell;
    const ProgramRun run = shell.run(
        "play @one.wav @one.wav --to desk,kitchen --extra-latency 0,180 --role desk=left "
        "--gain kitchen=-6 --delay desk=5 --eq desk=peak:1000:-3:1 --status "
        "@status.jsonl" +
        kSimulated);
    INFO(run.err);
    CHECK(run.exit_code == 0);
    CHECK(run.out.empty());  // nobody reads along
    CHECK(run.seconds > 2.0);
    CHECK(run.seconds < 8.0);

    std::istringstream lines(test::readFile(shell.path("status.jsonl")));
    std::set<std::string> speakers;
    std::string line;
    int count = 0;
    for (; std::getline(lines, line); ++count) {
        const auto object = nlohmann::json::parse(line);
        CHECK(object.size() == 16);
        speakers.insert(object["speaker"]);
        if (object["play_state"] == "finished") {
            CHECK(object["position_s"].get<double>() == Approx(2.0).margin(0.01));
        }
    }
    CHECK(count >= 4);
    CHECK(speakers == std::set<std::string>{"simulated:desk", "simulated:kitchen"});
}

TEST_CASE("A file that breaks off is played as far as it goes, and said so") {
    const Shell shell;
    const ProgramRun run = shell.run("play @truncated.wav --to desk" + kSimulated);
    CHECK(run.exit_code == toInt(ExitCode::file_unusable));
    CHECK(contains(run.err, "truncated.wav ends early"));
    CHECK(run.seconds > 0.5);
}

TEST_CASE("With --from it plays only what comes after") {
    const Shell shell;
    const ProgramRun run = shell.run("play @three.wav --from 2.5 --to desk" + kSimulated);
    CHECK(run.exit_code == 0);
    CHECK(run.seconds < 3.0 + 0.5);
}

TEST_CASE("Standard input plays as raw sound") {
    const Shell shell;
    test::writeFile(shell.path("half.raw"), std::string(2 * 22050, '\0'));
    const ProgramRun run =
        shell.run("play - --raw s16le:44100:1 --to desk" + kSimulated + " <@half.raw");
    INFO(run.err);
    CHECK(run.exit_code == 0);
    CHECK(run.seconds > 0.5);
    checkRefused(shell, "play - --to desk" + kSimulated, ExitCode::file_unusable, "no sound");
}

TEST_CASE("Half a frame at the end of standard input is told, and the rest is played") {
    const Shell shell;
    test::writeFile(shell.path("whole.raw"), std::string(4 * 4800, '\0'));
    test::writeFile(shell.path("half.raw"), std::string(4 * 4800 + 1, '\0'));
    const std::string play = "play - --raw s16le:48000:2 --to desk" + kSimulated;
    const ProgramRun half = shell.run(play + "<@half.raw");
    INFO(half.err);
    CHECK(half.exit_code == 0);
    CHECK(contains(half.err, "ended in the middle of a frame, which is left out."));
    CHECK_FALSE(contains(shell.run(play + "<@whole.raw").err, "middle of a frame"));
}

TEST_CASE("A source that is none is refused with where to look for one") {
    const Shell shell;
    const std::string rest = " --to desk" + kSimulated;
    checkRefused(shell, "play --source sytem" + rest, ExitCode::file_not_found,
                 "'unisono-cli sources' lists");
    CHECK_FALSE(contains(shell.run("play --source sytem.wav" + rest).err, "sources"));
}

#ifndef _WIN32
TEST_CASE("Standard input that was closed holds nothing") {
    const Shell shell;
    for (const char* nothing : {"</dev/null", "<&-"}) {
        checkRefused(shell, "play - --to desk" + kSimulated + nothing, ExitCode::file_unusable,
                     "no sound");
    }
}
#endif

TEST_CASE("A status file that cannot be written is said before anything plays") {
    const Shell shell;
    checkRefused(shell, "play @three.wav --to desk --status @no/such/folder" + kSimulated,
                 ExitCode::file_unusable, "status file");
}

TEST_CASE("The demonstration hears an echo, and hears it vanish", "[slow]") {
    const Shell shell;
    const ProgramRun run = shell.run("demo --json");
    CHECK(run.exit_code == 0);
    CHECK(run.err.empty());
    const auto document = nlohmann::json::parse(run.out);
    CHECK(document["unaligned"]["spread_ms"].get<double>() > 50.0);
    CHECK(document["aligned"]["spread_ms"].get<double>() < 0.3);
    CHECK(document["unaligned"]["speakers"].size() == 4);
    const auto& watch = document["watch"];
    CHECK(watch["usual_ms"].get<double>() < 0.1);
    CHECK(watch["worst_ms"].get<double>() < 0.5);
    CHECK(watch["jump"]["ms"].get<double>() == Approx(40.0).margin(0.5));
    CHECK(watch["jump"]["recovered_s"].get<double>() <= 1.0);
    CHECK(watch["jump"]["others_ms"].get<double>() < 0.1);
    CHECK(watch["clock_flip"]["worst_ms"].get<double>() < 0.5);
}

TEST_CASE("Help teaches, and the version is told") {
    const Shell shell;
    const ProgramRun help = shell.run("--help");
    CHECK(help.exit_code == 0);
    for (const char* part : {"speakers", "play", "demo", "doctor", "Exit codes:", "130"}) {
        CHECK(contains(help.out, part));
    }
    CHECK_FALSE(contains(help.out, "main-job"));
    const ProgramRun play = shell.run("play --help");
    CHECK(play.exit_code == 0);
    for (const char* part : {"--extra-latency", "Examples", "error_bar_ms", "Exit codes:"}) {
        CHECK(contains(play.out, part));
    }
    for (const char* command : {"speakers", "demo", "doctor"}) {
        CHECK(shell.run(std::string(command) + " --help").exit_code == 0);
    }
    CHECK(contains(shell.run("--version").out, UNISONO_VERSION));
    const ProgramRun nothing = shell.run("");
    CHECK(nothing.exit_code == toInt(ExitCode::usage));
    CHECK(contains(nothing.out, "unisono-cli demo"));
}

#ifndef _WIN32
TEST_CASE("Ctrl-C ends it at once, wherever it is") {
    const Shell shell;
    for (const char* arguments : {"play @three.wav --loop --to desk,kitchen --backend simulated",
                                  "play --metronome 120 --to den --backend simulated"}) {
        INFO(arguments);
        std::string line;
        for (const char c : std::string(arguments)) {
            line += c == '@' ? shell.path("") : std::string(1, c);
        }
        const ProgramRun run = test::runProgram(
            "timeout --preserve-status -s INT 1.5 \"" UNISONO_CLI_PROGRAM "\" " + line);
        CHECK(run.exit_code == toInt(ExitCode::interrupted));
        CHECK(run.seconds < 3.0);
    }
}
#endif

TEST_CASE("A sound file on standard input is not played as raw sound, unless told to") {
    const Shell shell;
    const auto refused = shell.run("play - --to desk --backend simulated <\"@one.wav\"");
    CHECK(refused.exit_code == toInt(ExitCode::file_unusable));
    CHECK(refused.err.find("holds a sound file") != std::string::npos);
}

TEST_CASE("A status file does not replace somebody's notes") {
    const Shell shell;
    const auto run =
        shell.run("play \"@one.wav\" --to desk --backend simulated --status \"@text.wav\"");
    CHECK(run.exit_code == toInt(ExitCode::usage));
    CHECK(test::readFile(shell.path("text.wav")).find("This is text") != std::string::npos);
}

TEST_CASE("The doctor only looks: asked twice, it says the same") {
    const Shell shell;
    std::filesystem::create_directories(shell.path("config"));
    test::writeFile(shell.path("config/settings.json"), "{ \"speakers\": oops");
    const auto first = shell.run("doctor --backend simulated");
    const auto second = shell.run("doctor --backend simulated");
    CHECK(first.exit_code == toInt(ExitCode::problem_found));
    CHECK(second.exit_code == first.exit_code);
    CHECK(second.out == first.out);
    CHECK(test::readFile(shell.path("config/settings.json")) == "{ \"speakers\": oops");
}
