#include "audio/rtaudio/rt_core.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

namespace unisono {
namespace {

constexpr Nanoseconds kClosingPatience = std::chrono::seconds(1);

}  // namespace

RtCore::RtCore(std::unique_ptr<RtDriver> driver, std::shared_ptr<RtHeld> held,
               std::shared_ptr<const Clock> clock)
    : held_(std::move(held)), clock_(std::move(clock)), driver_(std::move(driver)) {
}

tl::expected<void, std::string> RtCore::start(const RtOpenRequest& request) {
    const auto arranged = driver_->open(request, *this);
    if (!arranged) {
        return tl::unexpected(arranged.error());
    }
    if (arranged->rate_hz != request.rate_hz) {
        return tl::unexpected("it would run at " + std::to_string(arranged->rate_hz) + " Hz");
    }
    rate_hz_ = arranged->rate_hz;
    patience_ = std::max(kPatience, 4 * fromSeconds(arranged->buffer_frames / rate_hz_));
    arrange(request, *arranged);
    last_callback_ns_.store(now().time_since_epoch().count());
    begun_.store(true, std::memory_order_release);
    return driver_->start();
}

void RtCore::retire() noexcept {
    retired_.store(true);
    while (inside_.load()) {
        std::this_thread::yield();
    }
}

void RtCore::close() {
    driver_.reset();
    const std::lock_guard lock(mutex_);
    closed_ = true;
    became_closed_.notify_all();
}

bool RtCore::waitUntilClosed() {
    std::unique_lock lock(mutex_);
    return became_closed_.wait_for(lock, kClosingPatience, [this] { return closed_; });
}

void RtCore::shut(const std::shared_ptr<RtCore>& core) noexcept {
    core->retire();
    // RtAudio waits for its audio thread, and that one for the device, however long it takes.
    try {
        std::thread closing([core] { core->close(); });
        if (core->waitUntilClosed()) {
            closing.join();
        } else {
            core->disconnected();  // whoever looks for this device shall know
            closing.detach();
        }
    } catch (const std::system_error&) {  // no thread to be had
        core->close();
    }
}

StreamEnd RtCore::ended() const noexcept {
    const auto end = held_->end.load();
    if (end != StreamEnd::none) {
        return end;
    }
    const TimePoint last{Nanoseconds(last_callback_ns_.load(std::memory_order_relaxed))};
    const auto patience =
        awake_.load(std::memory_order_relaxed) ? patience_ : std::max(patience_, kWakingPatience);
    if (now() - last > patience) {
        held_->endWith(StreamEnd::sink_removed);
    }
    return held_->end.load();
}

void RtCore::disconnected() noexcept {
    held_->endWith(StreamEnd::sink_removed);
}

bool RtCore::alive(TimePoint now, Frame frames) noexcept {
    if (!called_) {
        called_ = true;
        first_callback_ = now;
    }
    last_callback_ns_.store(now.time_since_epoch().count(), std::memory_order_relaxed);
    // Real clocks are within 0.1 % of ours.
    const double possible_s = 1.01 * toSeconds(now - first_callback_) + toSeconds(kHaste);
    if (static_cast<double>(frames) > possible_s * rate_hz_) {
        held_->endWith(StreamEnd::sink_removed);
    }
    return held_->end.load(std::memory_order_relaxed) == StreamEnd::none;
}

}  // namespace unisono
