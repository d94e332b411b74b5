// What the engine and the calibration need from a sound system's inputs: microphones and line-ins.
// Like the output side (audio/backend.h), reading what is there and commanding it are separate.
#pragma once

#include <compare>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "audio/stream_end.h"
#include "model/error.h"
#include "timeline/time.h"

namespace unisono {

// Names one input of one backend by the system's own stable name, as SpeakerId does for sinks.
struct InputId {
    std::string backend;
    std::string name;

    auto operator<=>(const InputId&) const = default;
    [[nodiscard]] std::string text() const { return backend + ":" + name; }
};

struct InputInfo {
    enum class Kind {
        microphone,       // or a line-in: a system rarely knows which
        bluetooth,        // recording from it turns its link into a telephone's
        bluetooth_music,  // a phone or an Echo that streams music to this computer
        monitor,          // what a speaker is given, not what is heard of it
        processed,        // behind software that takes out echo or noise
    };
    InputId id;
    std::string description;  // for people; not unique
    Kind kind = Kind::microphone;
    int rate_hz = 48000;  // the device's own
    int channels = 1;
    bool is_default = false;
    bool muted = false;
    std::string bluetooth_address = {};  // of a Bluetooth device, "AA:BB:CC:DD:EE:FF"
    // Of a monitor, and of a source that is made of one: the system's name of the sink.
    std::string monitor_of = {};
};

// The sink that an input of this name hears the sound of, as sound servers name it; empty: of none.
inline std::string_view monitoredSink(std::string_view input) {
    constexpr std::string_view kEnd = ".monitor";
    return input.ends_with(kEnd) ? input.substr(0, input.size() - kEnd.size()) : std::string_view();
}

// Called by a backend from its audio thread, one thread at a time per stream, under the same rules
// as RenderCallback: no allocation, no lock, no logging, no system call that can wait.
class CaptureCallback {
 public:
    virtual ~CaptureCallback() = default;
    // The next `frames` interleaved frames (the stream's channels). `first` is when the first of
    // them was in the air, as far as the system knows: late by up to some tens of milliseconds.
    virtual void onCaptured(const float* interleaved, std::size_t frames,
                            TimePoint first) noexcept = 0;
    // So many frames were lost here (0: not known how many). What comes now does not follow what
    // came before.
    virtual void onLost(std::size_t frames) noexcept = 0;
};

// An open connection to an input. Destroying it closes it, and returns only when no callback runs.
class InputStream {
 public:
    virtual ~InputStream() = default;
    // none while the stream lives. Thread safe, wait-free.
    [[nodiscard]] virtual StreamEnd ended() const noexcept = 0;
    // Another time between two callbacks, without a gap in what is captured. False: this one stays
    // as it was opened. Control threads.
    virtual bool setPeriod(Nanoseconds /*period*/) { return false; }
};

struct InputConfig {
    int rate_hz = 48000;  // the system converts
    int channels = 1;
    Nanoseconds period = std::chrono::milliseconds(20);  // between two callbacks, about
};

// What is there. Any thread except a callback's.
class InputDirectory {
 public:
    virtual ~InputDirectory() = default;
    [[nodiscard]] virtual std::vector<InputInfo> inputs() { return {}; }
};

// Do this. May block for at most a few hundred milliseconds.
class InputOpener {
 public:
    virtual ~InputOpener() = default;
    // Exactly this input, never another one, and as it is: without echo cancelling, noise
    // suppression or automatic gain, as far as the system can be told. `callback` must outlive the
    // stream. Errors: unknown_microphone, server_unavailable, microphone_unavailable, unsupported.
    virtual Result<std::unique_ptr<InputStream>> openInput(const InputId& input,
                                                           const InputConfig& config,
                                                           CaptureCallback& callback);
};

// Of the inputs of a kind the one that is not muted, and of these the system's own choice; null if
// there are none.
const InputInfo* usualInput(const std::vector<InputInfo>& inputs, InputInfo::Kind kind);

// What to measure with unless a person says otherwise: a microphone that is not muted; null if
// there is none.
const InputInfo* usualMicrophone(const std::vector<InputInfo>& inputs);

// Finds an input by what a person types: its full id, its system name, or its description if only
// one has it. The error names those there are.
Result<InputInfo> findInput(const std::vector<InputInfo>& inputs, const std::string& typed);

}  // namespace unisono
