// RtAudio 5 and 6 behind one class: the only place that knows which version it is. Everything
// that differs is in RtAudio5Calls and RtAudio6Calls; RtAudioDriver is what they share.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#ifndef UNISONO_FAKE_RTAUDIO  // a test has brought one of its own
#include <RtAudio.h>
#endif

#include "audio/rtaudio/alsa_library.h"
#include "audio/rtaudio/broken_pipes.h"
#include "audio/rtaudio/rtaudio_driver.h"

namespace unisono {

// A device as both versions describe it. `ours` is what only one version has to say.
template <class DeviceInfo>
RtDevice rtDeviceFrom(const DeviceInfo& info, RtDevice ours) {
    ours.output_channels = static_cast<int>(info.outputChannels);
    ours.input_channels = static_cast<int>(info.inputChannels);
    ours.is_default_input = ours.is_default || info.isDefaultInput;
    ours.is_default = ours.is_default || info.isDefaultOutput;
    for (const unsigned int rate_hz : info.sampleRates) {
        ours.rates_hz.push_back(static_cast<int>(rate_hz));
    }
    if (ours.rate_hz == 0) {
        ours.rate_hz = static_cast<int>(info.preferredSampleRate);
    }
    return ours;
}

#if defined(RTAUDIO_VERSION_MAJOR) && RTAUDIO_VERSION_MAJOR >= 6

// Devices by lasting ids, errors as return values, one error callback per instance.
class RtAudio6Calls {
 public:
    using Library = ::RtAudio;

    RtAudio6Calls(Library::Api api, std::function<void()> disconnected)
        : alsa_(api == Library::LINUX_ALSA),
          disconnected_(std::move(disconnected)),
          // With a callback nothing goes to standard error.
          library_(api, [this](RtAudioErrorType type, const std::string& /*text*/) {
              if (type == RTAUDIO_DEVICE_DISCONNECT) {
                  disconnected_();
              }
          }) {
        library_.showWarnings(false);
    }

    RtListing list() {
        RtListing listing;
        for (const unsigned int id : library_.getDeviceIds()) {
            const auto info = library_.getDeviceInfo(id);
            RtDevice device;
            device.handle = id;
            // The name that version 5 gives it, so that settings survive an update.
            const bool is_default = alsa_ && info.name == "Default ALSA Device";
            device.name = is_default ? "default" : info.name;
            device.is_hardware = alsa_ && !is_default && info.name != "PulseAudio Sound Server";
            device.rate_hz = static_cast<int>(info.currentSampleRate);
            listing.devices.push_back(rtDeviceFrom(info, std::move(device)));
        }
        return listing;
    }

    std::optional<std::string> open(const RtDevice& device, Library::StreamParameters parameters,
                                    bool input, unsigned int rate_hz, unsigned int& frames,
                                    RtAudioCallback callback, void* user,
                                    Library::StreamOptions& options) {
        parameters.deviceId = device.handle;
        return problem(library_.openStream(input ? nullptr : &parameters,
                                           input ? &parameters : nullptr, RTAUDIO_FLOAT32, rate_hz,
                                           &frames, callback, user, &options));
    }

    std::optional<std::string> start() { return problem(library_.startStream()); }

    Library& library() { return library_; }

 private:
    std::optional<std::string> problem(RtAudioErrorType type) {
        if (type == RTAUDIO_NO_ERROR) {
            return std::nullopt;
        }
        const auto text = library_.getErrorText();
        return text.empty() ? "RtAudio failed without a word" : text;
    }

    bool alsa_;
    std::function<void()> disconnected_;
    Library library_;
};

using RtAudioCalls = RtAudio6Calls;

#else

// Devices by index, errors as exceptions or through a callback that knows no instance.
class RtAudio5Calls {
 public:
    using Library = ::RtAudio;

    RtAudio5Calls(Library::Api api, std::function<void()> /*never told*/)
        : alsa_(api == Library::LINUX_ALSA), library_(api) {
        library_.showWarnings(false);
    }

    RtListing list() {
        default_counted_ = !alsa_ || alsaHasDefaultControl();
        RtListing listing;
        const unsigned int count = library_.getDeviceCount();
        for (unsigned int index = 0; index < count; ++index) {
            const auto info = infoOf(index);
            if (!info || !info->probed) {
                ++listing.unreadable;
                continue;
            }
            RtDevice device;
            device.handle = index;
            device.name = info->name;
            device.is_default = alsa_ && info->name == "default";
            device.is_hardware = alsa_ && info->name.rfind("hw:", 0) == 0;
            device.rate_hz = 0;
            listing.devices.push_back(rtDeviceFrom(*info, std::move(device)));
        }
        return listing;
    }

    std::optional<std::string> open(const RtDevice& device, Library::StreamParameters parameters,
                                    bool input, unsigned int rate_hz, unsigned int& frames,
                                    RtAudioCallback callback, void* user,
                                    Library::StreamOptions& options) {
        // ALSA's "default" has index 0 when devices are listed only if its control opens, but
        // when one is opened always: without it, all others are off by one, and the last of them
        // cannot be reached (RtApiAlsa::probeDeviceOpen of 5.2.0).
        parameters.deviceId = device.handle + (default_counted_ ? 0 : 1);
        if (parameters.deviceId >= library_.getDeviceCount()) {
            return "RtAudio 5 cannot reach the last ALSA device while \"default\" is broken";
        }
        try {
            const ErrorsOfThisThread errors;
            library_.openStream(input ? nullptr : &parameters, input ? &parameters : nullptr,
                                RTAUDIO_FLOAT32, rate_hz, &frames, callback, user, &options,
                                &takeError);
            // Devices may have come or gone between listing and opening. ALSA remembers by what
            // name it opened ours.
            if (alsa_ && default_counted_) {
                const auto opened = infoOf(parameters.deviceId);
                if (opened && opened->probed && opened->name != device.name) {
                    library_.closeStream();
                    return "the devices changed at that moment";
                }
            }
            return errors.first();
        } catch (const RtAudioError& error) {
            return error.getMessage();
        }
    }

    std::optional<std::string> start() {
        try {
            const ErrorsOfThisThread errors;
            library_.startStream();
            return errors.first();
        } catch (const RtAudioError& error) {
            return error.getMessage();
        }
    }

    Library& library() { return library_; }

 private:
    // Once a stream is open, errors come here instead of as exceptions: also those of the audio
    // thread, where an exception would end the program. They concern a call of ours only if
    // they come on its thread; those of the audio thread show in that the callback goes wild or
    // stays away.
    class ErrorsOfThisThread {
     public:
        ErrorsOfThisThread() { current() = this; }
        ~ErrorsOfThisThread() { current() = nullptr; }
        ErrorsOfThisThread(const ErrorsOfThisThread&) = delete;
        ErrorsOfThisThread& operator=(const ErrorsOfThisThread&) = delete;

        [[nodiscard]] const std::optional<std::string>& first() const { return first_; }

        static ErrorsOfThisThread*& current() {
            thread_local ErrorsOfThisThread* errors = nullptr;
            return errors;
        }
        void take(const std::string& text) {
            if (!first_) {
                first_ = text;
            }
        }

     private:
        std::optional<std::string> first_;
    };

    static void takeError(RtAudioError::Type type, const std::string& text) {
        auto* errors = ErrorsOfThisThread::current();
        if (errors != nullptr && type != RtAudioError::WARNING &&
            type != RtAudioError::DEBUG_WARNING) {
            errors->take(text);
        }
    }

    std::optional<Library::DeviceInfo> infoOf(unsigned int index) {
        try {
            return library_.getDeviceInfo(index);
        } catch (const RtAudioError&) {
            return std::nullopt;
        }
    }

    bool alsa_;
    bool default_counted_ = true;
    Library library_;
};

using RtAudioCalls = RtAudio5Calls;

#endif

template <class Calls>
class RtAudioDriver final : public RtDriver {
 public:
    using Library = typename Calls::Library;
    using Api = typename Library::Api;

    static RtLibrary library() {
        return {"RtAudio " + Library::getVersion(), compiledApis(),
                [](RtApiKind kind) { return std::make_unique<RtAudioDriver>(kind); }};
    }

    explicit RtAudioDriver(RtApiKind kind)
        : kind_(kind), calls_(apiOf(kind), [this] { tellDisconnected(); }) {}

    // Closes without draining: draining waits for a device that may be gone.
    ~RtAudioDriver() override {
        const Guard guard;
        if (kind_ == RtApiKind::jack) {
            leaveToItself();
        }
        if (calls_.library().isStreamOpen()) {
            calls_.library().closeStream();
        }
    }

    RtListing list() override {
        const Guard guard;
        return calls_.list();
    }

    tl::expected<RtArrangement, std::string> open(const RtOpenRequest& request,
                                                  RtCallback& callback) override {
        const Guard guard;
        callback_ = &callback;
        typename Library::StreamParameters parameters;
        parameters.nChannels = static_cast<unsigned int>(request.channels);
        typename Library::StreamOptions options;
        options.numberOfBuffers = request.buffers;
        options.streamName = request.client_name;
        unsigned int frames = request.buffer_frames;
        if (auto error = calls_.open(
                request.device, parameters, request.input,
                static_cast<unsigned int>(request.rate_hz), frames,
                request.input ? &RtAudioDriver::capture : &RtAudioDriver::process, this, options)) {
            return tl::unexpected(*std::move(error));
        }
        rate_hz_ = calls_.library().getStreamSampleRate();
        frames_ = frames;
        return RtArrangement{static_cast<int>(rate_hz_), frames, options.numberOfBuffers};
    }

    tl::expected<void, std::string> start() override {
        const Guard guard;
        if (auto error = calls_.start()) {
            return tl::unexpected(*std::move(error));
        }
        // A device that has called has started, even if it gave up before we looked: in that order.
        if (!calls_.library().isStreamRunning() && callbacks_.load() == 0) {
            return tl::unexpected(std::string("it does not run"));
        }
        return {};
    }

 private:
    // Around everything that goes into a system's own library.
    struct Guard {
        QuietAlsa quiet;
        NoBrokenPipes no_pipes;
    };

    static Api apiOf(RtApiKind kind) {
        switch (kind) {
            case RtApiKind::jack:
                return Library::UNIX_JACK;
            case RtApiKind::alsa:
                return Library::LINUX_ALSA;
            case RtApiKind::core_audio:
                return Library::MACOSX_CORE;
            case RtApiKind::direct_sound:
                return Library::WINDOWS_DS;
        }
        return Library::RTAUDIO_DUMMY;
    }

    static std::vector<RtApiKind> compiledApis() {
        std::vector<Api> compiled;
        Library::getCompiledApi(compiled);
        std::vector<RtApiKind> kinds;
        for (const auto kind :
             {RtApiKind::jack, RtApiKind::alsa, RtApiKind::core_audio, RtApiKind::direct_sound}) {
            if (std::find(compiled.begin(), compiled.end(), apiOf(kind)) != compiled.end()) {
                kinds.push_back(kind);
            }
        }
        return kinds;
    }

    static int process(void* output, void* /*input*/, unsigned int frames, double /*seconds*/,
                       RtAudioStreamStatus status, void* user) {
        auto& self = *static_cast<RtAudioDriver*>(user);
        self.callbacks_.fetch_add(1, std::memory_order_relaxed);
        if (!self.thread_is_quiet_) {
            quietAlsaInThisThread();
            self.thread_is_quiet_ = true;
        }
        const bool underflow = (status & RTAUDIO_OUTPUT_UNDERFLOW) != 0;
        const bool more = self.callback_->process(static_cast<float*>(output), frames, underflow);
        // 2 is "abort". ALSA does so at once, and must, since without a device it calls as fast as
        // it can; elsewhere it means a thread that would race with our closing.
        return more || self.kind_ != RtApiKind::alsa ? 0 : 2;
    }

    static int capture(void* /*output*/, void* input, unsigned int frames, double /*seconds*/,
                       RtAudioStreamStatus status, void* user) {
        auto& self = *static_cast<RtAudioDriver*>(user);
        self.callbacks_.fetch_add(1, std::memory_order_relaxed);
        if (!self.thread_is_quiet_) {
            quietAlsaInThisThread();
            self.thread_is_quiet_ = true;
        }
        const bool overflow = (status & RTAUDIO_INPUT_OVERFLOW) != 0;
        const bool more =
            self.callback_->capture(static_cast<const float*>(input), frames, overflow);
        return more || self.kind_ != RtApiKind::alsa ? 0 : 2;
    }

    // When a JACK server dies, RtAudio closes the stream by itself, from a thread of its own, and
    // does not expect anybody else to. So we do it only if the server shows that it is alive, by
    // calling at its usual pace, not in a frenzy; otherwise we wait, as long as it takes.
    void leaveToItself() {
        const double period_s = frames_ / std::max(1.0, rate_hz_);
        const double window_s = std::max(0.05, 3.0 * period_s);
        while (calls_.library().isStreamRunning()) {
            const auto before = callbacks_.load();
            std::this_thread::sleep_for(std::chrono::duration<double>(window_s));
            const auto calls = callbacks_.load() - before;
            if (calls > 0 && calls * period_s < 3.0 * window_s) {
                return;
            }
        }
        // That it is closed is the last word of RtAudio's thread but for leaving.
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }

    void tellDisconnected() {
        if (callback_ != nullptr) {
            callback_->disconnected();
        }
    }

    RtApiKind kind_;
    RtCallback* callback_ = nullptr;
    bool thread_is_quiet_ = false;  // audio thread only
    std::atomic<unsigned int> callbacks_{0};
    double rate_hz_ = 0.0;
    double frames_ = 0.0;  // per callback
    Calls calls_;          // last: closed before the rest goes
};

}  // namespace unisono
