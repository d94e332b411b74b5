// What a person should be told about their settings although nothing failed for good.
#pragma once

#include <filesystem>
#include <string>

#include "model/error.h"

namespace unisono {

struct Notice {
    enum class Kind {
        set_aside,  // the file could not be understood: it was moved to `kept`, defaults are used
        read_only,  // the file may not be written over (newer version, or unreadable)
        migrated,   // the file was of an older schema; the original is also at `kept`
        left_out,   // an entry of the file was not used; the original is also at `kept`
        limited,    // a value of the file was replaced by one in range; the original as above
        not_kept,   // the original should have been kept, and could not be: saving will refuse
    };
    Kind kind{};
    Error text;                  // always of kind settings_unusable
    std::filesystem::path kept;  // where the original is now; may be empty

    [[nodiscard]] std::string sentence() const { return text.sentence(); }
};

}  // namespace unisono
