#include <cstdarg>
#include <cstdio>

// In ALSA 1.2 this header forgets one of its functions when it says that they are C.
extern "C" {
#include <alsa/error.h>
}

#include <alsa/asoundlib.h>

#include "audio/rtaudio/alsa_library.h"

namespace unisono {
namespace {

void sayNothing(const char* /*file*/, int /*line*/, const char* /*function*/, int /*error*/,
                const char* /*format*/, va_list /*arguments*/) {
}

}  // namespace

QuietAlsa::QuietAlsa() noexcept
    : previous_(reinterpret_cast<void*>(snd_lib_error_set_local(&sayNothing))) {
}

QuietAlsa::~QuietAlsa() {
    snd_lib_error_set_local(reinterpret_cast<snd_local_error_handler_t>(previous_));
}

void quietAlsaInThisThread() noexcept {
    snd_lib_error_set_local(&sayNothing);
}

bool alsaHasDefaultControl() noexcept {
    const QuietAlsa quiet;
    snd_ctl_t* control = nullptr;
    if (snd_ctl_open(&control, "default", SND_CTL_NONBLOCK) != 0) {
        return false;
    }
    snd_ctl_close(control);
    return true;
}

}  // namespace unisono
