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
