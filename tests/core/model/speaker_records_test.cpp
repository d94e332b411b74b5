#include "model/speaker_records.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace unisono;

namespace {

const SpeakerKey kSbc{"4C:EF:C0:12:34:56", "pulse", "00:1A:7D:DA:71:13", "sbc"};

SpeakerKey with(const std::string& adapter, const std::string& codec) {
    auto key = kSbc;
    key.adapter = adapter;
    key.codec = codec;
    return key;
}

CalibrationRecord taken(std::int64_t unix_s, double residual_ms) {
    CalibrationRecord calibration;
    calibration.taken_unix_s = unix_s;
    calibration.residual_ms = residual_ms;
    return calibration;
}

SpeakerRecord calibrated(const SpeakerKey& key, std::int64_t unix_s) {
    SpeakerRecord record;
    record.key = key;
    addCalibration(record, taken(unix_s, 1.0));
    return record;
}

}  // namespace

TEST_CASE("Who was aligned last, together, is one step to take back") {
    Setup setup;
    CHECK(alignedLast(setup, {}).empty());
    const auto add = [&setup](const char* device, const char* backend, std::int64_t unix_s,
                              std::int64_t set) {
        SpeakerRecord record = calibrated({device, backend, {}, {}}, unix_s);
        record.calibrations.back().set = set;
        setup.speakers.push_back(std::move(record));
    };
    add("den", "pulse", 1000, 1);     // the same set, but a day before
    add("attic", "pulse", 90000, 2);  // another set
    add("kitchen", "pulse", 90010, 1);
    add("bath", "pulse", 90040, 1);  // measured again a moment later
    add("desk", "simulated", 95000, 3);
    setup.speakers.push_back({});  // never measured
    const auto devices = [&setup](std::string_view backend) {
        std::vector<std::string> names;
        for (const SpeakerRecord* record : alignedLast(setup, backend)) {
            names.push_back(record->key.device);
        }
        return names;
    };
    CHECK(devices({}) == std::vector<std::string>{"desk"});
    CHECK(devices("pulse") == std::vector<std::string>{"kitchen", "bath"});
    CHECK(devices("rtaudio").empty());
}

// SpeakerKey: settings belong to the whole key.
TEST_CASE("a record is found by all of its key and by nothing less") {
    const Setup setup{{calibrated(kSbc, 1), calibrated(with("", "sbc"), 2)}, {}, {}};
    REQUIRE(findRecord(setup, kSbc) == &setup.speakers[0]);
    REQUIRE(findRecord(setup, with("", "sbc")) == &setup.speakers[1]);
    REQUIRE(findRecord(setup, with("", "aac")) == nullptr);
    REQUIRE(findRecord(Setup{}, kSbc) == nullptr);
    for (auto part :
         {&SpeakerKey::device, &SpeakerKey::backend, &SpeakerKey::adapter, &SpeakerKey::codec}) {
        auto other = kSbc;
        other.*part += "x";
        REQUIRE(findRecord(setup, other) == nullptr);
    }
}

TEST_CASE("the nearest record is the exact one, even if it was never calibrated") {
    Setup setup{{calibrated(with("", "aac"), 100)}, {}, {}};
    recordFor(setup, kSbc, "Kitchen");
    REQUIRE(nearestRecord(setup, kSbc) == &setup.speakers[1]);
}

TEST_CASE("without an exact one, the nearest record is the one calibrated last") {
    Setup setup;
    setup.speakers = {calibrated(with("", "aac"), 100), calibrated(with("other", "sbc"), 300),
                      calibrated(with("other", "ldac"), 200)};
    REQUIRE(nearestRecord(setup, kSbc) == &setup.speakers[1]);

    SECTION("by its newest measurement, whatever it had before") {
        addCalibration(setup.speakers[0], taken(301, 7.0));
        REQUIRE(nearestRecord(setup, kSbc) == &setup.speakers[0]);
        undoCalibration(setup.speakers[0]);
        REQUIRE(nearestRecord(setup, kSbc) == &setup.speakers[1]);
    }
    SECTION("and not one that was never calibrated: it knows nothing") {
        setup.speakers[0].calibrations.clear();
        setup.speakers[1].calibrations.clear();
        REQUIRE(nearestRecord(setup, kSbc) == &setup.speakers[2]);
        setup.speakers[2].calibrations.clear();
        REQUIRE(nearestRecord(setup, kSbc) == nullptr);
    }
    SECTION("and never another device or another sound system") {
        auto key = kSbc;
        key.device = "4C:EF:C0:12:34:57";
        REQUIRE(nearestRecord(setup, key) == nullptr);
        key = kSbc;
        key.backend = "rtaudio";
        REQUIRE(nearestRecord(setup, key) == nullptr);
    }
}

TEST_CASE("a record is made once, with default settings and its name") {
    Setup setup;
    auto& made = recordFor(setup, kSbc, "Kitchen");
    SpeakerRecord expected;
    expected.key = kSbc;
    expected.display_name = "Kitchen";
    REQUIRE(made == expected);
    made.settings.gain_db = -3.0;
    auto& found = recordFor(setup, kSbc, "Renamed by the system");
    REQUIRE(&found == setup.speakers.data());
    REQUIRE(setup.speakers.size() == 1);
    REQUIRE(found.display_name == "Kitchen");
    REQUIRE(found.settings.gain_db == -3.0);
    recordFor(setup, with("", "sbc"), "Kitchen");
    REQUIRE(setup.speakers.size() == 2);
}

TEST_CASE("a measurement is applied, and ends the suspicion") {
    SpeakerRecord record = calibrated(kSbc, 1);
    record.settings.gain_db = -3.0;
    markSuspect(record, "It was connected anew.");
    addCalibration(record, taken(2, 142.5));
    REQUIRE(record.settings.extra_latency_ms == 142.5);
    REQUIRE(record.settings.gain_db == -3.0);
    REQUIRE(record.suspect.empty());
    REQUIRE(record.calibrations.size() == 2);
    REQUIRE(record.calibrations.back() == taken(2, 142.5));
}

TEST_CASE("of many measurements the newest stay") {
    SpeakerRecord record;
    for (int i = 0; i < 120; ++i) {
        addCalibration(record, taken(i, i));
        REQUIRE(record.calibrations.size() <= kMaxCalibrations);
    }
    REQUIRE(record.calibrations.size() == 50);
    for (int i = 0; i < 50; ++i) {
        REQUIRE(record.calibrations[static_cast<std::size_t>(i)] == taken(70 + i, 70 + i));
    }
}

TEST_CASE("undo goes back one measurement at a time, to none at all") {
    SpeakerRecord record;
    addCalibration(record, taken(1, 10.0));
    addCalibration(record, taken(2, 20.0));
    markSuspect(record, "It was connected anew.");
    REQUIRE(undoCalibration(record));
    REQUIRE(record.settings.extra_latency_ms == 10.0);
    REQUIRE(record.calibrations.size() == 1);
    REQUIRE(record.suspect == "It was connected anew.");  // came after the first one as well
    REQUIRE(undoCalibration(record));
    REQUIRE(record == SpeakerRecord{});

    record.settings.extra_latency_ms = 5.0;  // set by hand
    const SpeakerRecord before = record;
    REQUIRE_FALSE(undoCalibration(record));
    REQUIRE(record == before);
}

TEST_CASE("undo takes back the level that was matched, but not what the user set since") {
    SpeakerRecord record;
    CalibrationRecord calibration = taken(1, 10.0);
    calibration.levels = LevelMatch{-3.0, -6.5};
    record.settings.gain_db = -6.5;
    addCalibration(record, calibration);
    SECTION("as it was left") {
        REQUIRE(undoCalibration(record));
        REQUIRE(record.settings.gain_db == -3.0);
    }
    SECTION("changed since") {
        record.settings.gain_db = -8.0;
        REQUIRE(undoCalibration(record));
        REQUIRE(record.settings.gain_db == -8.0);
    }
}

TEST_CASE("only what was measured can be suspect") {
    SpeakerRecord record;
    markSuspect(record, "It was connected anew.");
    REQUIRE(record.suspect.empty());
    addCalibration(record, taken(1, 10.0));
    markSuspect(record, "It was connected anew.");
    REQUIRE(record.suspect == "It was connected anew.");
    REQUIRE(record.settings.extra_latency_ms == 10.0);
}

TEST_CASE("the common set is the one of most, and those of no set do not count") {
    const auto common = [](const std::vector<std::int64_t>& sets) { return commonSet(sets); };
    CHECK(common({}) == 0);
    CHECK(common({0, 0, 0}) == 0);
    CHECK(common({0, 0, 0, 5}) == 5);
    CHECK(common({5, 9, 9, 0}) == 9);
}

TEST_CASE("A measurement is suspect at another adapter, and only if both are known") {
    SpeakerRecord record;
    CHECK_FALSE(noteAdapter(record, "02:00:00:00:00:A1"));  // nothing to suspect
    addCalibration(record, taken(1, 10.0));
    CHECK_FALSE(noteAdapter(record, "02:00:00:00:00:A1"));  // measured at nobody knows which
    CalibrationRecord calibration = taken(2, 20.0);
    calibration.adapter = "02:00:00:00:00:A1";
    addCalibration(record, calibration);
    CHECK_FALSE(noteAdapter(record, "02:00:00:00:00:A1"));
    CHECK_FALSE(noteAdapter(record, ""));
    CHECK(record.suspect.empty());
    CHECK(noteAdapter(record, "02:00:00:00:00:A2"));
    CHECK(record.suspect == kAtAnotherAdapter);
    CHECK_FALSE(noteAdapter(record, "02:00:00:00:00:A2"));  // that is known by now
    record.suspect = kConnectedAnew;
    CHECK_FALSE(noteAdapter(record, "02:00:00:00:00:A2"));
    CHECK(record.suspect == kConnectedAnew);
}
