// Files by POSIX calls: Linux, macOS and the BSDs.
#include <cerrno>
#include <chrono>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/files.h"

namespace unisono {
namespace {

constexpr mode_t kPrivate = S_IRUSR | S_IWUSR;

std::error_code lastError() {
    return {errno, std::generic_category()};
}

// Calls again as long as a signal gets in between.
template <class Call>
auto uninterrupted(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) {
        result = call();
    }
    return result;
}

class Descriptor {
 public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }

    [[nodiscard]] bool valid() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

    // Some file systems tell of a failed write only here.
    [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
    int number_;
};

class PosixLock final : public FileLock {
 public:
    explicit PosixLock(int number) : descriptor_(number) {}

 private:
    Descriptor descriptor_;  // closing it releases the lock
};

bool writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written =
            uninterrupted([&] { return ::write(descriptor, bytes.data(), bytes.size()); });
        if (written < 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// A rename lasts through a power failure only once its folder is on the disk.
void flushFolder(const std::filesystem::path& folder) {
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.valid()) {
        ::fsync(descriptor.number());  // some file systems refuse; there is nothing more to do
    }
}

class PosixFiles final : public Files {
 public:
    FileResult<std::string> read(const std::filesystem::path& file, std::size_t limit) override {
        // Not blocking, so that a pipe in the file's place cannot hang us.
        const Descriptor descriptor(
            uninterrupted([&] { return ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC); }));
        struct stat status {};
        if (!descriptor.valid() || ::fstat(descriptor.number(), &status) != 0) {
            return tl::unexpected(lastError());
        }
        if (!S_ISREG(status.st_mode)) {
            return tl::unexpected(std::make_error_code(
                S_ISDIR(status.st_mode) ? std::errc::is_a_directory : std::errc::not_supported));
        }
        std::string bytes;
        if (static_cast<std::uintmax_t>(status.st_size) <= limit) {
            bytes.reserve(static_cast<std::size_t>(status.st_size));
        }
        char buffer[16384];
        while (true) {
            const auto count =
                uninterrupted([&] { return ::read(descriptor.number(), buffer, sizeof(buffer)); });
            if (count < 0) {
                return tl::unexpected(lastError());
            }
            if (count == 0) {
                return bytes;
            }
            bytes.append(buffer, static_cast<std::size_t>(count));
            if (bytes.size() > limit) {
                return tl::unexpected(std::make_error_code(std::errc::file_too_large));
            }
        }
    }

    FileResult<void> writeNew(const std::filesystem::path& file, std::string_view bytes) override {
        Descriptor descriptor(uninterrupted([&] {
            return ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kPrivate);
        }));
        if (!descriptor.valid()) {
            return tl::unexpected(lastError());
        }
        if (!writeAll(descriptor.number(), bytes) || ::fsync(descriptor.number()) != 0 ||
            !descriptor.close()) {
            const auto error = lastError();
            ::unlink(file.c_str());
            return tl::unexpected(error);
        }
        return {};
    }

    FileResult<void> replace(const std::filesystem::path& from,
                             const std::filesystem::path& to) override {
        if (::rename(from.c_str(), to.c_str()) != 0) {
            return tl::unexpected(lastError());
        }
        flushFolder(to.parent_path());
        return {};
    }

    bool remove(const std::filesystem::path& file) override {
        return ::unlink(file.c_str()) == 0 || errno == ENOENT;
    }

    std::unique_ptr<FileLock> lock(const std::filesystem::path& file) override {
        const int number = uninterrupted(
            [&] { return ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kPrivate); });
        if (number < 0) {
            return nullptr;
        }
        auto held = std::make_unique<PosixLock>(number);
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(2);
        while (::flock(number, LOCK_EX | LOCK_NB) != 0) {
            const bool busy = errno == EWOULDBLOCK || errno == EINTR;
            if (!busy || std::chrono::steady_clock::now() > deadline) {
                return nullptr;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        return held;
    }
};

}  // namespace

Files& systemFiles() {
    static PosixFiles files;
    return files;
}

}  // namespace unisono
