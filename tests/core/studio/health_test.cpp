#include "studio/health.h"

#include <algorithm>

#include "support/catch.h"

using namespace unisono;
using CheckKind = HealthCheck::Kind;
using Graded = HealthCheck::Grade;

namespace {

constexpr std::int64_t kNow_s = 1'760'000'000;

// A house where all is well: two Bluetooth speakers of one group and a third one, aligned.
struct House {
    HealthFacts facts;
    std::vector<StudioEvent> events;

    House() {
        facts.unix_ms = kNow_s * 1000;
        ServerStatus server;
        server.backend = "pulse";
        server.info = {true, "PulseAudio 16.1", {}, "alsa_output"};
        facts.servers.push_back(server);
        facts.group = "g";
        facts.setup.groups.push_back({});
        facts.setup.groups[0].id = "g";
        facts.setup.groups[0].name = "Downstairs";
        facts.saved_unix_s = kNow_s - 120;
        facts.pump_longest_ms = 12.0;
        InputInfo microphone;
        microphone.id = {"pulse", "alsa_input"};
        microphone.description = "Desk microphone";
        facts.inputs.push_back(microphone);
        addSpeaker("Kitchen", "AA:BB:CC:DD:EE:01");
        addSpeaker("Hall", "AA:BB:CC:DD:EE:02");
        addSpeaker("Living room", "");
    }
    void addSpeaker(const std::string& name, const std::string& address) {
        SinkInfo sink;
        std::string system = address.empty() ? "alsa_output." + name : "bluez_output." + address;
        std::ranges::replace(system, ':', '_');
        sink.id = {"pulse", address.empty() ? system : system + ".1"};
        sink.description = name;
        sink.bluetooth_address = address;
        sink.bluetooth_codec = address.empty() ? "" : "sbc";
        facts.sinks.push_back(sink);
        facts.setup.groups[0].members.push_back(sink.key().device);
        SpeakerRecord record;
        record.key = sink.key();
        record.display_name = name;
        CalibrationRecord calibration;
        calibration.taken_unix_s = kNow_s - 3600;
        calibration.set = 7;
        record.calibrations.push_back(calibration);
        facts.setup.speakers.push_back(record);
        SpeakerSnapshot speaker;
        speaker.id = sink.id;
        speaker.description = name;
        speaker.state = SpeakerState::playing;
        speaker.line.clock_known = true;
        speaker.line.drift_ppm = 30.0;
        facts.engine.speakers.push_back(speaker);
    }
    void addDropouts(std::size_t speaker, std::int64_t ago_s, double count) {
        StudioEvent event;
        event.kind = StudioEvent::Kind::dropout;
        event.unix_ms = (kNow_s - ago_s) * 1000;
        event.device = facts.sinks[speaker].key().device;
        event.value = count;
        events.push_back(event);
        facts.events = std::make_shared<const std::vector<StudioEvent>>(events);
    }
    SpeakerRecord& record(std::size_t speaker) { return facts.setup.speakers[speaker]; }

    [[nodiscard]] std::optional<HealthCheck> find(CheckKind kind) const {
        for (const HealthCheck& check : checkHealth(facts)) {
            if (check.kind == kind) {
                return check;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<Graded> grade(CheckKind kind) const {
        const auto check = find(kind);
        return check ? std::optional(check->grade) : std::nullopt;
    }
    [[nodiscard]] std::string names(CheckKind kind) const {
        std::string names;
        const auto check = find(kind);
        for (const auto& speaker : check ? check->speakers : std::vector<HealthCheck::Speaker>{}) {
            names += (names.empty() ? "" : ", ") + speaker.name;
        }
        return names;
    }
};

}  // namespace

TEST_CASE("health: all is well") {
    const House house;
    const auto checks = checkHealth(house.facts);
    CHECK(thingsToLookAt(checks) == 0);
    for (const CheckKind kind :
         {CheckKind::server, CheckKind::bluetooth_load, CheckKind::dropouts, CheckKind::aligned,
          CheckKind::microphone, CheckKind::default_output, CheckKind::settings_saved,
          CheckKind::sound_thread, CheckKind::drift}) {
        CHECK(house.grade(kind) == Graded::good);
    }
    CHECK(house.find(CheckKind::aligned)->value == 3600.0);
    CHECK(house.find(CheckKind::microphone)->text == "Desk microphone");
    CHECK(house.find(CheckKind::server)->id == "server:pulse");
    CHECK_FALSE(checkHealth({}).empty());  // and of nothing at all nothing bad comes
}

TEST_CASE("health: sound servers") {
    House house;
    house.facts.servers[0].info = {false, {}, "No sound server answers.", {}};
    CHECK(house.grade(CheckKind::server) == Graded::bad);
    CHECK(house.find(CheckKind::server)->text == "No sound server answers.");
    CHECK(checkHealth(house.facts).front().kind == CheckKind::server);  // the worst first
    house.facts.servers.push_back({"rtaudio", {true, "ALSA", {}, {}}});
    CHECK(house.grade(CheckKind::server) == Graded::good);

    house.facts.servers[0].info = {true, "PulseAudio (on PipeWire 0.3.65)", {}, {}};
    CHECK(house.find(CheckKind::server_old)->text == "0.3.65");
    CHECK(house.grade(CheckKind::server_old) == Graded::good);
    house.addSpeaker("Den", "AA:BB:CC:DD:EE:03");
    house.addSpeaker("Bath", "AA:BB:CC:DD:EE:04");
    CHECK(house.grade(CheckKind::server_old) == Graded::look);
    CHECK(house.find(CheckKind::server_old)->value == 4.0);
    house.facts.servers[0].info.name = "PulseAudio (on PipeWire 1.0.5)";
    CHECK_FALSE(house.find(CheckKind::server_old));
}

TEST_CASE("health: dropouts and a busy adapter") {
    House house;
    house.addDropouts(0, 3700, 50.0);  // too long ago
    CHECK(house.grade(CheckKind::dropouts) == Graded::good);
    house.addDropouts(2, 60, 2.0);
    CHECK(house.grade(CheckKind::dropouts) == Graded::look);
    CHECK(house.names(CheckKind::dropouts) == "Living room");
    CHECK(house.grade(CheckKind::bluetooth_load) == Graded::good);  // that one is wired
    house.addDropouts(1, 60, 20.0);
    house.addDropouts(1, 30, 20.0);
    CHECK(house.grade(CheckKind::dropouts) == Graded::bad);
    CHECK(house.find(CheckKind::dropouts)->value == 42.0);
    CHECK(house.grade(CheckKind::bluetooth_load) == Graded::look);
    CHECK(house.names(CheckKind::bluetooth_load) == "Kitchen, Hall");
    CHECK(house.find(CheckKind::bluetooth_load)->speakers[1].value == 40.0);
}

TEST_CASE("health: what the radio carries, by adapter and codec") {
    House house;
    for (SinkInfo& sink : house.facts.sinks) {
        sink.bluetooth_adapter = sink.bluetooth_address.empty() ? "" : "hci0";
    }
    CHECK(house.find(CheckKind::bluetooth_load)->text == "hci0");
    CHECK(house.grade(CheckKind::bluetooth_load) == Graded::good);
    // Two that ask for much are more than three that do not.
    house.facts.sinks[0].bluetooth_codec = house.facts.sinks[1].bluetooth_codec = "ldac";
    CHECK(house.grade(CheckKind::bluetooth_load) == Graded::look);
    house.facts.sinks[1].bluetooth_adapter = "hci1";
    CHECK(house.grade(CheckKind::bluetooth_load) == Graded::good);
}

TEST_CASE("health: a telephone profile, and a Bluetooth service with a known fault") {
    House house;
    CHECK_FALSE(house.find(CheckKind::hands_free));
    house.facts.sinks[1].bluetooth_profile = BluetoothProfile::hands_free;
    CHECK(house.grade(CheckKind::hands_free) == Graded::look);
    CHECK(house.names(CheckKind::hands_free) == "Hall");
    house.facts.bluez_version = "5.66";
    CHECK_FALSE(house.find(CheckKind::bluetooth_version));
    house.facts.bluez_version = "5.80";
    REQUIRE(house.find(CheckKind::bluetooth_version));
    CHECK(house.find(CheckKind::bluetooth_version)->text.find("BlueZ 5.80") == 0);
}

TEST_CASE("health: alignments") {
    House house;
    house.record(0).calibrations[0].set = 8;
    CHECK(house.names(CheckKind::apart) == "Kitchen");
    CHECK_FALSE(house.find(CheckKind::aligned));
    house.record(0).calibrations[0].set = 0;  // typed, perhaps
    CHECK(house.names(CheckKind::apart) == "Kitchen");
    house.record(0).calibrations.clear();
    CHECK(house.names(CheckKind::never_aligned) == "Kitchen");
    CHECK_FALSE(house.find(CheckKind::apart));
    house.record(1).suspect = "It was connected anew.";
    CHECK(house.names(CheckKind::suspect) == "Hall");
    house.record(1).suspect.clear();
    house.record(1).key.codec = "aac";
    CHECK(house.names(CheckKind::suspect) == "Hall");
    house.facts.setup.groups[0].members.resize(1);
    CHECK_FALSE(house.find(CheckKind::never_aligned));  // alone it has nothing to be apart from
    CHECK_FALSE(house.find(CheckKind::aligned));
}

TEST_CASE("health: microphones") {
    House house;
    auto& microphone = house.facts.inputs[0];
    microphone.kind = InputInfo::Kind::processed;
    CHECK(house.grade(CheckKind::microphone_processed) == Graded::look);
    microphone.kind = InputInfo::Kind::bluetooth;
    CHECK(house.grade(CheckKind::microphone_bluetooth) == Graded::look);
    microphone.kind = InputInfo::Kind::monitor;
    CHECK(house.grade(CheckKind::microphone_none) == Graded::look);
    house.facts.inputs.push_back({{"pulse", "usb"}, "USB microphone"});
    CHECK(house.find(CheckKind::microphone)->text == "USB microphone");
}

TEST_CASE("health: settings, thread, silence, names, drift") {
    House house;
    house.facts.sinks[2].is_default = true;
    CHECK(house.grade(CheckKind::default_output) == Graded::good);
    CHECK(house.names(CheckKind::default_output) == "Living room");

    house.facts.save_problem = Error{ErrorKind::settings_unusable, "The disk is full.", {}, {}};
    CHECK(house.grade(CheckKind::settings_not_saved) == Graded::bad);
    CHECK_FALSE(house.find(CheckKind::settings_saved));
    house.facts.settings_notices = {"One.", "Two."};
    CHECK(house.find(CheckKind::settings_notices)->text == "One. Two.");

    house.facts.pump_longest_ms = 150.0;
    CHECK(house.grade(CheckKind::sound_thread) == Graded::look);
    house.facts.pump_longest_ms = 1500.0;
    CHECK(house.grade(CheckKind::sound_thread) == Graded::bad);

    CHECK_FALSE(house.find(CheckKind::silent));
    house.record(0).settings.muted = true;
    house.record(1).settings.gain_db = -60.0;
    CHECK(house.names(CheckKind::silent) == "Kitchen, Hall");
    house.facts.setup.groups[0].muted = true;
    CHECK(house.find(CheckKind::group_muted)->text == "Downstairs");

    house.record(1).display_name = "Kitchen";
    CHECK(house.names(CheckKind::same_name) == "Kitchen, Kitchen");
    CHECK(house.find(CheckKind::same_name)->text == "Kitchen");

    auto& line = house.facts.engine.speakers[0].line;
    line.drift_ppm = -250.0;
    CHECK(house.grade(CheckKind::drift) == Graded::look);
    CHECK(house.find(CheckKind::drift)->speakers[0].value == -250.0);
    line.drift_error_ppm = 100.0;  // not known well enough to say so
    CHECK(house.grade(CheckKind::drift) == Graded::good);
}

TEST_CASE("health: addresses are shortened wherever they stand") {
    CHECK(withShortAddresses("AA:BB:CC:DD:EE:FF") == "AA:BB:…:FF");
    CHECK(withShortAddresses("pulse:bluez_output.4c_87_5d_01_02_03.1 x") ==
          "pulse:bluez_output.4c_87_…_03.1 x");
    CHECK(withShortAddresses("/org/bluez/hci0/dev_AA_BB_CC_DD_EE_FF/fd0") ==
          "/org/bluez/hci0/dev_AA_BB_…_FF/fd0");
    CHECK(withShortAddresses("ad_AA_BB_CC_DD_EE_FF") == "ad_AA_…_FF");
    CHECK(withShortAddresses("AA-BB-CC-DD-EE-FF, 11:22:33:44:55:66.") == "AA-BB-…-FF, 11:22:…:66.");
    for (const std::string text : {"", "12:34:56", "AA:BB:CC:DD:EE", "2026-11-21 15:04:05 UTC",
                                   "AA:BB_CC:DD_EE:FF", "plain text", "a", "aa", "aa:"}) {
        CHECK(withShortAddresses(text) == text);
    }
}

TEST_CASE("health: the report has it all, and no whole address") {
    House house;
    house.addDropouts(0, 10, 3.0);
    house.facts.sinks[0].description = "Two\nlines";
    const auto report = diagnosticReport(house.facts, checkHealth(house.facts),
                                         {{"Unisono", "1.0.0"}, {"Qt", "6.4.2"}});
    for (const std::string part :
         {"Unisono: 1.0.0", "Qt: 6.4.2", "2025-10-09 08:53:20 UTC", "PulseAudio 16.1", "Kitchen",
          "bluez_output.AA_BB_…_01.1", "AA:BB:…:02", "Desk microphone", "look  dropouts 3",
          "drift 30.0 ppm", "Two lines"}) {
        INFO(part);
        CHECK(report.find(part) != std::string::npos);
    }
    CHECK(report.find("CC") == std::string::npos);
    CHECK(report.find("DD") == std::string::npos);
}
