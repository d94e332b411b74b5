// The part of 'unisono-cli play --help' that teaches.
#pragma once

#include <string>

namespace unisono::cli {

std::string playHelp();

}  // namespace unisono::cli
