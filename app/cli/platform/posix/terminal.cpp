#include "cli/platform/terminal.h"

#include <thread>

#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace unisono::cli {

bool outputIsTerminal() {
    return isatty(STDOUT_FILENO) != 0;
}

bool inputIsTerminal() {
    return isatty(STDIN_FILENO) != 0;
}

void forgetTypedInput() {
    tcflush(STDIN_FILENO, TCIFLUSH);
}

TypedLine readTyped(std::string& line) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    while (::poll(&input, 1, 0) > 0) {
        char c = 0;
        if (::read(STDIN_FILENO, &c, 1) != 1) {
            return TypedLine::ended;
        }
        if (c == '\n') {
            return TypedLine::whole;
        }
        line += c;
    }
    return TypedLine::part;
}

std::optional<int> terminalWidth() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        return std::nullopt;
    }
    return size.ws_col;
}

void prepareTerminal() {
    // A reader that has gone (head, less) is no reason to leave undone what has to be done at the
    // end. Writing to it fails, and whoever writes sees that.
    signal(SIGPIPE, SIG_IGN);
}

std::vector<std::string> commandLine(int argc, char** argv) {
    return {argv + (argc > 0 ? 1 : 0), argv + argc};
}

std::optional<bool> mayRunInRealTime() {
    bool allowed = false;
    std::thread([&allowed] {
        sched_param parameters{};
        parameters.sched_priority = sched_get_priority_min(SCHED_FIFO);
        allowed = pthread_setschedparam(pthread_self(), SCHED_FIFO, &parameters) == 0;
    }).join();
    return allowed;
}

}  // namespace unisono::cli
