// What playing and recording through RtAudio have in common: the audio thread that may come early,
// late or never again, and the device that is gone without a word.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "audio/backend.h"
#include "audio/rtaudio/rtaudio_driver.h"
#include "timeline/time.h"

namespace unisono {

// What the backend and the stream both know of an open device. Thread safe where atomic, else
// constant.
struct RtHeld {
    RtApiKind kind{};
    bool is_hardware = false;
    std::atomic<StreamEnd> end{StreamEnd::none};

    // The first reason stays.
    void endWith(StreamEnd reason) noexcept {
        auto none = StreamEnd::none;
        end.compare_exchange_strong(none, reason);
    }
};

// What the audio thread works with. Lives as long as that thread may.
//
// RtAudio tells nobody when a device vanishes. Two signs give it away:
//
//  * no callback for a second (five while a sleeping device may still be waking up);
//  * callbacks for more than a device could play or record, because each fails at once.
//
// Both end the stream for good.
class RtCore : public RtCallback {
 public:
    static constexpr Nanoseconds kPatience = std::chrono::seconds(1);
    static constexpr Nanoseconds kWakingPatience = std::chrono::seconds(5);
    static constexpr Nanoseconds kHaste = std::chrono::seconds(2);  // ahead of time, at most

    RtCore(std::unique_ptr<RtDriver> driver, std::shared_ptr<RtHeld> held,
           std::shared_ptr<const Clock> clock);

    // Opens and starts, once. The error is RtAudio's own.
    tl::expected<void, std::string> start(const RtOpenRequest& request);

    // From when it returns, the audio thread does nothing any more. Waits at most a second for the
    // device to close; one that hangs is closed when it comes to itself.
    static void shut(const std::shared_ptr<RtCore>& core) noexcept;

    [[nodiscard]] StreamEnd ended() const noexcept;
    void disconnected() noexcept final;

 protected:
    // Once, before the audio thread may do anything.
    virtual void arrange(const RtOpenRequest& request, const RtArrangement& arranged) = 0;

    // The audio thread's work goes through here: not before all is arranged, and never after
    // shut(). False if it was not done, or said so itself. Real-time safe.
    enum class Turn { early, done, over };
    template <typename Work>
    Turn turn(Work&& work) noexcept {
        if (!begun_.load(std::memory_order_acquire)) {
            return Turn::early;
        }
        inside_.store(true);  // before retired_ is read, see retire()
        const bool more = !retired_.load() && work();
        inside_.store(false);
        return more ? Turn::done : Turn::over;
    }

    // Audio thread, first thing in each turn: `frames` is what the device must have taken or given
    // since the first one. False if it is gone.
    [[nodiscard]] bool alive(TimePoint now, Frame frames) noexcept;
    void awake() noexcept { awake_.store(true, std::memory_order_relaxed); }  // it does move
    [[nodiscard]] TimePoint now() const noexcept { return clock_->now(); }
    [[nodiscard]] double rate_hz() const noexcept { return rate_hz_; }

 private:
    void retire() noexcept;
    void close();
    [[nodiscard]] bool waitUntilClosed();

    const std::shared_ptr<RtHeld> held_;
    const std::shared_ptr<const Clock> clock_;

    // Constant once begun.
    std::atomic<bool> begun_{false};
    double rate_hz_ = 48000.0;
    Nanoseconds patience_ = kPatience;

    // Audio thread only.
    bool called_ = false;
    TimePoint first_callback_{};

    std::atomic<std::int64_t> last_callback_ns_{0};
    std::atomic<bool> awake_{false};
    std::atomic<bool> retired_{false};
    std::atomic<bool> inside_{false};

    // Not for the audio thread.
    std::mutex mutex_;
    std::condition_variable became_closed_;
    bool closed_ = false;

    std::unique_ptr<RtDriver> driver_;  // reset by close(), and with it the callbacks end
};

}  // namespace unisono
