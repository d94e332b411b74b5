// unisono-cli align export | analyse, as a shell sees it.
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "calibration/stimulus.h"
#include "cli/exit_code.h"
#include "cli/recording_file.h"
#include "core/store/temporary_folder.h"
#include "support/catch.h"
#include "support/dice.h"
#include "support/run_program.h"

using namespace unisono;
using namespace unisono::cli;

namespace {

// The settings of a user who is nobody, and no sound server.
struct Bench {
    Bench() {
        test::changeEnvironment(
            {{"PULSE_SERVER", "unix:/nonexistent"}, {"UNISONO_CONFIG_DIR", path("config")}});
    }
    test::TemporaryFolder folder;

    [[nodiscard]] std::string path(const std::string& name) const {
        return (folder.path() / name).string();
    }
    [[nodiscard]] test::ProgramRun run(const std::string& arguments) const {
        return test::runProgram("\"" UNISONO_CLI_PROGRAM "\" align " + arguments);
    }
    void write(const std::string& name, const std::vector<float>& samples) const {
        REQUIRE(writeMonoFile(path(name), samples));
    }
};

}  // namespace

TEST_CASE("Exported sounds, recorded with known delays, are told apart to 20 µs", "[slow]") {
    const Bench bench;
    const auto exported = bench.run("export --speakers 3 --out \"" + bench.path("sounds") + "\"");
    REQUIRE(exported.exit_code == 0);
    CHECK(exported.out.find("2.4 s") != std::string::npos);
    const std::vector<std::size_t> delays{9600, 14437, 31003};  // frames
    std::vector<float> recording(48000 * 4, 0.0F);
    test::Dice dice(4);
    for (std::size_t speaker = 0; speaker < delays.size(); ++speaker) {
        const auto sound =
            readMonoFile(bench.path("sounds/spk" + std::to_string(speaker) + ".wav"));
        REQUIRE(sound);
        for (std::size_t i = 0; i < sound->size(); ++i) {
            recording[i + delays[speaker]] += 0.3F * (*sound)[i];
        }
    }
    for (float& sample : recording) {
        sample += static_cast<float>(0.001 * dice.gaussian());
    }
    bench.write("rec.wav", recording);
    const auto analysed = bench.run("analyse \"" + bench.path("rec.wav") +
                                    "\" --speakers 3 --json \"" + bench.path("out.json") + "\"");
    CAPTURE(analysed.err);
    REQUIRE(analysed.exit_code == 0);
    const auto document = nlohmann::json::parse(test::readFile(bench.path("out.json")));
    REQUIRE(document["speakers"].size() == 3);
    CHECK(document["t_ref_s"].get<double>() > 0.0);
    const double base = document["speakers"][0]["latency_ms"];
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& speaker = document["speakers"][i];
        CHECK(speaker["ok"].get<bool>());
        CHECK(speaker["latency_ms"].get<double>() - base ==
              Approx(static_cast<double>(delays[i] - delays[0]) / 48.0).margin(0.02));
        CHECK(std::abs(speaker["drift_ppm"].get<double>()) < 5.0);
    }
    // For people.
    const auto told = bench.run("analyse \"" + bench.path("rec.wav") + "\" --speakers 3");
    CHECK(told.exit_code == 0);
    CHECK(told.out.find("good") != std::string::npos);
}

TEST_CASE("Recordings that cannot be measured are refused in words") {
    const Bench bench;
    bench.write("silent.wav", std::vector<float>(48000 * 4, 0.0F));
    bench.write("short.wav", std::vector<float>(48000, 0.1F));
    std::vector<float> noise(48000 * 4);
    test::Dice dice(8);
    for (float& sample : noise) {
        sample = static_cast<float>(0.05 * dice.gaussian());
    }
    bench.write("noise.wav", noise);
    const auto analyse = [&](const std::string& name) {
        return bench.run("analyse \"" + bench.path(name) + "\" --speakers 2");
    };
    const auto silent = analyse("silent.wav");
    CHECK(silent.exit_code == toInt(ExitCode::file_unusable));
    CHECK(silent.err.find("is silent") != std::string::npos);
    const auto brief = analyse("short.wav");
    CHECK(brief.exit_code == toInt(ExitCode::file_unusable));
    CHECK(brief.err.find("too short") != std::string::npos);
    const auto other = analyse("noise.wav");
    CHECK(other.exit_code == toInt(ExitCode::file_unusable));
    CHECK(other.err.find("No speaker is heard") != std::string::npos);
    CHECK(analyse("missing.wav").exit_code == toInt(ExitCode::file_not_found));
    CHECK(bench.run("export --speakers 0 --out x").exit_code == toInt(ExitCode::usage));
    CHECK(bench.run("--backend simulated").exit_code == toInt(ExitCode::usage));
}
