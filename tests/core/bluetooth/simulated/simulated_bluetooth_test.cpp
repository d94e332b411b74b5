#include "bluetooth/simulated/simulated_bluetooth.h"

#include "bluetooth/speaker_setup.h"
#include "support/catch.h"

using namespace unisono;
using namespace std::chrono_literals;
using Cause = BluetoothCause;

namespace {

constexpr const char* kDen = "02:00:00:00:00:03";
constexpr const char* kPorch = "02:00:00:00:00:04";

// A clock that moves when told to.
class HandClock final : public Clock {
 public:
    [[nodiscard]] TimePoint now() const noexcept override { return now_; }
    void move(Nanoseconds by) { now_ += by; }

 private:
    TimePoint now_{1h};
};

struct House {
    House() { furnish(bluetooth); }
    // Event by event, so that what follows from one is seen before the next.
    void pass(Nanoseconds time) {
        const TimePoint end = clock.now() + time;
        for (auto next = bluetooth.next(); next && *next <= end; next = bluetooth.next()) {
            clock.move(std::max(*next - clock.now(), Nanoseconds(0)));
            bluetooth.pump();
        }
        clock.move(end - clock.now());
        bluetooth.pump();
    }
    const BluetoothDevice& device(const char* address, const char* adapter = "") {
        now = bluetooth.snapshot();
        return *now->device(address, adapter);
    }
    HandClock clock;
    SimulatedBluetooth bluetooth{clock};
    std::shared_ptr<const BluetoothSnapshot> now;
};

std::string outcome(const BluetoothJob& job) {
    if (!job.finished()) {
        return "running";
    }
    const BluetoothResult result = *job.result();
    return result ? "success" : std::string(toText(result.error().cause));
}

}  // namespace

TEST_CASE("a stranger is found, paired with its PIN, trusted and connected in one go") {
    House house;
    std::vector<std::pair<std::string, bool>> links;
    house.bluetooth.onLink(
        [&](const std::string& address, bool on) { links.emplace_back(address, on); });
    CHECK(house.bluetooth.snapshot()->device(kPorch) == nullptr);
    int ended = 0;
    const BluetoothJob job = setUpSpeaker(house.bluetooth, {kPorch, "hci1"}, {},
                                          [&](const BluetoothResult&) { ++ended; });
    house.pass(8s);
    REQUIRE(house.bluetooth.snapshot()->question.has_value());
    const PairingQuestion question = *house.bluetooth.snapshot()->question;
    CHECK(question.kind == PairingQuestion::Kind::enter_pin);
    CHECK(question.name == "Old Boombox");
    CHECK(question.code.empty());  // or it would be no question
    house.bluetooth.answer(question.id, {true, "0000"});
    house.pass(2s);
    CHECK(outcome(job) == "success");
    CHECK(ended == 1);
    const BluetoothDevice& porch = house.device(kPorch);
    CHECK(porch.adapter == "hci1");
    CHECK((porch.paired && porch.trusted && porch.canPlay()));
    CHECK(links == std::vector<std::pair<std::string, bool>>{{kPorch, true}});
}

TEST_CASE("a speaker moves to another adapter") {
    House house;
    CHECK(outcome(house.bluetooth.connectAudio({kDen, ""}, 30s)) == "running");
    house.pass(1s);
    REQUIRE(house.device(kDen, "hci0").canPlay());
    CHECK(house.device(kDen).battery_percent == 72);
    const BluetoothJob job = setUpSpeaker(house.bluetooth, {kDen, "hci1"});
    house.pass(12s);
    CHECK(outcome(job) == "success");
    CHECK_FALSE(house.device(kDen, "hci0").connected);
    CHECK(house.device(kDen, "hci1").canPlay());
    // It is one speaker, and it is where it plays.
    CHECK(house.device(kDen).adapter == "hci1");
    // And stays there: neither of the two goes back by itself.
    CHECK_FALSE(house.device(kDen, "hci0").trusted);
    CHECK(house.device(kDen, "hci0").paired);
    house.bluetooth.dropLink(kDen);
    house.pass(1s);
    CHECK(house.device(kDen).adapter == "hci1");
}

TEST_CASE("a speaker is forgotten at every adapter, or at one") {
    House house;
    const BluetoothJob moved = setUpSpeaker(house.bluetooth, {kDen, "hci1"});
    house.pass(12s);
    REQUIRE(outcome(moved) == "success");
    REQUIRE(house.device(kDen, "hci0").paired);
    SECTION("every") {
        CHECK(outcome(forgetSpeaker(house.bluetooth, {kDen, ""})) == "success");
        CHECK(house.bluetooth.snapshot()->device(kDen) == nullptr);
        CHECK(outcome(forgetSpeaker(house.bluetooth, {kDen, ""})) == "no_device");
    }
    SECTION("one") {
        CHECK(outcome(forgetSpeaker(house.bluetooth, {kDen, "hci1"})) == "success");
        CHECK(house.device(kDen).adapter == "hci0");
    }
}

TEST_CASE("setting up stops where it fails, or is stopped") {
    House house;
    SECTION("wrong PIN") {
        const BluetoothJob job = setUpSpeaker(house.bluetooth, {kPorch, ""});
        house.pass(8s);
        house.bluetooth.answer(house.bluetooth.snapshot()->question.value().id, {true, "1234"});
        CHECK(outcome(job) == "wrong_code");
        CHECK_FALSE(house.device(kPorch).paired);
    }
    SECTION("nobody of that address") {
        const BluetoothJob job = setUpSpeaker(house.bluetooth, {"02:00:00:00:00:99", ""});
        house.pass(29s);
        CHECK(outcome(job) == "running");
        house.pass(2s);
        CHECK(outcome(job) == "no_device");
    }
    SECTION("stopped in the middle") {
        const BluetoothJob job = setUpSpeaker(house.bluetooth, {kPorch, ""});
        house.pass(8s);
        REQUIRE(house.bluetooth.snapshot()->question.has_value());
        job.cancel();
        CHECK(outcome(job) == "canceled");
        CHECK_FALSE(house.bluetooth.snapshot()->question.has_value());
    }
    SECTION("a telephone is no speaker") {
        const BluetoothJob job = setUpSpeaker(house.bluetooth, {"02:00:00:00:00:05", ""});
        house.pass(30s);
        CHECK(outcome(job) == "no_speaker");
        const auto now = house.bluetooth.snapshot();
        REQUIRE(now->device("02:00:00:00:00:05") != nullptr);
        CHECK_FALSE(now->device("02:00:00:00:00:05")->paired);
    }
    SECTION("the question stays open") {
        const BluetoothJob job = setUpSpeaker(house.bluetooth, {kPorch, ""});
        house.pass(90s);
        CHECK(outcome(job) == "unanswered");
    }
}

TEST_CASE("devices vanish, refuse, and let go") {
    House house;
    SECTION("switched off, it does not answer, and is there again afterwards") {
        house.bluetooth.switchOn(kDen, false);
        const BluetoothJob job = house.bluetooth.connectAudio({kDen, ""}, 30s);
        house.pass(5s);
        CHECK(house.device(kDen).a2dp == A2dpState::connecting);
        house.pass(1s);
        CHECK(outcome(job) == "no_answer");
        CHECK(house.device(kDen).a2dp == A2dpState::off);
        house.bluetooth.switchOn(kDen, true);
        const BluetoothJob again = house.bluetooth.connectAudio({kDen, ""}, 30s);
        house.pass(1s);
        CHECK(outcome(again) == "success");
    }
    SECTION("it refuses twice") {
        house.bluetooth.refuseNext(kDen, Cause::busy);
        house.bluetooth.refuseNext(kDen, Cause::refused);
        for (const char* expected : {"busy", "refused", "success"}) {
            const BluetoothJob job = house.bluetooth.connectAudio({kDen, ""}, 30s);
            house.pass(1s);
            CHECK(outcome(job) == expected);
        }
    }
    SECTION("our limit is kept") {
        house.bluetooth.switchOn(kDen, false);
        const BluetoothJob job = house.bluetooth.connectAudio({kDen, ""}, 2s);
        house.pass(2s);
        CHECK(outcome(job) == "timed_out");
    }
    SECTION("the adapter is pulled out, or blocked") {
        house.bluetooth.connectAudio({kDen, ""}, 30s);
        house.pass(1s);
        REQUIRE(house.device(kDen).canPlay());
        house.bluetooth.setBlocked("hci0", true);
        CHECK_FALSE(house.device(kDen).connected);
        CHECK(outcome(house.bluetooth.connectAudio({kDen, ""}, 30s)) == "blocked");
        CHECK(outcome(house.bluetooth.power("hci0", true)) == "blocked");
        house.bluetooth.removeAdapter("hci0");
        CHECK(house.bluetooth.snapshot()->device(kDen) == nullptr);
    }
    SECTION("the service ends") {
        const BluetoothJob scan = house.bluetooth.scan("", 60s);
        int told = 0;
        house.bluetooth.onChange([&] { ++told; });
        house.bluetooth.setService(false);
        CHECK(outcome(scan) == "no_service");
        CHECK(house.bluetooth.snapshot()->state == BluetoothSnapshot::State::absent);
        CHECK_FALSE(house.bluetooth.snapshot()->problem.empty());
        CHECK(told == 1);
        house.bluetooth.setService(true);
        CHECK(house.bluetooth.snapshot()->adapters.size() == 2);
    }
    SECTION("idle for too long; playing is not idle") {
        SimulatedDevice shy;
        shy.about.address = "02:00:00:00:00:10";
        shy.about.uuids = {kA2dpSinkUuid};
        shy.disconnects_idle_after = 60s;
        house.bluetooth.addPairedDevice(shy, "hci0");
        house.bluetooth.connectAudio({"02:00:00:00:00:10", ""}, 30s);
        house.pass(30s);
        house.bluetooth.setPlaying("02:00:00:00:00:10", true);
        house.pass(600s);
        CHECK(house.device("02:00:00:00:00:10").a2dp == A2dpState::playing);
        house.bluetooth.setPlaying("02:00:00:00:00:10", false);
        house.pass(59s);
        CHECK(house.device("02:00:00:00:00:10").canPlay());
        house.pass(2s);
        CHECK_FALSE(house.device("02:00:00:00:00:10").connected);
    }
}

TEST_CASE("a scan shows who is there now, and ends with its limit") {
    House house;
    const BluetoothJob scan = house.bluetooth.scan("hci0", 10s);
    CHECK(house.bluetooth.snapshot()->adapter("hci0")->discovering);
    CHECK_FALSE(house.bluetooth.snapshot()->adapter("hci1")->discovering);
    house.bluetooth.switchOn(kDen, false);
    SimulatedDevice late;
    late.about.address = "02:00:00:00:00:10";
    late.about.name = "Late";
    house.pass(5s);
    house.bluetooth.addDevice(late);
    house.pass(2s);
    CHECK(house.device("02:00:00:00:00:10").present);
    CHECK_FALSE(house.device(kDen).present);
    CHECK(house.bluetooth.snapshot()->device(kPorch, "hci1") == nullptr);
    house.pass(4s);
    CHECK(outcome(scan) == "success");
    CHECK_FALSE(house.bluetooth.snapshot()->adapter("hci0")->discovering);
}
