// The few operations on files that decide whether settings survive a crash, a full disk or a
// second copy of the program. One implementation per system (core/store/platform); tests put
// their own in between to make single steps fail.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <tl/expected.hpp>

namespace unisono {

template <class T>
using FileResult = tl::expected<T, std::error_code>;

// Holds an exclusive lock among all processes and threads; letting go of it releases the lock.
class FileLock {
 public:
    virtual ~FileLock() = default;
};

// Thread safe. Errors compare with std::errc on every system: no_such_file_or_directory,
// permission_denied, no_space_on_device, file_exists, file_too_large, is_a_directory.
class Files {
 public:
    virtual ~Files() = default;

    // All of a regular file, which may be at most `limit` bytes (else file_too_large).
    virtual FileResult<std::string> read(const std::filesystem::path& file, std::size_t limit) = 0;

    // Makes a file that must not exist yet (else file_exists), private to the user, and returns
    // when its bytes are on the disk. After a failure there is no file.
    virtual FileResult<void> writeNew(const std::filesystem::path& file,
                                      std::string_view bytes) = 0;

    // Renames `from` over `to` in one step: others see the old file or the new one, never none,
    // and after a power failure one of the two is there. After a failure both are as they were.
    virtual FileResult<void> replace(const std::filesystem::path& from,
                                     const std::filesystem::path& to) = 0;

    // True if the file is gone now.
    virtual bool remove(const std::filesystem::path& file) = 0;

    // Waits up to about two seconds for the lock that `file` stands for; null if it cannot be had.
    virtual std::unique_ptr<FileLock> lock(const std::filesystem::path& file) = 0;
};

// The files of this machine (core/store/platform).
Files& systemFiles();

}  // namespace unisono
