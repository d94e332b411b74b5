// The backend's part for microphones and line-ins.
#include <algorithm>
#include <cmath>
#include <utility>

#include "audio/rtaudio/device_names.h"
#include "audio/rtaudio/rtaudio_backend.h"
#include "audio/rtaudio/rtaudio_input.h"

namespace unisono {
namespace {

// A virtual ALSA device says that it has any number of channels; it means stereo.
constexpr int kVirtualInputChannels = 2;

tl::unexpected<Error> cannotRecord(const std::string& name, const std::string& why,
                                   std::string next) {
    return fail(ErrorKind::microphone_unavailable,
                "\"" + name + "\" cannot be recorded from: " + why + ".", {}, std::move(next));
}

}  // namespace

std::vector<RtAudioBackend::InputCandidate> RtAudioBackend::inputCandidates(
    RtApiKind kind, const RtListing& listing) {
    std::vector<RtDevice> devices;
    std::vector<std::string> raw;
    for (const RtDevice& device : listing.devices) {
        const bool again =
            kind == RtApiKind::jack && std::find(raw.begin(), raw.end(), device.name) != raw.end();
        if (device.input_channels > 0 && !again) {
            devices.push_back(device);
            raw.push_back(device.name);
        }
    }
    const auto names = uniqueNames(raw);
    std::vector<InputCandidate> found;
    for (std::size_t i = 0; i < devices.size(); ++i) {
        const RtDevice& device = devices[i];
        InputInfo input;
        input.id = {"rtaudio", sinkName(kind, names[i])};
        input.description = describeInput(kind, names[i]);
        input.rate_hz = device.rate_hz > 0 ? device.rate_hz : 48000;
        const bool is_virtual = kind == RtApiKind::alsa && !device.is_hardware;
        input.channels = is_virtual ? std::min(device.input_channels, kVirtualInputChannels)
                                    : device.input_channels;
        input.is_default = device.is_default_input;
        found.push_back({device, std::move(input)});
    }
    return found;
}

std::vector<std::shared_ptr<RtHeldInput>> RtAudioBackend::heldInputs() {
    std::vector<std::shared_ptr<RtHeldInput>> inputs;
    std::erase_if(held_inputs_, [](const auto& input) { return input.expired(); });
    for (const auto& weak : held_inputs_) {
        if (auto input = weak.lock(); input && input->end.load() == StreamEnd::none) {
            inputs.push_back(std::move(input));
        }
    }
    return inputs;
}

std::vector<InputInfo> RtAudioBackend::inputs() {
    const std::lock_guard lock(mutex_);
    std::vector<InputInfo> list;
    for (const RtApiKind kind : library_.apis) {
        for (InputCandidate& candidate :
             inputCandidates(kind, library_.make_driver(kind)->list())) {
            list.push_back(std::move(candidate.input));
        }
    }
    // A device that we have to ourselves is not listed as one that can record.
    for (const auto& mine : heldInputs()) {
        const bool listed = std::any_of(list.begin(), list.end(), [&](const InputInfo& input) {
            return input.id == mine->input.id;
        });
        if (!listed) {
            list.push_back(mine->input);
        }
    }
    bool have_default = false;
    for (InputInfo& input : list) {
        input.is_default = input.is_default && !have_default;
        have_default = have_default || input.is_default;
    }
    return list;
}

Result<std::unique_ptr<InputStream>> RtAudioBackend::openInput(const InputId& input,
                                                               const InputConfig& config,
                                                               CaptureCallback& callback) {
    if (config.rate_hz < 1000 || config.rate_hz > 768000 || config.channels < 1 ||
        config.channels > 64 || config.period <= Nanoseconds(0)) {
        return fail(ErrorKind::usage, "No recording can have this rate, channels or period.");
    }
    const std::lock_guard lock(mutex_);
    for (const auto& mine : heldInputs()) {
        if (mine->is_hardware && mine->input.id == input) {
            return cannotRecord(input.name, "it is already open here", {});
        }
    }
    for (const RtApiKind kind : library_.apis) {
        auto driver = library_.make_driver(kind);
        for (const InputCandidate& candidate : inputCandidates(kind, driver->list())) {
            if (candidate.input.id == input) {
                return openInputCandidate(candidate, kind, config, std::move(driver), callback);
            }
        }
    }
    return fail(ErrorKind::unknown_microphone, "There is no microphone \"" + input.name + "\" now.",
                {}, "Connect it, and close programs that record from it.");
}

Result<std::unique_ptr<InputStream>> RtAudioBackend::openInputCandidate(
    const InputCandidate& candidate, RtApiKind kind, const InputConfig& config,
    std::unique_ptr<RtDriver> driver, CaptureCallback& callback) {
    const RtDevice& device = candidate.device;
    const std::string& name = candidate.input.id.name;
    if (config.channels > device.input_channels) {
        return cannotRecord(name,
                            "it has only " + std::to_string(device.input_channels) +
                                (device.input_channels == 1 ? " channel" : " channels"),
                            {});
    }
    if (!device.rates_hz.empty() && std::find(device.rates_hz.begin(), device.rates_hz.end(),
                                              config.rate_hz) == device.rates_hz.end()) {
        return cannotRecord(name, "it does not record at " + std::to_string(config.rate_hz) + " Hz",
                            "It does at " + std::to_string(candidate.input.rate_hz) + " Hz.");
    }
    RtOpenRequest request;
    request.device = device;
    request.input = true;
    request.rate_hz = config.rate_hz;
    request.channels = config.channels;
    request.client_name = "Unisono";
    const double period_frames = std::round(toSeconds(config.period) * config.rate_hz);
    request.buffer_frames = static_cast<unsigned int>(std::clamp(period_frames, 64.0, 16384.0));
    request.buffers = 4;
    auto mine = std::make_shared<RtHeldInput>();
    mine->kind = kind;
    mine->input = candidate.input;
    mine->is_hardware = device.is_hardware;
    auto stream = std::make_unique<RtAudioInput>(std::move(driver), mine, clock_, callback);
    if (const auto started = stream->start(request); !started) {
        return cannotRecord(name, started.error(),
                            "Close programs that record from it, then try again.");
    }
    held_inputs_.push_back(mine);
    return stream;
}

}  // namespace unisono
