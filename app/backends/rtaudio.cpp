#include <RtAudio.h>

#include "audio/rtaudio/rtaudio_backend.h"
#include "backends/backends.h"

namespace unisono {

BackendKind rtaudioKind() {
    return {"rtaudio",
            "ALSA or JACK without a sound server; the system's own sound on Windows and macOS",
            [] { return std::make_unique<RtAudioBackend>(); },
            {{"RtAudio", RTAUDIO_VERSION}}};
}

}  // namespace unisono
