// One recording stream on one Pulse source.
#pragma once

#include <atomic>
#include <vector>

#include "audio/input.h"

struct pa_context;
struct pa_stream;
struct pa_threaded_mainloop;

namespace unisono {

// Created and destroyed by a control thread; in between it lives on the main loop's thread.
class PulseCapture final : public InputStream {
 public:
    // Call with the main loop locked. connected() tells whether the request was accepted.
    PulseCapture(pa_threaded_mainloop* loop, pa_context* context, const InputInfo& input,
                 const InputConfig& config, CaptureCallback& callback);
    ~PulseCapture() override;
    PulseCapture(const PulseCapture&) = delete;
    PulseCapture& operator=(const PulseCapture&) = delete;

    bool setPeriod(Nanoseconds period) override;
    [[nodiscard]] bool connected() const noexcept { return connected_; }
    [[nodiscard]] StreamEnd ended() const noexcept override {
        return end_.load(std::memory_order_acquire);
    }

 private:
    friend struct PulseCaptureCallbacks;
    void onState();
    void applyPeriod();
    void onReadable();

    pa_threaded_mainloop* loop_;
    pa_stream* stream_ = nullptr;
    CaptureCallback& callback_;
    int rate_hz_;
    std::size_t frame_bytes_;
    // Under the main loop's lock: what the server was asked for, and what it is to be asked for.
    Nanoseconds asked_;
    Nanoseconds wanted_;
    bool connected_ = false;
    std::atomic<StreamEnd> end_{StreamEnd::none};
};

}  // namespace unisono
