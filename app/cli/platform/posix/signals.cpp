#include "cli/platform/signals.h"

#include "platform/posix/end_signals.h"

namespace unisono::cli {

void onRequestsToEnd(void (*handler)(int signal)) {
    handleEndSignals(handler);
}

void leaveRequestsToEnd() {
    handleEndSignals(SIG_DFL);
}

}  // namespace unisono::cli
