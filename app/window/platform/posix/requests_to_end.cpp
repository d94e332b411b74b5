#include "window/platform/requests_to_end.h"

#include <QSocketNotifier>
#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "platform/posix/end_signals.h"

namespace unisono {
namespace {

int into = -1;  // the pipe's end that a signal handler may write to

void onSignal(int /*signal*/) {
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const auto written = write(into, &byte, 1);
    errno = before;
}

}  // namespace

struct RequestsToEnd::Parts {
    std::array<int, 2> pipe{-1, -1};
    std::unique_ptr<QSocketNotifier> notifier;
};

RequestsToEnd::RequestsToEnd(std::function<void()> end) : parts_(std::make_unique<Parts>()) {
    signal(SIGPIPE, SIG_IGN);  // who reads our messages may leave
    if (pipe(parts_->pipe.data()) != 0) {
        return;
    }
    for (const int side : parts_->pipe) {
        fcntl(side, F_SETFD, FD_CLOEXEC);
        fcntl(side, F_SETFL, O_NONBLOCK);
    }
    into = parts_->pipe[1];
    parts_->notifier = std::make_unique<QSocketNotifier>(parts_->pipe[0], QSocketNotifier::Read);
    QObject::connect(parts_->notifier.get(), &QSocketNotifier::activated,
                     [from = parts_->pipe[0], end = std::move(end)] {
                         std::array<char, 16> some{};
                         while (read(from, some.data(), some.size()) > 0) {
                         }
                         end();
                     });
    handleEndSignals(onSignal);
}

RequestsToEnd::~RequestsToEnd() {
    // What follows gives back; a second request does not keep it from that.
    handleEndSignals(SIG_IGN);
    parts_->notifier.reset();
    for (const int side : parts_->pipe) {
        if (side >= 0) {
            close(side);
        }
    }
}

}  // namespace unisono
