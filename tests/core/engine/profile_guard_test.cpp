// Guards core/engine/profile_guard.h: a speaker that falls to telephone quality is put back at
// once, and never in a fight with somebody who wants it there.
#include "engine/profile_guard.h"

#include "support/catch.h"

using namespace unisono;

namespace {

using Advised = ProfileGuard::Advice::Kind;
constexpr const char* kGuarded = "4C:EF:C0:12:34:56";

struct House {
    ProfileGuard guard;
    TimePoint now{};
    BluetoothCard card;

    House() {
        card.address = kGuarded;
        card.adapter = "hci0";
        card.profiles = {{"off", BluetoothProfile::none, 0, true},
                         {"a2dp-sink-sbc", BluetoothProfile::a2dp, 18, true},
                         {"a2dp-sink", BluetoothProfile::a2dp, 20, true},
                         {"headset-head-unit", BluetoothProfile::hands_free, 10, true}};
        card.active = "a2dp-sink";
    }
    std::vector<ProfileGuard::Advice> after(double seconds, const std::string& active) {
        now += fromSeconds(seconds);
        card.active = active;
        return guard.look({card}, now);
    }
};

}  // namespace

TEST_CASE("A fall to telephone quality is undone at once, to the profile that was in use") {
    House house;
    CHECK(house.after(0.0, "a2dp-sink-sbc").empty());
    const auto advice = house.after(30.0, "headset-head-unit");
    REQUIRE(advice.size() == 1);
    CHECK(advice[0].kind == Advised::put_back);
    CHECK(advice[0].address == kGuarded);
    CHECK(advice[0].profile == "a2dp-sink-sbc");
    // Asked once, not at every look.
    CHECK(house.after(0.1, "headset-head-unit").empty());
    CHECK(house.after(5.0, "headset-head-unit").empty());
}

TEST_CASE("Where that profile cannot be chosen any more, the best one is") {
    House house;
    (void)house.after(0.0, "a2dp-sink-sbc");
    house.card.profiles[1].available = false;
    const auto advice = house.after(1.0, "headset-head-unit");
    REQUIRE(advice.size() == 1);
    CHECK(advice[0].profile == "a2dp-sink");
}

TEST_CASE("Who insists on the telephone gets it, until music was chosen for a while") {
    House house;
    (void)house.after(0.0, "a2dp-sink");
    CHECK(house.after(100.0, "headset-head-unit").at(0).kind == Advised::put_back);
    CHECK(house.after(0.5, "a2dp-sink").empty());
    const auto again = house.after(10.0, "headset-head-unit");
    REQUIRE(again.size() == 1);
    CHECK(again[0].kind == Advised::give_way);
    CHECK(house.after(600.0, "headset-head-unit").empty());  // a long call; told once
    CHECK(house.after(1.0, "a2dp-sink").empty());
    CHECK(house.after(30.0, "headset-head-unit").at(0).kind == Advised::give_way);
    CHECK(house.after(1.0, "a2dp-sink").empty());
    CHECK(house.after(61.0, "headset-head-unit").at(0).kind == Advised::put_back);
}

TEST_CASE("Without a music profile to choose there is only something to say") {
    House house;
    (void)house.after(0.0, "a2dp-sink");
    house.card.profiles[1].available = house.card.profiles[2].available = false;
    CHECK(house.after(1.0, "headset-head-unit").at(0).kind == Advised::give_way);
}

TEST_CASE("A headset that never played music is left alone, and so is one switched off") {
    House house;
    CHECK(house.after(0.0, "headset-head-unit").empty());
    CHECK(house.after(10.0, "headset-head-unit").empty());
    CHECK(house.after(1.0, "a2dp-sink").empty());
    CHECK(house.after(1.0, "off").empty());
}
