// One capture on its way through a Pulse server.
#pragma once

#include <string>
#include <utility>

#include <pulse/def.h>

#include "audio/pulse/pulse_routing.h"

namespace unisono {

class PulseRouting::Route {
 public:
    enum class Stage { creating, open, away, closing, ended };

    CaptureRequest request;
    std::string sink;         // its name
    std::string description;  // in the system's sound settings
    std::string former_default;
    CapturePlan plan;
    // mutex_:
    Stage stage = Stage::creating;
    bool begun = false;    // the sink is there, and the first of what is to be done was asked for
    unsigned pending = 0;  // answers to come
    std::uint32_t module = PA_INVALID_INDEX;
    bool unloaded = false;
    CaptureStatus status;
    Nanoseconds latency{0};

    Route(CaptureRequest wanted, std::string name, const std::string& default_sink)
        : request(std::move(wanted)),
          sink(std::move(name)),
          description(request.group),
          former_default(isSilentSink(default_sink) ? "" : default_sink),
          plan(sink, request.app, default_sink, request.loop_of),
          latency(request.latency) {}
};

}  // namespace unisono
