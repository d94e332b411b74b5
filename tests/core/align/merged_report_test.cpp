// Guards core/align/merged_report: what was measured again fits to what was not.
#include "align/merged_report.h"

#include "support/catch.h"

using namespace unisono;

namespace {

AlignedSpeaker aligned(const std::string& name, double latency_ms, double level_db = 0.0) {
    AlignedSpeaker speaker;
    speaker.id = {"simulated", name};
    speaker.heard = speaker.trusted = true;
    speaker.arrival_ms = latency_ms;
    speaker.residual_ms = latency_ms;
    speaker.level_db = level_db;
    speaker.gain_db = -level_db;
    speaker.confidence = 0.9;
    return speaker;
}

AlignReport reportOf(std::vector<AlignedSpeaker> speakers) {
    AlignReport report;
    report.speakers = std::move(speakers);
    double last = 0.0;
    for (const auto& speaker : report.speakers) {
        last = speaker.trusted ? std::max(last, speaker.arrival_ms) : last;
    }
    report.spread_ms = last;
    return report;
}

SpeakerId id(const std::string& name) {
    return {"simulated", name};
}

AlignReport oneWeak() {
    AlignReport report =
        reportOf({aligned("a", 0.0), aligned("b", 40.0, 6.0), aligned("c", 90.0, 3.0)});
    report.speakers[2].heard = report.speakers[2].trusted = false;
    report.speakers[2].problem = "c was not heard.";
    report.spread_ms = 40.0;
    return report;
}

}  // namespace

TEST_CASE("A speaker measured again stands where it would have in the first measurement") {
    // b is the earliest and the softest of those that are measured again: all is against it.
    const AlignReport again = reportOf({aligned("b", 0.0, 0.0), aligned("c", 70.0, 1.0)});
    const AlignReport merged = mergedReport(oneWeak(), again, {id("c")});
    REQUIRE(merged.speakers.size() == 3);
    CHECK(merged.allTrusted());
    CHECK(merged.speakers[1].arrival_ms == 40.0);
    CHECK(merged.speakers[1].residual_ms == 40.0);
    CHECK(merged.speakers[2].arrival_ms == Approx(110.0));
    CHECK(merged.speakers[2].residual_ms == Approx(110.0));
    CHECK(merged.speakers[2].level_db == Approx(7.0));
    CHECK(merged.speakers[2].gain_db == Approx(-7.0));
    CHECK(merged.spread_ms == Approx(110.0));
    CHECK(merged.speakers[2].problem.empty());
}

TEST_CASE("The others may have been applied in between") {
    AlignReport again = reportOf({aligned("a", 0.0), aligned("b", 0.0), aligned("c", 110.0)});
    again.speakers[1].residual_before_ms = 40.0;
    again.speakers[1].residual_ms = 40.0;
    const AlignReport merged = mergedReport(oneWeak(), again, {id("c")});
    CHECK(merged.speakers[2].residual_ms == Approx(110.0));
    CHECK(merged.speakers[2].arrival_ms == Approx(110.0));
}

TEST_CASE("Only what was asked for is renewed") {
    const AlignReport again = reportOf({aligned("a", 0.0), aligned("b", 41.0), aligned("c", 90.0)});
    const AlignReport merged = mergedReport(oneWeak(), again, {id("c")});
    CHECK(merged.speakers[1].arrival_ms == 40.0);
    // Half of the disagreement about b.
    CHECK(merged.speakers[2].residual_ms == Approx(89.5));

    SECTION("Also what was sure before") {
        const AlignReport renewed = mergedReport(oneWeak(), again, {id("b")});
        CHECK(renewed.speakers[1].residual_ms == Approx(41.0));
        CHECK_FALSE(renewed.speakers[2].trusted);
    }
}

TEST_CASE("One that becomes the first moves the others") {
    AlignReport again = reportOf({aligned("a", 25.0), aligned("b", 65.0), aligned("c", 0.0)});
    const AlignReport merged = mergedReport(oneWeak(), again, {id("c")});
    CHECK(merged.speakers[0].arrival_ms == Approx(25.0));
    CHECK(merged.speakers[1].arrival_ms == Approx(65.0));
    CHECK(merged.speakers[2].arrival_ms == Approx(0.0));
    CHECK(merged.speakers[2].residual_ms == Approx(-25.0));
    CHECK(merged.spread_ms == Approx(65.0));
}

TEST_CASE("Still not heard stays not heard") {
    AlignReport again = reportOf({aligned("a", 0.0), aligned("b", 40.0), aligned("c", 0.0)});
    again.speakers[2].heard = again.speakers[2].trusted = false;
    again.speakers[2].problem = "c was not heard again.";
    const AlignReport merged = mergedReport(oneWeak(), again, {id("c")});
    CHECK(merged.trusted() == 2);
    CHECK(merged.speakers[2].problem == "c was not heard again.");
    CHECK(merged.spread_ms == Approx(40.0));
}

TEST_CASE("Without a speaker to go by the new report stands alone") {
    AlignReport again = reportOf({aligned("a", 0.0), aligned("c", 70.0)});
    CHECK(mergedReport(oneWeak(), again, {id("a"), id("b"), id("c")}).speakers.size() == 2);
    again.speakers[0].trusted = false;
    CHECK(mergedReport(oneWeak(), again, {id("c")}).speakers.size() == 2);
    CHECK(mergedReport({}, again, {id("c")}).speakers.size() == 2);
}
