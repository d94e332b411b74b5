#include <initializer_list>
#include <string>
#include <utility>

#include "store/setup_json.h"

namespace unisono {

using nlohmann::json;

namespace {

using Renames = std::initializer_list<std::pair<const char*, const char*>>;

// Moves fields, under new names, from one object to another, which may be the same one.
void moveFields(json& from, json& to, Renames renames) {
    for (const auto& [old_name, new_name] : renames) {
        if (const auto field = from.find(old_name); field != from.end()) {
            json value = std::move(*field);
            from.erase(field);
            to[new_name] = std::move(value);
        }
    }
}

bool isListOfObjects(const json& document, const char* key) {
    const auto list = document.find(key);
    if (list == document.end() || !list->is_array()) {
        return false;
    }
    for (const auto& item : *list) {
        if (!item.is_object()) {
            return false;
        }
    }
    return true;
}

void migrateSpeaker(json& speaker) {
    json settings = json::object();
    moveFields(speaker, speaker, {{"address", "device"}});
    moveFields(speaker, settings,
               {{"role", "role"},
                {"gain", "gain_db"},
                {"delay", "delay_ms"},
                {"latency", "extra_latency_ms"},
                {"muted", "muted"},
                {"bands", "equalizer"}});
    if (isListOfObjects(settings, "equalizer")) {
        for (auto& band : settings["equalizer"]) {
            moveFields(band, band,
                       {{"type", "shape"}, {"freq", "frequency_hz"}, {"gain", "gain_db"}});
        }
    }
    speaker["settings"] = std::move(settings);
}

}  // namespace

Result<json> migrateSetupFrom1(const json& document) {
    for (const char* list : {"speakers", "groups"}) {
        if (!isListOfObjects(document, list)) {
            return fail(ErrorKind::settings_unusable,
                        std::string(list) + " is not what schema 1 has there");
        }
    }
    json migrated = document;
    for (auto& speaker : migrated["speakers"]) {
        migrateSpeaker(speaker);
    }
    for (auto& group : migrated["groups"]) {
        moveFields(group, group, {{"speakers", "members"}});
    }
    migrated["schema"] = 2;
    return migrated;
}

}  // namespace unisono
