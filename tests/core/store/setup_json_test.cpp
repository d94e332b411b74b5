#include "store/setup_json.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>

#include "store/json_text.h"
#include "support/catch.h"
#include "support/effort.h"
#include "support/random_setup.h"

using namespace unisono;
using nlohmann::json;

namespace {

SpeakerRecord kitchen() {
    SpeakerRecord speaker;
    speaker.key = {"4C:EF:C0:12:34:56", "pulse", "00:1A:7D:DA:71:13", "sbc"};
    speaker.display_name = "Kitchen";
    speaker.settings.role = Role::left;
    speaker.settings.delay_ms = -12.5;
    speaker.settings.equalizer = {{EqBand::Shape::low_shelf, 120.0, 3.0, 0.7}};
    return speaker;
}

Group downstairs() {
    Group group;
    group.id = "g1";
    group.name = "Downstairs";
    group.members = {"4C:EF:C0:12:34:56"};
    return group;
}

Setup wholeHome() {
    return {{kitchen()}, {downstairs()}, {}};
}

Setup throughText(const Setup& setup) {
    const auto document = setupToJson(setup);
    REQUIRE(document.has_value());
    const auto parsed = parseJson(document->dump(2));
    REQUIRE(parsed.has_value());
    const auto reading = setupFromJson(*parsed);
    REQUIRE(reading.has_value());
    REQUIRE(reading->notices.empty());
    return reading->setup;
}

json writtenAs(const Setup& setup) {
    return setupToJson(setup).value();
}

// Reads the document of wholeHome() after `change` was made to it.
template <class Change>
Result<SetupReading> readChanged(Change change) {
    json document = writtenAs(wholeHome());
    change(document);
    return setupFromJson(document);
}

Error refusedSetup(const Setup& setup) {
    const auto document = setupToJson(setup);
    REQUIRE_FALSE(document.has_value());
    REQUIRE_FALSE(document.error().what.empty());
    return document.error();
}

}  // namespace

TEST_CASE("a setup comes back exactly") {
    REQUIRE(throughText(wholeHome()) == wholeHome());
    REQUIRE(throughText(Setup{}) == Setup{});
}

TEST_CASE("2000 random setups come back exactly") {
    test::RandomSetups setups(20250131);
    for (int i = 0; i < test::rounds(2000); ++i) {
        const Setup setup = setups.next();
        REQUIRE(throughText(setup) == setup);
    }
}

TEST_CASE("the file reads as documented") {
    const json document = writtenAs(wholeHome());
    REQUIRE(document["schema"] == 2);
    REQUIRE(document["speakers"][0]["device"] == "4C:EF:C0:12:34:56");
    REQUIRE(document["speakers"][0]["settings"]["role"] == "left");
    REQUIRE(document["speakers"][0]["settings"]["delay_ms"] == -12.5);
    REQUIRE(document["speakers"][0]["settings"]["equalizer"][0]["shape"] == "low_shelf");
    REQUIRE(document["groups"][0]["members"][0] == "4C:EF:C0:12:34:56");
}

TEST_CASE("what says nothing is not written") {
    const json plain = writtenAs(wholeHome());
    for (const char* field : {"calibrations", "suspect", "number", "reported_ms", "last_seen"}) {
        REQUIRE_FALSE(plain["speakers"][0].contains(field));
    }
    REQUIRE(plain["groups"][0].size() == 3);

    Setup setup = wholeHome();
    setup.speakers[0].number = 2;
    setup.speakers[0].reported_ms = 0.0;  // it declared none, which is not the same as nothing
    setup.speakers[0].last_seen_unix_s = 1795264496;
    setup.groups[0].goal = Goal::several_rooms;
    setup.groups[0].latency = LatencyMode::video;
    setup.groups[0].gain_db = -6.5;
    setup.groups[0].muted = true;
    const json document = writtenAs(setup);
    REQUIRE(document["speakers"][0]["number"] == 2);
    REQUIRE(document["speakers"][0]["reported_ms"] == 0.0);
    REQUIRE(document["speakers"][0]["last_seen"] == "2026-11-21T12:34:56Z");
    REQUIRE(document["groups"][0]["goal"] == "several rooms");
    REQUIRE(document["groups"][0]["latency"] == "video");
    REQUIRE(document["groups"][0]["gain_db"] == -6.5);
    REQUIRE(document["groups"][0]["muted"] == true);
    REQUIRE(throughText(setup) == setup);
}

TEST_CASE("fields that are missing have their defaults") {
    const auto reading = setupFromJson(
        json::parse(R"({"speakers": [{"device": "d", "backend": "b"}], "groups": [{"id": "g"}]})"));
    REQUIRE(reading.has_value());
    REQUIRE(reading->notices.empty());
    REQUIRE(reading->setup.speakers[0].settings == SpeakerSettings{});
    SpeakerRecord speaker;
    speaker.key = {"d", "b", "", ""};
    Group group;
    group.id = "g";
    REQUIRE(reading->setup == Setup{{speaker}, {group}, {}});
}

TEST_CASE("numbers of speakers and groups are limited, with a word each") {
    const auto reading = readChanged([](json& document) {
        document["speakers"][0]["number"] = -3;
        document["speakers"][0]["reported_ms"] = 1e7;
        document["speakers"][0]["last_seen"] = "0001-01-01T00:00:00Z";
        document["groups"][0]["gain_db"] = 1.5;
    });
    REQUIRE(reading.has_value());
    REQUIRE(reading->setup.speakers[0].number == 0);
    REQUIRE(reading->setup.speakers[0].reported_ms == kReportedRange_ms.high);
    REQUIRE(reading->setup.speakers[0].last_seen_unix_s == kEarliestTaken_unix_s);
    REQUIRE(reading->setup.groups[0].gain_db == 0.0);
    REQUIRE(reading->notices.size() == 4);
    REQUIRE(reading->notices[2].sentence() ==
            "In the settings, speakers[0].last_seen was 0001-01-01T00:00:00Z; "
            "1970-01-01T00:00:00Z is used.");
}

TEST_CASE("an unknown goal is automatic, a damaged time is left out") {
    const auto reading = readChanged([](json& document) {
        document["speakers"][0]["last_seen"] = "yesterday";
        document["groups"][0]["goal"] = "party";
    });
    REQUIRE(reading.has_value());
    REQUIRE(reading->setup == wholeHome());
    REQUIRE(reading->notices.size() == 2);
    REQUIRE(reading->notices[0].sentence() ==
            "In the settings, speakers[0].last_seen is not a time like 1970-01-01T00:00:00Z; "
            "it was left out.");
    REQUIRE(reading->notices[1].sentence() ==
            "In the settings, groups[0].goal was \"party\", which is not known; "
            "automatic is used.");
}

TEST_CASE("unknown fields are carried along at every depth") {
    json document = writtenAs(wholeHome());
    document["theme"] = "dark";
    document["speakers"][0]["colour"] = "red";
    document["speakers"][0]["settings"]["night"] = {{"from", 22}};
    document["speakers"][0]["settings"]["equalizer"][0]["comment"] = "boomy corner";
    document["groups"][0]["icon"] = {1, 2, 3};
    const auto reading = setupFromJson(document);
    REQUIRE(reading.has_value());
    REQUIRE(writtenAs(reading->setup) == document);

    SECTION("and stay when known fields change") {
        Setup setup = reading->setup;
        setup.speakers[0].settings.gain_db = -6.0;
        setup.groups[0].name = "Upstairs";
        json expected = document;
        expected["speakers"][0]["settings"]["gain_db"] = -6.0;
        expected["groups"][0]["name"] = "Upstairs";
        REQUIRE(writtenAs(setup) == expected);
    }
    SECTION("and leave with the band that they described") {
        Setup setup = reading->setup;
        setup.speakers[0].settings.equalizer[0].gain_db = 1.0;
        REQUIRE_FALSE(
            writtenAs(setup)["speakers"][0]["settings"]["equalizer"][0].contains("comment"));
        setup.speakers[0].settings.equalizer.clear();
        REQUIRE(writtenAs(setup)["speakers"][0]["settings"]["equalizer"].empty());
    }
}

TEST_CASE("unknown fields never speak over known ones") {
    Setup setup = wholeHome();
    setup.speakers[0].unknown_json = R"({"name":"Attic","settings":{"gain_db":12,"new":1}})";
    const json speaker = writtenAs(setup)["speakers"][0];
    REQUIRE(speaker["name"] == "Kitchen");
    REQUIRE(speaker["settings"]["gain_db"] == 0.0);
    REQUIRE(speaker["settings"]["new"] == 1);
    setup.speakers[0].unknown_json = "not JSON";
    REQUIRE(refusedSetup(setup).kind == ErrorKind::settings_unusable);
}

TEST_CASE("numbers out of range are limited, with a word each") {
    const auto reading = readChanged([](json& document) {
        auto& settings = document["speakers"][0]["settings"];
        settings["gain_db"] = 40;
        settings["delay_ms"] = -1e9;
        settings["extra_latency_ms"] = 99999.0;
        settings["equalizer"][0]["frequency_hz"] = 1;
        settings["equalizer"][0]["gain_db"] = -100;
        settings["equalizer"][0]["q"] = 0;
    });
    REQUIRE(reading.has_value());
    const auto& settings = reading->setup.speakers[0].settings;
    REQUIRE(settings.gain_db == kGainRange_db.high);
    REQUIRE(settings.delay_ms == kDelayRange_ms.low);
    REQUIRE(settings.extra_latency_ms == kExtraLatencyRange_ms.high);
    REQUIRE(settings.equalizer[0] == EqBand{EqBand::Shape::low_shelf, 10.0, -24.0, 0.1});
    REQUIRE(reading->notices.size() == 6);
    for (const auto& notice : reading->notices) {
        REQUIRE(notice.kind == Notice::Kind::limited);
    }
    REQUIRE(reading->notices[0].sentence() ==
            "In the settings, speakers[0].settings.gain_db was 40.0; 12.0 is used.");
}

TEST_CASE("an unknown role is stereo, an unknown band is left out") {
    const auto reading = readChanged([](json& document) {
        document["speakers"][0]["settings"]["role"] = "subwoofer";
        document["speakers"][0]["settings"]["equalizer"][0]["shape"] = "notch";
    });
    REQUIRE(reading.has_value());
    REQUIRE(reading->setup.speakers[0].settings.role == Role::stereo);
    REQUIRE(reading->setup.speakers[0].settings.equalizer.empty());
    REQUIRE(reading->notices.size() == 2);
    REQUIRE(reading->notices[1].kind == Notice::Kind::left_out);
}

TEST_CASE("how a speaker is kept awake is kept, and automatic where the file does not say") {
    Setup setup = wholeHome();
    setup.speakers[0].settings.keep_awake = KeepAwake::always;
    REQUIRE(writtenAs(setup)["speakers"][0]["settings"]["keep_awake"] == "always");
    REQUIRE(throughText(setup) == setup);
    // As files of earlier versions are.
    const auto without = readChanged(
        [](json& document) { document["speakers"][0]["settings"].erase("keep_awake"); });
    REQUIRE(without->setup.speakers[0].settings.keep_awake == KeepAwake::automatic);
    REQUIRE(without->notices.empty());
    const auto unknown = readChanged(
        [](json& document) { document["speakers"][0]["settings"]["keep_awake"] = "on sundays"; });
    REQUIRE(unknown->setup.speakers[0].settings.keep_awake == KeepAwake::automatic);
    REQUIRE(unknown->notices.size() == 1);
    REQUIRE(unknown->notices[0].kind == Notice::Kind::limited);
}

TEST_CASE("bands beyond the last are left out") {
    const auto reading = readChanged([](json& document) {
        auto& bands = document["speakers"][0]["settings"]["equalizer"];
        bands = json(25, bands[0]);
    });
    REQUIRE(reading.has_value());
    REQUIRE(reading->setup.speakers[0].settings.equalizer.size() == kMaxEqBands);
    REQUIRE(reading->notices.size() == 1);
}

TEST_CASE("of duplicates the first one counts") {
    const auto reading = readChanged([](json& document) {
        document["speakers"].push_back(document["speakers"][0]);
        document["speakers"][1]["name"] = "Impostor";
        document["groups"].push_back(document["groups"][0]);
        document["groups"][0]["members"].push_back("4C:EF:C0:12:34:56");
    });
    REQUIRE(reading.has_value());
    REQUIRE(reading->setup == wholeHome());
    REQUIRE(reading->notices.size() == 3);
    for (const auto& notice : reading->notices) {
        REQUIRE(notice.kind == Notice::Kind::left_out);
    }
}

TEST_CASE("what is not what it must be is named") {
    const auto problem = [](const char* pointer, const json& value) {
        const auto reading =
            readChanged([&](json& document) { document[json::json_pointer(pointer)] = value; });
        REQUIRE_FALSE(reading.has_value());
        return reading.error().what;
    };
    REQUIRE(problem("/speakers", 5) == "speakers is not a list");
    REQUIRE(problem("/speakers/0", "x") == "speakers[0] is not an object");
    REQUIRE(problem("/speakers/0/device", 1) == "speakers[0].device is not text");
    REQUIRE(problem("/speakers/0/backend", "") == "speakers[0].backend is not there");
    REQUIRE(problem("/speakers/0/settings", json::array()) ==
            "speakers[0].settings is not an object");
    REQUIRE(problem("/speakers/0/settings/gain_db", "loud") ==
            "speakers[0].settings.gain_db is not a number");
    REQUIRE(problem("/speakers/0/settings/delay_ms", nullptr) ==
            "speakers[0].settings.delay_ms is not a number");
    REQUIRE(problem("/speakers/0/settings/muted", 1) ==
            "speakers[0].settings.muted is not true or false");
    REQUIRE(problem("/speakers/0/settings/equalizer/0", 3) ==
            "speakers[0].settings.equalizer[0] is not an object");
    REQUIRE(problem("/groups", nullptr) == "groups is not a list");
    REQUIRE(problem("/speakers/0/reported_ms", "long") ==
            "speakers[0].reported_ms is not a number");
    REQUIRE(problem("/groups/0/goal", 1) == "groups[0].goal is not text");
    REQUIRE(problem("/groups/0/muted", "no") == "groups[0].muted is not true or false");
    REQUIRE(problem("/groups/0/members/0", 7) == "groups[0].members is not a list of names");
    REQUIRE_FALSE(setupFromJson(json::array()).has_value());
    REQUIRE_FALSE(setupFromJson(json::object()).has_value());
}

TEST_CASE("what could not be read back is not written") {
    Setup setup = wholeHome();

    SECTION("duplicates") {
        setup.speakers.push_back(kitchen());
        REQUIRE(refusedSetup(setup).kind == ErrorKind::duplicate_speaker);
    }
    SECTION("a speaker twice in one group") {
        setup.groups[0].members.push_back(setup.groups[0].members[0]);
        REQUIRE(refusedSetup(setup).kind == ErrorKind::duplicate_speaker);
    }
    SECTION("two groups of one id") {
        setup.groups.push_back(setup.groups[0]);
        REQUIRE(refusedSetup(setup).what == "The group \"Downstairs\" is in the settings twice.");
    }
    SECTION("empty keys") {
        setup.speakers[0].key.device.clear();
        REQUIRE(refusedSetup(setup).what == "The speaker \"Kitchen\" has an empty device.");
    }
    SECTION("numbers out of range") {
        setup.speakers[0].settings.gain_db = 12.001;
        const auto error = refusedSetup(setup);
        REQUIRE(error.what == "The gain of the speaker \"Kitchen\" is 12.001 dB.");
        REQUIRE(error.next == "Choose from -60.0 to 12.0 dB.");
    }
    SECTION("numbers of groups out of range") {
        setup.groups[0].gain_db = 0.5;
        REQUIRE(refusedSetup(setup).what == "The gain of the group \"Downstairs\" is 0.5 dB.");
    }
    SECTION("numbers and times of a speaker out of range") {
        setup.speakers[0].number = -1;
        REQUIRE(refusedSetup(setup).what == "The number of the speaker \"Kitchen\" is -1.0.");
        setup.speakers[0] = kitchen();
        setup.speakers[0].reported_ms = std::numeric_limits<double>::infinity();
        refusedSetup(setup);
        setup.speakers[0] = kitchen();
        setup.speakers[0].last_seen_unix_s = -1;
        refusedSetup(setup);
    }
    SECTION("numbers that are none") {
        setup.speakers[0].settings.delay_ms = std::numeric_limits<double>::quiet_NaN();
        refusedSetup(setup);
        setup.speakers[0].settings.delay_ms = -std::numeric_limits<double>::infinity();
        refusedSetup(setup);
    }
    SECTION("too many bands") {
        setup.speakers[0].settings.equalizer.assign(kMaxEqBands + 1, EqBand{});
        refusedSetup(setup);
    }
    SECTION("keys that are not text") {
        setup.speakers[0].key.codec = "sb\xff";
        refusedSetup(setup);
    }
}

TEST_CASE("names that are not UTF-8 are repaired") {
    Setup setup = wholeHome();
    setup.speakers[0].display_name = "K\xffuche";
    setup.groups[0].name = "\xc3";
    const auto read = throughText(setup);
    REQUIRE(read.speakers[0].display_name == "K\xef\xbf\xbduche");
    REQUIRE(read.groups[0].name == "\xef\xbf\xbd");
}

TEST_CASE("schema 1 is taken over as documented") {
    const auto migrated = migrateSetupFrom1(json::parse(R"({
        "schema": 1,
        "speakers": [{"address": "4C:EF:C0:12:34:56", "backend": "pulse",
                      "adapter": "00:1A:7D:DA:71:13", "codec": "sbc", "name": "Kitchen",
                      "role": "left", "gain": -3, "delay": 12.5, "latency": 142, "muted": true,
                      "bands": [{"type": "low_shelf", "freq": 120, "gain": 3, "q": 0.7}],
                      "colour": "red"}],
        "groups": [{"id": "g1", "name": "Downstairs", "speakers": ["4C:EF:C0:12:34:56"]}]})"));
    REQUIRE(migrated.has_value());
    REQUIRE((*migrated)["schema"] == 2);
    const auto reading = setupFromJson(*migrated);
    REQUIRE(reading.has_value());
    REQUIRE(reading->notices.empty());

    SpeakerRecord expected = kitchen();
    expected.settings.gain_db = -3.0;
    expected.settings.delay_ms = 12.5;  // could only wait: later, which is positive now
    expected.settings.extra_latency_ms = 142.0;
    expected.settings.muted = true;
    expected.unknown_json = R"({"colour":"red"})";
    REQUIRE(reading->setup == Setup{{expected}, wholeHome().groups, {}});
}

TEST_CASE("a schema 1 that is none is refused") {
    for (const char* text : {R"({"schema":1})", R"({"schema":1,"speakers":{},"groups":[]})",
                             R"({"schema":1,"speakers":[1],"groups":[]})",
                             R"({"schema":1,"speakers":[],"groups":[null]})"}) {
        REQUIRE_FALSE(migrateSetupFrom1(json::parse(text)).has_value());
    }
}

TEST_CASE("text from outside is checked before it is trusted") {
    REQUIRE(parseJson(R"({"a": [1, "[[[[", "\"{"]})").has_value());
    REQUIRE(parseJson("").error() == "it is empty");
    REQUIRE(parseJson(" \n").error() == "it is empty");
    REQUIRE(parseJson("{\n\"a\": tru\n}").error() == "it is not valid JSON from line 2 on");
    REQUIRE(parseJson(std::string("{}\0garbage", 10)).error() == "it is not text");
    REQUIRE(parseJson(std::string(200000, '[')).error() == "it is nested too deeply");
    REQUIRE(parseJson(R"({"a": 1e999})").error() == "it holds a number that is out of bounds");
    REQUIRE_FALSE(parseJson("{\"a\": \"\xff\"}").has_value());
    REQUIRE_FALSE(parseJson("{} {}").has_value());
    REQUIRE_FALSE(parseJson(std::string(kMaxDocumentBytes + 1, ' ') + "{}").has_value());
}
