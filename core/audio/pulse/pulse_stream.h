// One playback stream on one Pulse sink.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "audio/backend.h"
#include "audio/pulse/precise_timer.h"
#include "audio/pulse/pulse_backend.h"
#include "sync/pointer_tracker.h"
#include "sync/standstill.h"

struct pa_context;
struct pa_operation;
struct pa_stream;
struct pa_threaded_mainloop;

namespace unisono {

// Created and destroyed by a control thread; in between it lives on the main loop's thread.
class PulseStream final : public OutputStream {
 public:
    // Call with the main loop locked. connected() tells whether the request was accepted.
    PulseStream(pa_threaded_mainloop* loop, pa_context* context, const PulseSink& sink,
                const StreamConfig& config, RenderCallback& callback);
    ~PulseStream() override;
    PulseStream(const PulseStream&) = delete;
    PulseStream& operator=(const PulseStream&) = delete;

    [[nodiscard]] bool connected() const noexcept { return connected_; }

    [[nodiscard]] StreamEnd ended() const noexcept override {
        return end_.load(std::memory_order_acquire);
    }
    [[nodiscard]] Nanoseconds bufferedAhead() const noexcept override {
        return Nanoseconds(buffered_ns_.load(std::memory_order_relaxed));
    }
    [[nodiscard]] Nanoseconds keptAhead() const noexcept override {
        return Nanoseconds(kept_ns_.load(std::memory_order_relaxed));
    }
    [[nodiscard]] Nanoseconds deviceLatency() const noexcept override {
        return Nanoseconds(device_ns_.load(std::memory_order_relaxed));
    }
    bool setBuffering(const StreamConfig& buffering) override;
    [[nodiscard]] std::uint64_t underruns() const noexcept override {
        return underruns_.load(std::memory_order_relaxed);
    }

 private:
    friend struct PulseStreamCallbacks;

    void onState();
    void onWritable(std::size_t bytes);
    void onTiming();
    void onUnderflow();
    void fill(std::size_t bytes);
    void remember(const float* interleaved, std::size_t frames, Frame first) noexcept;
    void noteTaken(std::size_t writable) noexcept;
    [[nodiscard]] std::size_t bytesOf(Nanoseconds time) const noexcept;
    // What shall wait in the server for the device, and how much of what it asks for leads there.
    [[nodiscard]] std::size_t kept_bytes() const;
    [[nodiscard]] std::size_t wanted_bytes(std::size_t writable) const;
    void reportPulled(TimePoint when, double taken);
    void reportTracked(TimePoint answered, std::int64_t bytes);
    void watchStandstill(TimePoint answered, std::int64_t taken_bytes);
    bool takeBack(std::int64_t taken_bytes);
    void fillUp(std::size_t at_most);
    void askForTiming();
    void forgetQuestion() noexcept;
    void askLater(Nanoseconds within);  // at a random moment
    [[nodiscard]] double framesOf(std::int64_t bytes) const noexcept {
        return static_cast<double>(bytes) / static_cast<double>(frame_bytes_);
    }

    pa_threaded_mainloop* loop_;
    pa_stream* stream_ = nullptr;
    RenderCallback& callback_;
    StreamConfig config_;
    Nanoseconds fixed_latency_;
    PulseTiming timing_;
    bool connected_ = false;

    std::size_t frame_bytes_;
    std::int64_t written_bytes_ = 0;  // = write index
    std::size_t left_bytes_ = 0;      // of what the server asked for, not written by choice
    std::size_t largest_take_ = 0;    // bytes that the device took at once
    Nanoseconds guard_{0};            // kept beyond that
    TimePoint writable_at_{};
    double device_s_ = 0.0;  // the device's own buffer, behind what it has pulled
    bool timing_known_ = false;
    pa_operation* question_ = nullptr;  // under way
    TimePoint eager_until_{};
    TimePoint answered_at_{};
    TimePoint taking_since_{};
    TimePoint asked_at_{};
    PointerTracker pointer_;
    Standstill standstill_;
    TimePoint refilled_at_{};    // after a standstill
    std::vector<float> recent_;  // what was written last, by stream frame modulo its length
    std::optional<PreciseTimer> ask_timer_;
    std::minstd_rand dice_;

    std::atomic<StreamEnd> end_{StreamEnd::none};
    std::atomic<std::int64_t> buffered_ns_{0};
    std::atomic<std::int64_t> kept_ns_{0};
    std::atomic<std::int64_t> device_ns_{0};
    std::atomic<std::uint64_t> underruns_{0};
};

}  // namespace unisono
