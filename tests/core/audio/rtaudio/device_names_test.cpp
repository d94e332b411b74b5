#include "audio/rtaudio/device_names.h"

#include <set>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace unisono;
using Names = std::vector<std::string>;

TEST_CASE("names that differ stay as they are") {
    REQUIRE(uniqueNames({"default", "hw:PCH,0", "hw:PCH,3"}) ==
            Names{"default", "hw:PCH,0", "hw:PCH,3"});
    REQUIRE(uniqueNames({}).empty());
}

TEST_CASE("the second of a name gets #2, the third #3") {
    REQUIRE(uniqueNames({"USB", "HDMI", "USB", "USB"}) == Names{"USB", "HDMI", "USB #2", "USB #3"});
}

TEST_CASE("a device that is really called #2 keeps its name") {
    REQUIRE(uniqueNames({"USB", "USB #2", "USB"}) == Names{"USB", "USB #2", "USB #3"});
    REQUIRE(uniqueNames({"USB", "USB", "USB #2"}) == Names{"USB", "USB #3", "USB #2"});
}

TEST_CASE("names of devices that are hidden now are not given to others") {
    REQUIRE(uniqueNames({"USB"}, {"USB"}) == Names{"USB #2"});
    REQUIRE(uniqueNames({"USB"}, {"USB #2"}) == Names{"USB"});
    REQUIRE(uniqueNames({"USB", "USB"}, {"USB #2"}) == Names{"USB", "USB #3"});
    REQUIRE(uniqueNames({"HDMI"}, {"USB"}) == Names{"HDMI"});
}

TEST_CASE("unique names are unique, whatever the list") {
    const Names words{"A", "A #2", "A #3", "", "B"};
    for (unsigned int code = 0; code < 3125; ++code) {
        Names raw;
        for (unsigned int rest = code, i = 0; i < 5; ++i, rest /= 5) {
            raw.push_back(words[rest % 5]);
        }
        const auto names = uniqueNames(raw, {"A", "B #2"});
        const std::set<std::string> distinct(names.begin(), names.end());
        REQUIRE(distinct.size() == 5);
        REQUIRE(distinct.count("A") + distinct.count("B #2") == 0);
        REQUIRE(uniqueNames(raw, {"A", "B #2"}) == names);
    }
}

TEST_CASE("sink names begin with their system") {
    REQUIRE(sinkName(RtApiKind::alsa, "hw:USB Audio,0 #2") == "alsa:hw:USB Audio,0 #2");
    REQUIRE(sinkName(RtApiKind::jack, "system") == "jack:system");
    REQUIRE(sinkName(RtApiKind::core_audio, "Apple: Speakers") == "coreaudio:Apple: Speakers");
    REQUIRE(sinkName(RtApiKind::direct_sound, "Speakers") == "directsound:Speakers");
}

TEST_CASE("people read something kinder") {
    REQUIRE(describe(RtApiKind::alsa, "default") == "ALSA default output");
    REQUIRE(describe(RtApiKind::alsa, "hw:USB Audio,0") == "USB Audio, output 1 (ALSA)");
    REQUIRE(describe(RtApiKind::alsa, "hw:USB Audio,3 #2") == "USB Audio, output 4 #2 (ALSA)");
    REQUIRE(describe(RtApiKind::alsa, "hw:strange") == "hw:strange (ALSA)");
    REQUIRE(describe(RtApiKind::jack, "system") == "system (JACK)");
}

TEST_CASE("JACK clients that its search could mix up are recognised") {
    const Names all{"system", "system2", "Firefox", "a.b", "axb", "odd(", "PCM [L]"};
    REQUIRE(jackMightMistake("system", all));
    REQUIRE_FALSE(jackMightMistake("system2", all));
    REQUIRE_FALSE(jackMightMistake("Firefox", all));
    REQUIRE(jackMightMistake("a.b", all));
    REQUIRE_FALSE(jackMightMistake("axb", all));
    REQUIRE(jackMightMistake("odd(", all));  // no regular expression: who knows
    REQUIRE_FALSE(jackMightMistake("system", {"system", "Firefox"}));
}
