#include "platform/standard_files.h"

namespace unisono {

// A stream without a file stays without one.
void openStandardFiles() {
}

}  // namespace unisono
