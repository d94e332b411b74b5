// A small document format and a store for it, for the tests of JsonStore.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "failing_files.h"
#include "store/json_store.h"
#include "temporary_folder.h"

namespace unisono::test {

using nlohmann::json;

// A document of schema 3 with a number "value", which was "v" in schema 2 and text in schema 1.
inline DocumentFormat counterFormat() {
    DocumentFormat format;
    format.schema = 3;
    format.migrations = {[](const json& old) -> Result<json> {
                             if (!old.contains("v") || !old["v"].is_string()) {
                                 return fail(ErrorKind::settings_unusable, "v is not text");
                             }
                             json next = old;
                             next["v"] = std::stoi(old["v"].get<std::string>());
                             return next;
                         },
                         [](const json& old) -> Result<json> {
                             json next = old;
                             next["value"] = old.value("v", 0);
                             next.erase("v");
                             return next;
                         }};
    format.check = [](const json& document) {
        const bool readable = document.contains("value") && document["value"].is_number();
        const bool complete = readable && document["value"] < 1000;
        return Fitness{readable, complete, readable ? "" : "value is not a number"};
    };
    format.defaults = {{"schema", 3}, {"value", -1}};
    return format;
}

struct CounterStore {
    TemporaryFolder folder;
    FailingFiles files;
    std::filesystem::path file = folder.path() / "x.json";
    JsonStore store{file, counterFormat(), files};

    json valueAfter(const std::string& bytes) {
        writeFile(file, bytes);
        return store.load().document["value"];
    }
};

inline json document(int value) {
    return {{"value", value}};
}

}  // namespace unisono::test
