// One recording stream through RtAudio.
#pragma once

#include <memory>
#include <string>

#include "audio/input.h"
#include "audio/rtaudio/rt_core.h"

namespace unisono {

struct RtHeldInput : RtHeld {
    InputInfo input;
};

class RtAudioInput final : public InputStream {
 public:
    // `callback` must outlive the stream.
    RtAudioInput(std::unique_ptr<RtDriver> driver, std::shared_ptr<RtHeldInput> input,
                 std::shared_ptr<const Clock> clock, CaptureCallback& callback);
    // Waits at most a second for the device to close, as RtAudioStream does.
    ~RtAudioInput() override;

    // Opens and starts, once. The error is RtAudio's own.
    tl::expected<void, std::string> start(const RtOpenRequest& request);
    [[nodiscard]] StreamEnd ended() const noexcept override;

 private:
    class Core;
    std::shared_ptr<Core> core_;
};

}  // namespace unisono
