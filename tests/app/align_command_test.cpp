// Guards what measures with a microphone, as a shell sees it: unisono-cli microphones, align,
// verify, metronome; on the simulated household.
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/exit_code.h"
#include "cli/impulse_plot.h"
#include "core/store/temporary_folder.h"
#include "support/catch.h"
#include "support/run_program.h"
#include "support/text.h"

using namespace unisono;
using namespace unisono::cli;
using test::ProgramRun;
using unisono::test::contains;

namespace {

// The settings of a user who is nobody, and no sound server.
class AlignShell {
 public:
    AlignShell() {
        test::changeEnvironment({{"PULSE_SERVER", "unix:/nonexistent"},
                                 {"UNISONO_CONFIG_DIR", folder_.path().string()}});
    }
    [[nodiscard]] static ProgramRun run(const std::string& arguments) {
        return test::runProgram("\"" UNISONO_CLI_PROGRAM "\" " + arguments +
                                " --backend simulated");
    }
    [[nodiscard]] std::filesystem::path settings() const {
        return folder_.path() / "settings.json";
    }
    // The record of the speaker with this name.
    [[nodiscard]] nlohmann::json record(const std::string& name) const {
        const auto document = nlohmann::json::parse(test::readFile(settings()));
        for (const auto& one : document["speakers"]) {
            if (one["name"] == name) {
                return one;
            }
        }
        return {};
    }

 private:
    test::TemporaryFolder folder_;
};

void checkNothingDone(const AlignShell& shell, const std::string& arguments, ExitCode code,
                      const std::string& part) {
    INFO(arguments);
    const ProgramRun run = AlignShell::run(arguments);
    INFO(run.err);
    CHECK(run.exit_code == toInt(code));
    CHECK(run.out.empty());
    CHECK(contains(run.err, part));
    CHECK_FALSE(std::filesystem::exists(shell.settings()));
}

}  // namespace

TEST_CASE("microphones lists what is there, for people and for programs") {
    const AlignShell shell;
    const ProgramRun table = AlignShell::run("microphones");
    CHECK(table.exit_code == 0);
    CHECK(table.err.empty());
    CHECK(table.out == "* sofa  Microphone on the sofa\n");
    const ProgramRun json = AlignShell::run("microphones --json");
    CHECK(json.exit_code == 0);
    const auto document = nlohmann::json::parse(json.out);
    CHECK(document["backend"] == "simulated");
    REQUIRE(document["microphones"].size() == 1);
    const auto& sofa = document["microphones"][0];
    CHECK(sofa.size() == 9);
    CHECK(sofa["id"] == "simulated:sofa");
    CHECK(sofa["name"] == "sofa");
    CHECK(sofa["description"] == "Microphone on the sofa");
    CHECK(sofa["kind"] == "microphone");
    CHECK(sofa["usable"] == true);
    CHECK(sofa["rate_hz"] == 48000);
    CHECK(sofa["channels"] == 1);
    CHECK(sofa["is_default"] == true);
    CHECK(sofa["muted"] == false);
}

TEST_CASE("Measurements that make no sense are refused before any sound") {
    const AlignShell shell;
    checkNothingDone(shell, "align", ExitCode::usage, "desk,kitchen,den,bath");
    checkNothingDone(shell, "align --to desk", ExitCode::usage, "One speaker alone");
    checkNothingDone(shell, "verify --to desk", ExitCode::usage, "One speaker alone");
    checkNothingDone(shell, "align --to desk,attic", ExitCode::unknown_speaker, "attic");
    checkNothingDone(shell, "align --to desk,desk", ExitCode::duplicate_speaker, "desk");
    checkNothingDone(shell, "align --to desk,kitchen --mic nobody", ExitCode::unknown_microphone,
                     "nobody");
    checkNothingDone(shell, "align --to desk,kitchen --mic nobody", ExitCode::unknown_microphone,
                     "sofa");
    checkNothingDone(shell, "align --undo --to attic", ExitCode::unknown_speaker, "attic");
    checkNothingDone(shell, "metronome", ExitCode::usage, "--to");
    checkNothingDone(shell, "metronome --to attic", ExitCode::unknown_speaker, "attic");
    checkNothingDone(shell, "metronome --to desk --bpm 5", ExitCode::usage, "10 to 600");
    checkNothingDone(shell, "metronome --to desk --seconds soon", ExitCode::usage, "soon");
}

TEST_CASE("A picture of a kind that is not drawn is refused before any sound") {
    const AlignShell shell;
    const bool draws = checkPlotName("x.svg").has_value();  // a build with Qt
    checkNothingDone(shell, "verify --to desk,kitchen --plot x.txt",
                     draws ? ExitCode::usage : ExitCode::unsupported, draws ? "x.txt" : "picture");
}

TEST_CASE("A dry run measures and changes nothing") {
    const AlignShell shell;
    const ProgramRun run = AlignShell::run("align --to desk,kitchen --dry-run --json");
    INFO(run.err);
    CHECK(run.exit_code == 0);
    const auto document = nlohmann::json::parse(run.out);
    CHECK(document["microphone"]["id"] == "simulated:sofa");
    CHECK(document["applied"] == false);
    CHECK(document["saved"] == false);
    CHECK(document["after"].is_null());
    const auto& before = document["before"];
    CHECK(before["all_trusted"] == true);
    // 180 ms that the kitchen does not report, and 2.2 m further away.
    CHECK(before["spread_ms"].get<double>() == Approx(180.0 + 2.2 / 343.0 * 1e3).margin(0.3));
    CHECK(before["speakers"][0]["later_ms"] == 0.0);
    CHECK(before["speakers"][1]["id"] == "simulated:kitchen");
    CHECK(before["speakers"][1]["residual_ms"] == before["spread_ms"]);
    CHECK_FALSE(std::filesystem::exists(shell.settings()));
}

TEST_CASE("Align brings speakers together and keeps it, and undo takes it back", "[slow]") {
    const AlignShell shell;
    const ProgramRun run = AlignShell::run("align --to desk,kitchen --yes --json --match-levels");
    INFO(run.err);
    CHECK(run.exit_code == 0);
    const auto document = nlohmann::json::parse(run.out);
    CHECK(document["applied"] == true);
    CHECK(document["saved"] == true);
    CHECK(document["before"]["spread_ms"].get<double>() > 180.0);
    CHECK(document["after"]["spread_ms"].get<double>() < 0.3);

    // Measured and checked, it is one alignment.
    const auto kitchen = shell.record("Kitchen Echo");
    REQUIRE(kitchen["calibrations"].size() == 1);
    CHECK(shell.record("Desk speakers")["calibrations"].size() == 1);
    const auto& calibration = kitchen["calibrations"][0];
    CHECK(calibration["method"] == "microphone");
    CHECK(calibration["microphone"] == "Microphone on the sofa");
    CHECK(calibration["residual_ms"].get<double>() == Approx(186.4).margin(0.5));
    CHECK(kitchen["settings"]["extra_latency_ms"] == calibration["residual_ms"]);
    const auto desk = shell.record("Desk speakers");  // the nearer one, and therefore the louder
    CHECK(desk["settings"]["gain_db"].get<double>() < -1.0);
    CHECK(desk["calibrations"][0]["levels"]["after_db"] == desk["settings"]["gain_db"]);

    const auto listed = nlohmann::json::parse(AlignShell::run("speakers --json").out);
    for (const auto& speaker : listed["speakers"]) {
        const bool aligned = speaker["name"] == "desk" || speaker["name"] == "kitchen";
        CHECK(speaker["alignment"].is_null() == !aligned);
        if (speaker["name"] == "kitchen") {
            CHECK(speaker["alignment"]["residual_ms"] == calibration["residual_ms"]);
            CHECK(speaker["alignment"]["taken"] == calibration["taken"]);
            CHECK(speaker["alignment"]["holds"] == true);
        }
    }

    for (const char* more : {"--dry-run", "--json"}) {
        CHECK(AlignShell::run(std::string("align --to desk,kitchen --undo ") + more).exit_code ==
              toInt(ExitCode::usage));
        CHECK(shell.record("Kitchen Echo") == kitchen);
    }
    // The last alignment of all is that of these two.
    const ProgramRun undone = AlignShell::run("align --undo");
    CHECK(undone.exit_code == 0);
    CHECK(undone.err.empty());
    CHECK(contains(undone.out, "Desk speakers waits, and sounds, as it did"));
    CHECK(shell.record("Desk speakers")["settings"]["gain_db"] == 0.0);
    CHECK(contains(undone.out, "Kitchen Echo waits as it did"));
    CHECK(shell.record("Kitchen Echo")["calibrations"].empty());
    CHECK(shell.record("Kitchen Echo")["settings"]["extra_latency_ms"] == 0.0);
    const ProgramRun again = AlignShell::run("align --to kitchen --undo");
    CHECK(again.exit_code == 0);
    CHECK(again.out.empty());
    CHECK(contains(again.err, "Kitchen Echo has not been aligned; there is nothing to take back"));
    const ProgramRun once_more = AlignShell::run("align --undo");
    CHECK(once_more.exit_code == 0);
    CHECK(contains(once_more.err, "No speaker has been aligned"));
}

TEST_CASE("Undo knows speakers that are away, and says what it takes back and what stays") {
    const AlignShell shell;
    const auto speaker = [](const char* device, const char* name, double gain_db, double latency_ms,
                            bool matched) {
        nlohmann::json calibration{
            {"residual_ms", 120.0}, {"set", 7}, {"taken", "2026-11-20T10:00:00Z"}};
        if (matched) {
            calibration["levels"] = {{"before_db", 0.0}, {"after_db", -3.0}};
        }
        return nlohmann::json{
            {"backend", "simulated"},
            {"device", device},
            {"name", name},
            {"settings", {{"extra_latency_ms", latency_ms}, {"gain_db", gain_db}}},
            {"calibrations", nlohmann::json::array({calibration})}};
    };
    const nlohmann::json settings{{"schema", 2},
                                  {"groups", nlohmann::json::array()},
                                  {"speakers",
                                   {speaker("AA:BB:CC:DD:EE:01", "Bath", 0.0, 130.57, false),
                                    speaker("AA:BB:CC:DD:EE:02", "Attic", -5.0, 120.0, true)}}};
    test::writeFile(shell.settings(), settings.dump());

    const ProgramRun typed = AlignShell::run("align --undo --to bath");
    INFO(typed.err);
    CHECK(typed.exit_code == 0);
    CHECK(contains(typed.out, "Bath waits as it did"));
    CHECK(contains(typed.err, "130.57 ms"));
    CHECK(shell.record("Bath")["settings"]["extra_latency_ms"] == 0.0);
    CHECK(shell.record("Attic")["calibrations"].size() == 1);

    // As its sink is called while it is there.
    const ProgramRun louder = AlignShell::run("align --undo --to bluez_output.AA_BB_CC_DD_EE_02.1");
    INFO(louder.err);
    CHECK(louder.exit_code == 0);
    CHECK(contains(louder.out, "Attic waits as it did"));
    CHECK(contains(louder.err, "keeps its volume"));
    CHECK(shell.record("Attic")["settings"]["gain_db"] == -5.0);

    const ProgramRun twice = AlignShell::run("align --undo --to desk,desk");
    CHECK(twice.exit_code == toInt(ExitCode::duplicate_speaker));
    CHECK(contains(twice.err, "Nothing was changed."));
}

TEST_CASE("The metronome ends when it was told to, and nothing is kept of nothing") {
    const AlignShell shell;
    const ProgramRun run = AlignShell::run("metronome --to desk --seconds 0.5");
    CHECK(run.exit_code == 0);
    CHECK(contains(run.out, "Nothing was moved."));
    CHECK_FALSE(std::filesystem::exists(shell.settings()));
}
