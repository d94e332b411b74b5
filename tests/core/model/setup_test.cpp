#include "model/setup.h"

#include "support/catch.h"

using namespace unisono;

TEST_CASE("goals have the names that files and commands use") {
    REQUIRE(toText(Goal::automatic) == "automatic");
    REQUIRE(toText(Goal::stereo_pair) == "stereo pair");
    REQUIRE(toText(Goal::one_room) == "one room");
    REQUIRE(toText(Goal::several_rooms) == "several rooms");
    for (auto goal : {Goal::automatic, Goal::stereo_pair, Goal::one_room, Goal::several_rooms}) {
        REQUIRE(goalFromText(toText(goal)) == goal);
    }
    REQUIRE_FALSE(goalFromText("").has_value());
    REQUIRE_FALSE(goalFromText("Stereo pair").has_value());
}

TEST_CASE("latency modes have the names that files and commands use") {
    REQUIRE(toText(LatencyMode::music) == "music");
    REQUIRE(toText(LatencyMode::video) == "video");
    REQUIRE(latencyModeFromText("video") == LatencyMode::video);
    REQUIRE(latencyModeFromText("music") == LatencyMode::music);
    REQUIRE_FALSE(latencyModeFromText("Video").has_value());
}
