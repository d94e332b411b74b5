#include "model/setup_change.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "model/speaker_records.h"
#include "support/catch.h"
#include "support/dice.h"
#include "support/random_setup.h"

using namespace unisono;

namespace {

SpeakerRecord speaker(const std::string& device) {
    SpeakerRecord record;
    record.key = {device, "pulse", {}, "sbc"};
    record.display_name = "Speaker " + device;
    return record;
}

Group group(const std::string& id, std::vector<std::string> members) {
    Group group;
    group.id = id;
    group.name = "Group " + id;
    group.members = std::move(members);
    return group;
}

Setup home() {
    return {{speaker("a"), speaker("b"), speaker("c")},
            {group("g1", {"a", "b"}), group("g2", {"c"}), group("g3", {})},
            {}};
}

CalibrationRecord measured(double residual_ms) {
    CalibrationRecord calibration;
    calibration.taken_unix_s = 1795264496;
    calibration.residual_ms = residual_ms;
    return calibration;
}

// `setup` as it is after `edit`.
template <class Edit>
Setup edited(Setup setup, Edit edit) {
    edit(setup);
    return setup;
}

Setup with(Setup setup, const SetupChange& change) {
    applyChange(setup, change);
    return setup;
}

// What one undoes, while `meanwhile` happened.
template <class Edit, class Meanwhile>
Setup undone(const Setup& setup, Edit edit, Meanwhile meanwhile) {
    const auto after = edited(setup, edit);
    return with(edited(after, meanwhile), inverseOf(changeBetween(setup, after)));
}

std::vector<std::string> groupIdsOf(const Setup& setup) {
    std::vector<std::string> ids;
    for (const auto& one : setup.groups) {
        ids.push_back(one.id);
    }
    return ids;
}

using Ids = std::vector<std::string>;

// Edits that reach every part of a Setup, the same ones at each run.
class Edits {
 public:
    explicit Edits(std::uint32_t seed) : dice_(seed) {
        test::RandomSetups setups(seed);
        while (setups_.size() < 100) {
            auto setup = setups.next();
            if (setup.groups.size() >= 3 && setup.speakers.size() >= 4) {
                setups_.push_back(std::move(setup));
            }
        }
    }

    // In turn, so that one shares nothing with those given of late.
    const Setup& setup() { return setups_[next_++ % setups_.size()]; }
    void some(Setup& setup) {
        for (auto count = dice_.below(6); count > 0; --count) {
            one(setup);
        }
    }
    // Of the parts of one record, some become those of another.
    void parts(SpeakerRecord& record) {
        const auto& from = setup().speakers[dice_.below(4)];
        maybe(record.display_name, from.display_name);
        maybe(record.settings.role, from.settings.role);
        maybe(record.settings.gain_db, from.settings.gain_db);
        maybe(record.settings.muted, from.settings.muted);
        maybe(record.settings.keep_awake, from.settings.keep_awake);
        maybe(record.settings.delay_ms, from.settings.delay_ms);
        maybe(record.settings.extra_latency_ms, from.settings.extra_latency_ms);
        maybe(record.settings.equalizer, from.settings.equalizer);
        maybe(record.calibrations, from.calibrations);
        maybe(record.suspect, from.suspect);
        maybe(record.number, from.number);
        maybe(record.reported_ms, from.reported_ms);
        maybe(record.last_seen_unix_s, from.last_seen_unix_s);
        maybe(record.unknown_json, from.unknown_json);
    }
    void parts(Group& group) {
        const auto& from = setup().groups[dice_.below(3)];
        maybe(group.name, from.name);
        maybe(group.goal, from.goal);
        maybe(group.latency, from.latency);
        maybe(group.gain_db, from.gain_db);
        maybe(group.muted, from.muted);
        maybe(group.unknown_json, from.unknown_json);
        rearrange(group.members, from.members);
    }
    template <class T>
    void create(std::vector<T>& list, T record) {
        list.insert(list.begin() + place(list.size() + 1), std::move(record));
    }
    // Something comes, something goes, something moves.
    template <class T>
    void rearrange(std::vector<T>& list, const std::vector<T>& donor) {
        if (dice_.chance(0.5) && !donor.empty() &&
            std::find(list.begin(), list.end(), donor.front()) == list.end()) {
            create(list, donor.front());
        }
        if (dice_.chance(0.3) && !list.empty()) {
            list.erase(list.begin() + place(list.size()));
        }
        if (dice_.chance(0.3) && !list.empty()) {
            const auto at = list.begin() + place(list.size());
            std::rotate(list.begin(), at, list.end());
        }
    }
    bool chance(double probability) { return dice_.chance(probability); }

 private:
    void one(Setup& setup) {
        if (!setup.speakers.empty() && dice_.chance(0.5)) {
            parts(setup.speakers[dice_.below(setup.speakers.size())]);
        }
        if (!setup.groups.empty() && dice_.chance(0.5)) {
            parts(setup.groups[dice_.below(setup.groups.size())]);
        }
        const auto& donor = this->setup();
        if (dice_.chance(0.4)) {
            rearrange(setup.speakers, donor.speakers);
        }
        if (dice_.chance(0.4)) {
            rearrange(setup.groups, donor.groups);
        }
        if (dice_.chance(0.1)) {
            setup.unknown_json = donor.unknown_json;
        }
    }
    template <class T>
    void maybe(T& value, const T& other) {
        if (dice_.chance(0.25)) {
            value = other;
        }
    }
    std::ptrdiff_t place(std::size_t places) {
        return static_cast<std::ptrdiff_t>(dice_.below(places));
    }

    test::Dice dice_;
    std::vector<Setup> setups_;
    std::size_t next_ = 0;
};

}  // namespace

TEST_CASE("a change leads from one random setup to another, and back") {
    Edits edits(7);
    for (int i = 0; i < 2000; ++i) {
        const auto& before = edits.setup();
        const auto after = edited(before, [&](Setup& setup) { edits.some(setup); });
        const auto change = changeBetween(before, after);
        REQUIRE(with(before, change) == after);
        REQUIRE(with(after, inverseOf(change)) == before);
        REQUIRE(inverseOf(change) == changeBetween(after, before));
        REQUIRE(inverseOf(inverseOf(change)) == change);
        REQUIRE(isEmpty(change) == (before == after));
    }
}

TEST_CASE("a change leads between setups that have nothing in common") {
    test::RandomSetups setups(11);
    for (int i = 0; i < 200; ++i) {
        const auto before = setups.next();
        const auto after = setups.next();
        REQUIRE(with(before, changeBetween(before, after)) == after);
    }
    REQUIRE(isEmpty(changeBetween(Setup{}, Setup{})));
}

TEST_CASE("two changes joined are the change between their ends") {
    Edits edits(13);
    for (int i = 0; i < 2000; ++i) {
        const auto& before = edits.setup();
        const auto between = edited(before, [&](Setup& setup) { edits.some(setup); });
        // At times back to where it was, so that things come again and go again.
        const auto after = edits.chance(0.3)
                               ? edited(before, [&](Setup& setup) { edits.some(setup); })
                               : edited(between, [&](Setup& setup) { edits.some(setup); });
        const auto both = joined(changeBetween(before, between), changeBetween(between, after));
        REQUIRE(both == changeBetween(before, after));
        REQUIRE(with(before, both) == after);
        REQUIRE(with(after, inverseOf(both)) == before);
    }
    const auto change = changeBetween(Setup{}, home());
    REQUIRE(joined(change, {}) == change);
    REQUIRE(joined({}, change) == change);
    REQUIRE(isEmpty(joined(change, inverseOf(change))));
}

// The same edits made on a setup that never saw the undone ones give what must be left.
TEST_CASE("unrelated edits survive an undo of random ones") {
    Edits edits(17);
    for (int i = 0; i < 1000; ++i) {
        const auto& before = edits.setup();
        auto mine = before;
        auto theirs = before;
        auto both = before;
        for (std::size_t n = 0; n < before.speakers.size(); ++n) {
            auto& edited_one = (n % 2 == 0 ? mine : theirs).speakers[n];
            edits.parts(edited_one);
            both.speakers[n] = edited_one;
        }
        for (std::size_t n = 0; n < before.groups.size(); ++n) {
            auto& edited_one = (n % 2 == 0 ? mine : theirs).groups[n];
            edits.parts(edited_one);
            both.groups[n] = edited_one;
        }
        const auto& donor = edits.setup();
        mine.groups.erase(mine.groups.begin());
        both.groups.erase(both.groups.begin());
        theirs.groups.push_back(donor.groups[0]);
        both.groups.push_back(donor.groups[0]);
        mine.speakers.insert(mine.speakers.begin(), donor.speakers[0]);
        both.speakers.insert(both.speakers.begin(), donor.speakers[0]);
        theirs.speakers.pop_back();
        both.speakers.pop_back();
        // An even last one was edited by me and is gone: undoing passes it over.
        REQUIRE(with(both, inverseOf(changeBetween(before, mine))) == theirs);
        REQUIRE(with(theirs, changeBetween(before, mine)) == both);
    }
}

TEST_CASE("undoing a volume leaves the calibration that came in between") {
    const auto volume = [](Setup& setup) { setup.speakers[1].settings.gain_db = -20.0; };
    const auto calibrate = [](Setup& setup) { addCalibration(setup.speakers[1], measured(42.0)); };
    REQUIRE(undone(home(), volume, calibrate) == edited(home(), calibrate));

    SECTION("and the other way round") {
        REQUIRE(undone(home(), calibrate, volume) == edited(home(), volume));
    }
    SECTION("wherever the speaker stands by then") {
        const auto move = [&](Setup& setup) {
            calibrate(setup);
            std::swap(setup.speakers[0], setup.speakers[1]);
        };
        REQUIRE(undone(home(), volume, move) == edited(home(), move));
    }
}

TEST_CASE("undoing what made a record leaves a measurement that came in between") {
    const auto volume = [](Setup& setup) {
        recordFor(setup, {"d", "pulse", {}, "sbc"}, "Attic").settings.gain_db = -20.0;
    };
    const auto calibrate = [](Setup& setup) { addCalibration(setup.speakers[3], measured(42.0)); };
    REQUIRE(undone(home(), volume, [](Setup&) {}) == home());

    auto expected = edited(home(), volume);
    calibrate(expected);
    expected.speakers[3].settings.gain_db = 0.0;
    REQUIRE(undone(home(), volume, calibrate) == expected);

    SECTION("and what was set in between, too") {
        const auto set = [&](Setup& setup) {
            calibrate(setup);
            setup.speakers[3].settings.gain_db = -3.0;
        };
        expected.speakers[3].settings.gain_db = -3.0;
        REQUIRE(undone(home(), volume, set) == expected);
    }
    SECTION("and doing it again sets the volume again") {
        const auto change = changeBetween(home(), edited(home(), volume));
        REQUIRE(with(expected, change).speakers[3].settings.gain_db == -20.0);
        REQUIRE(with(expected, change).speakers[3].calibrations.size() == 1);
    }
}

TEST_CASE("a speaker that two programs met at once keeps what both know") {
    const SpeakerKey key{"d", "pulse", {}, "sbc"};
    const auto base = home();
    const auto file = edited(base, [&](Setup& setup) {
        addCalibration(recordFor(setup, key, "Attic"), measured(42.0));
    });
    auto own =
        edited(base, [&](Setup& setup) { recordFor(setup, key, "Attic").settings.gain_db = -6.0; });
    applyChange(own, changeBetween(base, file));
    REQUIRE(own.speakers.size() == 4);
    REQUIRE(own.speakers[3].settings.gain_db == -6.0);
    REQUIRE(own.speakers[3].settings.extra_latency_ms == 42.0);
    REQUIRE(own.speakers[3].calibrations.size() == 1);
}

TEST_CASE("members are merged one by one") {
    const auto add = [](Setup& setup) { setup.groups[0].members.emplace_back("x"); };
    const auto front = [](Setup& setup) {
        auto& members = setup.groups[0].members;
        members.insert(members.begin(), "y");
    };
    const auto remove = [](Setup& setup) {
        setup.groups[0].members.erase(setup.groups[0].members.begin());
    };
    const auto swap = [](Setup& setup) {
        std::swap(setup.groups[0].members[0], setup.groups[0].members[1]);
    };
    REQUIRE(undone(home(), add, front).groups[0].members == Ids{"y", "a", "b"});
    REQUIRE(undone(home(), remove, add).groups[0].members == Ids{"a", "b", "x"});
    REQUIRE(undone(home(), swap, add).groups[0].members == Ids{"a", "b", "x"});
    REQUIRE(undone(home(), add, swap).groups[0].members == Ids{"b", "a"});
    REQUIRE(undone(home(), add, remove).groups[0].members == Ids{"b"});
    // Both added it: it is there once, and whoever takes it back means it.
    REQUIRE(with(edited(home(), add), changeBetween(home(), edited(home(), add))) ==
            edited(home(), add));
}

TEST_CASE("groups come back to their place among those that are there") {
    const auto remove = [](Setup& setup) { setup.groups.erase(setup.groups.begin() + 1); };
    const auto move = [](Setup& setup) { std::swap(setup.groups[0], setup.groups[1]); };
    const auto add = [](Setup& setup) {
        setup.groups.insert(setup.groups.begin() + 1, group("new", {"c"}));
    };
    REQUIRE(undone(home(), remove, move).groups.size() == 3);
    REQUIRE(groupIdsOf(undone(home(), remove, move)) == Ids{"g3", "g1", "g2"});
    REQUIRE(groupIdsOf(undone(home(), add, remove)) == Ids{"g1", "g2", "g3"});
    REQUIRE(groupIdsOf(undone(home(), move, add)) == Ids{"g1", "new", "g2", "g3"});
    REQUIRE(groupIdsOf(undone(home(), remove, [](Setup& setup) { setup.groups.clear(); })) ==
            Ids{"g2"});
}

TEST_CASE("what no longer fits is passed over") {
    const auto edit = [](Setup& setup) {
        setup.speakers[0].settings.gain_db = -20.0;
        setup.groups[0].muted = true;
        setup.groups[1].name = "Upstairs";
    };
    const auto forget = [](Setup& setup) {
        setup.speakers.erase(setup.speakers.begin());
        setup.groups.erase(setup.groups.begin());
    };
    REQUIRE(undone(home(), edit, forget) == edited(home(), forget));
    const auto change = changeBetween(home(), edited(home(), forget));
    REQUIRE(with(edited(home(), forget), change) == edited(home(), forget));
    REQUIRE(with(home(), changeBetween(Setup{}, home())) == home());

    // Another group of the same id is left alone.
    auto other = home();
    other.groups[2] = group("g3", {"z"});
    auto without = home();
    without.groups.pop_back();
    REQUIRE(with(other, changeBetween(without, home())) == other);
}

TEST_CASE("joined changes leave what came between them") {
    auto setup = home();
    const auto one = changeBetween(setup, edited(setup, [](Setup& s) {
                                       s.groups[0].members.emplace_back("x");
                                       s.speakers[0].settings.gain_db = -1.0;
                                   }));
    applyChange(setup, one);
    setup.groups[0].members.emplace_back("between");
    setup.speakers[0].settings.delay_ms = 5.0;
    const auto two = changeBetween(setup, edited(setup, [](Setup& s) {
                                       s.groups[0].members.emplace_back("z");
                                       s.speakers[0].settings.gain_db = -2.0;
                                   }));
    applyChange(setup, two);
    applyChange(setup, inverseOf(joined(one, two)));
    REQUIRE(setup.groups[0].members == Ids{"a", "b", "between"});
    REQUIRE(setup.speakers[0].settings.gain_db == 0.0);
    REQUIRE(setup.speakers[0].settings.delay_ms == 5.0);
}
