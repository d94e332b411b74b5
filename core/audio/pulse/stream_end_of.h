// Why a Pulse stream is no more.
#pragma once

#include <pulse/pulseaudio.h>

#include "audio/stream_end.h"

namespace unisono {

// On the main loop's thread.
inline StreamEnd streamEndOf(pa_stream* stream) {
    switch (pa_stream_get_state(stream)) {
        case PA_STREAM_FAILED: {
            const pa_context* context = pa_stream_get_context(stream);
            if (!PA_CONTEXT_IS_GOOD(pa_context_get_state(context))) {
                return StreamEnd::server_gone;
            }
            const int problem = pa_context_errno(context);
            return problem == PA_ERR_KILLED || problem == PA_ERR_NOENTITY ? StreamEnd::sink_removed
                                                                          : StreamEnd::refused;
        }
        case PA_STREAM_TERMINATED:
            return StreamEnd::sink_removed;
        default:
            return StreamEnd::none;
    }
}

}  // namespace unisono
