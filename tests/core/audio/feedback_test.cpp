// Sources that are speakers of the group themselves are refused, others are not.
#include "audio/feedback.h"

#include "support/catch.h"

using namespace unisono;

namespace {

SinkInfo speaker(const char* name, const char* address = "") {
    SinkInfo info;
    info.id = {"pulse", name};
    info.description = std::string("The ") + name;
    info.bluetooth_address = address;
    return info;
}

InputInfo source(const char* name, InputInfo::Kind kind, const char* address = "") {
    InputInfo info;
    info.id = {"pulse", name};
    info.description = name;
    info.kind = kind;
    info.bluetooth_address = address;
    return info;
}

}  // namespace

TEST_CASE("The monitor of a speaker is no source for that speaker") {
    auto monitor = source("whatever", InputInfo::Kind::monitor);
    monitor.monitor_of = "kitchen";
    const auto refused = feedbackOf(monitor, {speaker("den"), speaker("kitchen")});
    REQUIRE(refused);
    CHECK(refused->kind == ErrorKind::feedback);
    CHECK(refused->next.find("The kitchen") != std::string::npos);
    CHECK_FALSE(feedbackOf(monitor, {speaker("den")}));
    CHECK(feedbackOf(source("den.monitor", InputInfo::Kind::monitor), {speaker("den")}));
    // A microphone to the system, made of what a speaker is given (module-remap-source).
    monitor.kind = InputInfo::Kind::microphone;
    CHECK(feedbackOf(monitor, {speaker("kitchen")}));
    CHECK_FALSE(feedbackOf(monitor, {speaker("den")}));
    // Another backend's speaker of the same name is another speaker.
    auto elsewhere = speaker("kitchen");
    elsewhere.id.backend = "simulated";
    CHECK_FALSE(feedbackOf(monitor, {elsewhere}));
}

// An Echo is a Bluetooth speaker and streams to computers: one and the same device cannot do both.
TEST_CASE("A Bluetooth device is not speaker and source at once, however its address is written") {
    const auto echo =
        source("bluez_source.1", InputInfo::Kind::bluetooth_music, "aa:bb:cc:00:00:01");
    CHECK(feedbackOf(echo, {speaker("den"), speaker("echo", "AA:BB:CC:00:00:01")}));
    CHECK_FALSE(feedbackOf(echo, {speaker("echo", "AA:BB:CC:00:00:02")}));
    const auto headset = source("bluez_input.1", InputInfo::Kind::bluetooth, "AA:BB:CC:00:00:01");
    CHECK(feedbackOf(headset, {speaker("echo", "AA:BB:CC:00:00:01")}));
    // Without an address nobody knows: not the same.
    CHECK_FALSE(feedbackOf(source("line", InputInfo::Kind::microphone), {speaker("den")}));
}

TEST_CASE("What plays like an application may be a speaker as well") {
    PlayingApp echo;
    echo.app.name = "Echo";
    echo.bluetooth_address = "aa:bb:cc:00:00:01";
    const auto refused = feedbackOf(echo, {speaker("den"), speaker("echo", "AA:BB:CC:00:00:01")});
    REQUIRE(refused);
    CHECK(refused->kind == ErrorKind::feedback);
    CHECK(refused->what.find("Echo") == 0);
    CHECK_FALSE(feedbackOf(echo, {speaker("den")}));
    CHECK_FALSE(feedbackOf(PlayingApp{}, {speaker("den")}));
}

TEST_CASE("What a virtual speaker passes on is in the monitor of the real one") {
    auto monitor = source("hall.monitor", InputInfo::Kind::monitor);
    monitor.monitor_of = "hall";
    auto left = speaker("left half");
    CHECK_FALSE(feedbackOf(monitor, {left}));
    left.plays_into = "hall";
    CHECK(feedbackOf(monitor, {speaker("den"), left}));
    // The other way round nothing comes back.
    auto half = source("left half.monitor", InputInfo::Kind::monitor);
    half.monitor_of = "left half";
    CHECK_FALSE(feedbackOf(half, {speaker("hall")}));
}
