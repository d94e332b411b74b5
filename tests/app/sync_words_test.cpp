#include "cli/sync_words.h"

#include <string>
#include <utility>
#include <vector>

#include "cli/columns.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::cli;

namespace {

SpeakerSnapshot speaker(std::string description, SpeakerState state = SpeakerState::playing) {
    SpeakerSnapshot snapshot;
    snapshot.description = std::move(description);
    snapshot.state = state;
    snapshot.line.clock_known = state == SpeakerState::playing;
    snapshot.line.error_bar_ms = 0.01;
    return snapshot;
}

EngineSnapshot playing(std::vector<SpeakerSnapshot> speakers, double skew_ms = 0.02) {
    EngineSnapshot snapshot;
    snapshot.state = PlayState::playing;
    snapshot.position_s = 83.4;
    snapshot.length_s = 225.0;
    snapshot.skew_ms = skew_ms;
    snapshot.speakers = std::move(speakers);
    return snapshot;
}

}  // namespace

TEST_CASE("Milliseconds are rounded up, so that they stay true") {
    CHECK(milliseconds(0.0) == "0.01 ms");
    CHECK(milliseconds(0.05) == "0.05 ms");
    CHECK(milliseconds(0.0501) == "0.06 ms");
    CHECK(milliseconds(1.21) == "1.3 ms");
    CHECK(milliseconds(34.2) == "35 ms");
}

TEST_CASE("The progress line says where it is and how well they keep together") {
    CHECK(progressText(playing({speaker("A"), speaker("B")}), 100) ==
          "1:23 / 3:45  2 speakers together within 0.04 ms");
    CHECK(progressText(playing({speaker("A")}, 0.0), 100) ==
          "1:23 / 3:45  1 speaker on time within 0.02 ms");

    EngineSnapshot snapshot = playing({speaker("A"), speaker("B")});
    snapshot.length_s.reset();
    snapshot.state = PlayState::priming;
    CHECK(progressText(snapshot, 100) == "1:23  getting 2 speakers ready");
    snapshot.state = PlayState::holding;
    CHECK(progressText(snapshot, 100) == "1:23  stands still until a speaker is back");
}

TEST_CASE("The progress line names the speaker that is worst off") {
    CHECK(progressText(playing({speaker("A"), speaker("B"), speaker("Den", SpeakerState::lost),
                                speaker("Bath", SpeakerState::locking)}),
                       200) ==
          "1:23 / 3:45  2 of 4 speakers together within 0.04 ms; Den is gone, it joins again when "
          "it is back");
    CHECK(progressText(playing({speaker("A"), speaker("Bath", SpeakerState::locking)}), 200) ==
          "1:23 / 3:45  1 of 2 speakers on time within 0.02 ms; Bath is joining");
    CHECK(progressText(playing({speaker("Bath", SpeakerState::refused)}), 200) ==
          "1:23 / 3:45  0 of 1 speaker playing; Bath cannot be opened");
}

TEST_CASE("The progress line fits the terminal, whatever the names") {
    for (const char* name : {"Küche", "キッチン", "Den\x1b[31m"}) {
        const auto snapshot = playing({speaker("A"), speaker(name, SpeakerState::lost)});
        for (std::size_t columns = 20; columns < 100; ++columns) {
            const std::string text = progressText(snapshot, columns);
            CHECK(columnsOf(text) <= columns);
            CHECK(text.find('\x1b') == std::string::npos);
        }
    }
    CHECK(shortened("abcdef", 4) == "abc…");
    CHECK(shortened("キッチン", 5) == "キッ…");
    CHECK(padded("キ", 4) == "キ  ");
}

TEST_CASE("The tally needs two speakers and a second of playing") {
    SyncTally tally;
    for (int i = 0; i < 9; ++i) {
        tally.add(playing({speaker("A"), speaker("B")}, 0.03));
    }
    tally.add(playing({speaker("A")}, 5.0));  // alone: nothing to be together with
    CHECK_FALSE(tally.summary());
    CHECK(tally.sentence().empty());
    tally.add(playing({speaker("A"), speaker("B")}, 0.075));
    REQUIRE(tally.summary());
    CHECK(tally.summary()->usual_ms == Approx(0.05).margin(1e-4));
    CHECK(tally.summary()->worst_ms == Approx(0.095).margin(1e-4));
    CHECK(tally.sentence().find("0.10 ms") != std::string::npos);
}
