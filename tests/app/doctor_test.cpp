#include "cli/doctor.h"

#include <algorithm>

#include "support/catch.h"

using namespace unisono;
using namespace unisono::cli;

namespace {

SinkInfo sink(const char* name, const char* description) {
    SinkInfo info;
    info.id = {"pulse", name};
    info.description = description;
    return info;
}

Facts healthy() {
    Facts facts;
    facts.backend = "pulse";
    facts.server.available = true;
    facts.server.name = "PulseAudio 16.1";
    facts.server.default_sink = "desk";
    facts.sinks = {sink("desk", "Desk"), sink("den", "Den")};
    facts.real_time = true;
    return facts;
}

const Finding* find(const std::vector<Finding>& findings, const std::string& id) {
    const auto it = std::find_if(findings.begin(), findings.end(),
                                 [&](const Finding& finding) { return finding.id == id; });
    return it == findings.end() ? nullptr : &*it;
}

// The only finding is this one, and it says all there is to say.
void checkOnly(const Facts& facts, const std::string& id, Finding::Weight weight) {
    INFO(id);
    const auto findings = examine(facts);
    REQUIRE(findings.size() == 1);
    const Finding* finding = find(findings, id);
    REQUIRE(finding != nullptr);
    CHECK(finding->weight == weight);
    CHECK_FALSE(finding->what.empty());
    CHECK_FALSE(finding->meaning.empty());
    CHECK_FALSE(finding->next.empty());
}

constexpr auto kProblem = Finding::Weight::problem;
constexpr auto kNote = Finding::Weight::note;

}  // namespace

TEST_CASE("The doctor finds nothing where nothing is wrong") {
    CHECK(examine(healthy()).empty());
}

TEST_CASE("The doctor knows what keeps sound from playing") {
    Facts facts = healthy();
    facts.server = {};
    facts.sinks.clear();
    checkOnly(facts, "no-server", kProblem);

    facts = healthy();
    facts.sinks.clear();
    facts.server.default_sink.clear();
    checkOnly(facts, "no-speakers", kProblem);

    facts.sinks = {sink("auto_null", "Dummy Output")};
    facts.server.default_sink = "auto_null";
    checkOnly(facts, "only-dummy", kProblem);

    facts = healthy();
    facts.server.default_sink = "attic";
    checkOnly(facts, "default-gone", kProblem);
}

TEST_CASE("The doctor knows what spoils sound") {
    Facts facts = healthy();
    facts.sinks[1].bluetooth_address = "02:00:00:00:00:01";
    CHECK(examine(facts).empty());
    facts.sinks[1].channels = 1;
    checkOnly(facts, "headset-profile", kProblem);
    facts.sinks[1].channels = 2;
    facts.sinks[1].rate_hz = 16000;
    checkOnly(facts, "headset-profile", kProblem);
    facts.sinks[1].bluetooth_address.clear();  // a slow device with a wire is what it is
    CHECK(examine(facts).empty());

    facts = healthy();
    facts.sinks.push_back(sink("unisono_capture", "Unisono"));
    checkOnly(facts, "stale-capture", kProblem);

    facts = healthy();
    facts.server.default_sink = "unisono_kitchen";  // Unisono listens
    CHECK(examine(facts).empty());
}

TEST_CASE("The doctor knows what the radio carries, and which versions spoil it") {
    Facts facts = healthy();
    for (int i = 1; i <= 4; ++i) {
        SinkInfo one = sink("bt", "Speaker");
        one.id.name += std::to_string(i);
        one.description += " " + std::to_string(i);
        one.bluetooth_address = "02:00:00:00:00:0" + std::to_string(i);
        one.bluetooth_adapter = i == 4 ? "hci1" : "hci0";
        one.bluetooth_codec = "sbc";
        one.bluetooth_profile = BluetoothProfile::a2dp;
        facts.sinks.push_back(one);
    }
    CHECK(examine(facts).empty());
    CHECK(radioStreams(facts.sinks, nullptr).size() == 4);
    facts.sinks.back().bluetooth_adapter = "hci0";
    const auto full = examine(facts);
    REQUIRE(full.size() == 1);
    CHECK(full[0].id == "radio-full");
    CHECK(full[0].weight == kProblem);
    facts.sinks.resize(4);  // two of them

    auto bluetooth = std::make_shared<BluetoothSnapshot>();
    bluetooth->stack = "BlueZ";
    bluetooth->version = "5.79";
    facts.bluetooth = bluetooth;
    checkOnly(facts, "bluez-one-sink", kProblem);
    bluetooth->version = "5.66";
    facts.server.name = "PulseAudio (on PipeWire 0.3.65)";
    CHECK(find(examine(facts), "pipewire-endpoints") != nullptr);
    CHECK(find(examine(facts), "pipewire-old")->weight == kNote);
    facts.server.name = "PulseAudio (on PipeWire 1.2.7)";
    CHECK(examine(facts).empty());
    // What the link itself tells counts more than what the sound server does.
    BluetoothDevice device;
    device.address = facts.sinks[2].bluetooth_address;
    device.adapter = "hci7";
    device.bitrate_kbps = 229;
    bluetooth->devices = {device};
    const auto streams = radioStreams(facts.sinks, facts.bluetooth.get());
    CHECK(streams[0].adapter == "hci7");
    CHECK(streams[0].kbps == 229.0);
    CHECK(streams[1].adapter == "hci0");
    facts.bluetooth.reset();
    facts.sinks[2].bluetooth_profile = BluetoothProfile::hands_free;
    checkOnly(facts, "headset-profile", kProblem);
}

TEST_CASE("The doctor mentions what is good to know") {
    Facts facts = healthy();
    facts.sinks.push_back(sink("desk2", "Desk"));
    checkOnly(facts, "same-description", kNote);
    CHECK(examine(facts).front().next.find("desk and desk2") != std::string::npos);

    facts = healthy();
    facts.real_time = false;
    checkOnly(facts, "no-real-time", kNote);
    facts.real_time.reset();
    CHECK(examine(facts).empty());
}

TEST_CASE("The doctor passes on what is wrong with the settings") {
    Facts facts = healthy();
    facts.settings_trouble = {"Your settings were damaged."};
    const auto findings = examine(facts);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().weight == kProblem);
    CHECK(findings.front().what == "Your settings were damaged.");
}
