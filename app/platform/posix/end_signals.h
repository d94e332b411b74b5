// The signals by which somebody asks a program to end: Ctrl-C, kill, a terminal that closes.
#pragma once

#include <array>

#include <signal.h>

namespace unisono {

// What `handler` is from now on called with, between two instructions of any thread: it may call
// async-signal-safe functions only. SIG_DFL and SIG_IGN work too. A closed terminal stays ignored
// if the program was started so (nohup). Interrupted system calls go on.
inline void handleEndSignals(void (*handler)(int signal)) {
    for (const int signal : std::array{SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before {};
        sigaction(signal, nullptr, &before);
        if (signal == SIGHUP && before.sa_handler == SIG_IGN) {
            continue;
        }
        struct sigaction action {};
        action.sa_handler = handler;
        action.sa_flags = SA_RESTART;
        sigaction(signal, &action, nullptr);
    }
}

}  // namespace unisono
