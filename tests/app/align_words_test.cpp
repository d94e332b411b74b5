// Guards app/cli/align_words: what a person and a program are told of a measurement.
#include "cli/align_words.h"

#include <nlohmann/json.hpp>

#include "support/catch.h"
#include "support/text.h"

using namespace unisono;
using namespace unisono::cli;
using unisono::test::contains;

namespace {

AlignedSpeaker heard(const char* name, double later_ms, double error_ms = 0.02) {
    AlignedSpeaker speaker;
    speaker.id = {"test", name};
    speaker.description = std::string("The ") + name;
    speaker.heard = speaker.trusted = true;
    speaker.arrival_ms = later_ms;
    speaker.residual_before_ms = 1.0;
    speaker.residual_ms = 1.0 + later_ms;
    speaker.error_ms = error_ms;
    speaker.confidence = 0.98;
    return speaker;
}

AlignedSpeaker missed(const char* name, const char* problem) {
    AlignedSpeaker speaker;
    speaker.id = {"test", name};
    speaker.problem = problem;
    return speaker;
}

AlignReport reportOf(std::vector<AlignedSpeaker> speakers, double spread_ms) {
    AlignReport report;
    report.speakers = std::move(speakers);
    report.spread_ms = spread_ms;
    return report;
}

const NameOf kNames = [](const SpeakerId& id) { return "The " + id.name; };

}  // namespace

TEST_CASE("Milliseconds are told with three figures, never more than a hundredth") {
    CHECK(millisecondsText(0.0) == "0.00 ms");
    CHECK(millisecondsText(0.031) == "0.03 ms");
    CHECK(millisecondsText(4.216) == "4.22 ms");
    CHECK(millisecondsText(9.994) == "9.99 ms");
    CHECK(millisecondsText(9.996) == "10.0 ms");
    CHECK(millisecondsText(42.37) == "42.4 ms");
    CHECK(millisecondsText(99.96) == "100 ms");
    CHECK(millisecondsText(186.417) == "186 ms");
    CHECK(millisecondsText(-4.216) == "-4.22 ms");
    CHECK(millisecondsText(-186.4) == "-186 ms");
}

TEST_CASE("Each speaker has a line: when it is heard, or why not, in columns") {
    const auto report =
        reportOf({heard("den", 0.0), heard("kitchen", 186.417), heard("bath", 3.2, 1e-6),
                  missed("attic", "The attic was not heard.")},
                 186.417);
    const auto lines = linesOf(report, kNames);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == "The den      first           ± 0.02 ms");
    CHECK(lines[1] == "The kitchen  186 ms later    ± 0.02 ms");
    CHECK(lines[2] == "The bath     3.20 ms later   ± 0.01 ms");  // nobody knows it better
    CHECK(lines[3] == "The attic    The attic was not heard.");
    CHECK(linesOf({}, kNames).empty());
}

TEST_CASE("Names that would upset a terminal do not") {
    const NameOf nasty = [](const SpeakerId&) { return std::string("De\x1b[2Jn\nxx"); };
    const auto lines = linesOf(reportOf({heard("den", 0.0)}, 0.0), nasty);
    REQUIRE(lines.size() == 1);
    CHECK_FALSE(contains(lines[0], "\x1b"));
    CHECK_FALSE(contains(lines[0], "\n"));
}

TEST_CASE("The sentence about all says of whom it speaks") {
    const auto all = reportOf({heard("den", 0.0), heard("bath", 4.2)}, 4.2);
    CHECK(spreadSentence(all, false) == "The speakers are 4.20 ms apart at the microphone.");
    CHECK(contains(spreadSentence(all, true), "The speakers are now within 4.20 ms"));
    const auto some =
        reportOf({heard("den", 0.0), heard("bath", 4.2), missed("attic", "Not heard.")}, 4.2);
    CHECK(contains(spreadSentence(some, true), "Those that were heard well are now within"));
    const auto one = reportOf({heard("den", 0.0), missed("attic", "Not heard.")}, 0.0);
    CHECK(contains(spreadSentence(one, false), "Too few"));
    CHECK(contains(spreadSentence(reportOf({}, 0.0), true), "Too few"));
}

TEST_CASE("A program reads numbers where they are known, and null where not") {
    auto report = reportOf(
        {heard("den", 0.0), heard("bath", 4.216789), missed("attic", "Not heard.")}, 4.216789);
    report.sound_s = 2.4;
    report.elapsed_s = 3.9;
    report.notices = {"The microphone was overdriven."};
    const auto document = toJson(report);
    CHECK(document["spread_ms"] == 4.2168);
    CHECK(document["all_trusted"] == false);
    CHECK(document["sound_s"] == 2.4);
    CHECK(document["elapsed_s"] == 3.9);
    CHECK(document["notices"] == report.notices);
    REQUIRE(document["speakers"].size() == 3);
    const auto& bath = document["speakers"][1];
    CHECK(bath.size() == 12);
    CHECK(bath["id"] == "test:bath");
    CHECK(bath["description"] == "The bath");
    CHECK(bath["heard"] == true);
    CHECK(bath["trusted"] == true);
    CHECK(bath["problem"] == "");
    CHECK(bath["later_ms"] == 4.2168);
    CHECK(bath["residual_before_ms"] == 1.0);
    CHECK(bath["residual_ms"] == 5.2168);
    CHECK(bath["error_ms"] == 0.02);
    CHECK(bath["confidence"] == 0.98);
    CHECK(bath["drift_ppm"] == 0.0);
    CHECK(bath["level_db"] == 0.0);
    const auto& attic = document["speakers"][2];
    CHECK(attic["trusted"] == false);
    CHECK(attic["problem"] == "Not heard.");
    for (const char* unknown : {"later_ms", "residual_ms", "error_ms", "drift_ppm", "level_db"}) {
        CHECK(attic[unknown].is_null());
    }
    CHECK(attic["residual_before_ms"] == 0.0);
    CHECK(toJson(reportOf({heard("den", 0.0)}, 0.0))["spread_ms"].is_null());
}
