// Guards core/bluetooth/bluez/bluez_discovery.h, on a private message bus: who looks is told who is
// there, and whatever comes and goes meanwhile, BlueZ begins as often as it ends.
#include "bluetooth/bluez/bluez_discovery.h"

#include "core/bluetooth/bluez/bluez_theatre.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::test;

TEST_CASE("a scan finds who comes late, and ends by itself", "[qt]") {
    if (missing()) {
        return;
    }
    PrivateBluez stage;
    const QString adapter = stage.addAdapter("hci0");
    stage.addSpeaker("hci0", "00:00:00:00:00:01", {{"paired", "yes"}});
    const auto bluetooth = openOn(stage);
    const BluetoothJob scan = bluetooth->scan("", 1500ms);
    REQUIRE(eventually(*bluetooth, [](const auto& now) {
        return !now.adapters.empty() && now.adapters[0].discovering;
    }));
    stage.addSpeaker("hci0", "00:00:00:00:00:02");
    REQUIRE(eventually(*bluetooth, [](const auto& now) {
        const auto* late = now.device("00:00:00:00:00:02");
        return late != nullptr && late->present;
    }));
    // It is known, but did not show up.
    CHECK_FALSE(bluetooth->snapshot()->device("00:00:00:00:00:01")->present);
    CHECK(outcome(scan) == "success");
    CHECK(eventually(*bluetooth, [](const auto& now) { return !now.adapters[0].discovering; }));

    SECTION("it can be stopped") {
        const BluetoothJob endless = bluetooth->scan("hci0", 300s);
        REQUIRE(
            eventually(*bluetooth, [](const auto& now) { return now.adapters[0].discovering; }));
        endless.cancel();
        CHECK(outcome(endless) == "success");
        CHECK(eventually(*bluetooth, [](const auto& now) { return !now.adapters[0].discovering; }));
    }
    SECTION("nothing is found by an adapter that is off, is not there, or goes away") {
        const BluetoothJob endless = bluetooth->scan("hci0", 300s);
        REQUIRE(
            eventually(*bluetooth, [](const auto& now) { return now.adapters[0].discovering; }));
        stage.update(adapter, "org.bluez.Adapter1", {{"Powered", false}, {"Discovering", false}});
        CHECK(outcome(endless) == "adapter_off");
        CHECK(outcome(bluetooth->scan("hci0", 1s)) == "adapter_off");
        CHECK(outcome(bluetooth->scan("hci7", 1s)) == "no_adapter");
        CHECK(outcome(bluetooth->pair({"00:00:00:00:00:02", ""}, 1s)) == "adapter_off");
        CHECK(bluetooth->snapshot()->problem.find("switched off") != std::string::npos);
        CHECK(outcome(bluetooth->power("hci0", true)) == "success");
        CHECK(bluetooth->snapshot()->adapters[0].powered);
    }
}

TEST_CASE("scans come and go faster than BlueZ answers, and none is left over or dead", "[qt]") {
    if (missing()) {
        return;
    }
    PrivateBluez stage;
    const QString adapter = stage.addAdapter("hci0");
    const auto bluetooth = openOn(stage);
    const auto is = [&](bool discovering) {
        return eventually(*bluetooth, [&](const auto& now) {
            return !now.adapters.empty() && now.adapters[0].discovering == discovering;
        });
    };
    // How often BlueZ was asked to begin and to end, once it was as often as that.
    const auto asked = [&](int starts, int stops) {
        return eventually(*bluetooth, [&](const auto&) {
            const QStringList calls = stage.calls();
            return calls.count("StartDiscovery") == starts && calls.count("StopDiscovery") == stops;
        });
    };
    REQUIRE(is(false));

    SECTION("one that ends before it has begun") {
        stage.setPace(adapter, {{"start_ms", "400"}});
        const BluetoothJob scan = bluetooth->scan("", 300s);
        REQUIRE(asked(1, 0));
        scan.cancel();
        CHECK(outcome(scan) == "success");
        CHECK(asked(1, 1));
        CHECK(is(false));
    }
    SECTION("one right after another") {
        stage.setPace(adapter, {{"stop_ms", "400"}});
        const BluetoothJob first = bluetooth->scan("", 300s);
        REQUIRE(is(true));
        first.cancel();
        CHECK(outcome(first) == "success");
        const BluetoothJob second = bluetooth->scan("", 300s);
        CHECK(asked(2, 1));
        CHECK(is(true));
        CHECK_FALSE(second.finished());
        second.cancel();
        CHECK(asked(2, 2));
        CHECK(is(false));
    }
    SECTION("one that BlueZ is too busy to end") {
        const BluetoothJob scan = bluetooth->scan("", 300s);
        REQUIRE(is(true));
        stage.setPace(adapter, {{"busy_stops", "1"}});
        scan.cancel();
        CHECK(outcome(scan) == "success");
        CHECK(asked(1, 2));
        CHECK(is(false));
    }
    SECTION("two at a time") {
        const BluetoothJob first = bluetooth->scan("", 300s);
        const BluetoothJob second = bluetooth->scan("hci0", 300s);
        REQUIRE(is(true));
        first.cancel();
        CHECK(outcome(first) == "success");
        // What is asked after it would find a stop before it.
        CHECK(outcome(bluetooth->trust({kEcho, ""}, true)) == "no_device");
        CHECK(asked(1, 0));
        CHECK(bluetooth->snapshot()->adapters[0].discovering);
        second.cancel();
        CHECK(asked(1, 1));
        CHECK(is(false));
    }
}
