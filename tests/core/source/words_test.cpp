#include "source/words.h"

#include "support/catch.h"

using namespace unisono;

TEST_CASE("times read like a clock") {
    CHECK(clockText(0) == "0:00");
    CHECK(clockText(1.99) == "0:01");
    CHECK(clockText(754) == "12:34");
    CHECK(clockText(3723) == "1:02:03");
    CHECK(clockText(36000) == "10:00:00");
    CHECK(clockText(-1) == "0:00");
}

TEST_CASE("an early end is told in words") {
    CHECK(endsEarlySentence("a.wav", 1, 3) == "a.wav ends early: 0:01 of 0:03 could be read.");
    CHECK(endsEarlySentence("a.wav", 3.1, 3.35) ==
          "a.wav ends early: its last 250 ms could not be read.");
    CHECK(endsEarlySentence("a.ogg", 14, std::nullopt) == "a.ogg ends early: it stops after 0:14.");
}

TEST_CASE("names from outside become one clean line of UTF-8") {
    CHECK(fileName("/music/song.flac") == "song.flac");
    CHECK(fileName("song.flac") == "song.flac");
    CHECK(fileName("/musik/Für Élise — 愛.ogg") == "Für Élise — 愛.ogg");
}
