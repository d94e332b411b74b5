// One recording stream through RtAudio. The same signs that a device is gone as of RtAudioStream.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "audio/input.h"
#include "audio/rtaudio/rtaudio_driver.h"
#include "timeline/time.h"

namespace unisono {

// What the backend knows of an input that is open. Thread safe where atomic, else constant.
struct RtHeldInput {
    RtApiKind kind{};
    InputInfo input;
    bool is_hardware = false;
    std::atomic<StreamEnd> end{StreamEnd::none};

    // The first reason stays.
    void endWith(StreamEnd reason) noexcept {
        auto none = StreamEnd::none;
        end.compare_exchange_strong(none, reason);
    }
};

class RtAudioInput final : public InputStream {
 public:
    static constexpr Nanoseconds kPatience = std::chrono::seconds(1);
    static constexpr Nanoseconds kWakingPatience = std::chrono::seconds(5);
    static constexpr Nanoseconds kHaste = std::chrono::seconds(2);  // ahead of time, at most

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
