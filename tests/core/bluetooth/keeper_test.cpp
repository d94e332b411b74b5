// Guards core/bluetooth/keeper.h: what the policy says is done on a Bluetooth, what that answers is
// heeded, and a person is told when something is up to them.
#include "bluetooth/keeper.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace unisono;

namespace {

constexpr const char* kKitchen = "02:00:00:00:00:01";
constexpr const char* kDen = "02:00:00:00:00:02";

// Devices that a test moves by hand; only connecting is ever asked for.
class HandMadeBluetooth final : public Bluetooth {
 public:
    HandMadeBluetooth() {
        world.state = BluetoothSnapshot::State::ready;
        BluetoothAdapter adapter;
        adapter.id = "hci0";
        adapter.address = "00:1A:7D:DA:71:13";
        adapter.powered = true;
        world.adapters = {adapter};
        for (const char* address : {kKitchen, kDen}) {
            BluetoothDevice device;
            device.address = address;
            device.adapter = "hci0";
            device.name = device.alias = address;
            device.uuids = {kA2dpSinkUuid};
            device.paired = true;
            world.devices.push_back(device);
        }
    }
    [[nodiscard]] std::shared_ptr<const BluetoothSnapshot> snapshot() const override {
        return std::make_shared<BluetoothSnapshot>(world);
    }
    void onChange(std::function<void()> /*changed*/) override {}
    BluetoothJob connectAudio(const DeviceRef& device, Nanoseconds /*limit*/,
                              BluetoothDone done) override {
        asked.push_back(device.address);
        auto state = std::make_shared<BluetoothJob::State>(std::move(done));
        state->onCancel([weak = std::weak_ptr(state)] {
            if (auto alive = weak.lock()) {
                alive->finish(tl::unexpected(bluetoothError(BluetoothCause::canceled, "it")));
            }
        });
        jobs[device.address] = state;
        return BluetoothJob(state);
    }
    BluetoothJob scan(const std::string& /*a*/, Nanoseconds /*l*/, BluetoothDone /*d*/) override {
        return {};
    }
    BluetoothJob pair(const DeviceRef& /*x*/, Nanoseconds /*l*/, BluetoothDone /*d*/) override {
        return {};
    }
    void answer(std::uint64_t /*question*/, const PairingAnswer& /*answer*/) override {}
    BluetoothJob trust(const DeviceRef& /*x*/, bool /*t*/, BluetoothDone /*d*/) override {
        return {};
    }
    BluetoothJob disconnect(const DeviceRef& /*x*/, BluetoothDone /*d*/) override { return {}; }
    BluetoothJob forget(const DeviceRef& /*x*/, BluetoothDone /*d*/) override { return {}; }
    BluetoothJob power(const std::string& /*a*/, bool /*on*/, BluetoothDone /*d*/) override {
        return {};
    }

    BluetoothDevice& device(const std::string& address) {
        return *std::find_if(world.devices.begin(), world.devices.end(),
                             [&](const auto& one) { return one.address == address; });
    }
    void link(const std::string& address, bool up) {
        device(address).connected = up;
        device(address).a2dp = up ? A2dpState::idle : A2dpState::off;
    }

    BluetoothSnapshot world;
    std::vector<std::string> asked;
    std::map<std::string, std::shared_ptr<BluetoothJob::State>> jobs;
};

struct House {
    HandMadeBluetooth bluetooth;
    BluetoothKeeper keeper{bluetooth};
    TimePoint now{};

    explicit House(bool linked = true) {
        bluetooth.link(kKitchen, linked);
        bluetooth.link(kDen, linked);
        keeper.setSpeakers({{kKitchen, "Kitchen"}, {kDen, "Den"}});
        keeper.pump(now);
    }
    void pass(double seconds) {
        for (double t = 0.0; t < seconds; t += 0.25) {
            now += fromSeconds(0.25);
            keeper.pump(now);
        }
    }
    void fail(const std::string& address, BluetoothCause cause) {
        bluetooth.jobs.at(address)->finish(tl::unexpected(bluetoothError(cause, "Kitchen")));
    }
    bool tells(const std::string& words) {
        const auto notices = keeper.takeNotices();
        return std::any_of(notices.begin(), notices.end(), [&](const std::string& one) {
            return one.find(words) != std::string::npos;
        });
    }
};

}  // namespace

TEST_CASE("A speaker whose link broke is connected again, and nobody else") {
    House house;
    house.pass(30.0);
    CHECK(house.bluetooth.asked.empty());
    house.bluetooth.link(kKitchen, false);
    house.pass(3.0);
    REQUIRE(house.bluetooth.asked == std::vector<std::string>{kKitchen});
    house.bluetooth.link(kKitchen, true);
    REQUIRE(house.bluetooth.jobs[kKitchen]->finish({}));
    house.pass(60.0);
    CHECK(house.bluetooth.asked.size() == 1);
    CHECK(house.keeper.stateOf(kKitchen) == ReconnectState::linked);
    CHECK(house.keeper.takeNotices().empty());
}

TEST_CASE("Speakers that shall play and are not connected are, one after the other") {
    House house(false);
    house.pass(3.0);
    REQUIRE(house.bluetooth.asked.size() == 1);  // through one adapter
    const std::string first = house.bluetooth.asked[0];
    house.bluetooth.link(first, true);
    house.bluetooth.jobs[first]->finish({});
    house.pass(3.0);
    CHECK(house.bluetooth.asked.size() == 2);
    CHECK(house.bluetooth.asked[1] != first);
}

TEST_CASE("An Echo, which announces each connection, is given time to return by itself") {
    House house;
    house.bluetooth.device(kKitchen).name = house.bluetooth.device(kKitchen).alias = "Echo Dot-4AB";
    house.bluetooth.link(kKitchen, false);
    house.pass(8.0);
    CHECK(house.bluetooth.asked.empty());
    house.pass(4.0);
    CHECK(house.bluetooth.asked.size() == 1);
}

TEST_CASE("Success without a link on which sound can flow is none") {
    House house;
    house.bluetooth.link(kKitchen, false);
    house.pass(3.0);
    house.bluetooth.device(kKitchen).connected = true;
    house.bluetooth.device(kKitchen).a2dp = A2dpState::source_only;  // as Echos do
    house.bluetooth.jobs[kKitchen]->finish({});
    house.pass(30.0);
    CHECK(house.bluetooth.asked.size() > 1);
}

TEST_CASE("What only a person can put right is told, and waits for them") {
    House house;
    house.bluetooth.link(kKitchen, false);
    house.pass(3.0);
    house.fail(kKitchen, BluetoothCause::not_paired);
    house.pass(60.0);
    CHECK(house.bluetooth.asked.size() == 1);
    CHECK(house.tells("not paired"));
    house.keeper.userWants(kKitchen, house.now);
    house.pass(1.0);
    CHECK(house.bluetooth.asked.size() == 2);
}

TEST_CASE("When all tries are used up, that is told once") {
    House house;
    house.bluetooth.link(kKitchen, false);
    for (int i = 0; i < 400; ++i) {
        house.pass(2.0);
        if (house.bluetooth.jobs.count(kKitchen) > 0) {
            house.fail(kKitchen, BluetoothCause::no_answer);
        }
    }
    CHECK(house.keeper.stateOf(kKitchen) == ReconnectState::given_up);
    CHECK(house.keeper.takeNotices().size() == 1);
    CHECK(house.bluetooth.asked.size() == static_cast<std::size_t>(ReconnectConfig{}.usual.tries));
}

TEST_CASE("A user's own disconnecting is respected, also while we try") {
    House house;
    SECTION("while it is connected") {
        house.keeper.userDisconnected(kKitchen);
        house.bluetooth.link(kKitchen, false);
    }
    SECTION("while the link takes a moment to go") {
        house.keeper.userDisconnected(kKitchen);
        house.pass(1.0);
        house.bluetooth.link(kKitchen, false);
    }
    SECTION("while we try") {
        house.bluetooth.link(kKitchen, false);
        house.pass(3.0);
        REQUIRE(house.bluetooth.asked.size() == 1);
        house.keeper.userDisconnected(kKitchen);
        const auto result = BluetoothJob(house.bluetooth.jobs[kKitchen]).result();
        REQUIRE(result.has_value());
        CHECK(result->error().cause == BluetoothCause::canceled);
        house.bluetooth.asked.clear();
    }
    house.pass(600.0);
    CHECK(house.bluetooth.asked.empty());
    CHECK(house.keeper.takeNotices().empty());
}

TEST_CASE("A user's disconnecting counts until they say otherwise, whatever plays meanwhile") {
    const std::vector<BluetoothKeeper::Speaker> group{{kKitchen, "Kitchen"}, {kDen, "Den"}};
    const bool plays = GENERATE(false, true);
    CAPTURE(plays);
    House house;
    if (!plays) {
        house.keeper.setSpeakers({});
    }
    house.keeper.userDisconnected(kKitchen);
    house.pass(1.0);
    house.bluetooth.link(kKitchen, false);
    house.pass(60.0);
    house.keeper.setSpeakers({});
    house.pass(60.0);
    house.keeper.setSpeakers(group);
    house.pass(600.0);
    CHECK(house.bluetooth.asked.empty());
    SECTION("they connect it here") {
        house.keeper.userWants(kKitchen, house.now);
        house.pass(1.0);
        CHECK(house.bluetooth.asked.size() == 1);
    }
    SECTION("it was connected elsewhere") {
        house.bluetooth.link(kKitchen, true);
        house.pass(60.0);
        house.bluetooth.link(kKitchen, false);
        house.pass(3.0);
        CHECK(house.bluetooth.asked.size() == 1);
    }
}

TEST_CASE(
    "An adapter's links are left to breathe between two attempts, also if one fails at once") {
    House house;
    house.bluetooth.link(kKitchen, false);
    house.bluetooth.link(kDen, false);
    house.pass(2.5);
    REQUIRE(house.bluetooth.asked.size() == 1);
    house.fail(house.bluetooth.asked[0], BluetoothCause::no_answer);
    house.pass(0.75);
    CHECK(house.bluetooth.asked.size() == 1);
    house.pass(1.0);
    CHECK(house.bluetooth.asked.size() == 2);
}

TEST_CASE("Whom somebody takes away again right after we connected it is told and left") {
    House house;
    house.bluetooth.link(kKitchen, false);
    house.pass(3.0);
    house.bluetooth.link(kKitchen, true);
    house.bluetooth.jobs[kKitchen]->finish({});
    house.pass(5.0);
    house.bluetooth.link(kKitchen, false);
    house.pass(60.0);
    CHECK(house.bluetooth.asked.size() == 1);
    CHECK(house.tells("wants it elsewhere"));
}

TEST_CASE(
    "Adapters that are switched off or unplugged, and a service that is away, only interrupt") {
    House house;
    const BluetoothSnapshot before = house.bluetooth.world;
    SECTION("off") {
        house.bluetooth.world.adapters[0].powered = false;
    }
    SECTION("unplugged") {
        house.bluetooth.world.adapters.clear();
        house.bluetooth.world.devices.clear();
    }
    SECTION("no service") {
        house.bluetooth.world.state = BluetoothSnapshot::State::absent;
        house.bluetooth.world.adapters.clear();
        house.bluetooth.world.devices.clear();
    }
    for (auto& device : house.bluetooth.world.devices) {
        device.connected = false;
        device.a2dp = A2dpState::off;
    }
    house.pass(600.0);
    CHECK(house.bluetooth.asked.empty());
    house.bluetooth.world = before;
    house.bluetooth.link(kKitchen, false);
    house.bluetooth.link(kDen, false);
    house.pass(3.0);
    CHECK(house.bluetooth.asked.size() == 1);
}

TEST_CASE("Speakers that were never paired, and those of no concern, are left alone") {
    House house(false);
    house.bluetooth.device(kKitchen).paired = false;
    house.keeper.setSpeakers({{kKitchen, "Kitchen"}});
    house.pass(600.0);
    CHECK(std::count(house.bluetooth.asked.begin(), house.bluetooth.asked.end(), kKitchen) == 0);
}
