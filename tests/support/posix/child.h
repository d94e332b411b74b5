// A program that a test starts and ends, by its id. It ends with the test, whatever happens to
// that.
#pragma once

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace unisono::test {

class Child {
 public:
    using Environment = std::vector<std::pair<std::string, std::string>>;

    // `words` begin with the program, searched for in PATH; what it says goes to `log`. It keeps
    // only those of our file descriptors that are not close-on-exec. From the main thread only:
    // the child ends with the thread that started it.
    Child(std::vector<std::string> words, const Environment& environment, const std::string& log) {
        pid_ = ::fork();
        if (pid_ != 0) {
            return;
        }
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        for (const auto& [name, value] : environment) {
            ::setenv(name.c_str(), value.c_str(), 1);
        }
        const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(out, 1);
        ::dup2(out, 2);
        std::vector<char*> arguments;
        for (std::string& word : words) {
            arguments.push_back(word.data());
        }
        arguments.push_back(nullptr);
        ::execvp(arguments[0], arguments.data());
        ::_exit(127);
    }
    // Asks it to end, and insists after two seconds.
    ~Child() {
        if (!ended()) {
            ::kill(pid_, SIGTERM);
            if (!endsWithin(std::chrono::seconds(2))) {
                ::kill(pid_, SIGKILL);
                ::waitpid(pid_, nullptr, 0);
            }
        }
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    void signal(int number) {
        if (!ended()) {
            ::kill(pid_, number);
        }
    }
    // Without asking.
    void kill() {
        if (!ended()) {
            ::kill(pid_, SIGKILL);
            ::waitpid(pid_, nullptr, 0);
            code_ = -1;
        }
    }
    [[nodiscard]] bool ended() {
        int status = 0;
        if (!code_ && (pid_ <= 0 || ::waitpid(pid_, &status, WNOHANG) == pid_)) {
            code_ = pid_ > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        }
        return code_.has_value();
    }
    [[nodiscard]] bool endsWithin(std::chrono::seconds limit) {
        const auto end = std::chrono::steady_clock::now() + limit;
        while (!ended() && std::chrono::steady_clock::now() < end) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return ended();
    }
    void signal(int number) const { ::kill(pid_, number); }
    // Of a program that has ended; -1: by a signal.
    [[nodiscard]] int exitCode() const { return code_.value_or(-1); }

 private:
    pid_t pid_ = -1;
    std::optional<int> code_;
};

}  // namespace unisono::test
