// One stream through RtAudio: counts frames, watches over the device, and knows no version.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

#include "audio/backend.h"
#include "audio/rtaudio/rtaudio_driver.h"
#include "timeline/time.h"

namespace unisono {

// What the backend and the stream know of an open device. Thread safe where atomic, else constant.
struct RtHeldDevice {
    RtApiKind kind{};
    std::string raw_name;  // RtDevice::name
    SinkInfo sink;
    bool is_hardware = false;
    bool is_hidden = false;  // RtAudio does not list it while we have it open
    std::atomic<StreamEnd> end{StreamEnd::none};

    // The first reason stays.
    void endWith(StreamEnd reason) noexcept {
        auto none = StreamEnd::none;
        end.compare_exchange_strong(none, reason);
    }
};

// RtAudio tells nobody when a device vanishes. Two signs give it away:
//
//  * no callback for a second (five while a sleeping device may still be waking up);
//  * callbacks that take more than a device could play, because writing to it fails at once.
//
// Both end the stream for good: what the device is given from then on is silence.
class RtAudioStream final : public OutputStream {
 public:
    static constexpr Nanoseconds kPatience = std::chrono::seconds(1);
    static constexpr Nanoseconds kWakingPatience = std::chrono::seconds(5);
    static constexpr Nanoseconds kHaste = std::chrono::seconds(2);  // ahead of time, at most

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
