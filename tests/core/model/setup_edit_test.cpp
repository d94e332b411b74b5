#include "model/setup_edit.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace unisono;

namespace {

using Names = std::vector<std::string>;

SpeakerRecord speaker(const std::string& device, Role role, const std::string& codec = "sbc") {
    SpeakerRecord record;
    record.key = {device, "pulse", {}, codec};
    record.settings.role = role;
    return record;
}

Names idsOf(const Setup& setup) {
    Names ids;
    for (const auto& group : setup.groups) {
        ids.push_back(group.id);
    }
    return ids;
}

Setup threeGroups() {
    Setup setup;
    addGroup(setup, "Downstairs", {"a", "b", "c"});
    addGroup(setup, "Upstairs", {"c"});
    addGroup(setup, "Garden", {});
    return setup;
}

}  // namespace

TEST_CASE("a group is added where it was asked for, with an id of its own") {
    Setup setup;
    REQUIRE(addGroup(setup, "Downstairs", {"a", "b"}) == "g1");
    REQUIRE(addGroup(setup, "Upstairs", {}) == "g2");
    REQUIRE(addGroup(setup, "First", {}, 0) == "g3");
    REQUIRE(addGroup(setup, "Far", {}, 99) == "g4");
    REQUIRE(idsOf(setup) == Names{"g3", "g1", "g2", "g4"});

    Group expected;
    expected.id = "g1";
    expected.name = "Downstairs";
    expected.members = {"a", "b"};
    REQUIRE(*findGroup(setup, "g1") == expected);
}

TEST_CASE("the members of a new group are there once, and have names") {
    Setup setup;
    addGroup(setup, "Downstairs", {"b", "", "a", "b", "a"});
    REQUIRE(setup.groups[0].members == Names{"b", "a"});
}

TEST_CASE("an id is not used again while one beyond it is there") {
    Setup setup = threeGroups();
    REQUIRE(removeGroup(setup, "g2"));
    REQUIRE(addGroup(setup, "New", {}) == "g4");

    SECTION("and ids of another kind do not count") {
        for (const char* id : {"g", "G99", "g-7", "g12x", "99", "g99999999999999999999"}) {
            setup.groups.emplace_back().id = id;
        }
        REQUIRE(addGroup(setup, "New", {}) == "g5");
    }
    SECTION("and one with zeros ahead does") {
        setup.groups.emplace_back().id = "g007";
        REQUIRE(addGroup(setup, "New", {}) == "g8");
    }
    SECTION("and the highest that counts can be passed") {
        setup.groups.emplace_back().id = "g999999999999999999";
        REQUIRE(addGroup(setup, "New", {}) == "g1000000000000000000");
        REQUIRE(addGroup(setup, "New", {}) == "g1000000000000000001");
    }
}

TEST_CASE("a group is found, renamed and removed by its id") {
    Setup setup = threeGroups();
    REQUIRE(findGroup(setup, "g2") == &setup.groups[1]);
    REQUIRE(findGroup(static_cast<const Setup&>(setup), "g2") == &setup.groups[1]);
    REQUIRE(findGroup(setup, "Upstairs") == nullptr);
    REQUIRE(renameGroup(setup, "g2", "Attic"));
    REQUIRE(setup.groups[1].name == "Attic");
    REQUIRE(removeGroup(setup, setup.groups[0].id));
    REQUIRE(idsOf(setup) == Names{"g2", "g3"});

    const Setup before = setup;
    REQUIRE_FALSE(renameGroup(setup, "g1", "Attic"));
    REQUIRE_FALSE(removeGroup(setup, "g1"));
    REQUIRE(setup == before);
}

TEST_CASE("a copy of a group stands behind it and has all of it but id and name") {
    Setup setup = threeGroups();
    setup.groups[0].goal = Goal::several_rooms;
    setup.groups[0].gain_db = -6.0;
    setup.groups[0].muted = true;
    setup.groups[0].unknown_json = R"({"icon":"sofa"})";
    REQUIRE(duplicateGroup(setup, "g1", "Party") == "g4");
    REQUIRE(idsOf(setup) == Names{"g1", "g4", "g2", "g3"});
    Group expected = setup.groups[0];
    expected.id = "g4";
    expected.name = "Party";
    REQUIRE(setup.groups[1] == expected);
    REQUIRE(duplicateGroup(setup, "g9", "Party").empty());
    REQUIRE(setup.groups.size() == 4);
}

TEST_CASE("a member is added once") {
    Setup setup = threeGroups();
    auto& members = setup.groups[0].members;
    REQUIRE(addMember(setup, "g1", "d"));
    REQUIRE(addMember(setup, "g1", "e", 0));
    REQUIRE(addMember(setup, "g1", "f", 99));
    REQUIRE(members == Names{"e", "a", "b", "c", "d", "f"});
    REQUIRE_FALSE(addMember(setup, "g1", "a", 0));
    REQUIRE_FALSE(addMember(setup, "g1", ""));
    REQUIRE_FALSE(addMember(setup, "g9", "x"));
    REQUIRE(members.size() == 6);
}

TEST_CASE("a member is removed from one group only") {
    Setup setup = threeGroups();
    REQUIRE(removeMember(setup, "g1", setup.groups[0].members[2]));
    REQUIRE(setup.groups[0].members == Names{"a", "b"});
    REQUIRE(setup.groups[1].members == Names{"c"});
    REQUIRE_FALSE(removeMember(setup, "g1", "c"));
    REQUIRE_FALSE(removeMember(setup, "g9", "a"));
}

TEST_CASE("a member moves to where it shall be, and the others keep their order") {
    const auto moved = [](const std::string& device, std::size_t at) {
        Setup setup;
        addGroup(setup, "Downstairs", {"a", "b", "c", "d"});
        REQUIRE(moveMember(setup, "g1", device, at));
        return setup.groups[0].members;
    };
    REQUIRE(moved("a", 0) == Names{"a", "b", "c", "d"});
    REQUIRE(moved("a", 2) == Names{"b", "c", "a", "d"});
    REQUIRE(moved("a", 3) == Names{"b", "c", "d", "a"});
    REQUIRE(moved("a", 99) == Names{"b", "c", "d", "a"});
    REQUIRE(moved("d", 0) == Names{"d", "a", "b", "c"});
    REQUIRE(moved("c", 1) == Names{"a", "c", "b", "d"});

    Setup setup = threeGroups();
    REQUIRE_FALSE(moveMember(setup, "g3", "a", 0));
    REQUIRE_FALSE(moveMember(setup, "g9", "a", 0));
    REQUIRE(setup == threeGroups());
}

TEST_CASE("the groups of a speaker are all that it is in") {
    const Setup setup = threeGroups();
    REQUIRE(groupsOf(setup, "c") == std::vector<const Group*>{&setup.groups[0], &setup.groups[1]});
    REQUIRE(groupsOf(setup, "a") == std::vector<const Group*>{&setup.groups[0]});
    REQUIRE(groupsOf(setup, "x").empty());
}

TEST_CASE("a speaker has the number that any of its records has") {
    Setup setup;
    REQUIRE(lowestFreeNumber(setup) == 1);
    setup.speakers = {speaker("a", Role::stereo), speaker("a", Role::stereo, "aac"),
                      speaker("b", Role::stereo), speaker("c", Role::stereo)};
    REQUIRE(lowestFreeNumber(setup) == 1);
    setup.speakers[1].number = 2;
    setup.speakers[2].number = 1;
    REQUIRE(numberOf(setup, "a") == 2);
    REQUIRE(numberOf(setup, "b") == 1);
    REQUIRE(numberOf(setup, "c") == 0);
    REQUIRE(numberOf(setup, "x") == 0);
    REQUIRE(lowestFreeNumber(setup) == 3);
    setup.speakers[2].number = 7;
    REQUIRE(lowestFreeNumber(setup) == 1);
}

TEST_CASE("one left and one right speaker are a stereo pair, all else is one room") {
    Setup setup;
    setup.speakers = {speaker("left", Role::left), speaker("right", Role::right),
                      speaker("mono", Role::mono), speaker("other left", Role::left)};
    const auto goalOf = [&setup](const Names& members) {
        Group group;
        group.members = members;
        return effectiveGoal(setup, group);
    };
    REQUIRE(goalOf({"left", "right"}) == Goal::stereo_pair);
    REQUIRE(goalOf({"right", "left"}) == Goal::stereo_pair);
    REQUIRE(goalOf({"left", "other left"}) == Goal::one_room);
    REQUIRE(goalOf({"left", "mono"}) == Goal::one_room);
    REQUIRE(goalOf({"left", "right", "mono"}) == Goal::one_room);
    REQUIRE(goalOf({"left", "never seen"}) == Goal::one_room);
    REQUIRE(goalOf({"left"}) == Goal::one_room);
    REQUIRE(goalOf({}) == Goal::one_room);

    SECTION("unless a person said otherwise") {
        Group group;
        group.members = {"left", "right"};
        for (auto goal : {Goal::stereo_pair, Goal::one_room, Goal::several_rooms}) {
            group.goal = goal;
            REQUIRE(effectiveGoal(setup, group) == goal);
        }
    }
    SECTION("by the record that was seen last") {
        setup.speakers.push_back(speaker("left", Role::stereo, "aac"));
        REQUIRE(goalOf({"left", "right"}) == Goal::one_room);
        setup.speakers[0].last_seen_unix_s = 100;
        REQUIRE(goalOf({"left", "right"}) == Goal::stereo_pair);
        setup.speakers.back().last_seen_unix_s = 101;
        REQUIRE(goalOf({"left", "right"}) == Goal::one_room);
    }
}

TEST_CASE("a pair must agree better than a room, and a room better than a house") {
    REQUIRE(tolerance_ms(Goal::stereo_pair) == 0.3);
    REQUIRE(tolerance_ms(Goal::one_room) == 2.0);
    REQUIRE(tolerance_ms(Goal::several_rooms) == 20.0);
    REQUIRE(tolerance_ms(Goal::automatic) == tolerance_ms(Goal::one_room));
}

TEST_CASE("a forgotten speaker leaves its records and groups") {
    Setup setup = threeGroups();
    setup.speakers = {speaker("c", Role::stereo), speaker("a", Role::stereo),
                      speaker("c", Role::stereo, "aac")};
    REQUIRE(forgetSpeaker(setup, setup.speakers[0].key.device));
    REQUIRE(setup.speakers.size() == 1);
    REQUIRE(setup.speakers[0].key.device == "a");
    REQUIRE(setup.groups[0].members == Names{"a", "b"});
    REQUIRE(setup.groups[1].members.empty());
    REQUIRE(setup.groups.size() == 3);
    REQUIRE(forgetSpeaker(setup, "b"));  // a member without a record

    const Setup before = setup;
    REQUIRE_FALSE(forgetSpeaker(setup, "c"));
    REQUIRE(setup == before);
}
