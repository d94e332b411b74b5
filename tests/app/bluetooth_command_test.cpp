// The bluetooth command, by its parts and as a shell sees it, on simulated devices.
#include <nlohmann/json.hpp>
#include <utility>

#include "cli/bluetooth_lookup.h"
#include "cli/bluetooth_text.h"
#include "cli/bluetooth_wait.h"
#include "cli/doctor.h"
#include "support/catch.h"
#include "support/run_program.h"

using namespace unisono;
using namespace unisono::cli;

namespace {

test::ProgramRun run(const std::string& words) {
    return test::runProgram("\"" UNISONO_CLI_PROGRAM "\" bluetooth " + words +
                            " --stack simulated");
}

BluetoothDevice speaker(const char* address, const char* name) {
    BluetoothDevice device;
    device.address = address;
    device.adapter = "hci0";
    device.name = device.alias = name;
    device.uuids = {kA2dpSinkUuid};
    device.paired = device.connected = true;
    return device;
}

}  // namespace

TEST_CASE("a device is meant by its address, or by a name that only one has") {
    BluetoothSnapshot now;
    now.devices = {speaker("02:00:00:00:00:01", "Den"), speaker("02:00:00:00:00:02", "Echo Dot"),
                   speaker("02:00:00:00:00:03", "Echo Dot")};
    CHECK(findDevice(now, "Den") == "02:00:00:00:00:01");
    CHECK(findDevice(now, "02-00-00-00-00-0a") ==
          "02:00:00:00:00:0A");  // not known, but an address
    CHECK(findDevice(now, "Echo Dot").error().kind == ErrorKind::usage);
    CHECK(findDevice(now, "Echo Dot").error().next.find("02:00:00:00:00:03") != std::string::npos);
    CHECK(findDevice(now, "Attic").error().kind == ErrorKind::unknown_device);
    // Nobody types a name as it is written, nor all of it.
    CHECK(findDevice(now, "den") == "02:00:00:00:00:01");
    CHECK(findDevice(now, "De").error().kind == ErrorKind::unknown_device);  // too little
    CHECK(findDevice(now, "echo").error().kind == ErrorKind::usage);         // which of them?
    now.devices.push_back(speaker("02:00:00:00:00:04", "Kitchen Echo-4AB"));
    CHECK(findDevice(now, "kitchen") == "02:00:00:00:00:04");
    CHECK(findDevice(now, "  ").error().kind == ErrorKind::usage);
    // "Küche 2" is not meant by the name of another one, in whatever letters.
    now.devices.push_back(speaker("02:00:00:00:00:05", "Küche"));
    now.devices.push_back(speaker("02:00:00:00:00:06", "KÜCHE 2"));
    CHECK(findDevice(now, "KÜCHE") == "02:00:00:00:00:05");
    CHECK(findDevice(now, " Den ") == "02:00:00:00:00:01");
    CHECK(findDevice(now, "küc").error().what == "2 names begin with \"küc\".");
    CHECK(findDevice(now, "küc").error().next.find("KÜCHE 2 (02:00:00:00:00:06)") !=
          std::string::npos);
    // Who is called like an address does not pose as who has it.
    now.devices.push_back(speaker("02:00:00:00:00:07", "02:00:00:00:00:01"));
    CHECK(findDevice(now, "02:00:00:00:00:01") == "02:00:00:00:00:01");
    now.devices.push_back(speaker("02:00:00:00:00:08", "BB-CC-DD-EE"));
    CHECK(findDevice(now, "BB-CC-DD-EE") == "02:00:00:00:00:08");
    // Half an address is not searched for as if it were a name.
    CHECK(findDevice(now, "02:00:00:00:01").error().kind == ErrorKind::usage);
    // At two adapters it is still one.
    now.devices.push_back(speaker("02:00:00:00:00:01", "Den"));
    now.devices.back().adapter = "hci1";
    CHECK(findDevice(now, "Den") == "02:00:00:00:00:01");
}

TEST_CASE("an adapter is meant by its id, its address, or a name that only one has") {
    BluetoothSnapshot now;
    now.adapters = {{"hci0", "02:00:00:00:00:A0", "desk", "", true, false, false},
                    {"hci1", "02:00:00:00:00:A1", "desk", "", true, false, false},
                    {"hci2", "02:00:00:00:00:A2", "Stick", "", true, false, false}};
    CHECK(lookUpAdapter(now, "")->empty());
    CHECK(lookUpAdapter(now, "hci1") == "hci1");
    CHECK(lookUpAdapter(now, "HCI1") == "hci1");
    CHECK(lookUpAdapter(now, "02:00:00:00:00:a2") == "hci2");
    CHECK(lookUpAdapter(now, "stick") == "hci2");
    CHECK(lookUpAdapter(now, "desk").error().kind == ErrorKind::usage);
    CHECK(lookUpAdapter(now, "desk").error().next == "Use its id: hci0 or hci1.");
    CHECK(lookUpAdapter(now, "hci9").error().kind == ErrorKind::bluetooth_unavailable);
}

TEST_CASE("the list has a device once, unless two adapters are paired with it") {
    BluetoothSnapshot now;
    const auto add = [&](const char* address, const char* adapter, bool paired, int rssi_dbm) {
        BluetoothDevice device = speaker(address, "Den");
        device.adapter = adapter;
        device.paired = paired;
        device.connected = false;
        device.rssi_dbm = rssi_dbm;
        now.devices.push_back(device);
    };
    const auto rows = [&] {
        std::string text;
        for (const ListedDevice& row : listedDevices(now)) {
            text += row.device->address.substr(15) + " " + row.device->adapter + " (" +
                    row.adapters + ") ";
        }
        return text;
    };
    CHECK(rows().empty());
    add("02:00:00:00:00:01", "hci0", false, -70);
    add("02:00:00:00:00:01", "hci1", false, -60);
    CHECK(rows() == "01 hci1 (hci0, hci1) ");  // the nearer one speaks
    add("02:00:00:00:00:02", "hci0", false, -50);
    add("02:00:00:00:00:02", "hci1", true, -60);
    CHECK(rows() == "01 hci1 (hci0, hci1) 02 hci1 (hci1) ");
    now.devices[2].paired = true;
    CHECK(rows() == "01 hci1 (hci0, hci1) 02 hci0 (hci0) 02 hci1 (hci1) ");
}

TEST_CASE("questions are answered by what the command line says, or with no") {
    using Kind = PairingQuestion::Kind;
    PairingQuestion question{1, Kind::enter_pin, "02:00:00:00:00:01", "hci0", "Den", ""};
    CHECK(answerTo(question, {"4711", false})->code == "4711");
    question.kind = Kind::confirm;
    CHECK(answerTo(question, {"", true})->accept);
    question.kind = Kind::show_code;
    CHECK_FALSE(answerTo(question, {}).has_value());
}

TEST_CASE(
    "who is asked on the terminal holds nothing up, and is let go when nobody asks any more") {
    using Kind = PairingQuestion::Kind;
    std::optional<PairingQuestion> question;
    question = {7, Kind::enter_pin, "02:00:00:00:00:01", "hci0", "Den", ""};
    TypedLine typed = TypedLine::part;
    std::string keys;
    int reads = 0;
    bool line_is_empty = false;
    const auto read = [&](std::string& line) {
        ++reads;
        line += std::exchange(keys, {});
        if (line_is_empty) {
            line.clear();
        }
        return typed;
    };
    PairingPrompt prompt({}, {true, read});
    CHECK_FALSE(prompt.look(question));
    keys = "47";
    CHECK_FALSE(prompt.look(question));
    SECTION("a code") {
        keys = "11";
        typed = TypedLine::whole;
        const auto answer = prompt.look(question);
        REQUIRE(answer);
        CHECK(answer->accept);
        CHECK(answer->code == "4711");
        CHECK_FALSE(prompt.look(question));  // once
        CHECK_FALSE(prompt.refusal());
    }
    SECTION("a code with blanks around it") {
        keys = "11 \r";
        typed = TypedLine::whole;
        CHECK(prompt.look(question)->code == "4711");
    }
    SECTION("no code, which is not a no") {
        line_is_empty = true;
        typed = TypedLine::whole;
        CHECK_FALSE(prompt.look(question)->accept);
        REQUIRE(prompt.refusal());
        CHECK(prompt.refusal()->meaning == "No code was typed.");
    }
    SECTION("a code that is too long is asked for again") {
        keys = std::string(15, '1');
        typed = TypedLine::whole;
        CHECK_FALSE(prompt.look(question));
        keys = "0000";
        CHECK(prompt.look(question)->code == "0000");
    }
    SECTION("yes in any letters, and what is neither yes nor no is asked again") {
        question->id = 8;
        question->kind = Kind::confirm;
        CHECK_FALSE(prompt.look(question));
        typed = TypedLine::whole;
        keys = "maybe";
        CHECK_FALSE(prompt.look(question));
        keys = " YES ";
        CHECK(prompt.look(question)->accept);
    }
    SECTION("the device loses its patience, and asks anew") {
        CHECK_FALSE(prompt.look(std::nullopt));
        const int before = reads;
        CHECK_FALSE(prompt.look(std::nullopt));
        CHECK(reads == before);
        question->id = 8;
        question->kind = Kind::confirm;
        question->code = "004711";
        CHECK_FALSE(prompt.look(question));
        keys = "y";  // and nothing of what was typed before
        typed = TypedLine::whole;
        CHECK(prompt.look(question)->accept);
    }
    SECTION("the terminal is closed") {
        typed = TypedLine::ended;
        CHECK_FALSE(prompt.look(question)->accept);
    }
    SECTION("nobody is there") {
        PairingPrompt alone({}, {false, read});
        CHECK_FALSE(alone.look(question)->accept);
        CHECK_FALSE(alone.look(question));
        REQUIRE(alone.refusal());
        CHECK(alone.refusal()->next.find("--pin") != std::string::npos);
    }
}

TEST_CASE("doctor sees speakers that are connected the wrong way", "[doctor]") {
    Facts facts;
    facts.server.available = true;
    auto now = std::make_shared<BluetoothSnapshot>();
    now->adapters.push_back({"hci0", "02:00:00:00:00:A0", "x", "", true, false, false});
    now->devices.push_back(speaker("02:00:00:00:00:01", "Den"));
    const auto ids = [&] {
        facts.bluetooth = now;
        std::string all;
        for (const Finding& finding : examine(facts)) {
            all += finding.id.starts_with("bluetooth") ? finding.id + " " : "";
        }
        return all;
    };
    CHECK(ids() == "bluetooth-no-music ");
    now->devices[0].a2dp = A2dpState::source_only;
    CHECK(ids() == "bluetooth-reversed ");
    now->devices[0].a2dp = A2dpState::idle;
    CHECK(ids() == "bluetooth-no-output ");
    facts.sinks.emplace_back();
    facts.sinks[0].bluetooth_address = "02:00:00:00:00:01";
    CHECK(ids().empty());
    now->devices[0].connected = false;
    now->problem = "The Bluetooth adapter hci0 is switched off.";
    CHECK(ids() == "bluetooth-off ");
    facts.bluetooth = nullptr;
    CHECK(examine(facts).empty());
}

TEST_CASE("the bluetooth command as a shell sees it", "[program]") {
    const auto status = run("status --all --json");
    REQUIRE(status.exit_code == 0);
    const auto document = nlohmann::json::parse(status.out);
    CHECK(document["adapters"].size() == 2);
    CHECK(document["devices"][0]["echo"] == "Echo Dot");
    CHECK(document["devices"][0]["codec"].is_null());

    const auto connected = run("connect \"JBL Flip 5\"");
    CHECK(connected.exit_code == 0);
    CHECK(connected.out == "JBL Flip 5 is connected (SBC 328 kbit/s, battery 72 %).\n");

    const auto paired = run("pair 02:00:00:00:00:04 --pin 0000 --json");
    CHECK(paired.exit_code == 0);
    CHECK(nlohmann::json::parse(paired.out)["paired"] == true);
    const auto wrong = run("pair 02:00:00:00:00:04 --pin 1234");
    CHECK(wrong.exit_code == 16);
    CHECK(wrong.err.find("Old Boombox was not paired.") != std::string::npos);
    const auto unasked = run("pair 02:00:00:00:00:04");  // nobody is there to type a code
    CHECK(unasked.exit_code == 16);
    CHECK(unasked.err.find("--pin CODE") != std::string::npos);
    CHECK(unasked.err.find("mistake") == std::string::npos);
    const auto nobody = run("connect 02:00:00:00:00:99 --timeout 0.3");
    CHECK(nobody.exit_code == 15);
    CHECK(run("connect \"JBL Flip 5\" --adapter hci9").exit_code == 14);
    CHECK(run("power sideways").exit_code == 2);
    CHECK(run("power off").exit_code == 2);  // which of the two?
    CHECK(run("power off --adapter hci1").out.find("off") != std::string::npos);
    CHECK(run("disconnect \"JBL Flip 5\"").exit_code == 0);
}

TEST_CASE("the bluetooth command and what cannot be", "[program]") {
    const auto phone = run("connect 02:00:00:00:00:05");
    CHECK(phone.exit_code == 16);
    CHECK(phone.err.find("Somebody's phone is no speaker.") != std::string::npos);

    // What is only known, or not, is not told to become visible.
    for (const char* words : {"disconnect Attic", "forget 02:00:00:00:00:99"}) {
        const auto unknown = run(words);
        CHECK(unknown.exit_code == 15);
        CHECK(unknown.err.find("status --all") != std::string::npos);
        CHECK(unknown.err.find("visible") == std::string::npos);
    }
    const auto elsewhere = run("disconnect \"JBL Flip 5\" --adapter hci1");
    CHECK(elsewhere.exit_code == 15);
    CHECK(elsewhere.err.find("is known at hci0") != std::string::npos);

    const auto forgotten = run("forget \"JBL Flip 5\" --json");
    CHECK(nlohmann::json::parse(forgotten.out)["forgotten"] == true);
    CHECK(forgotten.err.find("simulated") != std::string::npos);

    CHECK(run("connect 02:00:00:00:01").exit_code == 2);
    CHECK(run("connect \"JBL Flip 5\" --pin \"\"").exit_code == 2);
    const auto soon = run("scan --timeout soon");
    CHECK(soon.exit_code == 2);
    CHECK(soon.err.find("\"soon\" is not a number") != std::string::npos);
    const auto nothing = run("connect");
    CHECK(nothing.exit_code == 2);
    CHECK(nothing.err.find("'unisono-cli bluetooth connect --help'") != std::string::npos);
}

#ifdef __linux__  // elsewhere Bluetooth cannot be kept from answering
TEST_CASE("without Bluetooth the problem is said, not that a device should be visible",
          "[program][qt]") {
    // A bus that is not there: no service answers on it.
    test::changeEnvironment({{"DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent"}});
    const auto at = [](const std::string& words) {
        return test::runProgram("\"" UNISONO_CLI_PROGRAM "\" bluetooth " + words);
    };
    for (const char* words : {"", "status", "adapters", "scan", "disconnect Den", "forget Den",
                              "connect Den", "pair 02:00:00:00:00:99", "power on"}) {
        INFO(words);
        const auto run = at(words);
        CHECK(run.exit_code == 14);
        CHECK(run.out.empty());
        CHECK(run.err.find("visible") == std::string::npos);
    }
    const auto scan = at("scan --json");
    CHECK(scan.exit_code == 14);
    CHECK(nlohmann::json::parse(scan.out)["available"] == false);
}
#endif
