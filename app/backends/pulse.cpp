#include <pulse/version.h>

#include "audio/pulse/pulse_backend.h"
#include "backends/backends.h"

namespace unisono {

BackendKind pulseKind() {
    return {"pulse",
            "PulseAudio, or PipeWire's PulseAudio server",
            [] { return std::make_unique<PulseBackend>(); },
            {{"libpulse", pa_get_library_version()}}};
}

}  // namespace unisono
