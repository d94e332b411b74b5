// What the engine needs from a sound system. Reading what is there (SinkDirectory) and commanding
// it (SinkOpener) are separate, so that either can be simulated or refused by itself.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audio/bluetooth_card.h"
#include "audio/input.h"
#include "audio/routing.h"
#include "audio/stream_end.h"
#include "model/error.h"
#include "model/setup.h"
#include "model/speaker.h"
#include "timeline/time.h"

namespace unisono {

// What a sink can tell about itself; a backend claims nothing that it does not know.
struct SinkCapabilities {
    bool reports_latency = false;    // its position includes what the system knows of its latency
    bool announces_changes = false;  // appearing and vanishing is told, not found by looking
    bool refuses_moves = false;      // a stream is lost with its sink, never moved to another
};

struct SinkInfo {
    SpeakerId id;
    std::string description;  // for people; not unique
    int rate_hz = 48000;      // the device's own
    int channels = 2;
    std::string bluetooth_address;  // "AA:BB:CC:DD:EE:FF", or empty
    std::string bluetooth_codec;    // as the system names it, or empty
    std::string bluetooth_adapter;  // "hci0": changes with the order of plugging in; or empty
    BluetoothProfile bluetooth_profile = BluetoothProfile::none;
    // The system's own, of the loudest channel; 1 is 100 % on the system's scale.
    std::optional<double> volume;
    bool is_default = false;
    // Of a virtual one, where that is told: the system's name of the sink that it passes all on to.
    std::string plays_into;
    SinkCapabilities capabilities;

    bool operator==(const SinkInfo& other) const { return id == other.id; }
    // By which its settings are kept.
    [[nodiscard]] SpeakerKey key() const {
        return {bluetooth_address.empty() ? id.name : bluetooth_address,
                id.backend,
                {},
                bluetooth_codec};
    }
};

// Where a device was at one moment, in frames of the stream since it was opened.
struct PositionReport {
    // estimate: the system's own idea of what is heard now; noisy to both sides.
    // pulled:   the device has taken this much, less what its own buffer can hold, by now: a
    //           lower bound of the true position that is tight right after the device woke up.
    // tracked:  the backend follows the device's pointer by itself and knows better than what any
    //           single look at it tells.
    enum class Kind : std::uint8_t { estimate, pulled, tracked };
    Kind kind = Kind::estimate;
    TimePoint when{};
    double frames = 0.0;  // stream frames heard (estimate, tracked), or at least heard (pulled)
    // Of `tracked` only:
    double drift = 0.0;    // of the device's clock, as a fraction
    double error_s = 0.0;  // 1 sigma of frames, in time
    double lag_s = 0.0;    // how far behind this the pointer itself was seen
};

// Called by a backend from its audio thread. RenderCallback is the real-time path:
//
//   No allocation, no lock, no logging, no file or network access, no system call that can wait,
//   no unbounded loop, no exception. tests/core/engine/realtime_test.cpp fails if one appears.
//
// A backend calls these from one thread at a time per stream.
class RenderCallback {
 public:
    virtual ~RenderCallback() = default;

    // A new observation of the device's clock, at any rate. A stream that sends `pulled` or
    // `tracked` reports is locked by them; its `estimate` reports then only tell what latency the
    // system declares beyond the device's own buffer.
    virtual void onPosition(const PositionReport& report) noexcept = 0;

    // Fill `frames` interleaved frames (the stream's channels), the first being stream frame
    // `first`. Frames are asked for in order; a gap means that the device skipped them, and a
    // `first` that was asked for before, that the backend took back what came from there on, after
    // a fade.
    virtual void render(float* interleaved, std::size_t frames, Frame first) noexcept = 0;

    // The device ran dry at least once since the last call.
    virtual void onUnderrun() noexcept = 0;
};

// How much a stream keeps in hand. Files want few wake-ups, live sound wants little latency.
struct StreamConfig {
    int rate_hz = 48000;
    int channels = 2;
    Nanoseconds queue = std::chrono::milliseconds(120);  // ahead of the device's own buffer
    Nanoseconds period = std::chrono::milliseconds(70);  // smallest refill
    // Keep no more than `queue` and what the device takes at once, even where the system would hold
    // more. For live sound: what waits there is latency.
    bool lean = false;

    bool operator==(const StreamConfig&) const = default;
};

// An open connection to a sink. Destroying it closes it, and returns only when no callback runs.
class OutputStream {
 public:
    virtual ~OutputStream() = default;
    // none while the stream lives. Thread safe, wait-free.
    [[nodiscard]] virtual StreamEnd ended() const noexcept = 0;
    // Longest time from "rendered" to "handed to the device's own buffer and played", as arranged
    // with the system; 0 until known. Thread safe, wait-free.
    [[nodiscard]] virtual Nanoseconds bufferedAhead() const noexcept = 0;
    // Every time the device ended up without data.
    [[nodiscard]] virtual std::uint64_t underruns() const noexcept = 0;
    // The same in two: what waits in front of the device, as arranged, and what lies behind that,
    // as the system reports it (the device's own buffer, its link; more than bufferedAhead() has of
    // it, where the system reports all of the way at once). Wait-free.
    [[nodiscard]] virtual Nanoseconds keptAhead() const noexcept { return bufferedAhead(); }
    [[nodiscard]] virtual Nanoseconds deviceLatency() const noexcept { return Nanoseconds{0}; }
    // Keep another amount in hand (queue, period and lean of this) from now on, without a gap.
    // False: this one stays as it was opened. Control threads.
    virtual bool setBuffering(const StreamConfig& /*buffering*/) { return false; }
};

struct ServerInfo {
    bool available = false;
    std::string name;     // "PulseAudio 16.1", "PulseAudio (on PipeWire 0.3.65)"
    std::string problem;  // why it is not available, for a person
    std::string default_sink;
};

// What is there. All methods may be called from any thread except a RenderCallback.
class SinkDirectory {
 public:
    virtual ~SinkDirectory() = default;
    [[nodiscard]] virtual ServerInfo server() = 0;
    [[nodiscard]] virtual std::vector<SinkInfo> sinks() = 0;
    // Bluetooth devices that the sound system plays to, or could.
    [[nodiscard]] virtual std::vector<BluetoothCard> bluetoothCards() { return {}; }
    // `changed` is called, from a thread of the backend, after sinks, inputs, playing applications
    // or the server came, went or changed.
    // It must return at once (set a flag, wake a thread). One listener; an empty one unsubscribes.
    virtual void onChange(std::function<void()> changed) = 0;
};

// Do this. May block for at most a few hundred milliseconds.
class SinkOpener {
 public:
    virtual ~SinkOpener() = default;
    // Opens a stream on exactly this sink, or fails; never on another one. `callback` must
    // outlive the stream.
    virtual Result<std::unique_ptr<OutputStream>> open(const SpeakerId& sink,
                                                       const StreamConfig& config,
                                                       RenderCallback& callback) = 0;
};

// Changes to the system's own settings, for speakers that come back otherwise than they went. None
// waits for its effect, which shows in the SinkDirectory a little later, or does not.
class SinkControl {
 public:
    virtual ~SinkControl() = default;
    // Down to this (as SinkInfo::volume); never up: nothing happens if it is softer already. False
    // if that cannot be asked for.
    virtual bool lowerVolume(const SpeakerId& /*sink*/, double /*to*/) { return false; }
    // Play to the Bluetooth device of this address in this way (BluetoothCard::Profile::name).
    virtual bool chooseProfile(const std::string& /*address*/, const std::string& /*profile*/) {
        return false;
    }
};

// A backend is all of it; the engine and its tests take it apart again.
class AudioBackend : public SinkDirectory,
                     public SinkOpener,
                     public SinkControl,
                     public InputDirectory,
                     public InputOpener,
                     public AppDirectory,
                     public CaptureOpener {
 public:
    [[nodiscard]] virtual std::string name() const = 0;  // "pulse", "rtaudio", "simulated"
};

// Finds a speaker by what a person types: its full id, its system name, or its description if
// only one sink has it. The error names the speakers there are.
Result<SinkInfo> findSink(const std::vector<SinkInfo>& sinks, const std::string& typed);

// The sink that a device is now (SinkInfo::key().device); null while it is away.
const SinkInfo* sinkOf(const std::vector<SinkInfo>& sinks, std::string_view device);

}  // namespace unisono
