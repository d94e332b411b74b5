#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "source/named_pipe.h"
#include "source/words.h"

namespace unisono {
namespace {

constexpr int kLook_ms = 100;  // between two looks at whether anybody still listens
constexpr auto kNobodyWrites = std::chrono::milliseconds(20);
constexpr auto kMadeAnew = std::chrono::milliseconds(250);  // between two looks at the name

// Without waiting for a writer.
int openToRead(const std::string& path) {
    return ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
}

// Never blocks for longer than a look. Programs that write remove their pipe and make it anew when
// they start again: the name is what is listened to.
class Pipe {
 public:
    Pipe(int file, std::string path, std::shared_ptr<const Clock> clock)
        : file_(file), path_(std::move(path)), clock_(std::move(clock)), looked_(clock_->now()) {}
    ~Pipe() { ::close(file_); }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    // Until all are there; fewer: a writer left after them, or nobody wants them any more.
    std::size_t read(void* into, std::size_t bytes) {
        std::size_t done = 0;
        while (done < bytes && !abandoned_) {
            pollfd look{file_, POLLIN, 0};
            const int ready = ::poll(&look, 1, kLook_ms);
            if (ready <= 0) {
                if (turnToNewOne()) {
                    return done;
                }
                continue;
            }
            const ssize_t got = ::read(file_, static_cast<char*>(into) + done, bytes - done);
            if (got > 0) {
                written_ = true;
                done += static_cast<std::size_t>(got);
            } else if (got == 0) {
                if (written_) {  // the last writer has left
                    written_ = false;
                    looked_.reset();
                    return done;
                }
                turnToNewOne();  // nothing was read of a writer
                std::this_thread::sleep_for(kNobodyWrites);
            } else if (errno != EAGAIN && errno != EINTR) {
                std::this_thread::sleep_for(kNobodyWrites);
            }
        }
        return done;
    }
    void abandon() { abandoned_ = true; }

 private:
    // Only while nothing is written, so that the old one is heard to its end. True: what was read
    // of a writer ends here.
    bool turnToNewOne() {
        const TimePoint now = clock_->now();
        if (looked_ && now - *looked_ < kMadeAnew) {
            return false;
        }
        looked_ = now;
        struct stat named {};
        if (::stat(path_.c_str(), &named) != 0 || !S_ISFIFO(named.st_mode) || isMine(named)) {
            return false;
        }
        const int file = openToRead(path_);
        if (file < 0) {
            return false;
        }
        // Something else may bear the name by now.
        if (::fstat(file, &named) != 0 || !S_ISFIFO(named.st_mode)) {
            ::close(file);
            return false;
        }
        ::close(std::exchange(file_, file));
        return std::exchange(written_, false);
    }
    [[nodiscard]] bool isMine(const struct stat& other) const {
        struct stat mine {};
        return ::fstat(file_, &mine) == 0 && mine.st_dev == other.st_dev &&
               mine.st_ino == other.st_ino;
    }

    int file_;
    std::string path_;
    std::shared_ptr<const Clock> clock_;
    std::optional<TimePoint> looked_;  // none: the next look is due at once
    bool written_ = false;
    std::atomic<bool> abandoned_{false};
};

// Tells the thread that reads when nobody wants to hear it any more.
class PipeSource final : public Source {
 public:
    PipeSource(std::shared_ptr<Pipe> pipe, std::unique_ptr<Source> input)
        : pipe_(std::move(pipe)), input_(std::move(input)) {}
    ~PipeSource() override { pipe_->abandon(); }
    PipeSource(const PipeSource&) = delete;
    PipeSource& operator=(const PipeSource&) = delete;

    [[nodiscard]] SourceInfo info() const override { return input_->info(); }
    Result<Read> read(float* stereo, std::size_t frames) override {
        return input_->read(stereo, frames);
    }
    [[nodiscard]] Frame position() const override { return input_->position(); }
    Result<void> seek(Frame position) override { return input_->seek(position); }
    [[nodiscard]] std::optional<Arrival> lastArrival() const override {
        return input_->lastArrival();
    }
    std::string takeNotice() override { return input_->takeNotice(); }

 private:
    std::shared_ptr<Pipe> pipe_;
    std::unique_ptr<Source> input_;
};

}  // namespace

Result<std::unique_ptr<Source>> openNamedPipe(const std::string& path, PcmInputSettings settings) {
    struct stat there {};
    if (::stat(path.c_str(), &there) != 0) {
        return fail(ErrorKind::file_not_found,
                    "There is no pipe " + printable(path) + " (" + std::strerror(errno) + ").", {},
                    "Make one with 'mkfifo " + printable(path) + "'.");
    }
    if (!S_ISFIFO(there.st_mode)) {
        return fail(ErrorKind::file_unusable, printable(path) + " is not a named pipe.", {},
                    "Name a file without 'pipe:'; make a pipe with 'mkfifo'.");
    }
    const int file = openToRead(path);
    if (file < 0) {
        return fail(ErrorKind::file_unusable,
                    printable(path) + " cannot be read (" + std::strerror(errno) + ").", {},
                    "Change its permissions, or make one of your own with 'mkfifo'.");
    }
    if (!settings.clock) {
        settings.clock = std::make_shared<SteadyClock>();
    }
    auto pipe = std::make_shared<Pipe>(file, path, settings.clock);
    settings.reopens = true;
    if (settings.name.empty() || settings.name == PcmInputSettings{}.name) {
        settings.name = path;
    }
    auto input = openPcmInput(
        [pipe](void* into, std::size_t bytes) { return pipe->read(into, bytes); }, settings);
    if (!input) {
        return input;
    }
    return std::make_unique<PipeSource>(std::move(pipe), std::move(*input));
}

}  // namespace unisono
