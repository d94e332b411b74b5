// Guards core/bluetooth/reconnect_policy.h: a lost speaker is looked for, ever more rarely and not
// for ever; one at a time at each adapter; and never against somebody's wish.
#include "bluetooth/reconnect_policy.h"

#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace unisono;

namespace {

constexpr const char* kKept = "02:00:00:00:00:01";
constexpr const char* kNextToIt = "02:00:00:00:00:02";

struct PolicyHouse {
    ReconnectPolicy policy;
    double now_s = 0.0;

    [[nodiscard]] TimePoint now() const { return TimePoint{} + fromSeconds(now_s); }
    void have(const std::string& address, bool rarely = false,
              const std::string& adapter = "hci0") {
        policy.keep(address, adapter, rarely, now());
        policy.linked(address, now());
    }
    void lose(const std::string& address) { policy.lost(address, now()); }
    // When attempts begin within the next seconds; each takes 5 s and fails so.
    std::vector<double> tries(double seconds, BluetoothCause cause = BluetoothCause::no_answer) {
        std::vector<double> begun;
        std::vector<std::pair<std::string, double>> under_way;
        for (const double end = now_s + seconds; now_s < end; now_s += 0.25) {
            for (auto it = under_way.begin(); it != under_way.end();) {
                if (now_s >= it->second) {
                    policy.failed(it->first, cause, now());
                    it = under_way.erase(it);
                } else {
                    ++it;
                }
            }
            for (const auto& address : policy.next(now())) {
                begun.push_back(now_s);
                under_way.emplace_back(address, now_s + 5.0);
            }
        }
        return begun;
    }
};

}  // namespace

TEST_CASE("A lost speaker is tried soon, then ever more rarely, then no more") {
    PolicyHouse house;
    house.have(kKept);
    CHECK(house.tries(60.0).empty());
    house.lose(kKept);
    const double lost_s = house.now_s;
    const auto tries = house.tries(3600.0);
    const ReconnectPace pace = ReconnectConfig{}.usual;
    REQUIRE(tries.size() == static_cast<std::size_t>(pace.tries));
    CHECK(tries.front() == lost_s + pace.first_s);
    for (std::size_t i = 2; i < tries.size(); ++i) {
        CHECK(tries[i] - tries[i - 1] >= tries[i - 1] - tries[i - 2]);
        CHECK(tries[i] - tries[i - 1] <= pace.longest_s + 5.5);
    }
    CHECK(house.policy.stateOf(kKept) == ReconnectState::given_up);
    CHECK_FALSE(house.policy.due().has_value());
    // The same once more: there is no chance in it.
    PolicyHouse again;
    again.have(kKept);
    (void)again.tries(60.0);
    again.lose(kKept);
    CHECK(again.tries(3600.0) == tries);
}

TEST_CASE("A speaker that returns by itself is welcome at any time, and begins anew when lost") {
    PolicyHouse house;
    house.have(kKept);
    house.lose(kKept);
    (void)house.tries(3600.0);
    house.policy.linked(kKept, house.now());
    CHECK(house.policy.stateOf(kKept) == ReconnectState::linked);
    house.lose(kKept);
    CHECK(house.tries(12.0).size() == 2);
}

TEST_CASE("An Echo, which announces every connection, is tried rarely") {
    PolicyHouse house;
    house.have(kKept, true);
    house.lose(kKept);
    const auto tries = house.tries(3600.0);
    CHECK(tries.size() == 4);
    CHECK(tries.front() >= 10.0);
    CHECK(tries[1] - tries[0] >= 40.0);
}

TEST_CASE("Whom a user disconnects is left alone until they connect it") {
    PolicyHouse house;
    house.have(kKept);
    house.policy.userDisconnected(kKept);
    house.lose(kKept);
    house.policy.keep(kKept, "hci0", false, house.now());
    CHECK(house.tries(3600.0).empty());
    CHECK(house.policy.stateOf(kKept) == ReconnectState::left_alone);
    SECTION("here") {
        house.policy.userWants(kKept, house.now());
        CHECK(house.tries(1.0).size() == 1);
    }
    SECTION("elsewhere") {
        house.policy.linked(kKept, house.now());
        house.lose(kKept);
        CHECK(house.tries(3.0).size() == 1);
    }
    SECTION("in the middle of an attempt") {
        house.policy.userWants(kKept, house.now());
        REQUIRE(house.policy.next(house.now()).size() == 1);
        house.policy.userDisconnected(kKept);
        house.policy.failed(kKept, BluetoothCause::canceled, house.now());
        CHECK(house.tries(3600.0).empty());
    }
}

TEST_CASE("Whom a user connects is tried at once, and then at the usual pace") {
    PolicyHouse house;
    house.have(kKept);
    house.policy.userDisconnected(kKept);
    house.policy.userWants(kKept, house.now());
    const double wanted_s = house.now_s;
    const auto tries = house.tries(3600.0);
    const ReconnectPace pace = ReconnectConfig{}.usual;
    REQUIRE(tries.size() == static_cast<std::size_t>(pace.tries));
    CHECK(tries[0] == wanted_s);
    CHECK(tries[1] - tries[0] >= 5.0 + pace.first_s);
    CHECK(tries[2] - tries[1] > tries[1] - tries[0]);
}

TEST_CASE("A speaker that is taken away right after we connected it is not fought for") {
    PolicyHouse house;
    house.have(kKept);
    house.lose(kKept);
    house.now_s += 2.0;
    REQUIRE(house.policy.next(house.now()).size() == 1);
    house.now_s += 1.0;
    house.policy.linked(kKept, house.now());
    SECTION("at once: somebody wants it elsewhere") {
        house.now_s += 5.0;
        house.lose(kKept);
        CHECK(house.policy.stateOf(kKept) == ReconnectState::left_alone);
        CHECK(house.tries(600.0).empty());
    }
    SECTION("after a while: it was lost again") {
        house.now_s += 60.0;
        house.lose(kKept);
        CHECK(house.tries(5.0).size() == 1);
    }
}

TEST_CASE("Only one attempt at a time goes through an adapter") {
    PolicyHouse house;
    for (const char* address : {kKept, kNextToIt, "02:00:00:00:00:03"}) {
        house.have(address, false, address == kKept || address == kNextToIt ? "hci0" : "hci1");
    }
    for (const char* address : {kKept, kNextToIt, "02:00:00:00:00:03"}) {
        house.lose(address);
    }
    house.now_s += 3.0;
    CHECK(house.policy.next(house.now()).size() == 2);  // one per adapter
    CHECK(house.policy.next(house.now()).empty());
    house.now_s += 5.0;
    house.policy.linked(kKept, house.now());
    CHECK(house.policy.next(house.now()).empty());  // it breathes
    house.now_s += 1.0;
    CHECK(house.policy.next(house.now()) == std::vector<std::string>{kNextToIt});
}

TEST_CASE("While its adapter is off a speaker waits, without using up its tries") {
    PolicyHouse house;
    house.have(kKept);
    house.policy.adapter("hci0", false, house.now());
    house.lose(kKept);
    CHECK(house.policy.stateOf(kKept) == ReconnectState::suspended);
    CHECK(house.tries(3600.0).empty());
    house.policy.adapter("hci0", true, house.now());
    CHECK(house.tries(5.0).size() == 1);
    // Losing the link with the adapter is nobody's wish, even right after we connected it.
    house.now_s += 60.0;
    (void)house.policy.next(house.now());
    house.policy.linked(kKept, house.now());
    house.policy.adapter("hci0", false, house.now());
    house.lose(kKept);
    CHECK(house.policy.stateOf(kKept) == ReconnectState::suspended);
}

TEST_CASE("An adapter that is unplugged, or a service that is away, only suspends") {
    PolicyHouse house;
    house.have(kKept);
    house.policy.suspend(kKept);
    CHECK(house.tries(600.0).empty());
    house.policy.keep(kKept, "hci1", false, house.now());
    CHECK(house.tries(5.0).size() == 1);
}

TEST_CASE("What cannot succeed is not tried again, what is only busy soon is") {
    PolicyHouse house;
    house.have(kKept);
    house.lose(kKept);
    SECTION("not paired any more") {
        CHECK(house.tries(600.0, BluetoothCause::not_paired).size() == 1);
        CHECK(house.policy.stateOf(kKept) == ReconnectState::left_alone);
    }
    SECTION("busy with its own stream") {
        const auto tries = house.tries(600.0, BluetoothCause::busy);
        REQUIRE(tries.size() > 5);
        CHECK(tries[5] - tries[4] <= ReconnectConfig{}.busy_s + 5.5);
    }
    SECTION("the service is away: not its fault") {
        (void)house.tries(10.0, BluetoothCause::no_service);
        CHECK(house.policy.stateOf(kKept) == ReconnectState::suspended);
        CHECK(house.tries(600.0).empty());
        house.policy.adapter("hci0", true, house.now());
        CHECK(house.tries(5.0).size() == 1);
    }
}

TEST_CASE("Every cause has a consequence, and nothing is done about strangers") {
    PolicyHouse house;
    house.policy.linked(kNextToIt, house.now());
    house.policy.lost(kNextToIt, house.now());
    house.policy.failed(kNextToIt, BluetoothCause::failed, house.now());
    house.policy.userWants(kNextToIt, house.now());
    CHECK(house.policy.next(house.now()).empty());
    CHECK(house.policy.stateOf(kNextToIt) == ReconnectState::unknown);
    for (int cause = 0; cause <= static_cast<int>(BluetoothCause::failed); ++cause) {
        PolicyHouse other;
        other.have(kKept);
        other.lose(kKept);
        other.now_s += 2.0;
        REQUIRE(other.policy.next(other.now()).size() == 1);
        other.policy.failed(kKept, static_cast<BluetoothCause>(cause), other.now());
        CHECK(other.policy.stateOf(kKept) != ReconnectState::trying);
    }
}
