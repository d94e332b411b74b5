// Addresses, names, codecs, words: what turns outside data into plain values.
#include <array>
#include <atomic>
#include <thread>

#include "bluetooth/address.h"
#include "bluetooth/codec.h"
#include "bluetooth/device_class.h"
#include "bluetooth/display_name.h"
#include "bluetooth/job.h"
#include "bluetooth/no_bluetooth.h"
#include "support/catch.h"

using namespace unisono;

TEST_CASE("one address has many ways to be written") {
    for (const char* text : {"AA:BB:CC:0D:EE:FF", "aa:bb:cc:0d:ee:ff", "AA-BB-CC-0D-EE-FF",
                             "aa_bb_cc_0d_ee_ff", "aabbcc0deeff"}) {
        CHECK(bluetoothAddress(text) == "AA:BB:CC:0D:EE:FF");
    }
    for (const char* text : {"", "AA:BB:CC:0D:EE", "AA:BB:CC:0D:EE:F", "AA:BB-CC:0D:EE:FF",
                             "AA:BB:CC:0D:EE:GG", "AA BB CC 0D EE FF", "kitchen12345"}) {
        INFO(text);
        CHECK_FALSE(bluetoothAddress(text).has_value());
    }
}

TEST_CASE("what begins like an address is not taken for a name") {
    for (const char* text : {"AA:BB:CC:DD:EE", "AA:BB:CC:0D:EE:F", "aa-bb-cc-dd-ee-ff-00",
                             "AA:BB-CC:0D:EE:FF", "AA:BB:CC:0D:EE:GG", "AA:BB:CC:DD"}) {
        INFO(text);
        CHECK(looksLikeAnAddress(text));
    }
    for (const char* text :
         {"", "Echo Dot-4AB", "kitchen", "B&O: A1", "a-b", "DECADE", "Add-On", "ab-cd-efg-1"}) {
        INFO(text);
        CHECK_FALSE(looksLikeAnAddress(text));
    }
}

TEST_CASE("a device's class tells whether it plays sound") {
    CHECK(classRendersSound(0x240414));        // a loudspeaker
    CHECK(classRendersSound(0x240404));        // a headset
    CHECK_FALSE(classRendersSound(0x5A020C));  // a telephone
    CHECK_FALSE(classRendersSound(0x200420));  // captures only
    CHECK_FALSE(classRendersSound(0));
    CHECK(classPlaysNothing(0x5A020C));
    CHECK(classPlaysNothing(0x002540));  // a keyboard
    CHECK_FALSE(classPlaysNothing(0x240414));
    CHECK_FALSE(classPlaysNothing(0x3C010C));  // a laptop, which may play
    CHECK_FALSE(classPlaysNothing(0));
}

TEST_CASE("strangers' names are one short line") {
    CHECK(displayName("Küche 🎵", "x") == "Küche 🎵");
    CHECK(displayName("  a \n\t b\x1b[31m ", "x") == "a b [31m");
    CHECK(displayName("\xE2\x80\xAE"
                      "live\xE2\x81\xA6",
                      "x") == "live");
    CHECK(displayName("\xC2\x9B", "x") == "x");
    CHECK(displayName("\x01\x02", "AA:BB") == "AA:BB");
    CHECK(displayName(std::string(500, 'a'), "x") == std::string(60, 'a') + "…");
    CHECK(displayName("bad \xFF byte", "x") == "bad \xEF\xBF\xBD byte");
}

TEST_CASE("codecs and their settings") {
    const auto decode = [](std::uint8_t codec, std::vector<std::uint8_t> bytes) {
        return decodeA2dpCodec(codec, bytes);
    };
    // A2DP 1.3, table 4.7: 328 kb/s is high quality joint stereo at 44.1 kHz, 345 at 48; 229 and
    // 237 are middle quality.
    CHECK(decode(0, {0x21, 0x15, 2, 53}).bitrate_kbps == 328);
    CHECK(decode(0, {0x11, 0x15, 2, 51}).bitrate_kbps == 345);
    CHECK(decode(0, {0x21, 0x15, 2, 35}).bitrate_kbps == 229);
    CHECK(decode(0, {0x11, 0x15, 2, 33}).bitrate_kbps == 237);
    CHECK(decode(0, {0x28, 0x15, 2, 31}).bitrate_kbps == 193);  // mono
    CHECK(decode(0, {0x21, 0x15, 2, 53}).details == "44.1 kHz, joint stereo, bitpool 2-53");
    CHECK_FALSE(decode(0, {}).bitrate_kbps.has_value());
    CHECK_FALSE(decode(0, {0, 0, 0, 0}).bitrate_kbps.has_value());
    const CodecInfo aac = decode(2, {0x80, 0x01, 0x84, 0x84, 0xE2, 0x00});
    CHECK(aac.name == "AAC");
    CHECK(aac.bitrate_kbps == 320);
    CHECK(aac.details == "44.1 kHz, stereo, variable bit rate");
    CHECK(decode(0xFF, {0x4F, 0, 0, 0, 1, 0, 0x22}).name == "aptX");
    CHECK(decode(0xFF, {0x4F, 0, 0, 0, 1, 0, 0x22}).bitrate_kbps == 353);
    CHECK(decode(0xFF, {0xD7, 0, 0, 0, 0x24, 0, 0x12}).bitrate_kbps == 576);
    CHECK(decode(0xFF, {0x2D, 1, 0, 0, 0xAA, 0, 0x10, 1}).details == "48 kHz");
    CHECK(decode(0xFF, {0x34, 0x12, 0, 0, 0xCD, 0xAB}).name == "codec 0xABCD of vendor 0x1234");
    CHECK(decode(0xFF, {1}).name == "codec of a vendor");
    CHECK(decode(0x55, {}).name == "codec 0x55");
}

TEST_CASE("every failure is a sentence, and only what may change is tried again") {
    for (int i = 0; i <= static_cast<int>(BluetoothCause::failed); ++i) {
        const auto cause = static_cast<BluetoothCause>(i);
        for (const char* name : {"", "Den\n2"}) {
            const std::string text = bluetoothError(cause, name).error.sentence();
            INFO(text);
            CHECK(text.find('%') == std::string::npos);
            CHECK(text.find('\n') == std::string::npos);
            CHECK(text.find("  ") == std::string::npos);
            CHECK(text.back() == '.');
            CHECK(text.front() != ' ');
        }
    }
    CHECK(bluetoothError(BluetoothCause::no_answer, "Den").error.what == "Den does not answer.");
    CHECK(bluetoothError(BluetoothCause::no_adapter, "hci7").error.what ==
          "There is no Bluetooth adapter hci7.");
    CHECK(bluetoothError(BluetoothCause::no_adapter, "").error.what ==
          "There is no Bluetooth adapter.");
    CHECK(isWorthRepeating(BluetoothCause::no_answer));
    CHECK_FALSE(isWorthRepeating(BluetoothCause::not_paired));
    CHECK_FALSE(isWorthRepeating(BluetoothCause::canceled));
}

TEST_CASE("a job ends once, tells once, and can be waited for from any thread", "[threads]") {
    std::atomic<int> told{0};
    auto state = std::make_shared<BluetoothJob::State>([&](const BluetoothResult&) { ++told; });
    const BluetoothJob job(state);
    int stopped = 0;
    state->onCancel([&] { ++stopped; });
    CHECK_FALSE(job.waitFor(Nanoseconds(0)));
    job.cancel();
    job.cancel();
    CHECK(stopped == 1);
    std::thread worker([&] { state->finish({}); });
    CHECK(job.waitFor(std::chrono::seconds(20)));
    worker.join();
    CHECK_FALSE(state->finish(tl::unexpected(bluetoothError(BluetoothCause::failed, ""))));
    CHECK(job.result()->has_value());
    CHECK(told == 1);
    // Canceled before the worker knew: it learns at once.
    auto early = std::make_shared<BluetoothJob::State>(BluetoothDone());
    BluetoothJob(early).cancel();
    early->onCancel([&] { ++stopped; });
    CHECK(stopped == 2);
}

TEST_CASE("without Bluetooth everything says so, and nothing waits") {
    const auto none = makeNoBluetooth();
    CHECK(none->snapshot()->state == BluetoothSnapshot::State::absent);
    CHECK(none->snapshot()->problem.find("no Bluetooth here") != std::string::npos);
    const BluetoothJob job = none->connectAudio({"AA:BB:CC:DD:EE:FF", ""}, std::chrono::seconds(9));
    REQUIRE(job.finished());
    CHECK(job.result()->error().cause == BluetoothCause::no_bluetooth);
}

TEST_CASE("the same address at two adapters is one speaker, where it plays") {
    BluetoothSnapshot now;
    now.adapters = {{"hci0", "02:00:00:00:00:A0", "Stick", "", true, false, false},
                    {"hci1", "02:00:00:00:00:A1", "Stick", "", true, false, false}};
    BluetoothDevice device;
    device.address = "02:00:00:00:00:01";
    device.adapter = "hci0";
    device.paired = true;
    now.devices.push_back(device);
    device.adapter = "hci1";
    device.a2dp = A2dpState::idle;
    now.devices.push_back(device);
    CHECK(now.device("02:00:00:00:00:01")->adapter == "hci1");
    CHECK(now.device("02:00:00:00:00:01", "02:00:00:00:00:a0")->adapter == "hci0");
    CHECK(now.device("02:00:00:00:00:01", "hci9") == nullptr);
    CHECK(now.adapterAddress("02:00:00:00:00:01") == "02:00:00:00:00:A1");
    CHECK(now.adapterAddress("02:00:00:00:00:77").empty());
    // What its sink tells is where it plays.
    CHECK(now.adapterAddress("02:00:00:00:00:01", now.adapters[0].id) == now.adapters[0].address);
    CHECK(now.adapterAddress("02:00:00:00:00:01", "hci9") == "02:00:00:00:00:A1");
    CHECK(now.adapter("Stick") == nullptr);  // two of that name
    // Not connected: where it can be, and where it was connected through last.
    now.devices[1].a2dp = A2dpState::off;
    now.devices[1].paired = true;
    CHECK(now.device("02:00:00:00:00:01")->adapter == "hci0");
    now.devices[1].trusted = true;
    CHECK(now.device("02:00:00:00:00:01")->adapter == "hci1");
    now.adapters[1].powered = false;
    CHECK(now.device("02:00:00:00:00:01")->adapter == "hci0");
}
