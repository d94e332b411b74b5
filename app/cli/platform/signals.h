// How systems ask a program to end.
#pragma once

namespace unisono::cli {

// Calls `handler` for Ctrl-C, a polite request to end, and a terminal that was closed; unless
// somebody has the program live on without its terminal (nohup). It may do no more than touch
// lock-free atomics, and is called each time.
void onRequestsToEnd(void (*handler)(int signal));
// From now on they end the program at once again.
void leaveRequestsToEnd();

}  // namespace unisono::cli
