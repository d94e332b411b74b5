#include "source/standard_input.h"

namespace unisono {

std::FILE* binaryStandardInput() {
    return stdin;
}

}  // namespace unisono
