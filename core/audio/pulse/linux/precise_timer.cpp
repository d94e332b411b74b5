#include "audio/pulse/precise_timer.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <pulse/pulseaudio.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace unisono {

struct PreciseTimerCallback {
    static void ring(pa_mainloop_api* /*api*/, pa_io_event* /*event*/, int file,
                     pa_io_event_flags_t /*flags*/, void* user) {
        std::uint64_t times = 0;
        if (read(file, &times, sizeof times) == static_cast<ssize_t>(sizeof times)) {
            static_cast<PreciseTimer*>(user)->ring_();
        }
    }
};

PreciseTimer::PreciseTimer(pa_threaded_mainloop* loop, std::function<void()> ring)
    : loop_(loop),
      ring_(std::move(ring)),
      file_(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)) {
    if (file_ >= 0) {
        pa_mainloop_api* api = pa_threaded_mainloop_get_api(loop_);
        event_ = api->io_new(api, file_, PA_IO_EVENT_INPUT, &PreciseTimerCallback::ring, this);
    }
}

PreciseTimer::~PreciseTimer() {
    if (event_ != nullptr) {
        pa_threaded_mainloop_get_api(loop_)->io_free(event_);
    }
    if (file_ >= 0) {
        close(file_);
    }
}

void PreciseTimer::set(Nanoseconds delay) noexcept {
    const auto ns = std::max<std::int64_t>(delay.count(), 1);  // zero would disarm it
    itimerspec when{};
    when.it_value.tv_sec = static_cast<time_t>(ns / 1'000'000'000);
    when.it_value.tv_nsec = static_cast<long>(ns % 1'000'000'000);
    timerfd_settime(file_, 0, &when, nullptr);
}

}  // namespace unisono
