// The sink that makes no sound and whose monitor we record: how it is named, made and recognised.
#pragma once

#include <cstdint>
#include <set>
#include <string>

struct pa_sink_info;

namespace unisono {

// Of our connection: everyone can see which of them is alive, whatever process it belongs to and
// wherever that runs. A silent sink carries the session that made it, and its streams do.
inline constexpr const char* kSessionProperty = "unisono.session";
inline constexpr const char* kFormerDefaultProperty = "unisono.former_default";
inline constexpr const char* kApplicationId = "io.github.unisono.Unisono";

struct SilentSink {
    std::uint32_t index = 0;
    std::uint32_t module = 0;
    std::string name;
    std::string session;
    std::string former_default;
};

// "unisono_living_room", "unisono_living_room_firefox": the same each time, so that the system's
// memory of where a stream was cannot grow; not one that is `taken`.
std::string silentSinkName(const std::string& group, const std::string& app,
                           const std::set<std::string>& taken);

struct SilentSinkRequest {
    std::string name;
    std::string description;
    std::string session;
    std::string former_default;
    bool no_rewinds = true;  // PulseAudio before 16 does not know this
};
// For module-null-sink.
std::string silentSinkArguments(const SilentSinkRequest& request);

// Whether this sink is one of ours or of another Unisono.
bool isSilent(const pa_sink_info& sink);
SilentSink silentSinkOf(const pa_sink_info& sink);

// Of this connection: 16 letters and digits that no other has.
std::string newSession();

}  // namespace unisono
