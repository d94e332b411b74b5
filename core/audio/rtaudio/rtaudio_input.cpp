#include "audio/rtaudio/rtaudio_input.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace unisono {
namespace {

constexpr Nanoseconds kInputClosingPatience = std::chrono::seconds(1);

}  // namespace

// What the audio thread works with. Lives as long as that thread may.
class RtAudioInput::Core final : public RtCallback {
 public:
    Core(std::unique_ptr<RtDriver> driver, std::shared_ptr<RtHeldInput> input,
         std::shared_ptr<const Clock> clock, CaptureCallback& callback)
        : input_(std::move(input)),
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
        rate_hz_ = arranged->rate_hz;
        patience_ = std::max(kPatience, 4 * fromSeconds(arranged->buffer_frames / rate_hz_));
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
    [[nodiscard]] bool waitUntilClosed() {
        std::unique_lock lock(mutex_);
        return became_closed_.wait_for(lock, kInputClosingPatience, [this] { return closed_; });
    }

    [[nodiscard]] StreamEnd ended() const noexcept {
        const auto end = input_->end.load();
        if (end != StreamEnd::none) {
            return end;
        }
        const TimePoint last{Nanoseconds(last_callback_ns_.load(std::memory_order_relaxed))};
        const auto patience = awake_.load(std::memory_order_relaxed)
                                  ? patience_
                                  : std::max(patience_, kWakingPatience);
        if (clock_->now() - last > patience) {
            input_->endWith(StreamEnd::sink_removed);
        }
        return input_->end.load();
    }

    bool process(float* /*interleaved*/, std::size_t /*frames*/,
                 bool /*underflow*/) noexcept override {
        return false;
    }
    bool capture(const float* interleaved, std::size_t frames, bool overflow) noexcept override {
        if (!begun_.load(std::memory_order_acquire)) {
            return true;  // older than what start() has arranged
        }
        inside_.store(true);  // before retired_ is read, see retire()
        const bool more = !retired_.load() && hear(interleaved, frames, overflow);
        inside_.store(false);
        return more;
    }
    void disconnected() noexcept override { input_->endWith(StreamEnd::sink_removed); }

 private:
    bool hear(const float* interleaved, std::size_t frames, bool overflow) noexcept {
        const TimePoint now = clock_->now();
        if (captured_ == 0) {
            first_callback_ = now;
        }
        last_callback_ns_.store(now.time_since_epoch().count(), std::memory_order_relaxed);
        captured_ += static_cast<Frame>(frames);
        awake_.store(true, std::memory_order_relaxed);
        // Reading from a device that is gone fails at once: calls that come faster than sound.
        const double possible_s = 1.01 * toSeconds(now - first_callback_) + toSeconds(kHaste);
        if (static_cast<double>(captured_) > possible_s * rate_hz_) {
            input_->endWith(StreamEnd::sink_removed);
        }
        if (input_->end.load(std::memory_order_relaxed) != StreamEnd::none) {
            return false;
        }
        if (overflow) {
            callback_.onLost(0);
        }
        callback_.onCaptured(interleaved, frames,
                             now - fromSeconds(static_cast<double>(frames) / rate_hz_));
        return true;
    }

    const std::shared_ptr<RtHeldInput> input_;
    const std::shared_ptr<const Clock> clock_;
    CaptureCallback& callback_;

    // Constant once begun.
    std::atomic<bool> begun_{false};
    double rate_hz_ = 48000.0;
    Nanoseconds patience_ = kPatience;

    // Audio thread only.
    TimePoint first_callback_{};
    Frame captured_ = 0;

    std::atomic<std::int64_t> last_callback_ns_{0};
    std::atomic<bool> awake_{false};
    std::atomic<bool> retired_{false};
    std::atomic<bool> inside_{false};

    // Not for the audio thread.
    std::mutex mutex_;
    std::condition_variable became_closed_;
    bool closed_ = false;

    std::unique_ptr<RtDriver> driver_;  // last: closed first, and with it the callbacks
};

RtAudioInput::RtAudioInput(std::unique_ptr<RtDriver> driver, std::shared_ptr<RtHeldInput> input,
                           std::shared_ptr<const Clock> clock, CaptureCallback& callback)
    : core_(
          std::make_shared<Core>(std::move(driver), std::move(input), std::move(clock), callback)) {
}

RtAudioInput::~RtAudioInput() {
    core_->retire();
    // RtAudio waits for its audio thread, and that one for the device, however long it takes.
    try {
        std::thread closing([core = core_] { core->close(); });
        if (core_->waitUntilClosed()) {
            closing.join();
        } else {
            core_->disconnected();
            closing.detach();
        }
    } catch (const std::system_error&) {  // no thread to be had
        core_->close();
    }
}

tl::expected<void, std::string> RtAudioInput::start(const RtOpenRequest& request) {
    return core_->start(request);
}

StreamEnd RtAudioInput::ended() const noexcept {
    return core_->ended();
}

}  // namespace unisono
