#include "store/store_errors.h"

#include <utility>

#include "store/paths.h"

namespace unisono {
namespace {

Notice notice(Notice::Kind kind, std::string what, std::string meaning, std::string next,
              std::filesystem::path kept = {}) {
    return {kind,
            {ErrorKind::settings_unusable, std::move(what), std::move(meaning), std::move(next)},
            std::move(kept)};
}

std::string adviceFor(const std::error_code& error) {
    if (error == std::errc::no_space_on_device) {
        return "Free some space on that disk, then save again.";
    }
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted ||
        error == std::errc::read_only_file_system) {
        return "Allow writing there, or set UNISONO_CONFIG_DIR to a folder that can be written.";
    }
    return "Look at what is there, or set UNISONO_CONFIG_DIR to another folder.";
}

}  // namespace

Notice setAsideNotice(const std::filesystem::path& file, const std::filesystem::path& kept,
                      const std::string& problem) {
    return notice(Notice::Kind::set_aside,
                  "The settings in " + toUtf8(file) + " could not be understood: " + problem + ".",
                  "Unisono starts with default settings; the file is kept as " + toUtf8(kept) + ".",
                  "If you have a good copy, close Unisono and put it in place.", kept);
}

Notice migratedNotice(const std::filesystem::path& file, const std::filesystem::path& kept,
                      int schema) {
    return notice(Notice::Kind::migrated,
                  "The settings in " + toUtf8(file) + " are from an older version (schema " +
                      std::to_string(schema) + ") and were taken over.",
                  "The original is kept as " + toUtf8(kept) + ".", {}, kept);
}

Notice newerNotice(const std::filesystem::path& file) {
    return notice(
        Notice::Kind::read_only,
        "The settings in " + toUtf8(file) + " were written by a newer version of Unisono.",
        "They are left untouched, and changes will not be saved.",
        "Use the newer version, or set UNISONO_CONFIG_DIR to another folder.");
}

Notice unreadableNotice(const std::filesystem::path& file, const std::error_code& error) {
    return notice(
        Notice::Kind::read_only,
        "The settings in " + toUtf8(file) + " could not be read: " + error.message() + ".",
        "Unisono starts with default settings, and changes will not be saved.", adviceFor(error));
}

Notice notKeptNotice(const std::filesystem::path& file, const std::error_code& error,
                     const std::string& problem) {
    return notice(Notice::Kind::not_kept,
                  "The settings in " + toUtf8(file) + " need to be replaced" +
                      (problem.empty() ? "" : " (" + problem + ")") +
                      ", but the original could not be kept: " + error.message() + ".",
                  "So that nothing is lost, changes will not be saved.", adviceFor(error));
}

Error notSaved(const std::filesystem::path& file, const std::error_code& error) {
    return {ErrorKind::settings_unusable,
            "The settings could not be saved to " + toUtf8(file) + ": " + error.message() + ".",
            "What was there before is unchanged.", adviceFor(error)};
}

Error unwritableDocument(const std::string& problem) {
    return {ErrorKind::settings_unusable,
            "The settings cannot be saved: " + problem + ".",
            "What was there before is unchanged.",
            {}};
}

}  // namespace unisono
