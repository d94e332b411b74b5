#include "audio/rtaudio/rtaudio_stream.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace unisono {
namespace {

// JACK does not say how many of its periods the device holds; two is the least, and usual.
constexpr unsigned int kBuffersIfUnknown = 2;

constexpr Nanoseconds kClosingPatience = std::chrono::seconds(1);

}  // namespace

// What the audio thread works with. Lives as long as that thread may.
class RtAudioStream::Core final : public RtCallback {
 public:
    Core(std::unique_ptr<RtDriver> driver, std::shared_ptr<RtHeldDevice> device,
         std::shared_ptr<const Clock> clock, RenderCallback& callback)
        : device_(std::move(device)),
          clock_(std::move(clock)),
          callback_(callback),
          driver_(std::move(driver)) {}

    tl::expected<void, std::string> start(const RtOpenRequest& request) {
        const auto arranged = driver_->open(request, *this);
        if (!arranged) {
            return tl::unexpected(arranged.error());
        }
        if (arranged->rate_hz != request.rate_hz) {
            return tl::unexpected("it would run at " + std::to_string(arranged->rate_hz) + " Hz");
        }
        channels_ = static_cast<std::size_t>(request.channels);
        rate_hz_ = arranged->rate_hz;
        const std::int64_t period = arranged->buffer_frames;
        capacity_ = period * (arranged->buffers > 0 ? arranged->buffers : kBuffersIfUnknown);
        // Rendered at the last moment, a frame waits for all that the device holds, and the last
        // frame of a period for the others of its period as well.
        buffered_ahead_ = fromSeconds(static_cast<double>(capacity_ + period) / rate_hz_);
        patience_ = std::max(kPatience, 4 * fromSeconds(static_cast<double>(period) / rate_hz_));
        last_callback_ns_.store(clock_->now().time_since_epoch().count());
        begun_.store(true, std::memory_order_release);
        return driver_->start();
    }

    // From when it returns, `callback_` is not called any more, even if the device calls us.
    void retire() noexcept {
        retired_.store(true);
        while (inside_.load()) {
            std::this_thread::yield();
        }
    }

    void close() {
        driver_.reset();
        const std::lock_guard lock(mutex_);
        closed_ = true;
        became_closed_.notify_all();
    }

    [[nodiscard]] bool waitUntilClosed(Nanoseconds patience) {
        std::unique_lock lock(mutex_);
        return became_closed_.wait_for(lock, patience, [this] { return closed_; });
    }

    [[nodiscard]] StreamEnd ended() const noexcept {
        const auto end = device_->end.load();
        if (end != StreamEnd::none) {
            return end;
        }
        const TimePoint last{Nanoseconds(last_callback_ns_.load(std::memory_order_relaxed))};
        const auto patience = awake_.load(std::memory_order_relaxed)
                                  ? patience_
                                  : std::max(patience_, kWakingPatience);
        if (clock_->now() - last > patience) {
            device_->endWith(StreamEnd::sink_removed);
        }
        return device_->end.load();
    }
    [[nodiscard]] Nanoseconds bufferedAhead() const noexcept { return buffered_ahead_; }
    [[nodiscard]] std::uint64_t underruns() const noexcept {
        return underruns_.load(std::memory_order_relaxed);
    }

    bool process(float* interleaved, std::size_t frames, bool underflow) noexcept override {
        // The thread that calls is older than what start() has arranged. Before that there is
        // nothing to play, and the buffer is as the library made it: silent.
        if (!begun_.load(std::memory_order_acquire)) {
            return true;
        }
        inside_.store(true);  // before retired_ is read, see retire()
        const bool more = !retired_.load() && render(interleaved, frames, underflow);
        if (!more) {
            std::fill_n(interleaved, frames * channels_, 0.0F);
        }
        inside_.store(false);
        return more;
    }

    void disconnected() noexcept override { device_->endWith(StreamEnd::sink_removed); }

 private:
    bool render(float* interleaved, std::size_t frames, bool underflow) noexcept {
        const TimePoint now = clock_->now();
        if (rendered_ == 0) {
            first_callback_ = now;
        }
        last_callback_ns_.store(now.time_since_epoch().count(), std::memory_order_relaxed);
        if (runsWild(now)) {
            device_->endWith(StreamEnd::sink_removed);
        }
        if (device_->end.load(std::memory_order_relaxed) != StreamEnd::none) {
            return false;
        }
        if (underflow) {
            underruns_.fetch_add(1, std::memory_order_relaxed);
            callback_.onUnderrun();
        }
        // All that was rendered before has been taken, and the device holds no more than that.
        const auto played = std::max<Frame>(0, rendered_ - capacity_);
        callback_.onPosition({PositionReport::Kind::pulled, now, static_cast<double>(played)});
        callback_.render(interleaved, frames, rendered_);
        rendered_ += static_cast<Frame>(frames);
        if (rendered_ > capacity_ + static_cast<Frame>(frames)) {
            awake_.store(true, std::memory_order_relaxed);
        }
        return true;
    }

    [[nodiscard]] bool runsWild(TimePoint now) const noexcept {
        // Real clocks are within 0.1 % of ours.
        const double playable_s = 1.01 * toSeconds(now - first_callback_) + toSeconds(kHaste);
        return static_cast<double>(rendered_ - capacity_) > playable_s * rate_hz_;
    }

    const std::shared_ptr<RtHeldDevice> device_;
    const std::shared_ptr<const Clock> clock_;
    RenderCallback& callback_;

    // Constant once begun.
    std::atomic<bool> begun_{false};
    std::size_t channels_ = 2;
    double rate_hz_ = 48000.0;
    std::int64_t capacity_ = 0;  // frames that the device holds
    Nanoseconds buffered_ahead_{0};
    Nanoseconds patience_ = kPatience;

    // Audio thread only.
    TimePoint first_callback_{};
    Frame rendered_ = 0;

    std::atomic<std::int64_t> last_callback_ns_{0};
    std::atomic<bool> awake_{false};  // the device has taken more than it holds
    std::atomic<std::uint64_t> underruns_{0};
    std::atomic<bool> retired_{false};
    std::atomic<bool> inside_{false};

    // Not for the audio thread.
    std::mutex mutex_;
    std::condition_variable became_closed_;
    bool closed_ = false;

    std::unique_ptr<RtDriver> driver_;  // last: closed first, and with it the callbacks
};

RtAudioStream::RtAudioStream(std::unique_ptr<RtDriver> driver, std::shared_ptr<RtHeldDevice> device,
                             std::shared_ptr<const Clock> clock, RenderCallback& callback)
    : core_(std::make_shared<Core>(std::move(driver), std::move(device), std::move(clock),
                                   callback)) {
}

RtAudioStream::~RtAudioStream() {
    core_->retire();
    // RtAudio waits for its audio thread, and that one for the device, however long it takes.
    try {
        std::thread closing([core = core_] { core->close(); });
        if (core_->waitUntilClosed(kClosingPatience)) {
            closing.join();
        } else {
            core_->disconnected();  // whoever looks for this device shall know
            closing.detach();
        }
    } catch (const std::system_error&) {  // no thread to be had
        core_->close();
    }
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
