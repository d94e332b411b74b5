#include "model/speaker.h"

#include <algorithm>
#include <string>
#include <vector>

#include "model/error.h"
#include "model/setup.h"
#include "support/catch.h"

using namespace unisono;

TEST_CASE("every role comes back from its text") {
    for (const auto role : {Role::stereo, Role::mono, Role::left, Role::right}) {
        REQUIRE(roleFromText(toText(role)) == role);
    }
    REQUIRE(toText(Role::left) == "left");
}

TEST_CASE("no other text is a role") {
    for (const auto* text : {"", "Left", "left ", "surround", "?"}) {
        REQUIRE_FALSE(roleFromText(text).has_value());
    }
    REQUIRE(toText(static_cast<Role>(99)) == "?");
}

TEST_CASE("every way of keeping awake comes back from its text") {
    for (const auto way :
         {KeepAwake::automatic, KeepAwake::off, KeepAwake::while_playing, KeepAwake::always}) {
        REQUIRE(keepAwakeFromText(toText(way)) == way);
    }
    REQUIRE_FALSE(keepAwakeFromText("sometimes").has_value());
}

TEST_CASE("Bluetooth speakers are kept awake while something plays, wired ones are not") {
    REQUIRE(keepAwakeOf(KeepAwake::automatic, true) == KeepAwake::while_playing);
    REQUIRE(keepAwakeOf(KeepAwake::automatic, false) == KeepAwake::off);
    for (const auto wish : {KeepAwake::off, KeepAwake::while_playing, KeepAwake::always}) {
        REQUIRE(keepAwakeOf(wish, true) == wish);
        REQUIRE(keepAwakeOf(wish, false) == wish);
    }
}

TEST_CASE("every filter shape comes back from its text") {
    using Shape = EqBand::Shape;
    for (const auto shape :
         {Shape::peak, Shape::low_shelf, Shape::high_shelf, Shape::low_pass, Shape::high_pass}) {
        REQUIRE(eqShapeFromText(toText(shape)) == shape);
    }
    REQUIRE(toText(Shape::low_shelf) == "low_shelf");
    REQUIRE_FALSE(eqShapeFromText("notch").has_value());
    REQUIRE_FALSE(eqShapeFromText("").has_value());
}

TEST_CASE("a speaker id is its backend, a colon and its name") {
    REQUIRE(SpeakerId{"pulse", "bluez_output.4C_EF"}.text() == "pulse:bluez_output.4C_EF");
    REQUIRE(SpeakerId{"rtaudio", "alsa:hw:USB Audio,0"}.text() == "rtaudio:alsa:hw:USB Audio,0");
}

TEST_CASE("speaker ids sort by backend, then by name") {
    std::vector<SpeakerId> ids{{"simulated", "a"}, {"pulse", "b"}, {"pulse", "a"}};
    std::sort(ids.begin(), ids.end());
    REQUIRE(ids == std::vector<SpeakerId>{{"pulse", "a"}, {"pulse", "b"}, {"simulated", "a"}});
    REQUIRE(SpeakerId{"pulse", "a"} == SpeakerId{"pulse", "a"});
    REQUIRE(SpeakerId{"pulse", "a"} != SpeakerId{"simulated", "a"});
}

TEST_CASE("an error is one line of what, meaning and next") {
    const Error full{ErrorKind::speaker_unavailable, "The speaker is off.", "It stays silent.",
                     "Switch it on."};
    REQUIRE(full.sentence() == "The speaker is off. It stays silent. Switch it on.");
    REQUIRE(Error{ErrorKind::usage, "No.", {}, "Try again."}.sentence() == "No. Try again.");
    REQUIRE(Error{ErrorKind::usage, "No.", {}, {}}.sentence() == "No.");
}

TEST_CASE("a failed result carries its error") {
    const Result<int> result = fail(ErrorKind::usage, "No.", "It means no.");
    REQUIRE_FALSE(result.has_value());
    REQUIRE(result.error().kind == ErrorKind::usage);
    REQUIRE(result.error().sentence() == "No. It means no.");
}

TEST_CASE("the same speaker over another codec or adapter has another key") {
    const SpeakerKey sbc{"4C:EF:C0:12:34:56", "pulse", "00:1A:7D:DA:71:13", "sbc"};
    auto aac = sbc;
    aac.codec = "aac";
    auto other_adapter = sbc;
    other_adapter.adapter.clear();
    REQUIRE(sbc != aac);
    REQUIRE(sbc != other_adapter);
    REQUIRE(aac < sbc);
}
