// Files on which one chosen step fails, as on a full disk or after pulling the plug.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "store/files.h"

namespace unisono::test {

class FailingFiles final : public Files {
 public:
    std::errc read_error{};  // each is passed on instead of doing the work, unless it is 0
    std::errc write_error{};
    std::errc replace_error{};
    bool lockable = true;
    std::function<void()> before_replace;  // something that happens at the worst moment
    int steps = 0;                         // reads, writes and renames so far
    int failing_step = -1;                 // this step, counted from 0, fails

    FileResult<std::string> read(const std::filesystem::path& file, std::size_t limit) override {
        if (failsNow(read_error)) {
            return tl::unexpected(std::make_error_code(error_));
        }
        return systemFiles().read(file, limit);
    }
    FileResult<void> writeNew(const std::filesystem::path& file, std::string_view bytes) override {
        if (failsNow(write_error)) {
            return tl::unexpected(std::make_error_code(error_));
        }
        return systemFiles().writeNew(file, bytes);
    }
    FileResult<void> replace(const std::filesystem::path& from,
                             const std::filesystem::path& to) override {
        if (before_replace) {
            before_replace();
        }
        if (failsNow(replace_error)) {
            return tl::unexpected(std::make_error_code(error_));
        }
        return systemFiles().replace(from, to);
    }
    bool remove(const std::filesystem::path& file) override { return systemFiles().remove(file); }
    std::unique_ptr<FileLock> lock(const std::filesystem::path& file) override {
        return lockable ? systemFiles().lock(file) : nullptr;
    }

 private:
    bool failsNow(std::errc error) {
        error_ = error == std::errc{} ? std::errc::io_error : error;
        return steps++ == failing_step || error != std::errc{};
    }

    std::errc error_{};
};

}  // namespace unisono::test
