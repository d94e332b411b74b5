// Ctrl-C and a polite request to end.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "timeline/time.h"

namespace unisono::cli {

// While one exists, the first SIGINT or SIGTERM only sets a flag, and a second one ends the program
// at once. Should the program not have ended by itself `patience` after the first, because a
// sound server that hangs holds it, it is ended as well: Ctrl-C works throughout.
class InterruptGuard {
 public:
    explicit InterruptGuard(Nanoseconds patience = std::chrono::milliseconds(400));
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

    [[nodiscard]] static bool interrupted();

 private:
    void watch(Nanoseconds patience);

    std::mutex mutex_;
    std::condition_variable over_;
    bool is_over_ = false;
    std::thread watcher_;
};

}  // namespace unisono::cli
