// What the command line parser finds wrong, said in our words.
#pragma once

#include <CLI/App.hpp>

#include "model/error.h"

namespace unisono::cli {

// Names the subcommand's help, and the option that may have been meant.
Error usageError(const CLI::App& app, const CLI::ParseError& error);

}  // namespace unisono::cli
