#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <iostream>

#include "cli/commands.h"
#include "cli/say.h"
#include "cli/usage_error.h"

namespace unisono::cli {
namespace {

std::string footer() {
    return "Try it now:\n"
           "  unisono-cli demo                              what it does, in numbers, no sound\n"
           "  unisono-cli speakers                          which speakers are there\n"
           "  unisono-cli bluetooth connect \"Echo Dot\"      pair and connect a speaker\n"
           "  unisono-cli play song.flac --to desk,kitchen  play on two of them\n"
           "  unisono-cli play --help                       the rest about playing\n"
           "\n" +
           exitCodeTable();
}

}  // namespace

int run(std::vector<std::string> arguments) {
    CLI::App app("Unisono plays one sound through several speakers, together.", "unisono-cli");
    app.set_version_flag("--version", "unisono-cli " UNISONO_VERSION);
    app.get_formatter()->column_width(28);
    app.footer(footer());
    app.require_subcommand(0, 1);
    Chosen chosen;
    addSpeakersCommand(app, chosen);
    addSourcesCommand(app, chosen);
    addPlayCommand(app, chosen);
    addDemoCommand(app, chosen);
    addAlignCommand(app, chosen);
    addDoctorCommand(app, chosen);
    addMicrophonesCommand(app, chosen);
    addVerifyCommand(app, chosen);
    addMetronomeCommand(app, chosen);
    addBluetoothCommand(app, chosen);
    addMainJobCommand(app, chosen);
    try {
        std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants it
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {  // --help, --version
            app.exit(error);
            return toInt(ExitCode::ok);
        }
        return toInt(sayError(usageError(app, error)));
    }
    if (!chosen) {
        std::cout << app.help();
        return toInt(ExitCode::usage);
    }
    const ExitCode code = chosen();
    // A reader that has gone (head, less) is no error; a disk that is full is.
    errno = 0;
    const bool flushed = std::cout.flush() && std::fflush(stdout) == 0;
    if (!flushed && errno != 0 && errno != EPIPE && code == ExitCode::ok) {
        return toInt(sayError({ErrorKind::file_unusable,
                               "The output could not be written.",
                               {},
                               "See whether there is room where it goes."}));
    }
    return toInt(code);
}

}  // namespace unisono::cli
