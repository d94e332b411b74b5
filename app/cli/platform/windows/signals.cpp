#include "cli/platform/signals.h"

#include <array>

#include <signal.h>

namespace unisono::cli {
namespace {

// SIGBREAK is Ctrl-Break, and a console that is closed.
constexpr std::array<int, 3> kRequests{SIGINT, SIGTERM, SIGBREAK};

void (*wanted)(int) = nullptr;

void onSignal(int number) {
    signal(number, onSignal);  // forgotten at each delivery
    wanted(number);
}

}  // namespace

void onRequestsToEnd(void (*handler)(int signal)) {
    wanted = handler;
    for (const int number : kRequests) {
        signal(number, onSignal);
    }
}

void leaveRequestsToEnd() {
    for (const int number : kRequests) {
        signal(number, SIG_DFL);
    }
}

}  // namespace unisono::cli
