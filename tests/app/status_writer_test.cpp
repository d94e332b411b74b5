#include "cli/status_writer.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "core/store/temporary_folder.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::cli;

namespace {

EngineSnapshot twoSpeakers() {
    EngineSnapshot snapshot;
    snapshot.state = PlayState::playing;
    snapshot.position_s = 12.3456;
    SpeakerSnapshot speaker;
    speaker.id = {"pulse", "kitchen"};
    speaker.state = SpeakerState::playing;
    speaker.line.clock_known = true;
    speaker.line.error_ms = -0.0126;
    speaker.line.underruns = 3;
    speaker.reconnects = 1;
    snapshot.speakers.push_back(speaker);
    speaker.id.name = "den\xff \"x\"";
    speaker.state = SpeakerState::lost;
    snapshot.speakers.push_back(speaker);
    return snapshot;
}

}  // namespace

TEST_CASE("A status line is one JSON object with every documented field") {
    const EngineSnapshot snapshot = twoSpeakers();
    const auto line = statusLine(snapshot, snapshot.speakers[0], 1700000000.1234);
    CHECK(line.find('\n') == std::string::npos);
    const auto object = nlohmann::json::parse(line);
    for (const char* field : {"time", "position_s", "play_state", "speaker", "state", "error_ms",
                              "error_bar_ms", "drift_ppm", "speed_ppm", "latency_ms", "declared_ms",
                              "buffer_ms", "underruns", "jumps", "steps", "reconnects"}) {
        INFO(field);
        CHECK(object.contains(field));
        CHECK(statusFieldsHelp().find(field) != std::string::npos);
    }
    CHECK(object.size() == 16);
    CHECK(object["time"] == 1700000000.123);
    CHECK(object["position_s"] == 12.346);
    CHECK(object["play_state"] == "playing");
    CHECK(object["speaker"] == "pulse:kitchen");
    CHECK(object["error_ms"] == -0.013);
    CHECK(object["underruns"] == 3);
}

TEST_CASE("What a speaker said before it was lost is not repeated") {
    const EngineSnapshot snapshot = twoSpeakers();
    const auto object = nlohmann::json::parse(statusLine(snapshot, snapshot.speakers[1], 0.0));
    CHECK(object["state"] == "lost");
    CHECK(object["error_ms"].is_null());
    CHECK(object["latency_ms"].is_null());
    CHECK(object["reconnects"] == 1);
}

TEST_CASE("The status file gets a line per speaker at once") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "status.jsonl";
    auto writer = StatusWriter::open(file.string());
    REQUIRE(writer);
    CHECK(writer->write(twoSpeakers()));
    std::istringstream lines(test::readFile(file));  // the writer still has it open
    std::string line;
    int count = 0;
    while (std::getline(lines, line)) {
        CHECK(nlohmann::json::parse(line).is_object());
        ++count;
    }
    CHECK(count == 2);
}

TEST_CASE("A status file that cannot be written is an error that names it") {
    const auto writer = StatusWriter::open("/no/such/folder/status.jsonl");
    REQUIRE_FALSE(writer);
    CHECK(writer.error().kind == ErrorKind::file_unusable);
    CHECK(writer.error().what.find("/no/such/folder/status.jsonl") != std::string::npos);
}
