#include <pthread.h>
#include <signal.h>

#include "audio/rtaudio/broken_pipes.h"

namespace unisono {
namespace {

sigset_t brokenPipe() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    return set;
}

bool isPending() {
    sigset_t pending;
    return sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1;
}

}  // namespace

NoBrokenPipes::NoBrokenPipes() noexcept {
    const sigset_t pipe = brokenPipe();
    sigset_t before;
    was_open_ =
        pthread_sigmask(SIG_BLOCK, &pipe, &before) == 0 && sigismember(&before, SIGPIPE) == 0;
}

NoBrokenPipes::~NoBrokenPipes() {
    if (!was_open_) {
        return;
    }
    // It could come until we closed it, so what is pending now came since.
    const sigset_t pipe = brokenPipe();
    int ignored = 0;
    while (isPending() && sigwait(&pipe, &ignored) == 0) {
    }
    pthread_sigmask(SIG_UNBLOCK, &pipe, nullptr);
}

}  // namespace unisono
