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

// Never blocks for longer than a look: the pipe is opened without waiting for a writer.
class Pipe {
 public:
    explicit Pipe(int file) : file_(file) {}
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
                continue;
            }
            const ssize_t got = ::read(file_, static_cast<char*>(into) + done, bytes - done);
            if (got > 0) {
                written_ = true;
                done += static_cast<std::size_t>(got);
            } else if (got == 0) {
                if (written_) {  // the last writer has left
                    written_ = false;
                    return done;
                }
                std::this_thread::sleep_for(kNobodyWrites);
            } else if (errno != EAGAIN && errno != EINTR) {
                std::this_thread::sleep_for(kNobodyWrites);
            }
        }
        return done;
    }
    void abandon() { abandoned_ = true; }

 private:
    int file_;
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
    const int file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) {
        return fail(ErrorKind::file_unusable,
                    printable(path) + " cannot be read (" + std::strerror(errno) + ").", {},
                    "Change its permissions, or make one of your own with 'mkfifo'.");
    }
    auto pipe = std::make_shared<Pipe>(file);
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
