#include "audio/pulse/realtime_thread.h"

#include <pthread.h>
#include <sched.h>
#include <sys/resource.h>

namespace unisono {

bool makeThisThreadRealtime() noexcept {
    // Below the sound servers' own threads (PulseAudio uses 5 by default and PipeWire 88 through
    // rtkit): filling a queue is less urgent than emptying it.
    sched_param parameters{};
    parameters.sched_priority = 4;
#ifdef SCHED_RESET_ON_FORK
    constexpr int policy = SCHED_FIFO | SCHED_RESET_ON_FORK;
#else
    constexpr int policy = SCHED_FIFO;
#endif
    if (pthread_setschedparam(pthread_self(), policy, &parameters) == 0) {
        return true;
    }
    setpriority(PRIO_PROCESS, 0, -11);  // of this thread only, on Linux
    return false;
}

}  // namespace unisono
