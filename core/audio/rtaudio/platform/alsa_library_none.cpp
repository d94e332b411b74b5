#include "audio/rtaudio/alsa_library.h"

namespace unisono {

QuietAlsa::QuietAlsa() noexcept : previous_(nullptr) {
}
QuietAlsa::~QuietAlsa() = default;
void quietAlsaInThisThread() noexcept {
}
bool alsaHasDefaultControl() noexcept {
    return false;
}

}  // namespace unisono
