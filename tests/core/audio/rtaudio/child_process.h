// A program that a test starts and ends. Only for tests of Linux.
#pragma once

#include <csignal>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace unisono::test {

// As a child that we wait for, its process id cannot become somebody else's while we hold it.
class ChildProcess {
 public:
    // `arguments` begin with the program, which is searched for in PATH. What it says is lost.
    explicit ChildProcess(const std::vector<std::string>& arguments) {
        std::vector<char*> pointers;
        for (const auto& argument : arguments) {
            pointers.push_back(const_cast<char*>(argument.c_str()));
        }
        pointers.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        for (const int output : {1, 2}) {
            ::posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0);
        }
        if (::posix_spawnp(&pid_, pointers[0], &actions, nullptr, pointers.data(), environ) != 0) {
            pid_ = -1;
        }
        ::posix_spawn_file_actions_destroy(&actions);
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    // Asks it to end, and insists after two seconds.
    ~ChildProcess() {
        signal(SIGCONT);
        signal(SIGTERM);
        for (int i = 0; i < 200 && started(); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        signal(SIGKILL);
        if (pid_ > 0) {
            ::waitpid(pid_, nullptr, 0);
        }
    }

    // Whether there was such a program, and it still runs.
    [[nodiscard]] bool started() {
        if (pid_ > 0 && ::waitpid(pid_, nullptr, WNOHANG) == pid_) {
            pid_ = -1;
        }
        return pid_ > 0;
    }

    void signal(int number) {
        if (started()) {
            ::kill(pid_, number);
        }
    }

 private:
    pid_t pid_ = -1;
};

}  // namespace unisono::test
