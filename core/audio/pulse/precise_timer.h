// A timer on libpulse's main loop that is right to some microseconds. The loop's own timers are
// not: a threaded main loop waits in whole milliseconds.
#pragma once

#include <functional>

#include "timeline/time.h"

struct pa_io_event;
struct pa_threaded_mainloop;

namespace unisono {

// Everything with the main loop locked, or on its thread. Where the system gives no such timer, it
// never rings.
class PreciseTimer {
 public:
    PreciseTimer(pa_threaded_mainloop* loop, std::function<void()> ring);
    ~PreciseTimer();
    PreciseTimer(const PreciseTimer&) = delete;
    PreciseTimer& operator=(const PreciseTimer&) = delete;

    // Rings once, so much later; replaces what was set before.
    void set(Nanoseconds delay) noexcept;

 private:
    friend struct PreciseTimerCallback;

    pa_threaded_mainloop* loop_;
    std::function<void()> ring_;
    int file_ = -1;
    pa_io_event* event_ = nullptr;
};

}  // namespace unisono
