#include "platform/standard_files.h"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace unisono {

void openStandardFiles() {
    for (const int file : std::array{STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // open() takes the lowest that is free: this one.
        if (::fcntl(file, F_GETFD) < 0 && errno == EBADF && ::open("/dev/null", O_RDWR) < 0) {
            return;
        }
    }
}

}  // namespace unisono
