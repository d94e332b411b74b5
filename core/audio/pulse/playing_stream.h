// A stream of another program, as a Pulse server tells of it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audio/routing.h"
#include "audio/routing_plan.h"

struct pa_sink_input_info;

namespace unisono {

struct PlayingStream {
    RoutedStream routed;  // but for the name of its sink
    std::uint32_t sink = 0;
    // The server's module that plays it, or PA_INVALID_INDEX.
    std::uint32_t wired_by = 0xFFFFFFFFU;
    std::string icon_name;
    std::string title;
    std::string bluetooth_address;
    int pid = 0;
    bool muted = false;
    bool paused = false;
    bool listed = false;  // a person would say that an application plays

    bool operator==(const PlayingStream&) const = default;
};

PlayingStream playingStreamOf(const pa_sink_input_info& stream, bool is_pipewire);

// The input that a module plays, if it is one that does nothing else; by its name and its argument.
std::string loopedInput(std::string_view module, std::string_view argument);

// The applications that these are streams of, in the order of their names.
std::vector<PlayingApp> appsOf(const std::map<std::uint32_t, PlayingStream>& streams,
                               const std::map<std::uint32_t, std::string>& sinks);

}  // namespace unisono
