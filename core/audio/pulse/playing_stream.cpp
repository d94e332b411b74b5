#include "audio/pulse/playing_stream.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <tuple>

#include <pulse/pulseaudio.h>

#include "audio/pulse/properties.h"
#include "audio/pulse/silent_sink.h"

namespace unisono {
namespace {

std::string firstOf(const pa_proplist* properties, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        if (std::string value = property(properties, key); !value.empty()) {
            return value;
        }
    }
    return {};
}

}  // namespace

PlayingStream playingStreamOf(const pa_sink_input_info& info, bool is_pipewire) {
    PlayingStream stream;
    const pa_proplist* told = info.proplist;
    AppIdentity& app = stream.routed.app;
    app.binary = property(told, PA_PROP_APPLICATION_PROCESS_BINARY);
    app.id = property(told, PA_PROP_APPLICATION_ID);
    // PipeWire plays a phone's sound by itself, like an application, unless it is told otherwise.
    // Its node is numbered anew each time, the phone's name is the device's.
    stream.bluetooth_address = property(told, "api.bluez5.address");
    if (stream.bluetooth_address.empty()) {
        app.name = firstOf(told, {PA_PROP_APPLICATION_NAME, "node.description", "node.name"});
    } else {
        app.name = firstOf(told, {PA_PROP_DEVICE_DESCRIPTION, PA_PROP_MEDIA_NAME, "node.name"});
        app.id = stream.bluetooth_address;
    }
    if (app.name.empty()) {
        app.name = !app.binary.empty() ? app.binary : (info.name == nullptr ? "" : info.name);
    }
    stream.routed.index = info.index;
    stream.routed.ours =
        pa_proplist_contains(told, kSessionProperty) != 0 || app.id == kApplicationId;
    // What a module of the server plays is part of its wiring. (PulseAudio says of every stream
    // which module it came in by, so that only those of nobody are its own.)
    const bool wiring =
        info.client == PA_INVALID_INDEX || (is_pipewire && info.owner_module != PA_INVALID_INDEX);
    stream.routed.fixed = wiring || property(told, "node.dont-reconnect") == "true";
    stream.sink = info.sink;
    stream.wired_by = wiring ? info.owner_module : PA_INVALID_INDEX;
    stream.icon_name = firstOf(told, {PA_PROP_APPLICATION_ICON_NAME, PA_PROP_MEDIA_ICON_NAME});
    stream.title = firstOf(told, {PA_PROP_MEDIA_TITLE, PA_PROP_MEDIA_NAME});
    if (stream.title.empty() && info.name != nullptr) {
        stream.title = info.name;
    }
    if (stream.title == app.name) {
        stream.title.clear();
    }
    stream.pid = std::atoi(property(told, PA_PROP_APPLICATION_PROCESS_ID).c_str());
    stream.muted = info.mute != 0;
    stream.paused = info.corked != 0;
    stream.listed = !stream.routed.ours && !wiring && property(told, PA_PROP_MEDIA_ROLE) != "event";
    return stream;
}

std::string loopedInput(std::string_view module, std::string_view argument) {
    if (module != "module-loopback") {
        return {};
    }
    constexpr std::string_view kKey = "source=";
    for (std::size_t at = argument.find(kKey); at != std::string_view::npos;
         at = argument.find(kKey, at + 1)) {
        if (at > 0 && argument[at - 1] != ' ') {
            continue;  // the end of another key
        }
        std::string_view value = argument.substr(at + kKey.size());
        char end = ' ';
        if (!value.empty() && (value.front() == '"' || value.front() == '\'')) {
            end = value.front();
            value.remove_prefix(1);
        }
        return std::string(value.substr(0, value.find(end)));
    }
    return {};
}

std::vector<PlayingApp> appsOf(const std::map<std::uint32_t, PlayingStream>& streams,
                               const std::map<std::uint32_t, std::string>& sinks) {
    std::vector<PlayingApp> apps;
    for (const auto& [index, stream] : streams) {
        if (!stream.listed) {
            continue;
        }
        auto known = std::find_if(apps.begin(), apps.end(),
                                  [&wanted = stream.routed.app](const PlayingApp& app) {
                                      return app.app.isSameAs(wanted);
                                  });
        const auto sink = sinks.find(stream.sink);
        const std::string sink_name = sink == sinks.end() ? "" : sink->second;
        if (known == apps.end()) {
            PlayingApp app;
            app.app = stream.routed.app;
            app.icon_name = stream.icon_name;
            app.title = stream.title;
            app.pid = stream.pid;
            app.bluetooth_address = stream.bluetooth_address;
            app.sink = sink_name;
            app.muted = stream.muted;
            app.paused = stream.paused;
            apps.push_back(std::move(app));
            known = std::prev(apps.end());
        } else {
            if (known->paused && !stream.paused && !stream.title.empty()) {
                known->title = stream.title;  // what is heard goes before what is not
            }
            known->muted = known->muted && stream.muted;
            known->paused = known->paused && stream.paused;
        }
        known->captured = known->captured || isSilentSink(sink_name);
        known->streams.push_back(index);
    }
    std::sort(apps.begin(), apps.end(), [](const PlayingApp& a, const PlayingApp& b) {
        return std::tie(a.app, a.streams) < std::tie(b.app, b.streams);
    });
    return apps;
}

}  // namespace unisono
