#include "audio/rtaudio/rtaudio_backend.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "audio/rtaudio/device_names.h"
#include "audio/rtaudio/rtaudio_stream.h"

namespace unisono {
namespace {

// A virtual ALSA device says that it has any number of channels; it means stereo.
constexpr int kVirtualChannels = 2;

SinkInfo sinkOf(RtApiKind kind, const RtDevice& device, const std::string& unique_name) {
    SinkInfo sink;
    sink.id = {"rtaudio", sinkName(kind, unique_name)};
    sink.description = describe(kind, unique_name);
    sink.rate_hz = device.rate_hz > 0 ? device.rate_hz : 48000;
    const bool is_virtual = kind == RtApiKind::alsa && !device.is_hardware;
    sink.channels =
        is_virtual ? std::min(device.output_channels, kVirtualChannels) : device.output_channels;
    sink.is_default = device.is_default;
    // Only an ALSA stream on hardware is surely lost with it: "default" may be a sound server,
    // which moves streams as it likes, and so may whoever patches JACK's cables.
    sink.capabilities.refuses_moves = kind == RtApiKind::alsa && device.is_hardware;
    return sink;
}

std::optional<RtApiKind> kindOf(const SpeakerId& sink, const std::vector<RtApiKind>& apis) {
    for (const auto kind : apis) {
        const std::string start = sinkName(kind, "");
        if (sink.backend == "rtaudio" && sink.name.compare(0, start.size(), start) == 0) {
            return kind;
        }
    }
    return std::nullopt;
}

std::string listOf(const std::vector<RtApiKind>& apis, const std::string& last_separator) {
    std::string text;
    for (std::size_t i = 0; i < apis.size(); ++i) {
        text += i == 0 ? "" : i + 1 == apis.size() ? last_separator : ", ";
        text += displayName(apis[i]);
    }
    return text;
}

std::ptrdiff_t countOf(const std::string& name, const RtListing& listing) {
    return std::count_if(listing.devices.begin(), listing.devices.end(),
                         [&](const RtDevice& device) { return device.name == name; });
}

tl::unexpected<Error> unavailable(const std::string& name, const std::string& why,
                                  std::string next) {
    return fail(ErrorKind::speaker_unavailable,
                "The sound device \"" + name + "\" cannot be opened: " + why + ".", {},
                std::move(next));
}

RtOpenRequest requestFor(const RtDevice& device, const StreamConfig& config) {
    RtOpenRequest request;
    request.device = device;
    request.rate_hz = config.rate_hz;
    request.channels = config.channels;
    request.client_name = "Unisono";
    const double period_frames = std::round(toSeconds(config.period) * config.rate_hz);
    request.buffer_frames = static_cast<unsigned int>(std::clamp(period_frames, 64.0, 16384.0));
    const double buffers = std::round(toSeconds(config.queue) / toSeconds(config.period));
    request.buffers = static_cast<unsigned int>(std::clamp(buffers, 2.0, 16.0));
    return request;
}

}  // namespace

RtAudioBackend::RtAudioBackend(RtLibrary library, std::shared_ptr<const Clock> clock)
    : library_(std::move(library)), clock_(std::move(clock)) {
}

void RtAudioBackend::onChange(std::function<void()> /*changed*/) {
    // RtAudio does not say what comes and goes, and we do not pretend to know.
}

// The open devices of one system, and a list that has forgotten those closed since.
std::vector<std::shared_ptr<RtHeldDevice>> RtAudioBackend::held(RtApiKind kind) {
    std::vector<std::shared_ptr<RtHeldDevice>> devices;
    held_.erase(std::remove_if(held_.begin(), held_.end(),
                               [](const auto& device) { return device.expired(); }),
                held_.end());
    for (const auto& weak : held_) {
        if (auto device = weak.lock(); device != nullptr && device->kind == kind) {
            devices.push_back(std::move(device));
        }
    }
    return devices;
}

std::vector<RtAudioBackend::Candidate> RtAudioBackend::candidates(RtApiKind kind,
                                                                  const RtListing& listing) {
    std::vector<RtDevice> devices;
    std::vector<std::string> raw;
    for (const auto& device : listing.devices) {
        // JACK lists a client anew each time that its ports are not next to each other.
        const bool again =
            kind == RtApiKind::jack && std::find(raw.begin(), raw.end(), device.name) != raw.end();
        if (device.output_channels > 0 && !again) {
            devices.push_back(device);
            raw.push_back(device.name);
        }
    }

    // What is missing from the list because we have it open keeps its name: others that are called
    // the same must not move up.
    std::set<std::string> taken;
    for (const auto& mine : held(kind)) {
        if (mine->is_hidden && mine->end.load() == StreamEnd::none) {
            taken.insert(mine->sink.id.name.substr(sinkName(kind, "").size()));
        }
    }
    const auto names = uniqueNames(raw, taken);
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < devices.size(); ++i) {
        found.push_back({devices[i], sinkOf(kind, devices[i], names[i])});
    }
    return found;
}

// JACK goes on calling when the client that we play to has left, and lists clients whether or not
// they are open: there, and only there, the list says whether a stream still has its sink.
void RtAudioBackend::endVanished(RtApiKind kind, const std::vector<Candidate>& there) {
    if (kind != RtApiKind::jack) {
        return;
    }
    for (const auto& mine : held(kind)) {
        const bool found = std::any_of(there.begin(), there.end(), [&](const Candidate& candidate) {
            return candidate.sink.id == mine->sink.id;
        });
        if (!found) {
            mine->endWith(there.empty() ? StreamEnd::server_gone : StreamEnd::sink_removed);
        }
    }
}

RtAudioBackend::Survey RtAudioBackend::survey() {
    const std::lock_guard lock(mutex_);
    Survey survey;
    for (const auto kind : library_.apis) {
        const auto listing = library_.make_driver(kind)->list();
        const auto found = candidates(kind, listing);
        endVanished(kind, found);
        for (const auto& candidate : found) {
            survey.sinks.push_back(candidate.sink);
        }
        survey.unreadable += listing.unreadable;
        for (const auto& mine : held(kind)) {
            const bool listed = std::find(survey.sinks.begin(), survey.sinks.end(), mine->sink) !=
                                survey.sinks.end();
            if (!listed && mine->end.load() == StreamEnd::none) {
                survey.sinks.push_back(mine->sink);
                survey.unreadable -= survey.unreadable > 0 ? 1 : 0;
            }
        }
    }
    // Each system has a default; ours is that of the system which we prefer.
    bool have_default = false;
    for (auto& sink : survey.sinks) {
        sink.is_default = sink.is_default && !have_default;
        have_default = have_default || sink.is_default;
    }
    return survey;
}

std::vector<SinkInfo> RtAudioBackend::sinks() {
    return survey().sinks;
}

ServerInfo RtAudioBackend::server() {
    ServerInfo info;
    if (library_.apis.empty()) {
        info.name = library_.version;
        info.problem = library_.version + " was built without any sound system that we can use.";
        return info;
    }
    info.name = library_.version + " (" + listOf(library_.apis, ", ") + ")";
    const auto now = survey();
    info.available = !now.sinks.empty();
    for (const auto& sink : now.sinks) {
        if (sink.is_default) {
            info.default_sink = sink.id.name;
        }
    }
    if (!info.available) {
        info.problem =
            now.unreadable > 0
                ? "There are sound devices, but another program has them to itself."
                : "No sound device was found through " + listOf(library_.apis, " or ") + ".";
    }
    return info;
}

Result<std::unique_ptr<OutputStream>> RtAudioBackend::open(const SpeakerId& sink,
                                                           const StreamConfig& config,
                                                           RenderCallback& callback) {
    if (config.rate_hz < 1000 || config.rate_hz > 768000 || config.channels < 1 ||
        config.channels > 64 || config.period <= Nanoseconds(0) || config.queue < Nanoseconds(0)) {
        return fail(ErrorKind::usage, "No stream can have this rate, channels or buffering.");
    }
    const auto kind = kindOf(sink, library_.apis);
    if (!kind) {
        return fail(ErrorKind::unknown_speaker,
                    "\"" + sink.text() + "\" is no sound device of RtAudio here.");
    }
    const std::lock_guard lock(mutex_);
    for (const auto& mine : held(*kind)) {
        if (mine->is_hardware && mine->sink.id == sink) {
            return unavailable(sink.name, "it is already open here", {});
        }
    }
    auto driver = library_.make_driver(*kind);
    const auto listing = driver->list();
    const auto found = candidates(*kind, listing);
    const auto chosen = std::find_if(found.begin(), found.end(), [&](const Candidate& candidate) {
        return candidate.sink.id == sink;
    });
    if (chosen == found.end()) {
        return unavailable(sink.name,
                           listing.unreadable > 0
                               ? "it is gone, or another program has it to itself"
                               : "it is not there",
                           "Connect it or switch it on, and close programs that use it.");
    }
    if (*kind == RtApiKind::jack) {
        std::vector<std::string> all;
        for (const auto& device : listing.devices) {
            all.push_back(device.name);
        }
        if (jackMightMistake(chosen->device.name, all)) {
            return unavailable(sink.name, "its name is part of another JACK client's name",
                               "Rename one of the two.");
        }
    }
    return openCandidate(*chosen, *kind, config, listing, std::move(driver), callback);
}

Result<std::unique_ptr<OutputStream>> RtAudioBackend::openCandidate(
    const Candidate& candidate, RtApiKind kind, const StreamConfig& config, const RtListing& before,
    std::unique_ptr<RtDriver> driver, RenderCallback& callback) {
    const auto& device = candidate.device;
    const auto& name = candidate.sink.id.name;
    if (config.channels > device.output_channels) {
        return unavailable(name,
                           "it has only " + std::to_string(device.output_channels) +
                               (device.output_channels == 1 ? " channel" : " channels"),
                           {});
    }
    if (!device.rates_hz.empty() && std::find(device.rates_hz.begin(), device.rates_hz.end(),
                                              config.rate_hz) == device.rates_hz.end()) {
        return unavailable(name, "it does not play at " + std::to_string(config.rate_hz) + " Hz",
                           "It does at " + std::to_string(candidate.sink.rate_hz) + " Hz.");
    }
    auto mine = std::make_shared<RtHeldDevice>();
    mine->kind = kind;
    mine->raw_name = device.name;
    mine->sink = candidate.sink;
    mine->is_hardware = device.is_hardware;
    auto stream = std::make_unique<RtAudioStream>(std::move(driver), mine, clock_, callback);
    if (const auto started = stream->start(requestFor(device, config)); !started) {
        return unavailable(name, started.error(), "Close programs that use it, then try again.");
    }
    mine->is_hidden =
        device.is_hardware &&
        countOf(device.name, library_.make_driver(kind)->list()) < countOf(device.name, before);
    held_.push_back(mine);
    return stream;
}

}  // namespace unisono
