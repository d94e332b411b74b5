// Runs another program the way a shell does, and tells what came of it.
#pragma once

#include <chrono>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "core/store/temporary_folder.h"

#ifndef _WIN32
#include <sys/wait.h>
#endif

namespace unisono::test {

struct ProgramRun {
    int exit_code = -1;
    std::string out;
    std::string err;
    double seconds = 0.0;
};

using EnvironmentChanges = std::vector<std::pair<std::string, std::string>>;

// Sets variables of this process, which programs inherit.
inline void changeEnvironment(const EnvironmentChanges& changes) {
    for (const auto& [name, value] : changes) {
#ifdef _WIN32
        _putenv_s(name.c_str(), value.c_str());
#else
        setenv(name.c_str(), value.c_str(), 1);
#endif
    }
}

// `command`: a command line for the system's shell, names with blanks in double quotes. Standard
// input is empty unless the command says otherwise.
inline ProgramRun runProgram(const std::string& command) {
    const TemporaryFolder folder;
    const auto out = folder.path() / "out";
    const auto err = folder.path() / "err";
    const auto in = folder.path() / "in";
    writeFile(in, "");
    const std::string redirected =
        (command.find(" <") == std::string::npos ? "<\"" + in.string() + "\" " : std::string()) +
        command + " >\"" + out.string() + "\" 2>\"" + err.string() + "\"";
    ProgramRun run;
    const auto start = std::chrono::steady_clock::now();
#ifdef _WIN32
    run.exit_code = std::system(("\"" + redirected + "\"").c_str());
#else
    const int status = std::system(redirected.c_str());
    run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
#endif
    run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    run.out = readFile(out);
    run.err = readFile(err);
    return run;
}

}  // namespace unisono::test
