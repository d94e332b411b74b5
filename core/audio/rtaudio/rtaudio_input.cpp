#include "audio/rtaudio/rtaudio_input.h"

#include <utility>

namespace unisono {

class RtAudioInput::Core final : public RtCore {
 public:
    Core(std::unique_ptr<RtDriver> driver, std::shared_ptr<RtHeldInput> input,
         std::shared_ptr<const Clock> clock, CaptureCallback& callback)
        : RtCore(std::move(driver), std::move(input), std::move(clock)), callback_(callback) {}

    bool process(float* /*interleaved*/, std::size_t /*frames*/,
                 bool /*underflow*/) noexcept override {
        return false;
    }
    bool capture(const float* interleaved, std::size_t frames, bool overflow) noexcept override {
        return turn([&] { return hear(interleaved, frames, overflow); }) != Turn::over;
    }

 private:
    void arrange(const RtOpenRequest& /*request*/, const RtArrangement& /*arranged*/) override {}

    bool hear(const float* interleaved, std::size_t frames, bool overflow) noexcept {
        const TimePoint time = now();
        captured_ += static_cast<Frame>(frames);
        awake();
        if (!alive(time, captured_)) {
            return false;
        }
        if (overflow) {
            callback_.onLost(0);
        }
        callback_.onCaptured(interleaved, frames,
                             time - fromSeconds(static_cast<double>(frames) / rate_hz()));
        return true;
    }

    CaptureCallback& callback_;
    Frame captured_ = 0;  // audio thread only
};

RtAudioInput::RtAudioInput(std::unique_ptr<RtDriver> driver, std::shared_ptr<RtHeldInput> input,
                           std::shared_ptr<const Clock> clock, CaptureCallback& callback)
    : core_(
          std::make_shared<Core>(std::move(driver), std::move(input), std::move(clock), callback)) {
}

RtAudioInput::~RtAudioInput() {
    RtCore::shut(core_);
}

tl::expected<void, std::string> RtAudioInput::start(const RtOpenRequest& request) {
    return core_->start(request);
}

StreamEnd RtAudioInput::ended() const noexcept {
    return core_->ended();
}

}  // namespace unisono
