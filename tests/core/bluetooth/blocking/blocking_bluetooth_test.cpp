// Guards core/bluetooth/blocking: commands over calls that block end in time, one at a time where
// that matters, and what a device asks reaches a person, whatever system makes the calls.
#include "bluetooth/blocking/blocking_bluetooth.h"

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace unisono;
using namespace std::chrono_literals;

namespace {

constexpr const char* kKitchen = "02:00:00:00:00:01";
constexpr const char* kDen = "02:00:00:00:00:02";
constexpr const char* kAdapter = "00:1A:7D:DA:71:13";
constexpr Nanoseconds kLong = 60s;  // never waited for unless something is broken

BluetoothDevice speaker(const char* address, bool paired) {
    BluetoothDevice device;
    device.address = address;
    device.adapter = kAdapter;
    device.uuids = {kA2dpSinkUuid};
    device.paired = paired;
    return device;
}

// Whose calls a test holds and lets go.
class PlayedSystem final : public BluetoothSystem {
 public:
    PlayedSystem() {
        BluetoothAdapter adapter;
        adapter.id = adapter.address = kAdapter;
        adapter.powered = true;
        world.adapters = {adapter};
        world.devices = {speaker(kKitchen, true)};
    }

    [[nodiscard]] std::string stack() const override { return "played"; }
    [[nodiscard]] std::string version() const override { return "1"; }
    tl::expected<BluetoothLook, CallFailure> look() override {
        const std::lock_guard lock(mutex_);
        if (absent) {
            return tl::unexpected(*absent);
        }
        return world;
    }
    CallResult inquire(const std::string& /*adapter*/, CallWatch& watch) override {
        watch.found(speaker(kDen, false));
        return call("inquire", watch);
    }
    CallResult pair(const DeviceRef& device, CallWatch& watch) override {
        if (pairing) {
            if (CallResult result = pairing(watch); !result) {
                return result;
            }
        }
        CallResult result = call("pair", watch);
        change(device, [](BluetoothDevice& known) { known.paired = true; });
        return result;
    }
    CallResult connectAudio(const DeviceRef& device, CallWatch& watch) override {
        CallResult result = call("connect", watch);
        if (result && links) {
            setLink(device, true);
        }
        return result;
    }
    CallResult disconnect(const DeviceRef& device, CallWatch& watch) override {
        CallResult result = call("disconnect", watch);
        change(device, [](BluetoothDevice& known) {
            known.connected = false;
            known.a2dp = A2dpState::off;
        });
        return result;
    }
    CallResult forget(const DeviceRef& device, CallWatch& watch) override {
        CallResult result = call("forget", watch);
        const std::lock_guard lock(mutex_);
        std::erase_if(world.devices, [&](const auto& d) { return d.address == device.address; });
        return result;
    }
    CallResult power(const std::string& /*adapter*/, bool /*on*/, CallWatch& watch) override {
        return call("power", watch);
    }

    // From now on calls of this name block until let go; deaf: even if nobody waits any more.
    void hold(const std::string& name, bool deaf = false) {
        const std::lock_guard lock(mutex_);
        held_ = name;
        deaf_ = deaf;
    }
    void letGo() {
        const std::lock_guard lock(mutex_);
        held_.clear();
        changed_.notify_all();
    }
    void waitForCall(const std::string& name, std::size_t times = 1) {
        std::unique_lock lock(mutex_);
        REQUIRE(changed_.wait_for(lock, kLong, [&] {
            return static_cast<std::size_t>(std::ranges::count(calls, name)) >= times;
        }));
    }
    [[nodiscard]] std::size_t countOf(const std::string& name) {
        const std::lock_guard lock(mutex_);
        return static_cast<std::size_t>(std::ranges::count(calls, name));
    }

    BluetoothLook world;
    std::optional<CallFailure> absent;
    // As a link comes or goes when nobody here asks for it.
    void setLink(const DeviceRef& device, bool stands) {
        change(device, [stands](BluetoothDevice& known) {
            known.connected = stands;
            known.a2dp = stands ? A2dpState::idle : A2dpState::off;
        });
    }

    std::function<CallResult(CallWatch&)> pairing;
    CallResult answer;
    bool links = true;
    std::vector<std::string> calls;

 private:
    CallResult call(const std::string& name, CallWatch& watch) {
        std::unique_lock lock(mutex_);
        calls.push_back(name);
        changed_.notify_all();
        while (held_ == name && (deaf_ || !watch.stopped())) {
            changed_.wait_for(lock, 1ms);
        }
        return answer;
    }
    void change(const DeviceRef& device, const std::function<void(BluetoothDevice&)>& how) {
        const std::lock_guard lock(mutex_);
        const auto known =
            std::ranges::find(world.devices, device.address, &BluetoothDevice::address);
        if (known == world.devices.end()) {
            world.devices.push_back(speaker(device.address.c_str(), false));
            how(world.devices.back());
        } else {
            how(*known);
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::string held_;
    bool deaf_ = false;
};

struct Stage {
    explicit Stage(const std::function<void(PlayedSystem&)>& furnish = {},
                   Nanoseconds parting = kLong, Nanoseconds link_patience = 5ms) {
        if (furnish) {
            furnish(*system);
        }
        BlockingConfig config;
        config.look_interval = kLong;  // after each command, and no more
        config.link_patience = link_patience;
        config.link_interval = 1ms;
        config.parting = parting;
        bluetooth = makeBlockingBluetooth(system, config);
        bluetooth->onChange([this] {
            const std::lock_guard lock(mutex);
            changed.notify_all();
        });
    }
    ~Stage() { system->letGo(); }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    template <class IsSo>
    std::shared_ptr<const BluetoothSnapshot> waitUntil(IsSo is_so) {
        std::unique_lock lock(mutex);
        REQUIRE(changed.wait_for(lock, kLong, [&] { return is_so(*bluetooth->snapshot()); }));
        return bluetooth->snapshot();
    }
    const BluetoothDevice& device(const char* address) {
        kept = bluetooth->snapshot();
        const BluetoothDevice* found = kept->device(address);
        REQUIRE(found != nullptr);
        return *found;
    }

    std::mutex mutex;
    std::condition_variable changed;
    std::shared_ptr<PlayedSystem> system = std::make_shared<PlayedSystem>();
    std::shared_ptr<const BluetoothSnapshot> kept;
    std::unique_ptr<Bluetooth> bluetooth;
};

BluetoothResult resultOf(const BluetoothJob& job) {
    REQUIRE(job.waitFor(kLong));
    return *job.result();
}
std::string causeOf(const BluetoothJob& job) {
    const BluetoothResult result = resultOf(job);
    return result ? "none" : std::string(toText(result.error().cause));
}

}  // namespace

TEST_CASE("what the system knows is shown, with names fit to be shown", "[bluetooth][blocking]") {
    Stage stage([](PlayedSystem& system) {
        system.world.devices.push_back(speaker(kDen, true));
        system.world.devices[0].name = "Kit\nchen ";
        std::ranges::reverse(system.world.devices);
    });
    const auto now =
        stage.waitUntil([](const auto& s) { return s.state == BluetoothSnapshot::State::ready; });
    CHECK(now->stack == "played");
    CHECK(now->problem.empty());
    REQUIRE(now->devices.size() == 2);
    CHECK(now->devices[0].name == "Kit chen");
    CHECK(now->devices[0].trusted);
    CHECK(now->devices[1].alias == kDen);
}

TEST_CASE("an absent system refuses in its own words", "[bluetooth][blocking]") {
    Stage stage([](PlayedSystem& system) {
        system.absent = CallFailure{BluetoothCause::no_service, "code 1062"};
    });
    const BluetoothJob job = stage.bluetooth->connectAudio({kKitchen, {}}, kLong);
    CHECK(causeOf(job) == "no_service");
    CHECK(job.result()->error().error.meaning.find("code 1062") != std::string::npos);
    CHECK(stage.bluetooth->snapshot()->state == BluetoothSnapshot::State::absent);
    CHECK(stage.bluetooth->snapshot()->problem.find("does not answer") != std::string::npos);
}

TEST_CASE("a scan looks again and again, and ends well at its limit", "[bluetooth][blocking]") {
    Stage stage;
    const BluetoothJob job = stage.bluetooth->scan({}, kLong);
    stage.system->waitForCall("inquire", 3);
    stage.waitUntil([](const auto& s) { return s.device(kDen) != nullptr; });
    job.cancel();
    CHECK(causeOf(job) == "none");
    CHECK(stage.device(kDen).present);
    CHECK_FALSE(stage.device(kDen).paired);

    stage.system->hold("inquire", true);
    const BluetoothJob hanging = stage.bluetooth->scan({}, 1ms);
    CHECK(causeOf(hanging) == "none");
    CHECK(causeOf(stage.bluetooth->scan("no such adapter", kLong)) == "no_adapter");
}

TEST_CASE("two scans share the radio", "[bluetooth][blocking]") {
    Stage stage;
    stage.system->hold("inquire");
    const BluetoothJob first = stage.bluetooth->scan({}, kLong);
    stage.system->waitForCall("inquire");
    const BluetoothJob second = stage.bluetooth->scan({}, kLong);
    first.cancel();
    CHECK(causeOf(first) == "none");
    stage.system->waitForCall("inquire", 2);  // its turn
    second.cancel();
    CHECK(causeOf(second) == "none");
    stage.waitUntil([](const auto& s) { return !s.adapters.front().discovering; });
}

TEST_CASE("connecting succeeds when the audio link stands", "[bluetooth][blocking]") {
    Stage stage;
    stage.system->hold("connect");
    const BluetoothJob job = stage.bluetooth->connectAudio({kKitchen, {}}, kLong);
    stage.system->waitForCall("connect");
    stage.waitUntil(
        [](const auto& s) { return s.device(kKitchen)->a2dp == A2dpState::connecting; });
    CHECK(causeOf(stage.bluetooth->connectAudio({kKitchen, {}}, kLong)) == "occupied");
    stage.system->letGo();
    CHECK(causeOf(job) == "none");
    CHECK(stage.device(kKitchen).canPlay());
    CHECK(causeOf(stage.bluetooth->connectAudio({kKitchen, {}}, kLong)) == "none");
    CHECK(stage.system->countOf("connect") == 1);
}

TEST_CASE("what keeps a speaker from being connected is told apart", "[bluetooth][blocking]") {
    Stage stage([](PlayedSystem& system) { system.world.devices.push_back(speaker(kDen, false)); });
    CHECK(causeOf(stage.bluetooth->connectAudio({"02:00:00:00:00:09", {}}, kLong)) == "no_device");
    CHECK(causeOf(stage.bluetooth->connectAudio({kKitchen, "hci7"}, kLong)) == "no_adapter");
    CHECK(causeOf(stage.bluetooth->connectAudio({kDen, {}}, kLong)) == "not_paired");
    stage.system->links = false;
    CHECK(causeOf(stage.bluetooth->connectAudio({kKitchen, {}}, kLong)) == "no_answer");
    stage.system->answer = callFailed(BluetoothCause::refused);
    CHECK(causeOf(stage.bluetooth->connectAudio({kKitchen, {}}, kLong)) == "refused");
}

TEST_CASE("an adapter that is off connects nothing", "[bluetooth][blocking]") {
    Stage stage([](PlayedSystem& system) { system.world.adapters[0].powered = false; });
    CHECK(causeOf(stage.bluetooth->connectAudio({kKitchen, {}}, kLong)) == "adapter_off");
    CHECK(causeOf(stage.bluetooth->scan({}, kLong)) == "adapter_off");
    CHECK_FALSE(stage.bluetooth->snapshot()->problem.empty());
    CHECK(causeOf(stage.bluetooth->power({}, true)) == "none");
    CHECK(causeOf(stage.bluetooth->power({}, false)) == "none");  // is so already
    CHECK(stage.system->countOf("power") == 1);
}

TEST_CASE("a call that never returns is left behind in time", "[bluetooth][blocking]") {
    Stage stage({}, 1ms);
    stage.system->hold("connect", true);
    const BluetoothJob job = stage.bluetooth->connectAudio({kKitchen, {}}, kLong);
    stage.system->waitForCall("connect");
    job.cancel();
    CHECK(causeOf(job) == "canceled");
    // The system is still at it.
    CHECK(causeOf(stage.bluetooth->connectAudio({kKitchen, {}}, kLong)) == "occupied");
    stage.system->letGo();
    // What came to stand when nobody wanted it any more is taken down.
    stage.system->waitForCall("disconnect");
    stage.waitUntil([](const auto& s) { return !s.device(kKitchen)->connected; });
}

TEST_CASE("a link that comes late, when nobody wants it any more, is taken down",
          "[bluetooth][blocking]") {
    Stage stage([](PlayedSystem& system) { system.links = false; }, 1ms, kLong);
    const BluetoothJob job = stage.bluetooth->connectAudio({kKitchen, {}}, kLong);
    stage.system->waitForCall("connect");
    job.cancel();
    CHECK(causeOf(job) == "canceled");
    stage.system->setLink({kKitchen, {}}, true);
    stage.system->waitForCall("disconnect");
    stage.waitUntil([](const auto& s) { return !s.device(kKitchen)->connected; });
}

TEST_CASE("what stands already is found by a look of now, not of then", "[bluetooth][blocking]") {
    Stage stage;
    CHECK(causeOf(stage.bluetooth->connectAudio({kKitchen, {}}, kLong)) == "none");
    stage.system->setLink({kKitchen, {}}, false);  // nobody has looked since
    CHECK(causeOf(stage.bluetooth->connectAudio({kKitchen, {}}, kLong)) == "none");
    CHECK(stage.system->countOf("connect") == 2);
}

TEST_CASE("a command ends at its limit, whatever its call does", "[bluetooth][blocking]") {
    Stage stage;
    stage.system->hold("connect", true);
    CHECK(causeOf(stage.bluetooth->connectAudio({kKitchen, {}}, 1ms)) == "timed_out");
}

TEST_CASE("a disconnect ends a connect", "[bluetooth][blocking]") {
    Stage stage;
    stage.system->hold("connect");
    const BluetoothJob connecting = stage.bluetooth->connectAudio({kKitchen, {}}, kLong);
    stage.system->waitForCall("connect");
    CHECK(causeOf(stage.bluetooth->disconnect({kKitchen, {}})) == "none");
    CHECK(causeOf(connecting) == "canceled");
}

TEST_CASE("what a device asks is answered by a person", "[bluetooth][blocking]") {
    Stage stage([](PlayedSystem& system) {
        system.world.devices = {speaker(kDen, false)};
        system.pairing = [](CallWatch& watch) -> CallResult {
            const PairingAnswer answer = watch.ask(PairingQuestion::Kind::enter_pin, {});
            return answer.accept && answer.code == "0000" ? CallResult()
                                                          : callFailed(BluetoothCause::wrong_code);
        };
    });
    const auto asked = [&] {
        return *stage.waitUntil([](const auto& s) { return s.question.has_value(); })->question;
    };
    const BluetoothJob declined = stage.bluetooth->pair({kDen, {}}, kLong);
    CHECK(asked().address == kDen);
    CHECK(asked().kind == PairingQuestion::Kind::enter_pin);
    stage.bluetooth->answer(asked().id + 1, {true, "0000"});  // nobody asked that
    stage.bluetooth->answer(asked().id, {false, {}});
    CHECK(causeOf(declined) == "declined");
    CHECK_FALSE(stage.bluetooth->snapshot()->question);

    const BluetoothJob wrong = stage.bluetooth->pair({kDen, {}}, kLong);
    stage.bluetooth->answer(asked().id, {true, "1111"});
    CHECK(causeOf(wrong) == "wrong_code");

    const BluetoothJob canceled = stage.bluetooth->pair({kDen, {}}, kLong);
    asked();
    canceled.cancel();
    CHECK(causeOf(canceled) == "canceled");

    const BluetoothJob good = stage.bluetooth->pair({kDen, {}}, kLong);
    stage.bluetooth->answer(asked().id, {true, "0000"});
    CHECK(causeOf(good) == "none");
    CHECK(stage.device(kDen).paired);
    CHECK(causeOf(stage.bluetooth->pair({kDen, {}}, kLong)) == "none");
}

TEST_CASE("a question that nobody answers ends with the limit", "[bluetooth][blocking]") {
    Stage stage([](PlayedSystem& system) {
        system.world.devices = {speaker(kDen, false)};
        system.pairing = [](CallWatch& watch) -> CallResult {
            watch.ask(PairingQuestion::Kind::confirm, "123456");
            return callFailed(BluetoothCause::wrong_code);
        };
    });
    const BluetoothJob job = stage.bluetooth->pair({kDen, {}}, 50ms);
    const std::string cause = causeOf(job);
    CHECK((cause == "unanswered" || cause == "timed_out"));  // out of time before it asked
    CHECK_FALSE(stage.bluetooth->snapshot()->question);
}

TEST_CASE("a code is shown while it may be typed, and may be declined", "[bluetooth][blocking]") {
    Stage stage([](PlayedSystem& system) {
        system.world.devices = {speaker(kDen, false)};
        system.pairing = [](CallWatch& watch) -> CallResult {
            watch.show("042042");
            return {};
        };
    });
    stage.system->hold("pair");
    const BluetoothJob job = stage.bluetooth->pair({kDen, {}}, kLong);
    const auto now = stage.waitUntil([](const auto& s) { return s.question.has_value(); });
    CHECK(now->question->code == "042042");
    stage.bluetooth->answer(now->question->id, {false, {}});
    CHECK(causeOf(job) == "declined");
    CHECK_FALSE(stage.bluetooth->snapshot()->question);
}

TEST_CASE("a device that is forgotten is gone until it is found again", "[bluetooth][blocking]") {
    Stage stage;
    CHECK(causeOf(stage.bluetooth->trust({kKitchen, {}}, true)) == "none");
    CHECK(causeOf(stage.bluetooth->forget({kKitchen, {}})) == "none");
    CHECK(stage.bluetooth->snapshot()->device(kKitchen) == nullptr);
    CHECK(causeOf(stage.bluetooth->forget({kKitchen, {}})) == "no_device");
}

TEST_CASE("the end stops what is under way", "[bluetooth][blocking]") {
    auto stage = std::make_unique<Stage>();
    stage->system->hold("connect");
    const BluetoothJob job = stage->bluetooth->connectAudio({kKitchen, {}}, kLong);
    stage->system->waitForCall("connect");
    stage->bluetooth.reset();
    CHECK(causeOf(job) == "canceled");
}
