#include "store/calibration_json.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <string>

#include "model/speaker_records.h"
#include "store/json_text.h"
#include "store/setup_json.h"
#include "support/catch.h"

using namespace unisono;
using nlohmann::json;

namespace {

using Method = CalibrationRecord::Method;

const CalibrationRecord kByEar{1'700'000'000, 130.0, 5.0, 0.0, 0.0, 0.5, Method::by_ear, 0, {}, {}};
const CalibrationRecord kMeasured{1'795'264'496,
                                  142.0,
                                  0.4,
                                  25.0,
                                  30.0,
                                  0.9,
                                  Method::microphone,
                                  7,
                                  "Built-in",
                                  "02:00:00:00:00:A0",
                                  LevelMatch{-3.0, -6.5}};

Setup home() {
    Setup setup;
    auto& kitchen = recordFor(setup, {"4C:EF:C0:12:34:56", "pulse", {}, "sbc"}, "Kitchen");
    addCalibration(kitchen, kByEar);
    addCalibration(kitchen, kMeasured);
    markSuspect(kitchen, "It was connected anew.");
    return setup;
}

json documentOf(const Setup& setup) {
    return setupToJson(setup).value();
}

// What reading makes of the document of home() with `value` at `pointer` within its speaker.
Result<SetupReading> readWith(const std::string& pointer, const json& value) {
    json document = documentOf(home());
    document["speakers"][0][json::json_pointer(pointer)] = value;
    return setupFromJson(document);
}

std::vector<CalibrationRecord> readAll(const Result<SetupReading>& reading) {
    REQUIRE(reading.has_value());
    return reading->setup.speakers.at(0).calibrations;
}

std::string refusal(const Setup& setup) {
    const auto document = setupToJson(setup);
    REQUIRE_FALSE(document.has_value());
    REQUIRE(document.error().kind == ErrorKind::settings_unusable);
    return document.error().what;
}

}  // namespace

// Guards the schema that setup_json.h documents, which other versions read.
TEST_CASE("measurements stand in the file as documented") {
    const json document = documentOf(home());
    REQUIRE(document["schema"] == 2);
    const json& speaker = document["speakers"][0];
    REQUIRE(speaker["suspect"] == "It was connected anew.");
    REQUIRE(speaker["calibrations"].size() == 2);
    REQUIRE(speaker["calibrations"][0]["method"] == "by ear");
    REQUIRE(speaker["calibrations"][1] == json::parse(R"({
        "taken": "2026-11-21T12:34:56Z", "residual_ms": 142.0, "error_ms": 0.4,
        "creep_ppm": 25.0, "creep_decay_s": 30.0,
        "confidence": 0.9, "method": "microphone", "set": 7, "microphone": "Built-in",
        "adapter": "02:00:00:00:00:A0", "levels": {"before_db": -3.0, "after_db": -6.5}})"));
    REQUIRE(setupFromJson(document)->setup == home());
}

// Guards that a file of a user who never measured stays as it was.
TEST_CASE("a speaker that was never measured says nothing of it") {
    Setup setup;
    recordFor(setup, {"d", "b", {}, {}}, "Kitchen");
    const json document = documentOf(setup);
    REQUIRE_FALSE(document["speakers"][0].contains("calibrations"));
    REQUIRE_FALSE(document["speakers"][0].contains("suspect"));

    json empty = document;
    empty["speakers"][0]["calibrations"] = json::array();
    empty["speakers"][0]["suspect"] = "";
    const auto reading = setupFromJson(empty);
    REQUIRE(reading->setup == setup);
    REQUIRE(reading->notices.empty());
}

TEST_CASE("what a measurement does not say has its default") {
    const auto reading = readWith("/calibrations", json::array({json::object()}));
    REQUIRE(readAll(reading) == std::vector<CalibrationRecord>{CalibrationRecord{}});
    REQUIRE(reading->notices.empty());
}

TEST_CASE("numbers of a measurement are limited, with a word each") {
    const auto reading =
        readWith("/calibrations/1", json::parse(R"({"taken": "1969-12-31T23:59:59Z",
            "residual_ms": -6000, "error_ms": 1e9, "confidence": 1.5, "method": "typed"})"));
    REQUIRE(readAll(reading)[1] ==
            CalibrationRecord{0, -5000.0, 1000.0, 0.0, 0.0, 1.0, Method::typed, 0, {}, {}});
    REQUIRE(reading->notices.size() == 4);
    for (const auto& notice : reading->notices) {
        REQUIRE(notice.kind == Notice::Kind::limited);
    }
    REQUIRE(reading->notices[0].sentence() ==
            "In the settings, speakers[0].calibrations[1].taken was 1969-12-31T23:59:59Z; "
            "1970-01-01T00:00:00Z is used.");
    REQUIRE(reading->notices[3].sentence() ==
            "In the settings, speakers[0].calibrations[1].confidence was 1.5; 1.0 is used.");

    REQUIRE(readAll(readWith("/calibrations/1/error_ms", -0.1))[1].error_ms == 0.0);
    REQUIRE(readAll(readWith("/calibrations/1/confidence", -1))[1].confidence == 0.0);
    REQUIRE(readAll(readWith("/calibrations/1/residual_ms", 5001))[1].residual_ms == 5000.0);
}

// Guards that a volume that nobody had is never played, and that the measurement stays.
TEST_CASE("a damaged match of levels is none") {
    CalibrationRecord without = kMeasured;
    without.levels.reset();
    for (const char* text :
         {"42", "null", "[]", "{}", R"({"before_db": 3.0})", R"({"before_db": "a", "after_db": 1})",
          R"({"before_db": 900, "after_db": -6.5})"}) {
        INFO(text);
        const auto reading = readWith("/calibrations/1/levels", json::parse(text));
        REQUIRE(readAll(reading)[1] == without);
        REQUIRE(reading->notices.empty());
    }
}

// Guards that the history of one speaker, which it works without, never costs all settings.
TEST_CASE("a damaged measurement is left out alone, with a word") {
    const auto word = [](const std::string& pointer, const json& value) {
        const auto reading = readWith("/calibrations" + pointer, value);
        REQUIRE(readAll(reading) == std::vector<CalibrationRecord>{kMeasured});
        const auto& speaker = reading->setup.speakers[0];
        REQUIRE(speaker.settings == home().speakers[0].settings);
        REQUIRE(speaker.unknown_json.empty());
        REQUIRE(reading->notices.size() == 1);
        REQUIRE(reading->notices[0].kind == Notice::Kind::left_out);
        // Saved once, it is gone and nothing is left to say.
        const auto again = setupFromJson(documentOf(reading->setup));
        REQUIRE(again->setup == reading->setup);
        REQUIRE(again->notices.empty());
        return reading->notices[0].sentence();
    };
    REQUIRE(word("/0/method", "guessed") ==
            "In the settings, speakers[0].calibrations[0].method \"guessed\" is not known; the "
            "measurement was left out.");
    REQUIRE(word("/0/taken", "yesterday") ==
            "In the settings, speakers[0].calibrations[0].taken is not a time like "
            "1970-01-01T00:00:00Z; the measurement was left out.");
    REQUIRE(word("/0", 5) ==
            "In the settings, speakers[0].calibrations[0] is not an object; the measurement was "
            "left out.");
    REQUIRE(word("/0/residual_ms", "long") ==
            "In the settings, speakers[0].calibrations[0].residual_ms is not a number; the "
            "measurement was left out.");
    word("/0/taken", 1'700'000'000);
    word("/0/taken", "10000-01-01T00:00:00Z");
    word("/0/error_ms", nullptr);
    word("/0/confidence", true);
    word("/0/method", 1);
    word("/0/microphone", json::array());
}

// A left-out list must not come back as an unknown field (store/unknown_fields.h).
TEST_CASE("measurements that are all damaged leave nothing behind") {
    const auto reading = readWith("/calibrations", json::parse(R"([{"method": "guessed"}])"));
    REQUIRE(readAll(reading).empty());
    REQUIRE(reading->setup.speakers[0].unknown_json.empty());
    REQUIRE_FALSE(documentOf(reading->setup)["speakers"][0].contains("calibrations"));
}

TEST_CASE("of too many measurements the newest are read") {
    json many = json::array();
    for (int i = 0; i < 60; ++i) {
        many.push_back({{"residual_ms", i}});
    }
    const auto reading = readWith("/calibrations", many);
    const auto all = readAll(reading);
    REQUIRE(all.size() == kMaxCalibrations);
    REQUIRE(all.front().residual_ms == 10.0);
    REQUIRE(all.back().residual_ms == 59.0);
    REQUIRE(reading->notices.size() == 1);
    REQUIRE(reading->notices[0].sentence() ==
            "In the settings, speakers[0].calibrations has more than 50 measurements; the oldest "
            "were left out.");
}

TEST_CASE("what cannot be a history of measurements is named") {
    REQUIRE(readWith("/calibrations", 5).error().what == "speakers[0].calibrations is not a list");
    REQUIRE(readWith("/suspect", 5).error().what == "speakers[0].suspect is not text");
}

TEST_CASE("unknown fields of a measurement are carried along") {
    json document = documentOf(home());
    document["speakers"][0]["calibrations"][1]["snr_db"] = 31.5;
    document["speakers"][0]["calibrations"][1]["levels"]["loudness"] = 7;  // at any depth
    Setup setup = setupFromJson(document)->setup;
    REQUIRE(documentOf(setup) == document);

    SECTION("and stay when another measurement is added") {
        addCalibration(setup.speakers[0], kByEar);
        const json list = documentOf(setup)["speakers"][0]["calibrations"];
        REQUIRE(list.size() == 3);
        REQUIRE(list[1]["snr_db"] == 31.5);
    }
    // Guards against a list of unknown fields that speaks for measurements taken back.
    SECTION("and leave with their measurement") {
        undoCalibration(setup.speakers[0]);
        REQUIRE(documentOf(setup)["speakers"][0]["calibrations"].size() == 1);
        undoCalibration(setup.speakers[0]);
        REQUIRE_FALSE(documentOf(setup)["speakers"][0].contains("calibrations"));
        REQUIRE_FALSE(documentOf(setup)["speakers"][0].contains("suspect"));
    }
}

TEST_CASE("measurements that could not be read back are not written") {
    Setup setup = home();
    auto& one = setup.speakers[0].calibrations[0];

    SECTION("residuals out of range") {
        one.residual_ms = 5000.5;
        REQUIRE(refusal(setup) == "The measured residual of the speaker \"Kitchen\" is 5000.5 ms.");
    }
    SECTION("errors out of range, or none") {
        one.error_ms = -1.0;
        refusal(setup);
        one.error_ms = std::numeric_limits<double>::quiet_NaN();
        refusal(setup);
    }
    SECTION("confidence beyond certainty") {
        one.confidence = 1.5;
        REQUIRE(refusal(setup) == "The measurement confidence of the speaker \"Kitchen\" is 1.5.");
    }
    SECTION("times without a year of four digits, or before computers had any") {
        one.taken_unix_s = -1;
        REQUIRE(refusal(setup) ==
                "The speaker \"Kitchen\" has a measurement from before 1970 or after 9999.");
        one.taken_unix_s = kLatestTaken_unix_s + 1;
        refusal(setup);
    }
    SECTION("too many") {
        setup.speakers[0].calibrations.resize(kMaxCalibrations + 1);
        REQUIRE(refusal(setup) == "The speaker \"Kitchen\" has more than 50 measurements.");
    }
}

TEST_CASE("texts of a measurement that are not UTF-8 are repaired") {
    Setup setup = home();
    setup.speakers[0].calibrations[1].microphone = "Mikrofon K\xffuche";
    setup.speakers[0].suspect = "\xc3";
    const auto text = documentOf(setup).dump();
    const auto reading = setupFromJson(parseJson(text).value());
    REQUIRE(readAll(reading)[1].microphone == "Mikrofon K\xef\xbf\xbduche");
    REQUIRE(reading->setup.speakers[0].suspect == "\xef\xbf\xbd");
}
