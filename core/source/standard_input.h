// The one place where standard input differs between systems.
#pragma once

#include <cstdio>

namespace unisono {

// Standard input, ready for raw bytes (Windows would change line ends otherwise). For
// openPcmInput(); never close it.
std::FILE* binaryStandardInput();

}  // namespace unisono
