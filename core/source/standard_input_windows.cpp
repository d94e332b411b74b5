#include <fcntl.h>
#include <io.h>

#include "source/standard_input.h"

namespace unisono {

std::FILE* binaryStandardInput() {
    _setmode(_fileno(stdin), _O_BINARY);
    return stdin;
}

}  // namespace unisono
