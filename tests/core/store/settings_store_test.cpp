#include "store/settings_store.h"

#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "failing_files.h"
#include "store/setup_json.h"
#include "support/catch.h"
#include "support/effort.h"
#include "support/random_setup.h"
#include "temporary_folder.h"

using namespace unisono;
using nlohmann::json;
using test::filesIn;
using test::keptBeside;
using test::readFile;
using test::TemporaryFolder;
using test::writeFile;

namespace {

Setup oneSpeaker() {
    SpeakerRecord speaker;
    speaker.key = {"4C:EF:C0:12:34:56", "pulse", {}, "sbc"};
    speaker.display_name = "Kitchen";
    return {{speaker},
            {{"g1", "Downstairs", {"4C:EF:C0:12:34:56"}, Goal::automatic, 0.0, false, {}}},
            {}};
}

struct Fixture {
    TemporaryFolder folder;
    SettingsStore store{folder.path()};
};

}  // namespace

TEST_CASE_METHOD(Fixture, "settings come back from the disk exactly") {
    test::RandomSetups setups(7);
    for (int i = 0; i < 50; ++i) {
        const Setup setup = setups.next();
        REQUIRE(store.save(setup));
        const auto loaded = store.load();
        REQUIRE(loaded.setup == setup);
        REQUIRE(loaded.notices.empty());
        REQUIRE_FALSE(loaded.read_only);
    }
    REQUIRE(filesIn(folder.path()).size() == 1);
}

TEST_CASE_METHOD(Fixture, "without a file the setup is empty and there is nothing to say") {
    const auto loaded = store.load();
    REQUIRE(loaded.setup == Setup{});
    REQUIRE(loaded.notices.empty());
}

TEST_CASE_METHOD(Fixture, "a setup that makes no sense is refused and the old one stays") {
    REQUIRE(store.save(oneSpeaker()));
    Setup twice = oneSpeaker();
    twice.speakers.push_back(twice.speakers[0]);
    const auto saved = store.save(twice);
    REQUIRE(saved.error().kind == ErrorKind::duplicate_speaker);
    REQUIRE(store.load().setup == oneSpeaker());
}

TEST_CASE_METHOD(Fixture, "what had to be changed while reading is told, and the original kept") {
    REQUIRE(store.save(oneSpeaker()));
    json document = json::parse(readFile(store.file()));
    document["speakers"][0]["settings"]["gain_db"] = 99;
    document["speakers"].push_back(document["speakers"][0]);
    const std::string original = document.dump();
    writeFile(store.file(), original);

    const auto loaded = store.load();
    REQUIRE(loaded.setup.speakers.size() == 1);
    REQUIRE(loaded.setup.speakers[0].settings.gain_db == kGainRange_db.high);
    REQUIRE(loaded.notices.size() == 3);
    for (const auto& notice : loaded.notices) {
        REQUIRE(readFile(notice.kept) == original);
        REQUIRE(notice.sentence().find("The original is kept as") != std::string::npos);
    }
    REQUIRE(store.save(loaded.setup));
    REQUIRE(store.load().notices.empty());
    REQUIRE(keptBeside(store.file(), original));
}

TEST_CASE_METHOD(Fixture, "settings of schema 1 are taken over and their original is kept") {
    const std::string original =
        R"({"schema": 1, "speakers": [{"address": "a", "backend": "b", "delay": 30}], "groups": []})";
    writeFile(store.file(), original);
    const auto loaded = store.load();
    REQUIRE(loaded.setup.speakers.at(0).settings.delay_ms == 30.0);
    REQUIRE(loaded.notices.size() == 1);
    REQUIRE(loaded.notices[0].kind == Notice::Kind::migrated);
    REQUIRE(store.save(loaded.setup));
    REQUIRE(readFile(folder.path() / "settings.json.schema-1") == original);
    REQUIRE(store.load().setup == loaded.setup);
}

TEST_CASE_METHOD(Fixture, "settings of a newer version can be read, and are not written") {
    REQUIRE(store.save(oneSpeaker()));
    json document = json::parse(readFile(store.file()));
    document["schema"] = 3;
    writeFile(store.file(), document.dump());
    const auto loaded = store.load();
    REQUIRE(loaded.read_only);
    REQUIRE(loaded.setup == oneSpeaker());
    REQUIRE_FALSE(store.save(loaded.setup).has_value());
    REQUIRE(readFile(store.file()) == document.dump());
}

TEST_CASE_METHOD(Fixture, "500 damaged files: never a crash, never a loss") {
    test::RandomSetups setups(99);
    std::mt19937 random(12345);
    const auto below = [&random](std::size_t limit) { return random() % limit; };
    int understood = 0;
    for (int i = 0; i < test::rounds(500); ++i) {
        folder.clear();
        Setup setup = setups.next();
        setup.speakers.push_back(oneSpeaker().speakers[0]);
        REQUIRE(store.save(setup));
        std::string bytes = readFile(store.file());
        if (i % 3 == 0) {
            bytes.resize(below(bytes.size()));
        }
        for (std::size_t flips = i % 3 == 0 ? 0 : 1 + below(8); flips > 0; --flips) {
            bytes[below(bytes.size())] ^= static_cast<char>(1U << below(8));
        }
        if (i % 7 == 0) {
            bytes.insert(below(bytes.size() + 1), std::string(1 + below(40), '\0'));
        }
        writeFile(store.file(), bytes);
        CAPTURE(i, bytes);

        const auto loaded = store.load();
        REQUIRE_FALSE(loaded.read_only);
        const bool silent = loaded.notices.empty();
        understood += silent ? 1 : 0;
        // Either all of it was understood, and is still there, or its original is kept.
        REQUIRE((silent ? readFile(store.file()) == bytes : keptBeside(store.file(), bytes)));
        for (const auto& notice : loaded.notices) {
            REQUIRE_FALSE(notice.sentence().empty());
        }
        REQUIRE(store.save(loaded.setup));
        REQUIRE(store.load().setup == loaded.setup);
        REQUIRE((silent || keptBeside(store.file(), bytes)));
    }
    REQUIRE(understood >= test::rounds(5));   // a flipped letter within a name is a name
    REQUIRE(understood < test::rounds(400));  // or nothing was damaged at all
}
