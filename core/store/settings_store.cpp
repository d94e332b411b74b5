#include "store/settings_store.h"

#include <utility>

#include "store/json_store.h"
#include "store/paths.h"
#include "store/setup_json.h"

namespace unisono {

SettingsStore::SettingsStore(std::filesystem::path folder, Files& files)
    : file_(std::move(folder) / "settings.json"), files_(files) {
}

LoadedSettings SettingsStore::load() {
    auto stored = JsonStore(file_, setupFormat(), files_).load();
    LoadedSettings loaded;
    loaded.read_only = stored.read_only;
    loaded.notices = std::move(stored.notices);
    if (auto reading = setupFromJson(stored.document)) {
        loaded.setup = std::move(reading->setup);
        for (auto& notice : reading->notices) {
            if (stored.kept) {
                notice.kept = *stored.kept;
                notice.text.meaning = "The original is kept as " + toUtf8(*stored.kept) + ".";
            }
            loaded.notices.push_back(std::move(notice));
        }
    }
    return loaded;
}

Result<void> SettingsStore::save(const Setup& setup) {
    auto document = setupToJson(setup);
    if (!document) {
        return tl::unexpected(std::move(document.error()));
    }
    return JsonStore(file_, setupFormat(), files_).save(*std::move(document));
}

}  // namespace unisono
