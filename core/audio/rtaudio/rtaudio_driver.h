// What the backend uses of RtAudio, in our words. The real thing is rtaudio_shim.h; tests have
// one of their own.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace unisono {

// The sound systems that we let RtAudio use, in the order in which we prefer them. Never its
// PulseAudio (merges speakers of one description, moves streams) nor its WASAPI (loses errors).
enum class RtApiKind { jack, alsa, core_audio, direct_sound };

std::string_view toText(RtApiKind kind);       // "alsa": the start of a sink's name
std::string_view displayName(RtApiKind kind);  // "ALSA": for people

struct RtDevice {
    unsigned int handle = 0;        // for RtDriver::open() of the driver that listed it
    std::string name;               // as RtAudio has it; two devices may share one
    int output_channels = 0;        // at most; may be absurdly high for a virtual device
    int input_channels = 0;         // the same of what it records
    int rate_hz = 48000;            // its own, or the one that suits it best
    std::vector<int> rates_hz;      // all that can be opened; empty: not known
    bool is_default = false;        // to play on …
    bool is_default_input = false;  // … and to record from
    bool is_hardware = false;       // a piece of hardware that nobody else can open while we do
};

struct RtListing {
    std::vector<RtDevice> devices;
    int unreadable = 0;  // devices that are there, but could not be looked at: busy, as a rule
};

struct RtOpenRequest {
    RtDevice device;
    int rate_hz = 48000;
    int channels = 2;
    unsigned int buffer_frames = 0;  // asked for; the system may have its own idea
    unsigned int buffers = 0;        // that the device holds
    std::string client_name;
    bool input = false;  // record from it, instead of playing on it
};

struct RtArrangement {
    int rate_hz = 0;
    unsigned int buffer_frames = 0;  // per callback
    unsigned int buffers = 0;        // 0: the system does not say
};

// Called from the audio thread, under the rules of RenderCallback.
class RtCallback {
 public:
    virtual ~RtCallback() = default;
    // Fills `frames` frames. `underflow`: the device ran dry since the last call. False asks for
    // no more calls, which may come nevertheless.
    virtual bool process(float* interleaved, std::size_t frames, bool underflow) noexcept = 0;
    // Of a stream that records: the next `frames` interleaved frames. `overflow`: some were lost
    // since the last call.
    virtual bool capture(const float* /*interleaved*/, std::size_t /*frames*/,
                         bool /*overflow*/) noexcept {
        return false;
    }
    // The system said that the device is gone.
    virtual void disconnected() noexcept = 0;
};

// One use of RtAudio: lists, then opens at most one stream. Not thread safe. Errors are RtAudio's
// own words, for the small print.
class RtDriver {
 public:
    // Closes, and returns when no callback runs; which, if the device hangs, may be never.
    virtual ~RtDriver() = default;
    virtual RtListing list() = 0;
    virtual tl::expected<RtArrangement, std::string> open(const RtOpenRequest& request,
                                                          RtCallback& callback) = 0;
    virtual tl::expected<void, std::string> start() = 0;
};

struct RtLibrary {
    std::string version;          // "RtAudio 5.2.0"
    std::vector<RtApiKind> apis;  // those that were compiled in, in order of RtApiKind
    std::function<std::unique_ptr<RtDriver>(RtApiKind)> make_driver;
};

// RtAudio as linked.
RtLibrary rtLibrary();

}  // namespace unisono
