#include "cli/interrupt.h"

#include <csignal>
#include <cstdlib>

#include "cli/exit_code.h"

namespace unisono::cli {
namespace {

// Lock-free, so that a signal handler may touch it; atomic, because other threads look at it.
std::atomic<bool> requested{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void onSignal(int signal) {
    if (requested.exchange(true)) {
        std::_Exit(toInt(ExitCode::interrupted));
    }
    std::signal(signal, onSignal);  // some systems forget it at each delivery
}

}  // namespace

InterruptGuard::InterruptGuard(Nanoseconds patience) {
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    watcher_ = std::thread([this, patience] { watch(patience); });
}

InterruptGuard::~InterruptGuard() {
    {
        const std::lock_guard lock(mutex_);
        is_over_ = true;
    }
    over_.notify_all();
    watcher_.join();
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool InterruptGuard::interrupted() {
    return requested;
}

void InterruptGuard::watch(Nanoseconds patience) {
    // A signal handler may not wake a thread, so this one looks now and then.
    constexpr auto kGlance = std::chrono::milliseconds(100);
    std::unique_lock lock(mutex_);
    while (!is_over_ && !interrupted()) {
        over_.wait_for(lock, kGlance);
    }
    if (!over_.wait_for(lock, patience, [this] { return is_over_; })) {
        std::_Exit(toInt(ExitCode::interrupted));
    }
}

}  // namespace unisono::cli
