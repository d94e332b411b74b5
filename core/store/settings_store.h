// The settings of the user, from the disk and back: what the rest of the program uses of store/.
#pragma once

#include <filesystem>
#include <vector>

#include "model/error.h"
#include "model/setup.h"
#include "store/files.h"
#include "store/notice.h"

namespace unisono {

struct LoadedSettings {
    Setup setup;                  // empty if there was nothing that could be used
    bool read_only = false;       // save() will refuse; a notice says why
    std::vector<Notice> notices;  // for a person, in this order; nothing to say on most days
};

// Keeps "settings.json" in one folder. Calls from several threads and processes are safe, the last
// save wins; see store/json_store.h for what happens to files that cannot be used.
class SettingsStore {
 public:
    explicit SettingsStore(std::filesystem::path folder, Files& files = systemFiles());

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

    // Never fails. Does not create the folder.
    LoadedSettings load();

    // What it wrote, load() gives back exactly. Fails with settings_unusable or duplicate_speaker
    // and a sentence that names the trouble; then what was saved before is still there.
    Result<void> save(const Setup& setup);

 private:
    std::filesystem::path file_;
    Files& files_;
};

}  // namespace unisono
