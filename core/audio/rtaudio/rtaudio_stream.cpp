#include "audio/rtaudio/rtaudio_stream.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace unisono {
namespace {

// JACK does not say how many of its periods the device holds; two is the least, and usual.
constexpr unsigned int kBuffersIfUnknown = 2;

}  // namespace

class RtAudioStream::Core final : public RtCore {
 public:
    Core(std::unique_ptr<RtDriver> driver, std::shared_ptr<RtHeldDevice> device,
         std::shared_ptr<const Clock> clock, RenderCallback& callback)
        : RtCore(std::move(driver), std::move(device), std::move(clock)), callback_(callback) {}

    [[nodiscard]] Nanoseconds bufferedAhead() const noexcept { return buffered_ahead_; }
    [[nodiscard]] std::uint64_t underruns() const noexcept {
        return underruns_.load(std::memory_order_relaxed);
    }

    bool process(float* interleaved, std::size_t frames, bool underflow) noexcept override {
        const auto turned = turn([&] { return render(interleaved, frames, underflow); });
        // Before all is arranged, the buffer is as the library made it: silent.
        if (turned == Turn::over) {
            std::fill_n(interleaved, frames * channels_, 0.0F);
        }
        return turned != Turn::over;
    }

 private:
    void arrange(const RtOpenRequest& request, const RtArrangement& arranged) override {
        channels_ = static_cast<std::size_t>(request.channels);
        const std::int64_t period = arranged.buffer_frames;
        capacity_ = period * (arranged.buffers > 0 ? arranged.buffers : kBuffersIfUnknown);
        // Rendered at the last moment, a frame waits for all that the device holds, and the last
        // frame of a period for the others of its period as well.
        buffered_ahead_ = fromSeconds(static_cast<double>(capacity_ + period) / rate_hz());
    }

    bool render(float* interleaved, std::size_t frames, bool underflow) noexcept {
        const TimePoint time = now();
        if (!alive(time, rendered_ - capacity_)) {
            return false;
        }
        if (underflow) {
            underruns_.fetch_add(1, std::memory_order_relaxed);
            callback_.onUnderrun();
        }
        // All that was rendered before has been taken, and the device holds no more than that.
        const auto played = std::max<Frame>(0, rendered_ - capacity_);
        callback_.onPosition({PositionReport::Kind::pulled, time, static_cast<double>(played)});
        callback_.render(interleaved, frames, rendered_);
        rendered_ += static_cast<Frame>(frames);
        if (rendered_ > capacity_ + static_cast<Frame>(frames)) {
            awake();  // the device has taken more than it holds
        }
        return true;
    }

    RenderCallback& callback_;

    // Constant once arranged.
    std::size_t channels_ = 2;
    std::int64_t capacity_ = 0;  // frames that the device holds
    Nanoseconds buffered_ahead_{0};

    Frame rendered_ = 0;  // audio thread only
    std::atomic<std::uint64_t> underruns_{0};
};

RtAudioStream::RtAudioStream(std::unique_ptr<RtDriver> driver, std::shared_ptr<RtHeldDevice> device,
                             std::shared_ptr<const Clock> clock, RenderCallback& callback)
    : core_(std::make_shared<Core>(std::move(driver), std::move(device), std::move(clock),
                                   callback)) {
}

RtAudioStream::~RtAudioStream() {
    RtCore::shut(core_);
}

tl::expected<void, std::string> RtAudioStream::start(const RtOpenRequest& request) {
    return core_->start(request);
}

StreamEnd RtAudioStream::ended() const noexcept {
    return core_->ended();
}

Nanoseconds RtAudioStream::bufferedAhead() const noexcept {
    return core_->bufferedAhead();
}

std::uint64_t RtAudioStream::underruns() const noexcept {
    return core_->underruns();
}

}  // namespace unisono
