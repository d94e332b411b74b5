// The contract with BlueZ, on a private message bus. What the stage's words mean stands in
// tests/support/posix/bluez_stage.py.
#include "bluetooth/bluez/bluez_bluetooth.h"

#include <QDBusVariant>
#include <atomic>

#include "core/bluetooth/bluez/bluez_theatre.h"
#include "support/catch.h"

using namespace unisono;
using namespace std::chrono_literals;
using namespace unisono::test;
using Cause = BluetoothCause;

namespace {

constexpr const char* kBoth =
    "0000110b-0000-1000-8000-00805f9b34fb,0000110a-0000-1000-8000-00805f9b34fb";

}  // namespace

TEST_CASE("what BlueZ knows is in the snapshot, and stays up to date", "[qt]") {
    if (missing()) {
        return;
    }
    PrivateBluez stage;
    stage.addAdapter("hci0");
    const auto bluetooth = openOn(stage);
    std::atomic<int> told{0};
    bluetooth->onChange([&] { ++told; });
    REQUIRE(eventually(*bluetooth, [](const auto& now) { return !now.adapters.empty(); }));
    const auto first = bluetooth->snapshot();
    CHECK(first->state == BluetoothSnapshot::State::ready);
    CHECK(first->stack == "BlueZ");
    CHECK(first->adapters[0].id == "hci0");
    CHECK(first->adapters[0].address == "00:01:02:03:04:05");
    CHECK(first->adapters[0].powered);
    CHECK(first->problem.empty());

    // A device comes, with a name that tries something.
    const QString path = stage.addSpeaker(
        "hci0", kEcho,
        {{"name", QString::fromUtf8("Echo\x1b[31m Dot\n\xE2\x80\xAE\x34")}, {"uuids", kBoth}});
    REQUIRE(eventually(*bluetooth, [](const auto& now) { return now.device(kEcho) != nullptr; }));
    REQUIRE(eventually(*bluetooth,
                       [](const auto& now) { return now.device(kEcho)->device_class != 0; }));
    BluetoothDevice device = *bluetooth->snapshot()->device(kEcho);
    CHECK(device.name == "Echo [31m Dot 4");
    CHECK(device.isSpeaker());
    CHECK(device.isSourceToo());
    CHECK(device.rssi_dbm == -79);
    CHECK(device.a2dp == A2dpState::off);

    // Its audio link, its codec, its battery.
    stage.addLink(path, kA2dpSourceUuid);
    stage.addBattery(path);
    REQUIRE(eventually(*bluetooth, [](const auto& now) {
        return now.device(kEcho)->canPlay() && now.device(kEcho)->battery_percent.has_value();
    }));
    device = *bluetooth->snapshot()->device(kEcho);
    CHECK(device.codec == "SBC");
    CHECK(device.bitrate_kbps == 328);
    CHECK(device.delay_ms == Approx(150.0));
    CHECK(device.volume_percent == 50);
    CHECK(device.battery_percent == 80);
    stage.update(path + "/sep1/fd0", "org.bluez.MediaTransport1",
                 {{"State", "active"},
                  {"Codec", QVariant::fromValue<uchar>(2)},
                  {"Configuration", QByteArray::fromHex("80018084e200")}});
    stage.update(path, "org.bluez.Battery1", {{"Percentage", QVariant::fromValue<uchar>(15)}});
    REQUIRE(eventually(*bluetooth, [](const auto& now) {
        return now.device(kEcho)->codec == "AAC" && now.device(kEcho)->battery_percent == 15;
    }));
    CHECK(bluetooth->snapshot()->device(kEcho)->a2dp == A2dpState::playing);
    CHECK(told > 0);

    // What was handed out earlier is as it was.
    CHECK(first->devices.empty());

    SECTION("the adapter is pulled out") {
        stage.removeAdapter("hci0");
        REQUIRE(eventually(*bluetooth, [](const auto& now) { return now.adapters.empty(); }));
        CHECK(bluetooth->snapshot()->devices.empty());
        CHECK(bluetooth->snapshot()->problem.find("no Bluetooth adapter") != std::string::npos);
        CHECK(outcome(bluetooth->connectAudio({kEcho, ""}, 5s)) == "no_adapter");
    }
    SECTION("bluetoothd ends and is started anew") {
        stage.stop();
        REQUIRE(eventually(*bluetooth, [](const auto& now) {
            return now.state == BluetoothSnapshot::State::absent;
        }));
        CHECK(bluetooth->snapshot()->devices.empty());
        CHECK(outcome(bluetooth->scan("", 1s)) == "no_service");
        stage.start();
        stage.addAdapter("hci0");
        CHECK(eventually(*bluetooth, [](const auto& now) {
            return now.state == BluetoothSnapshot::State::ready && !now.adapters.empty();
        }));
    }
}

TEST_CASE("pairing succeeds, asks, and fails with the reason", "[qt]") {
    if (missing()) {
        return;
    }
    PrivateBluez stage;
    stage.addAdapter("hci0");
    const auto bluetooth = openOn(stage);
    const DeviceRef device{"00:00:00:00:00:01", ""};
    const auto question = [&]() -> PairingQuestion {
        eventually(*bluetooth, [](const auto& now) { return now.question.has_value(); });
        return bluetooth->snapshot()->question.value_or(PairingQuestion{});
    };
    const auto add = [&](const char* how) {
        stage.addSpeaker("hci0", device.address.c_str(), {{"pair", how}, {"name", "Den"}});
        eventually(*bluetooth,
                   [&](const auto& now) { return now.device(device.address) != nullptr; });
    };

    SECTION("without a question") {
        add("ok");
        CHECK(outcome(bluetooth->pair(device, 20s)) == "success");
        CHECK(bluetooth->snapshot()->device(device.address)->paired);
        CHECK(outcome(bluetooth->pair(device, 20s)) == "success");  // it is already
        CHECK(outcome(bluetooth->trust(device, true)) == "success");
        CHECK(bluetooth->snapshot()->device(device.address)->trusted);
        CHECK(outcome(bluetooth->forget(device)) == "success");
        CHECK(eventually(*bluetooth, [](const auto& now) { return now.devices.empty(); }));
        CHECK(outcome(bluetooth->forget(device)) == "no_device");
        // Our agent was there for the pairing only.
        const QStringList calls = stage.calls();
        CHECK(calls.count("RegisterAgent KeyboardDisplay") == 1);
        CHECK(calls.count("UnregisterAgent") == 1);
    }
    SECTION("a PIN, the right one") {
        add("pin:4711");
        const BluetoothJob job = bluetooth->pair(device, 20s);
        const PairingQuestion asked = question();
        CHECK(asked.kind == PairingQuestion::Kind::enter_pin);
        CHECK(asked.name == "Den");
        CHECK(asked.address == device.address);
        bluetooth->answer(asked.id + 1, {true, "0000"});  // to a question that nobody asked
        bluetooth->answer(asked.id, {true, "4711"});
        CHECK(outcome(job) == "success");
        CHECK_FALSE(bluetooth->snapshot()->question.has_value());
    }
    SECTION("a PIN, a wrong one") {
        add("pin:4711");
        const BluetoothJob job = bluetooth->pair(device, 20s);
        bluetooth->answer(question().id, {true, "0000"});
        CHECK(outcome(job) == "wrong_code");
    }
    SECTION("a number to compare, and a no") {
        add("confirm:4711");
        const BluetoothJob job = bluetooth->pair(device, 20s);
        const PairingQuestion asked = question();
        CHECK(asked.kind == PairingQuestion::Kind::confirm);
        CHECK(asked.code == "004711");
        bluetooth->answer(asked.id, {false, ""});
        CHECK(outcome(job) == "declined");
        const BluetoothJob again = bluetooth->pair(device, 20s);
        bluetooth->answer(question().id, {true, ""});
        CHECK(outcome(again) == "success");
    }
    SECTION("a number, entered") {
        add("passkey:123456");
        const BluetoothJob job = bluetooth->pair(device, 20s);
        const PairingQuestion asked = question();
        CHECK(asked.kind == PairingQuestion::Kind::enter_passkey);
        bluetooth->answer(asked.id, {true, "not a number"});
        CHECK(outcome(job) == "wrong_code");
    }
    SECTION("nobody answers") {
        add("confirm:1");
        const BluetoothJob job = bluetooth->pair(device, 1s);
        CHECK(question().id != 0);
        CHECK(outcome(job) == "unanswered");
        CHECK_FALSE(bluetooth->snapshot()->question.has_value());
    }
    SECTION("the device is switched off, or says nothing, or is not there") {
        add("unreachable");
        CHECK(outcome(bluetooth->pair(device, 20s)) == "no_answer");
        CHECK(outcome(bluetooth->pair({"00:00:00:00:00:09", ""}, 20s)) == "no_device");
        stage.addSpeaker("hci0", "00:00:00:00:00:02", {{"pair", "silent"}});
        const DeviceRef silent{"00:00:00:00:00:02", "hci0"};
        REQUIRE(eventually(*bluetooth, [](const auto& now) {
            return now.device("00:00:00:00:00:02") != nullptr;
        }));
        CHECK(outcome(bluetooth->pair(silent, 300ms)) == "timed_out");
        CHECK(stage.calls().contains("CancelPairing"));
        const BluetoothJob job = bluetooth->pair(silent, 300s);
        CHECK(outcome(bluetooth->pair(device, 20s)) == "occupied");  // one at a time
        job.cancel();
        CHECK(outcome(job) == "canceled");
        stage.stop();  // in the middle of the next one
        CHECK(outcome(bluetooth->pair(silent, 300s)) == "no_service");
    }
}

TEST_CASE("a speaker is connected by the one profile that plays", "[qt]") {
    if (missing()) {
        return;
    }
    PrivateBluez stage;
    stage.addAdapter("hci0");
    const auto bluetooth = openOn(stage);
    const DeviceRef device{kEcho, ""};
    const auto add = [&](PrivateBluez::Plan plan) {
        plan.insert("paired", plan.value("paired", "yes"));
        const QString path = stage.addSpeaker("hci0", kEcho, plan);
        eventually(*bluetooth, [](const auto& now) {
            return now.device(kEcho) != nullptr && now.device(kEcho)->has(kA2dpSinkUuid);
        });
        return path;
    };
    const auto connect = [&] { return outcome(bluetooth->connectAudio(device, 20s)); };

    SECTION("and disconnected") {
        add({{"connect_ms", "200"}});
        const BluetoothJob job = bluetooth->connectAudio(device, 20s);
        CHECK(eventually(*bluetooth, [](const auto& now) {
            return now.device(kEcho)->a2dp == A2dpState::connecting;
        }));
        CHECK(outcome(job) == "success");
        CHECK(bluetooth->snapshot()->device(kEcho)->a2dp == A2dpState::idle);
        CHECK(connect() == "success");  // it is already
        CHECK(outcome(bluetooth->disconnect(device)) == "success");
        CHECK(eventually(*bluetooth, [](const auto& now) {
            return now.device(kEcho)->a2dp == A2dpState::off && !now.device(kEcho)->connected;
        }));
        CHECK(stage.calls() ==
              QStringList({QStringLiteral("ConnectProfile ") + kA2dpSinkUuid, "Disconnect"}));
    }
    SECTION("an Echo took the link first: it is asked to give it back") {
        add({{"connect", "stolen"}, {"uuids", kBoth}});
        CHECK(connect() == "success");
        CHECK(stage.calls() == QStringList({QStringLiteral("ConnectProfile ") + kA2dpSinkUuid,
                                            QStringLiteral("DisconnectProfile ") + kA2dpSourceUuid,
                                            QStringLiteral("ConnectProfile ") + kA2dpSinkUuid}));
    }
    SECTION("its own stream stands already") {
        const QString path = add({{"uuids", kBoth}});
        stage.addLink(path, kA2dpSinkUuid);
        REQUIRE(eventually(*bluetooth, [](const auto& now) {
            return now.device(kEcho)->a2dp == A2dpState::source_only;
        }));
        CHECK(connect() == "success");
        CHECK(stage.calls().first().startsWith("DisconnectProfile"));
    }
    SECTION("not paired") {
        add({{"paired", "no"}});
        CHECK(connect() == "not_paired");
    }
    SECTION("its adapter is pulled out on the way: that is not the speaker's fault") {
        add({{"connect", "silent"}});
        const BluetoothJob job = bluetooth->connectAudio(device, 300s);
        REQUIRE(eventually(*bluetooth, [](const auto& now) {
            return now.device(kEcho)->a2dp == A2dpState::connecting;
        }));
        stage.removeAdapter("hci0");
        CHECK(outcome(job) == "no_adapter");
    }
    SECTION("connected, but no audio link comes") {
        add({{"connect", "linkless"}});
        CHECK(connect() == "no_profile");
    }
    SECTION("stopped on the way") {
        add({{"connect", "silent"}});
        CHECK(outcome(bluetooth->connectAudio(device, 200ms)) == "timed_out");
        const BluetoothJob job = bluetooth->connectAudio(device, 300s);
        CHECK(connect() == "occupied");
        CHECK(bluetooth->snapshot()->device(kEcho)->a2dp == A2dpState::connecting);
        CHECK(outcome(bluetooth->disconnect(device)) == "success");
        CHECK(outcome(job) == "canceled");
    }
    SECTION("refused, in each of BlueZ's ways") {
        const std::pair<const char*, const char*> refusals[] = {
            {"org.bluez.Error.Failed|br-connection-page-timeout", "no_answer"},
            {"org.bluez.Error.Failed|br-connection-refused", "refused"},
            {"org.bluez.Error.Failed|br-connection-busy", "busy"},
            {"org.bluez.Error.NotAvailable|br-connection-profile-unavailable", "no_profile"},
            {"org.bluez.Error.Failed|br-connection-key-missing", "not_paired"},
            {"org.freedesktop.DBus.Error.AccessDenied|no", "not_permitted"},
        };
        int last = 0;
        for (const auto& [error, cause] : refusals) {
            const std::string address = "00:00:00:00:01:0" + std::to_string(last++);
            stage.addSpeaker("hci0", address.c_str(),
                             {{"connect", QStringLiteral("error:") + error}, {"paired", "yes"}});
            REQUIRE(eventually(*bluetooth,
                               [&](const auto& now) { return now.device(address) != nullptr; }));
            INFO(error);
            CHECK(outcome(bluetooth->connectAudio({address, "hci0"}, 20s)) == cause);
        }
    }
    SECTION("canceled by BlueZ or by another program, which is no wish of ours") {
        int last = 0;
        for (const char* error : {"org.bluez.Error.Failed|br-connection-canceled",
                                  "org.bluez.Error.Failed|br-connection-aborted-by-local",
                                  "org.bluez.Error.Canceled|Operation canceled"}) {
            const std::string address = "00:00:00:00:02:0" + std::to_string(last++);
            stage.addSpeaker("hci0", address.c_str(),
                             {{"connect", QStringLiteral("error:") + error}, {"paired", "yes"}});
            REQUIRE(eventually(*bluetooth,
                               [&](const auto& now) { return now.device(address) != nullptr; }));
            INFO(error);
            const BluetoothJob job = bluetooth->connectAudio({address, "hci0"}, 20s);
            REQUIRE(job.waitFor(20s));
            REQUIRE_FALSE(job.result()->has_value());
            CHECK(job.result()->error().cause == Cause::failed);
        }
    }
}

TEST_CASE("two adapters, and the same speaker at both", "[qt]") {
    if (missing()) {
        return;
    }
    PrivateBluez stage;
    stage.addAdapter("hci0");
    stage.addAdapter("hci1");
    stage.addSpeaker("hci0", kEcho, {{"paired", "yes"}});
    stage.addSpeaker("hci1", kEcho, {{"paired", "yes"}});
    const auto bluetooth = openOn(stage);
    REQUIRE(eventually(*bluetooth, [](const auto& now) { return now.devices.size() == 2; }));
    CHECK(outcome(bluetooth->connectAudio({kEcho, "01:02:03:04:05:06"}, 20s)) == "success");
    const auto now = bluetooth->snapshot();
    CHECK(now->device(kEcho)->adapter == "hci1");  // the one that plays
    CHECK_FALSE(now->device(kEcho, "hci0")->canPlay());
    CHECK(outcome(bluetooth->connectAudio({kEcho, "hci5"}, 20s)) == "no_adapter");
}

TEST_CASE("a bus that lets nobody talk to BlueZ, and none at all", "[qt]") {
    if (missing()) {
        return;
    }
    SECTION("denied") {
        PrivateBluez stage(true);
        const auto bluetooth = openOn(stage);
        CHECK(outcome(bluetooth->scan("", 1s)) == "not_permitted");
        CHECK(bluetooth->snapshot()->problem.find("does not let this user") != std::string::npos);
    }
    SECTION("no bus") {
        PrivateBluez stage;  // for the application object
        BluezConfig config;
        config.bus_address = "unix:path=/nonexistent/bus";
        const auto bluetooth = makeBluezBluetooth(config);
        CHECK(outcome(bluetooth->connectAudio({kEcho, ""}, 5s)) == "no_service");
        CHECK(bluetooth->snapshot()->state == BluetoothSnapshot::State::absent);
    }
    SECTION("a service that does not answer is asked again") {
        PrivateBluez stage;
        stage.addAdapter("hci0");
        stage.freeze(true);
        BluezConfig config;
        config.bus_address = stage.address();
        config.patience = 100ms;
        config.bus_retry = 100ms;
        const auto bluetooth = makeBluezBluetooth(config);
        CHECK(eventually(*bluetooth, [](const auto& now) {
            return now.state == BluetoothSnapshot::State::absent;
        }));
        stage.freeze(false);
        CHECK(eventually(*bluetooth, [](const auto& now) {
            return now.state == BluetoothSnapshot::State::ready && !now.adapters.empty();
        }));
    }
    SECTION("jobs end when Bluetooth is closed") {
        PrivateBluez stage;
        stage.addAdapter("hci0");
        auto bluetooth = openOn(stage);
        const BluetoothJob job = bluetooth->scan("", 300s);
        bluetooth.reset();
        CHECK(job.finished());
        job.cancel();
    }
}

// The bus hands its news over on a thread of its own, which may be at it while the connection goes.
TEST_CASE("Bluetooth may be closed while BlueZ has much to tell", "[qt]") {
    if (missing()) {
        return;
    }
    PrivateBluez stage;
    stage.addAdapter("hci0");
    const QString path = stage.addSpeaker("hci0", kEcho);
    for (int i = 0; i < 200; ++i) {
        auto bluetooth = openOn(stage);
        REQUIRE(eventually(*bluetooth, [](const auto& now) { return !now.devices.empty(); }));
        const BluetoothJob scan = bluetooth->scan("", 300s);
        stage.chatter(path, 300);
        std::this_thread::sleep_for((i % 30) * 100us);  // at any time of it
        bluetooth.reset();
        CHECK(scan.finished());
    }
}
