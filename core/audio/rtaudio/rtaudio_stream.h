// One stream through RtAudio: counts frames, and knows no version.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "audio/backend.h"
#include "audio/rtaudio/rt_core.h"

namespace unisono {

struct RtHeldDevice : RtHeld {
    std::string raw_name;  // RtDevice::name
    SinkInfo sink;
    bool is_hidden = false;  // RtAudio does not list it while we have it open
};

// What a device is given after its end is silence.
class RtAudioStream final : public OutputStream {
 public:
    // `callback` must outlive the stream.
    RtAudioStream(std::unique_ptr<RtDriver> driver, std::shared_ptr<RtHeldDevice> device,
                  std::shared_ptr<const Clock> clock, RenderCallback& callback);
    // Waits at most a second for the device to close. One that hangs is closed when it comes to
    // itself; `callback` and this stream are done with either way.
    ~RtAudioStream() override;

    // Opens and starts, once. The error is RtAudio's own.
    tl::expected<void, std::string> start(const RtOpenRequest& request);

    [[nodiscard]] StreamEnd ended() const noexcept override;
    [[nodiscard]] Nanoseconds bufferedAhead() const noexcept override;
    [[nodiscard]] std::uint64_t underruns() const noexcept override;

 private:
    class Core;
    std::shared_ptr<Core> core_;
};

}  // namespace unisono
