#include "cli/platform/signals.h"

#include <array>

#include <signal.h>

namespace unisono::cli {
namespace {

constexpr std::array<int, 3> kRequests{SIGINT, SIGTERM, SIGHUP};

void set(void (*handler)(int)) {
    for (const int signal : kRequests) {
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

}  // namespace

void onRequestsToEnd(void (*handler)(int signal)) {
    set(handler);
}

void leaveRequestsToEnd() {
    set(SIG_DFL);
}

}  // namespace unisono::cli
