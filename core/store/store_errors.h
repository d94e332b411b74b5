// The sentences in which settings speak to a person.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>

#include "model/error.h"
#include "store/notice.h"

namespace unisono {

Notice setAsideNotice(const std::filesystem::path& file, const std::filesystem::path& kept,
                      const std::string& problem);
Notice migratedNotice(const std::filesystem::path& file, const std::filesystem::path& kept,
                      int schema);
Notice newerNotice(const std::filesystem::path& file);
Notice unreadableNotice(const std::filesystem::path& file, const std::error_code& error);
Notice notKeptNotice(const std::filesystem::path& file, const std::error_code& error,
                     const std::string& problem);

Error notSaved(const std::filesystem::path& file, const std::error_code& error);
Error unwritableDocument(const std::string& problem);

}  // namespace unisono
