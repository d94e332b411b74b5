#include "store/json_store.h"

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <random>
#include <utility>

#include "store/json_text.h"
#include "store/paths.h"
#include "store/store_errors.h"

namespace unisono {

namespace fs = std::filesystem;
using nlohmann::json;

// What is on disk, and what it means for us.
struct JsonStore::Inspection {
    enum class State { missing, unreadable, broken, newer, older, incomplete, sound };
    State state = State::missing;
    int schema = 0;
    json document;          // older, incomplete and sound; newer if it can be read all the same
    std::string bytes;      // older and incomplete
    std::string problem;    // broken: half a sentence
    std::error_code error;  // unreadable

    [[nodiscard]] bool mustBeKept() const {
        return state == State::broken || state == State::older || state == State::incomplete;
    }
};

namespace {

// "20250131T142501Z": sorts by time, and is legal in file names everywhere.
std::string utcStamp() {
    using namespace std::chrono;
    const auto now = floor<seconds>(system_clock::now());
    const auto midnight = floor<days>(now);
    const year_month_day day(midnight);
    const hh_mm_ss time(now - midnight);
    char text[48];
    std::snprintf(text, sizeof(text), "%04d%02u%02uT%02d%02d%02dZ", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text;
}

fs::path withSuffix(fs::path file, const std::string& suffix) {
    file += suffix;
    return file;
}

bool startsWith(const std::string& text, const std::string& start) {
    return text.compare(0, start.size(), start) == 0;
}

// The files beside `file` whose names begin with its own and `suffix`.
std::vector<fs::path> siblings(const fs::path& file, const std::string& suffix) {
    std::vector<fs::path> found;
    const std::string start = toUtf8(file.filename()) + suffix;
    std::error_code ignored;
    for (fs::directory_iterator entry(file.parent_path(), ignored), end; entry != end;
         entry.increment(ignored)) {
        if (startsWith(toUtf8(entry->path().filename()), start)) {
            found.push_back(entry->path());
        }
    }
    return found;
}

// What crashes left behind. Only what is old: without locks another save may be under way.
void removeLeftovers(const fs::path& file) {
    const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(1);
    for (const auto& leftover : siblings(file, ".tmp-")) {
        std::error_code failure;
        if (fs::last_write_time(leftover, failure) < long_ago && !failure) {
            fs::remove(leftover, failure);
        }
    }
}

fs::path lockOf(const fs::path& file) {
    return withSuffix(file, ".lock");
}

}  // namespace

JsonStore::JsonStore(fs::path file, DocumentFormat format, Files& files)
    : file_(std::move(file)), format_(std::move(format)), files_(files) {
    std::error_code failure;
    if (auto absolute = fs::absolute(file_, failure); !failure) {
        file_ = std::move(absolute);
    }
}

// Where the file really is: renaming over a symbolic link would cut it off from what it names.
fs::path JsonStore::target() const {
    std::error_code failure;
    auto real = fs::canonical(file_, failure);
    return failure ? file_ : real;
}

JsonStore::Inspection JsonStore::inspect(const fs::path& file) {
    using State = Inspection::State;
    Inspection found;
    const auto broken = [&found](std::string problem) {
        found.state = State::broken;
        found.problem = std::move(problem);
        return std::move(found);
    };

    auto bytes = files_.read(file, kMaxDocumentBytes);
    if (!bytes) {
        if (bytes.error() == std::errc::file_too_large) {
            return broken("it is far too large");
        }
        const bool missing = bytes.error() == std::errc::no_such_file_or_directory ||
                             bytes.error() == std::errc::not_a_directory;
        found.state = missing ? State::missing : State::unreadable;
        found.error = bytes.error();
        return found;
    }
    auto document = parseJson(*bytes);
    if (!document) {
        return broken(document.error());
    }
    if (!document->is_object() || !document->contains("schema") ||
        !(*document)["schema"].is_number_unsigned() || (*document)["schema"] == 0U) {
        return broken("it does not say what it is");
    }
    const auto schema_there = (*document)["schema"].get<std::uint64_t>();
    if (schema_there > static_cast<std::uint64_t>(format_.schema)) {
        found.state = State::newer;
        if (format_.check(*document).readable) {
            found.document = *std::move(document);
        }
        return found;
    }
    found.schema = static_cast<int>(schema_there);
    for (int schema = found.schema; schema < format_.schema; ++schema) {
        auto next = format_.migrations.at(static_cast<std::size_t>(schema - 1))(*document);
        if (!next) {
            return broken(next.error().what);
        }
        document = *std::move(next);
        (*document)["schema"] = schema + 1;
    }
    const Fitness fitness = format_.check(*document);
    if (!fitness.readable) {
        return broken(fitness.problem);
    }
    found.document = *std::move(document);
    found.bytes = *std::move(bytes);
    found.state = found.schema < format_.schema ? State::older
                  : fitness.complete            ? State::sound
                                                : State::incomplete;
    return found;
}

FileResult<fs::path> JsonStore::writeUnderFreeName(const fs::path& stem, const std::string& bytes) {
    for (int number = 1;; ++number) {
        const auto file =
            number == 1 ? stem : withSuffix(stem, std::string("-").append(std::to_string(number)));
        const auto written = files_.writeNew(file, bytes);
        if (written) {
            return file;
        }
        if (written.error() != std::errc::file_exists || number == 1000) {
            return tl::unexpected(written.error());
        }
    }
}

FileResult<fs::path> JsonStore::setAside(const fs::path& file) {
    // An empty file reserves the name, so that what is renamed over it can only be ours.
    auto reserved = writeUnderFreeName(withSuffix(file, ".unreadable-" + utcStamp()), {});
    if (!reserved) {
        return reserved;
    }
    const auto moved = files_.replace(file, *reserved);
    if (!moved) {
        files_.remove(*reserved);
        return tl::unexpected(moved.error());
    }
    return reserved;
}

FileResult<fs::path> JsonStore::keepCopy(const fs::path& file, const std::string& name,
                                         const std::string& bytes, bool dated) {
    for (const auto& earlier : siblings(file, name)) {
        if (files_.read(earlier, kMaxDocumentBytes) == bytes) {
            return earlier;
        }
    }
    const auto plain = withSuffix(file, name);
    std::error_code ignored;
    return writeUnderFreeName(dated || fs::exists(plain, ignored)
                                  ? withSuffix(plain, std::string("-").append(utcStamp()))
                                  : plain,
                              bytes);
}

FileResult<fs::path> JsonStore::keep(const fs::path& file, const Inspection& found) {
    switch (found.state) {
        case Inspection::State::broken:
            return setAside(file);
        case Inspection::State::older:
            return keepCopy(file, ".schema-" + std::to_string(found.schema), found.bytes, false);
        default:
            return keepCopy(file, ".before-repair", found.bytes, true);
    }
}

LoadedDocument JsonStore::load() {
    using State = Inspection::State;
    const auto file = target();
    auto found = inspect(file);
    std::unique_ptr<FileLock> lock;
    if (found.mustBeKept()) {
        // Look again once nobody else is changing it: another process may have put it right.
        lock = files_.lock(lockOf(file));
        found = inspect(file);
    }

    LoadedDocument loaded;
    loaded.document = found.document.is_null() ? format_.defaults : std::move(found.document);
    if (found.mustBeKept()) {
        const auto kept = keep(file, found);
        if (kept) {
            loaded.kept = *kept;
            if (found.state == State::broken) {
                loaded.notices.push_back(setAsideNotice(file, *kept, found.problem));
            } else if (found.state == State::older) {
                loaded.notices.push_back(migratedNotice(file, *kept, found.schema));
            }
        } else {
            loaded.read_only = true;
            loaded.notices.push_back(notKeptNotice(file, kept.error(), found.problem));
        }
    } else if (found.state == State::newer) {
        loaded.read_only = true;
        loaded.notices.push_back(newerNotice(file));
    } else if (found.state == State::unreadable) {
        loaded.read_only = true;
        loaded.notices.push_back(unreadableNotice(file, found.error));
    }
    return loaded;
}

Result<void> JsonStore::save(json document) {
    using State = Inspection::State;
    document["schema"] = format_.schema;
    std::string text;
    try {
        text = document.dump(2) + "\n";
    } catch (const json::exception&) {  // text that is not UTF-8
        return tl::unexpected(unwritableDocument("it holds text that is not UTF-8"));
    }
    if (text.size() > kMaxDocumentBytes) {
        return tl::unexpected(unwritableDocument("it is far too large"));
    }

    const auto file = target();
    std::error_code failure;
    fs::create_directories(file.parent_path(), failure);
    if (failure) {
        return tl::unexpected(notSaved(file, failure));
    }
    const auto lock = files_.lock(lockOf(file));
    removeLeftovers(file);
    const auto found = inspect(file);
    if (found.state == State::newer) {
        return tl::unexpected(newerNotice(file).text);
    }
    if (found.state == State::unreadable) {
        return tl::unexpected(notSaved(file, found.error));
    }
    if (found.mustBeKept()) {
        if (const auto kept = keep(file, found); !kept) {
            return tl::unexpected(notSaved(file, kept.error()));
        }
    }
    return write(file, text);
}

Result<void> JsonStore::write(const fs::path& file, const std::string& text) {
    std::random_device random;
    char unique[24];
    std::snprintf(unique, sizeof(unique), ".tmp-%08x%08x", random(), random());
    const auto temporary = withSuffix(file, unique);
    if (const auto written = files_.writeNew(temporary, text); !written) {
        return tl::unexpected(notSaved(file, written.error()));
    }
    if (const auto replaced = files_.replace(temporary, file); !replaced) {
        files_.remove(temporary);
        return tl::unexpected(notSaved(file, replaced.error()));
    }
    return {};
}

}  // namespace unisono
