// Files by Win32 calls.
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include <windows.h>

#include "store/files.h"

namespace unisono {
namespace {

std::error_code lastError() {
    const DWORD code = GetLastError();
    switch (code) {
        case ERROR_FILE_NOT_FOUND:
        case ERROR_PATH_NOT_FOUND:
            return std::make_error_code(std::errc::no_such_file_or_directory);
        case ERROR_ACCESS_DENIED:
        case ERROR_SHARING_VIOLATION:
        case ERROR_LOCK_VIOLATION:
        case ERROR_WRITE_PROTECT:
            return std::make_error_code(std::errc::permission_denied);
        case ERROR_DISK_FULL:
        case ERROR_HANDLE_DISK_FULL:
            return std::make_error_code(std::errc::no_space_on_device);
        case ERROR_FILE_EXISTS:
        case ERROR_ALREADY_EXISTS:
            return std::make_error_code(std::errc::file_exists);
        default:
            return {static_cast<int>(code), std::system_category()};
    }
}

// A file that anybody has open, be it a virus scanner, an indexer or another copy of us, cannot be
// replaced, nor can one be opened while it is being replaced: tries again for up to a second.
// `call` returns whether it succeeded, and otherwise leaves GetLastError() set.
template <class Call>
bool patiently(Call call) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(1);
    while (!call()) {
        if (lastError() != std::errc::permission_denied ||
            std::chrono::steady_clock::now() > deadline) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return true;
}

class Handle {
 public:
    explicit Handle(HANDLE handle) : handle_(handle) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { close(); }

    [[nodiscard]] bool valid() const { return handle_ != INVALID_HANDLE_VALUE; }
    [[nodiscard]] HANDLE get() const { return handle_; }
    void close() {
        if (valid()) {
            CloseHandle(std::exchange(handle_, INVALID_HANDLE_VALUE));
        }
    }

 private:
    HANDLE handle_;
};

class WindowsLock final : public FileLock {
 public:
    explicit WindowsLock(HANDLE handle) : handle_(handle) {}

 private:
    Handle handle_;  // closing it releases the lock
};

bool writeAll(HANDLE handle, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto chunk = static_cast<DWORD>(std::min<std::size_t>(bytes.size(), 1U << 20));
        DWORD written = 0;
        if (!WriteFile(handle, bytes.data(), chunk, &written, nullptr)) {
            return false;
        }
        bytes.remove_prefix(written);
    }
    return true;
}

class WindowsFiles final : public Files {
 public:
    FileResult<std::string> read(const std::filesystem::path& file, std::size_t limit) override {
        const DWORD attributes = GetFileAttributesW(file.c_str());
        if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0) {
            return tl::unexpected(std::make_error_code(std::errc::is_a_directory));
        }
        HANDLE opened = INVALID_HANDLE_VALUE;
        if (!patiently([&] {
                opened = CreateFileW(file.c_str(), GENERIC_READ,
                                     FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                     nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
                return opened != INVALID_HANDLE_VALUE;
            })) {
            return tl::unexpected(lastError());
        }
        const Handle handle(opened);
        std::string bytes;
        char buffer[16384];
        while (true) {
            DWORD count = 0;
            if (!ReadFile(handle.get(), buffer, sizeof(buffer), &count, nullptr)) {
                return tl::unexpected(lastError());
            }
            if (count == 0) {
                return bytes;
            }
            bytes.append(buffer, count);
            if (bytes.size() > limit) {
                return tl::unexpected(std::make_error_code(std::errc::file_too_large));
            }
        }
    }

    FileResult<void> writeNew(const std::filesystem::path& file, std::string_view bytes) override {
        Handle handle(CreateFileW(file.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW,
                                  FILE_ATTRIBUTE_NORMAL, nullptr));
        if (!handle.valid()) {
            return tl::unexpected(lastError());
        }
        if (!writeAll(handle.get(), bytes) || !FlushFileBuffers(handle.get())) {
            const auto error = lastError();
            handle.close();
            DeleteFileW(file.c_str());
            return tl::unexpected(error);
        }
        return {};
    }

    FileResult<void> replace(const std::filesystem::path& from,
                             const std::filesystem::path& to) override {
        if (!patiently([&] {
                return MoveFileExW(from.c_str(), to.c_str(),
                                   MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
            })) {
            return tl::unexpected(lastError());
        }
        return {};
    }

    bool remove(const std::filesystem::path& file) override {
        return DeleteFileW(file.c_str()) || lastError() == std::errc::no_such_file_or_directory;
    }

    std::unique_ptr<FileLock> lock(const std::filesystem::path& file) override {
        const HANDLE handle = CreateFileW(file.c_str(), GENERIC_READ | GENERIC_WRITE,
                                          FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                          nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
        if (handle == INVALID_HANDLE_VALUE) {
            return nullptr;
        }
        auto held = std::make_unique<WindowsLock>(handle);
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(2);
        OVERLAPPED whole{};
        while (!LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0,
                           &whole)) {
            if (std::chrono::steady_clock::now() > deadline) {
                return nullptr;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        return held;
    }
};

}  // namespace

Files& systemFiles() {
    static WindowsFiles files;
    return files;
}

}  // namespace unisono
