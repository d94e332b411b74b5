// Ctrl-C, and being asked to end in other ways.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "timeline/time.h"

namespace unisono::cli {

// While one exists, requests to end (Ctrl-C, SIGTERM, a terminal that was closed) only set a flag:
// whoever plays fades out, and what was changed on this computer is given back. A second one skips
// what is merely nice. Should the program not have ended by itself `patience` after the first,
// because a sound server that hangs holds it, it is ended: Ctrl-C works throughout.
class InterruptGuard {
 public:
    explicit InterruptGuard(Nanoseconds patience = std::chrono::milliseconds(400));
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

    [[nodiscard]] static bool interrupted();
    // It was asked for again.
    [[nodiscard]] static bool hurried();
    // Something that takes so long is done on purpose before the program ends.
    static void allow(Nanoseconds time);

 private:
    void watch(Nanoseconds patience);

    std::mutex mutex_;
    std::condition_variable over_;
    bool is_over_ = false;
    std::thread watcher_;
};

}  // namespace unisono::cli
