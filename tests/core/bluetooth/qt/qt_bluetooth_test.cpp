// The portable connector, on the BlueZ that the tests play. Qt knows the system's bus only by the
// environment, so that there is one of it in this program.
#include "bluetooth/qt/qt_bluetooth.h"

#include <cstdlib>

#include "support/catch.h"
#include "support/posix/private_bluez.h"

using namespace unisono;
using namespace std::chrono_literals;

TEST_CASE("Qt Bluetooth finds and pairs; connecting is left to the system", "[qt]") {
    if (!test::PrivateBluez::installed()) {
        WARN("Skipped: needs dbus-daemon and python3-dbusmock (packaging/install-packages).");
        return;
    }
    test::PrivateBluez stage;
    stage.addAdapter("hci0");
    ::setenv("DBUS_SYSTEM_BUS_ADDRESS", stage.address().c_str(), 1);
    const auto bluetooth = makeQtBluetooth();
    const auto eventually = [&](const std::function<bool(const BluetoothSnapshot&)>& condition) {
        const auto end = std::chrono::steady_clock::now() + 20s;
        while (std::chrono::steady_clock::now() < end) {
            if (condition(*bluetooth->snapshot())) {
                return true;
            }
            std::this_thread::sleep_for(5ms);
        }
        return false;
    };
    REQUIRE(eventually(
        [](const auto& now) { return now.state != BluetoothSnapshot::State::starting; }));
    REQUIRE(bluetooth->snapshot()->adapters.size() == 1);
    CHECK(bluetooth->snapshot()->adapters[0].address == "00:01:02:03:04:05");

    const BluetoothJob scan = bluetooth->scan("", 60s);
    stage.addSpeaker("hci0", "00:00:00:00:00:01", {{"name", "Den\x1b"}});
    const char* den = "00:00:00:00:00:01";
    REQUIRE(eventually([&](const auto& now) { return now.device(den) != nullptr; }));
    CHECK(bluetooth->snapshot()->device(den)->alias == "Den");
    CHECK(bluetooth->snapshot()->adapters[0].discovering);
    scan.cancel();
    REQUIRE(scan.waitFor(20s));
    CHECK(scan.result()->has_value());

    const BluetoothJob connect = bluetooth->connectAudio({den, ""}, 5s);
    REQUIRE(connect.waitFor(20s));
    CHECK(connect.result()->error().cause == BluetoothCause::unsupported);
    const BluetoothJob elsewhere = bluetooth->scan("hci9", 1s);
    REQUIRE(elsewhere.waitFor(20s));
    CHECK(elsewhere.result()->error().cause == BluetoothCause::no_adapter);
    const BluetoothJob pair = bluetooth->pair({den, ""}, 20s);
    REQUIRE(pair.waitFor(30s));
    CHECK(pair.result()->has_value());
    CHECK(bluetooth->snapshot()->device(den)->paired);
}
