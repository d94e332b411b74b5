// One versioned JSON document on disk, {"schema": N, …}, that is never torn, never lost and never
// written over by an older version of the program.
//
// Beside the file "x.json" there may be, all in its folder:
//   x.json.unreadable-<UTC time>      what could not be understood, moved there as it was
//   x.json.schema-<N>[-<UTC time>]    the original of a file that was migrated from schema N
//   x.json.before-repair-<UTC time>   the original of a file of which something could not be used
//   x.json.lock                       empty; serialises those who change the above
//   x.json.tmp-<random>               a save under way, or one that a crash cut short
// Kept originals are never written over, and made once for the same content. If "x.json" is a
// symbolic link, all this happens where it points to.
#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "model/error.h"
#include "store/files.h"
#include "store/notice.h"

namespace unisono {

// Turns a document of one schema into one of the next, without looking at anything else. Fails
// when the document is not what its schema number says. Need not touch "schema".
using Migration = std::function<Result<nlohmann::json>(const nlohmann::json&)>;

// How much of a document of the current schema its owner can use.
struct Fitness {
    bool readable = true;  // false: as good as corrupted
    bool complete = true;  // false: something in it will not survive the next save
    std::string problem;   // half a sentence, when not readable: "speakers is not a list"
};

struct DocumentFormat {
    int schema = 1;                     // the current one, from 1
    std::vector<Migration> migrations;  // [i] leads from schema i + 1 to i + 2; schema - 1 of them
    std::function<Fitness(const nlohmann::json&)> check;  // must not throw
    nlohmann::json defaults;                              // what a missing file stands for
};

struct LoadedDocument {
    nlohmann::json document;                    // of the current schema
    bool read_only = false;                     // saving will be refused; a notice says why
    std::optional<std::filesystem::path> kept;  // where the original of what was changed is now
    std::vector<Notice> notices;
};

// Every call stands by itself and looks at the disk anew, so that calls from any number of
// threads and processes are safe; the last save wins.
class JsonStore {
 public:
    JsonStore(std::filesystem::path file, DocumentFormat format, Files& files = systemFiles());

    // Never fails; what could not be used is told in the notices. Changes nothing on disk, except
    // to keep an original as described above.
    LoadedDocument load();

    // Writes `document`, whose "schema" it sets. Fails with settings_unusable, and then the old
    // file is as it was, if the folder or disk refuses, if the file there is of a newer schema or
    // cannot be read, or if an original that must be kept cannot be.
    Result<void> save(nlohmann::json document);

 private:
    struct Inspection;

    [[nodiscard]] std::filesystem::path target() const;
    Inspection inspect(const std::filesystem::path& file);
    FileResult<std::filesystem::path> keep(const std::filesystem::path& file,
                                           const Inspection& found);
    FileResult<std::filesystem::path> setAside(const std::filesystem::path& file);
    FileResult<std::filesystem::path> keepCopy(const std::filesystem::path& file,
                                               const std::string& name, const std::string& bytes,
                                               bool dated);
    FileResult<std::filesystem::path> writeUnderFreeName(const std::filesystem::path& stem,
                                                         const std::string& bytes);
    Result<void> write(const std::filesystem::path& file, const std::string& text);

    std::filesystem::path file_;
    DocumentFormat format_;
    Files& files_;
};

}  // namespace unisono
