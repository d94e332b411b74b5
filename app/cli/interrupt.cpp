#include "cli/interrupt.h"

#include <cstdint>
#include <cstdlib>

#include "cli/exit_code.h"
#include "cli/platform/signals.h"

namespace unisono::cli {
namespace {

// Lock-free, so that a signal handler may touch them; atomic, because other threads look at them.
std::atomic<int> requests{0};
std::atomic<std::int64_t> allowed_ns{0};
static_assert(std::atomic<int>::is_always_lock_free);

void onSignal(int /*signal*/) {
    requests.fetch_add(1);
}

}  // namespace

InterruptGuard::InterruptGuard(Nanoseconds patience) {
    onRequestsToEnd(onSignal);
    watcher_ = std::thread([this, patience] { watch(patience); });
}

InterruptGuard::~InterruptGuard() {
    {
        const std::lock_guard lock(mutex_);
        is_over_ = true;
    }
    over_.notify_all();
    watcher_.join();
    leaveRequestsToEnd();
}

bool InterruptGuard::interrupted() {
    return requests > 0;
}

bool InterruptGuard::hurried() {
    return requests > 1;
}

void InterruptGuard::allow(Nanoseconds time) {
    allowed_ns += time.count();
}

void InterruptGuard::watch(Nanoseconds patience) {
    // A signal handler may not wake a thread, so this one looks now and then.
    constexpr auto kGlance = std::chrono::milliseconds(100);
    std::unique_lock lock(mutex_);
    while (!is_over_ && !interrupted()) {
        over_.wait_for(lock, kGlance);
    }
    const auto since = std::chrono::steady_clock::now();
    while (!is_over_) {
        if (std::chrono::steady_clock::now() - since > patience + Nanoseconds(allowed_ns)) {
            std::_Exit(toInt(ExitCode::interrupted));
        }
        over_.wait_for(lock, std::chrono::milliseconds(20));
    }
}

}  // namespace unisono::cli
