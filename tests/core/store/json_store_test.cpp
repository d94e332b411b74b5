// What JsonStore does with what it finds.
#include "store/json_store.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "counter_store.h"
#include "store/paths.h"
#include "support/catch.h"

using namespace unisono;
using nlohmann::json;
using test::CounterStore;
using test::document;
using test::filesIn;
using test::keptBeside;
using test::readFile;
using test::writeFile;

TEST_CASE_METHOD(CounterStore, "a missing file means defaults and no notice") {
    const auto loaded = store.load();
    REQUIRE(loaded.document["value"] == -1);
    REQUIRE(loaded.notices.empty());
    REQUIRE_FALSE(loaded.read_only);
    REQUIRE(filesIn(folder.path()).empty());
}

TEST_CASE_METHOD(CounterStore, "what cannot be understood is set aside as it was") {
    const std::vector<std::string> corrupted{
        "",
        "   ",
        "not JSON at all",
        R"({"schema": 3, "value": 5)",
        R"({"schema": 3, "value": "five"})",
        R"({"schema": 3})",
        R"({"value": 5})",
        R"({"schema": 0, "value": 5})",
        R"({"schema": -3, "value": 5})",
        R"({"schema": 3.0, "value": 5})",
        R"({"schema": "3", "value": 5})",
        R"([1, 2, 3])",
        R"("schema")",
        "null",
        "{\"schema\": 3, \"value\": 5, \"name\": \"\xff\xfe\"}",
        std::string("\0\0\0\0", 4),
        std::string("{\"schema\": 3, \"value\": 5}\0\0", 27),
        std::string("\x7f"
                    "ELF\x02\x01\x01",
                    7),
        R"({"schema": 1, "v": 5})",
        std::string(100000, '['),
        R"({"schema": 3, "value": 5, "x": )" + std::string(100, '[') + std::string(100, ']') + "}",
        R"({"schema": 3, "value": 5, "x": ")" + std::string(5 << 20, 'x') + "\"}",
    };
    for (const auto& bytes : corrupted) {
        CAPTURE(bytes.substr(0, 60));
        folder.clear();
        writeFile(file, bytes);
        const auto loaded = store.load();
        REQUIRE(loaded.document["value"] == -1);
        REQUIRE(loaded.notices.size() == 1);
        REQUIRE(loaded.notices[0].kind == Notice::Kind::set_aside);
        REQUIRE(readFile(loaded.notices[0].kept) == bytes);
        REQUIRE(loaded.notices[0].sentence().find(toUtf8(loaded.notices[0].kept)) !=
                std::string::npos);
        REQUIRE_FALSE(std::filesystem::exists(file));
        REQUIRE(store.save(document(9)));
        REQUIRE(readFile(loaded.notices[0].kept) == bytes);
    }
}

TEST_CASE_METHOD(CounterStore, "files set aside in the same second do not replace each other") {
    for (int i = 0; i < 20; ++i) {
        writeFile(file, "broken " + std::to_string(i));
        REQUIRE(store.load().notices.size() == 1);
    }
    REQUIRE(filesIn(folder.path()).size() == 20);
    for (int i = 0; i < 20; ++i) {
        REQUIRE(keptBeside(file, "broken " + std::to_string(i)));
    }
}

TEST_CASE_METHOD(CounterStore, "a broken file that was never loaded is set aside by saving") {
    writeFile(file, "broken");
    REQUIRE(store.save(document(4)));
    REQUIRE(store.load().document["value"] == 4);
    REQUIRE(keptBeside(file, "broken"));
}

TEST_CASE_METHOD(CounterStore, "a broken file that cannot be set aside is not written over") {
    writeFile(file, "broken");
    files.write_error = std::errc::no_space_on_device;
    const auto loaded = store.load();
    REQUIRE(loaded.document["value"] == -1);
    REQUIRE(loaded.read_only);
    REQUIRE(loaded.notices[0].kind == Notice::Kind::not_kept);
    files.write_error = {};
    files.replace_error = std::errc::permission_denied;
    REQUIRE_FALSE(store.save(document(4)).has_value());
    REQUIRE(filesIn(folder.path()) == std::map<std::string, std::string>{{"x.json", "broken"}});
}

TEST_CASE_METHOD(CounterStore, "an older file goes through the chain, and its original is kept") {
    const std::string original = R"({"schema": 1, "v": "42", "more": true})";
    writeFile(file, original);
    const auto loaded = store.load();
    REQUIRE(loaded.document == json{{"schema", 3}, {"value", 42}, {"more", true}});
    REQUIRE_FALSE(loaded.read_only);
    REQUIRE(loaded.notices.size() == 1);
    REQUIRE(loaded.notices[0].kind == Notice::Kind::migrated);
    REQUIRE(loaded.notices[0].kept.filename() == "x.json.schema-1");
    REQUIRE(readFile(folder.path() / "x.json.schema-1") == original);
    REQUIRE(readFile(file) == original);  // loading does not write

    REQUIRE(store.load().notices.size() == 1);  // again, without a second copy
    REQUIRE(filesIn(folder.path()).size() == 2);
    REQUIRE(store.save(loaded.document));
    REQUIRE(json::parse(readFile(file))["schema"] == 3);
    REQUIRE(store.load().notices.empty());
    REQUIRE(readFile(folder.path() / "x.json.schema-1") == original);
}

TEST_CASE_METHOD(CounterStore, "the chain can be entered in the middle") {
    REQUIRE(valueAfter(R"({"schema": 2, "v": 17})") == 17);
    REQUIRE(std::filesystem::exists(folder.path() / "x.json.schema-2"));
}

TEST_CASE_METHOD(CounterStore, "another original of the same schema gets another name") {
    const std::string first = R"({"schema": 1, "v": "1"})";
    const std::string second = R"({"schema": 1, "v": "2"})";
    for (const auto& original : {first, second}) {
        writeFile(file, original);
        REQUIRE(store.save(store.load().document));
    }
    REQUIRE(filesIn(folder.path()).size() == 3);
    REQUIRE(readFile(folder.path() / "x.json.schema-1") == first);
    REQUIRE(keptBeside(file, second));
}

TEST_CASE_METHOD(CounterStore, "an older file whose original cannot be kept is not written over") {
    const std::string original = R"({"schema": 1, "v": "42"})";
    writeFile(file, original);
    files.write_error = std::errc::no_space_on_device;
    const auto loaded = store.load();
    REQUIRE(loaded.document["value"] == 42);
    REQUIRE(loaded.read_only);
    REQUIRE_FALSE(store.save(loaded.document).has_value());
    REQUIRE(readFile(file) == original);
}

TEST_CASE_METHOD(CounterStore, "a newer file is left alone and never written over") {
    for (const std::string original :
         {R"({"schema": 4, "value": 5, "new": 1})", R"({"schema": 4, "other": 5})",
          R"({"schema": 99999999999999999999, "value": 5})",
          R"({"schema": 18446744073709551615, "value": 5})"}) {
        CAPTURE(original);
        folder.clear();
        writeFile(file, original);
        const auto loaded = store.load();
        if (original.find("99999999999999999999") != std::string::npos) {
            REQUIRE(loaded.notices[0].kind == Notice::Kind::set_aside);  // no integer any more
            continue;
        }
        REQUIRE(loaded.read_only);
        REQUIRE(loaded.notices.size() == 1);
        REQUIRE(loaded.notices[0].kind == Notice::Kind::read_only);
        REQUIRE(loaded.document["value"] == (original.find("other") == std::string::npos ? 5 : -1));
        const auto saved = store.save(document(6));
        REQUIRE_FALSE(saved.has_value());
        REQUIRE(saved.error().kind == ErrorKind::settings_unusable);
        REQUIRE(saved.error().sentence().find("newer version") != std::string::npos);
        REQUIRE(filesIn(folder.path()) == std::map<std::string, std::string>{{"x.json", original}});
    }
}

TEST_CASE_METHOD(CounterStore, "what will not survive the next save is copied first, once") {
    const std::string original = R"({"schema": 3, "value": 5000})";
    writeFile(file, original);
    for (int i = 0; i < 3; ++i) {
        const auto loaded = store.load();
        REQUIRE(loaded.document["value"] == 5000);
        REQUIRE(loaded.kept.has_value());
        REQUIRE(readFile(*loaded.kept) == original);
        REQUIRE(filesIn(folder.path()).size() == 2);
    }
}

TEST_CASE_METHOD(CounterStore, "a folder in the file's place is left there") {
    std::filesystem::create_directories(file / "something");
    const auto loaded = store.load();
    REQUIRE(loaded.document["value"] == -1);
    REQUIRE(loaded.read_only);
    REQUIRE(loaded.notices[0].kind == Notice::Kind::read_only);
    REQUIRE_FALSE(store.save(document(1)).has_value());
    REQUIRE(std::filesystem::is_directory(file / "something"));
}
