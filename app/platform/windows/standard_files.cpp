#include "platform/standard_files.h"

namespace unisono {

void openStandardFiles() {
}  // a stream without a file stays without one

}  // namespace unisono
