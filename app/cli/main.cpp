#include <exception>
#include <string>

#include "cli/exit_code.h"
#include "cli/platform/terminal.h"
#include "cli/program.h"
#include "cli/say.h"
#include "platform/standard_files.h"

int main(int argc, char** argv) {
    using namespace unisono::cli;
    unisono::openStandardFiles();
    prepareTerminal();
    try {
        return run(commandLine(argc, argv));
    } catch (const std::exception& error) {
        sayNotice(std::string("unisono-cli: Something went wrong that should not: ") +
                  error.what() + ". Please report it.");
        return toInt(ExitCode::broken);
    }
}
