// What JsonStore leaves on the disk, whatever goes wrong.
#include <atomic>
#include <chrono>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "counter_store.h"
#include "store/json_store.h"
#include "support/catch.h"

using namespace unisono;
using nlohmann::json;
using test::counterFormat;
using test::CounterStore;
using test::document;
using test::filesIn;
using test::keptBeside;
using test::readFile;
using test::writeFile;

TEST_CASE_METHOD(CounterStore, "what was saved is loaded, and nothing else is left") {
    REQUIRE(store.save(document(7)));
    REQUIRE(store.load().document == json{{"schema", 3}, {"value", 7}});
    REQUIRE(store.save(document(8)));
    REQUIRE(store.load().document["value"] == 8);
    REQUIRE(filesIn(folder.path()).size() == 1);
}

TEST_CASE_METHOD(CounterStore, "folders on the way are made") {
    JsonStore deep(folder.path() / "a" / "b" / "x.json", counterFormat());
    REQUIRE(deep.load().notices.empty());
    REQUIRE_FALSE(std::filesystem::exists(folder.path() / "a"));
    REQUIRE(deep.save(document(1)));
    REQUIRE(deep.load().document["value"] == 1);
}

TEST_CASE_METHOD(CounterStore, "a failing step leaves the old file and no litter") {
    REQUIRE(store.save(document(1)));
    const auto before = filesIn(folder.path());

    SECTION("full disk") {
        files.write_error = std::errc::no_space_on_device;
        const auto saved = store.save(document(2));
        REQUIRE(saved.error().kind == ErrorKind::settings_unusable);
        REQUIRE(saved.error().next.find("Free some space") != std::string::npos);
    }
    SECTION("rename refused") {
        files.replace_error = std::errc::permission_denied;
        const auto saved = store.save(document(2));
        REQUIRE(saved.error().kind == ErrorKind::settings_unusable);
        REQUIRE(saved.error().next.find("UNISONO_CONFIG_DIR") != std::string::npos);
    }
    SECTION("what is there cannot be read, so it might be newer") {
        files.read_error = std::errc::permission_denied;
        REQUIRE_FALSE(store.save(document(2)).has_value());
        const auto loaded = store.load();
        REQUIRE(loaded.read_only);
        REQUIRE(loaded.notices[0].kind == Notice::Kind::read_only);
    }
    REQUIRE(filesIn(folder.path()) == before);
}

TEST_CASE_METHOD(CounterStore, "whichever step fails, old or new content is there, whole") {
    for (const std::string original : {R"({"schema": 3, "value": 1})", R"({"schema": 1, "v": "1"})",
                                       "broken", R"({"schema": 3, "value": 5000})"}) {
        for (int step = 0;; ++step) {
            folder.clear();
            writeFile(file, original);
            files.steps = 0;
            files.failing_step = step;
            const bool saved = store.save(document(2)).has_value();
            CAPTURE(original, step, saved);
            if (saved) {
                REQUIRE(json::parse(readFile(file))["value"] == 2);
            }
            const bool is_there = std::filesystem::exists(file) && readFile(file) == original;
            const bool may_go = original == R"({"schema": 3, "value": 1})" && saved;
            REQUIRE((is_there || may_go || keptBeside(file, original)));
            for (const auto& [name, content] : filesIn(folder.path())) {
                REQUIRE(name.find(".tmp-") == std::string::npos);
            }
            if (files.steps <= step) {
                REQUIRE(saved);
                break;
            }
        }
    }
}

TEST_CASE_METHOD(CounterStore, "a folder that cannot be is a typed error with advice") {
    writeFile(folder.path() / "plain", "not a folder");
    JsonStore store_in_file(folder.path() / "plain" / "x.json", counterFormat());
    REQUIRE(store_in_file.load().document["value"] == -1);
    const auto saved = store_in_file.save(document(1));
    REQUIRE_FALSE(saved.has_value());
    REQUIRE(saved.error().kind == ErrorKind::settings_unusable);
    REQUIRE_FALSE(saved.error().next.empty());
    REQUIRE(readFile(folder.path() / "plain") == "not a folder");
}

TEST_CASE_METHOD(CounterStore, "documents that could not be loaded again are not saved") {
    REQUIRE(store.save(document(1)));
    const auto before = filesIn(folder.path());
    auto huge = document(2);
    huge["x"] = std::string(5 << 20, 'x');
    REQUIRE_FALSE(store.save(huge).has_value());
    auto binary = document(2);
    binary["x"] = "\xff";
    REQUIRE_FALSE(store.save(binary).has_value());
    REQUIRE(filesIn(folder.path()) == before);
}

TEST_CASE_METHOD(CounterStore, "a symbolic link stays one") {
    const auto real = folder.path() / "elsewhere";
    std::filesystem::create_directories(real);
    writeFile(real / "real.json", R"({"schema": 3, "value": 1})");
    std::error_code failure;
    std::filesystem::create_symlink(real / "real.json", file, failure);
    if (failure) {
        WARN("This system makes no symbolic links for us.");
        return;
    }
    REQUIRE(store.save(document(2)));
    REQUIRE(std::filesystem::is_symlink(file));
    REQUIRE(json::parse(readFile(real / "real.json"))["value"] == 2);
}

TEST_CASE_METHOD(CounterStore, "what crashes left behind is cleared away by the next save") {
    const auto make = [this](const char* name, std::chrono::minutes age) {
        writeFile(folder.path() / name, "half a docum");
        std::filesystem::last_write_time(folder.path() / name,
                                         std::filesystem::file_time_type::clock::now() - age);
    };
    make("x.json.tmp-old", std::chrono::minutes(61));
    make("x.json.tmp-new", std::chrono::minutes(1));  // another process may be writing it
    make("y.json.tmp-old", std::chrono::minutes(61));
    REQUIRE(store.save(document(1)));
    const auto files_now = filesIn(folder.path());
    REQUIRE(files_now.count("x.json.tmp-old") == 0);
    REQUIRE(files_now.count("x.json.tmp-new") == 1);
    REQUIRE(files_now.count("y.json.tmp-old") == 1);
}

TEST_CASE_METHOD(CounterStore, "another save in between does not tear the file") {
    REQUIRE(store.save(document(1)));
    files.lockable = false;  // as on a file system without locks
    int calls = 0;
    files.before_replace = [&] {
        if (calls++ == 0) {
            REQUIRE(JsonStore(file, counterFormat()).save(document(3)));
        }
    };
    REQUIRE(store.save(document(2)));
    REQUIRE(store.load().document["value"] == 2);
}

TEST_CASE_METHOD(CounterStore, "many saving and loading at once never see a torn file") {
    constexpr int kWriters = 4;
    constexpr int kSaves = 60;
    REQUIRE(store.save(document(0)));
    std::atomic<bool> done{false};
    std::atomic<int> torn{0};
    std::atomic<int> failed{0};
    std::vector<std::thread> threads;
    threads.reserve(kWriters + 1);
    for (int writer = 0; writer < kWriters; ++writer) {
        threads.emplace_back([&, writer] {
            JsonStore own(file, counterFormat());
            for (int i = 0; i < kSaves; ++i) {
                auto mine = document(writer);
                mine["padding"] = std::string(static_cast<std::size_t>(1 + 997 * writer), 'x');
                failed += own.save(mine) ? 0 : 1;
            }
        });
    }
    threads.emplace_back([&] {
        JsonStore own(file, counterFormat());
        while (!done) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            const auto loaded = own.load();
            const auto padding = loaded.document.value("padding", std::string());
            const auto value = loaded.document["value"].get<std::size_t>();
            torn += loaded.notices.empty() && (padding.empty() || padding.size() == 1 + 997 * value)
                        ? 0
                        : 1;
        }
    });
    for (int writer = 0; writer < kWriters; ++writer) {
        threads[static_cast<std::size_t>(writer)].join();
    }
    done = true;
    threads.back().join();
    REQUIRE(failed == 0);
    REQUIRE(torn == 0);
    REQUIRE(filesIn(folder.path()).size() == 1);
}
