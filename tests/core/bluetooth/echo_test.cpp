#include "bluetooth/echo.h"

#include "bluetooth/quirks.h"
#include "support/catch.h"

using namespace unisono;

namespace {

BluetoothDevice make(const char* name, const char* address, std::uint32_t device_class,
                     std::vector<std::string> uuids, const char* modalias = "") {
    BluetoothDevice device;
    device.name = device.alias = name;
    device.address = address;
    device.device_class = device_class;
    device.uuids = std::move(uuids);
    device.modalias = modalias;
    return device;
}

constexpr std::uint32_t kLoudspeaker = 0x240414;
constexpr std::uint32_t kTablet = 0x5A0110;
constexpr const char* kAmazon = "FC:65:DE:00:00:01";
constexpr const char* kOther = "00:11:22:33:44:55";

}  // namespace

TEST_CASE("an Echo is recognised by name, maker, class and services together") {
    const std::vector<std::string> both{kA2dpSinkUuid, kA2dpSourceUuid};
    CHECK(matchEcho(make("Echo Dot-4AB", kAmazon, kLoudspeaker, both)).model == "Echo Dot");
    CHECK(matchEcho(make("Anna's Echo Show 5", kOther, kLoudspeaker, both)).model == "Echo Show");
    CHECK(isEcho(make("Echo-1C2", kOther, kLoudspeaker, {})));    // seen in a scan only
    CHECK(isEcho(make("Kitchen", kAmazon, kLoudspeaker, both)));  // renamed
    CHECK(isEcho(make("Kitchen", kOther, kLoudspeaker, both, "bluetooth:v0171p0413d0004")));

    CHECK_FALSE(isEcho(make("Anna's Fire", kAmazon, kTablet, {kA2dpSourceUuid})));
    CHECK_FALSE(isEcho(make("Echoes of Summer", kOther, kLoudspeaker, {kA2dpSinkUuid})));
    CHECK_FALSE(isEcho(make("JBL Flip 5", kOther, kLoudspeaker, {kA2dpSinkUuid})));
    // A maker's own word counts more than a name.
    CHECK_FALSE(isEcho(make("Echo", kOther, kLoudspeaker, both, "bluetooth:v0057p0000d0000")));
    CHECK_FALSE(isEcho(make("", "", 0, {})));
}

TEST_CASE("what is known of speakers has a reason and a source") {
    const BluetoothDevice echo = make("Echo Dot", kAmazon, kLoudspeaker, {kA2dpSinkUuid});
    const BluetoothDevice other = make("Den", kOther, kLoudspeaker, {kA2dpSinkUuid});
    const BluetoothDevice box = make("JBL PartyBox 310", kOther, kLoudspeaker, {kA2dpSinkUuid});
    CHECK(quirk(echo, QuirkKind::announces)->value > 0);
    CHECK_FALSE(quirk(other, QuirkKind::announces).has_value());
    CHECK(quirk(echo, QuirkKind::latency_prior)->family == "Echo");
    CHECK(quirk(other, QuirkKind::latency_prior)->family.empty());
    CHECK(quirk(echo, QuirkKind::sleeps).has_value());  // of any device
    CHECK(quirk(box, QuirkKind::locks_out).has_value());
    for (const Quirk& entry : quirkTable()) {
        INFO(entry.reason);
        CHECK(entry.reason.size() > 20);
        CHECK((entry.link.empty() || entry.link.starts_with("https://")));
    }
    for (const BluetoothDevice& device : {echo, other, box}) {
        std::vector<QuirkKind> kinds;
        for (const Quirk& entry : quirksOf(device)) {
            CHECK(std::find(kinds.begin(), kinds.end(), entry.kind) == kinds.end());
            kinds.push_back(entry.kind);
        }
    }
}
