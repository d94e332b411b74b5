#include "audio/rtaudio/broken_pipes.h"

namespace unisono {

NoBrokenPipes::NoBrokenPipes() noexcept = default;
NoBrokenPipes::~NoBrokenPipes() = default;

}  // namespace unisono
