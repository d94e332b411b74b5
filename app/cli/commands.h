// The subcommands. Each add… function declares one and, when it was typed, leaves in `chosen` what
// is to be done once all of the command line has been understood.
#pragma once

#include <CLI/App.hpp>
#include <functional>

#include "cli/exit_code.h"

namespace unisono::cli {

using Chosen = std::function<ExitCode()>;

void addSpeakersCommand(CLI::App& app, Chosen& chosen);
void addPlayCommand(CLI::App& app, Chosen& chosen);
void addDemoCommand(CLI::App& app, Chosen& chosen);
void addDoctorCommand(CLI::App& app, Chosen& chosen);
void addAlignCommand(CLI::App& app, Chosen& chosen);
void addAlignFileCommands(CLI::App& align, Chosen& chosen);  // of 'align' itself
void addMicrophonesCommand(CLI::App& app, Chosen& chosen);
void addVerifyCommand(CLI::App& app, Chosen& chosen);
void addMetronomeCommand(CLI::App& app, Chosen& chosen);
void addBluetoothCommand(CLI::App& app, Chosen& chosen);
void addMainJobCommand(CLI::App& app, Chosen& chosen);

// The demonstration itself. The caller holds an InterruptGuard.
ExitCode runDemo(bool json);

}  // namespace unisono::cli
