#include "audio/pulse/silent_sink.h"

#include <cctype>
#include <random>
#include <string_view>

#include <pulse/pulseaudio.h>

#include "audio/pulse/properties.h"
#include "audio/routing_plan.h"

namespace unisono {
namespace {

// Servers allow letters, digits, ".", "-" and "_" in a sink's name.
std::string nameable(std::string_view text) {
    constexpr std::size_t kLongest = 40;
    std::string name;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 128 && std::isalnum(byte) != 0) {
            name += static_cast<char>(std::tolower(byte));
        } else if (!name.empty() && name.back() != '_') {
            name += '_';
        }
        if (name.size() >= kLongest) {
            break;
        }
    }
    while (!name.empty() && name.back() == '_') {
        name.pop_back();
    }
    return name;
}

// The arguments of a module are parsed twice, by rules that differ between servers: what would
// have to be escaped is written with signs that need not be.
std::string quotable(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        if (c == '"') {
            plain += "\u201D";
        } else if (c == '\'') {
            plain += "\u2019";
        } else if (c == '\\') {
            plain += '/';
        } else {
            plain += static_cast<unsigned char>(c) < 32 || c == 127 ? ' ' : c;
        }
    }
    return plain;
}

}  // namespace

std::string silentSinkName(const std::string& group, const std::string& app,
                           const std::set<std::string>& taken) {
    std::string base = std::string(kSilentSinkPrefix);
    const std::string group_part = nameable(group);
    base += group_part.empty() ? "group" : group_part;
    if (!app.empty()) {
        const std::string app_part = nameable(app);
        base += "_" + (app_part.empty() ? "app" : app_part);
    }
    std::string name = base;
    for (int i = 2; taken.count(name) > 0; ++i) {
        name = base + "_" + std::to_string(i);
    }
    return name;
}

std::string silentSinkArguments(const SilentSinkRequest& request) {
    std::string arguments =
        "sink_name=" + request.name + " rate=48000 channels=2 channel_map=front-left,front-right";
    if (request.no_rewinds) {
        arguments += " norewinds=1";
    }
    arguments += " sink_properties='device.description=\"" + quotable(request.description) + "\" " +
                 kSessionProperty + "=\"" + request.session + "\" " + kFormerDefaultProperty +
                 "=\"" + quotable(request.former_default) + "\"'";
    return arguments;
}

bool isSilent(const pa_sink_info& sink) {
    return pa_proplist_contains(sink.proplist, kSessionProperty) != 0 &&
           isSilentSink(sink.name == nullptr ? "" : sink.name);
}

SilentSink silentSinkOf(const pa_sink_info& sink) {
    return {sink.index, sink.owner_module, sink.name, property(sink.proplist, kSessionProperty),
            property(sink.proplist, kFormerDefaultProperty)};
}

std::string newSession() {
    static constexpr std::string_view kSigns = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::random_device dice;
    std::string session;
    for (int i = 0; i < 16; ++i) {
        session += kSigns[dice() % kSigns.size()];
    }
    return session;
}

}  // namespace unisono
