// A microphone among the simulated speakers: hears the room in pieces, as a device would.
#pragma once

#include <atomic>
#include <random>
#include <vector>

#include "audio/simulated/simulated_backend.h"

namespace unisono {

class SimulatedBackend::Capture final : public InputStream {
 public:
    Capture(SimulatedBackend& backend, Microphone& microphone)
        : backend_(backend), microphone_(microphone) {}
    ~Capture() override { backend_.close(*this); }
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;

    [[nodiscard]] StreamEnd ended() const noexcept override {
        return end_.load(std::memory_order_acquire);
    }
    void end(StreamEnd why) noexcept { end_.store(why, std::memory_order_release); }
    [[nodiscard]] Microphone& microphone() const { return microphone_; }
    bool setPeriod(Nanoseconds period) override;

 private:
    SimulatedBackend& backend_;
    Microphone& microphone_;
    std::atomic<StreamEnd> end_{StreamEnd::none};
};

// All under the backend's mutex. One stream at a time.
class SimulatedBackend::Microphone {
 public:
    Microphone(SimulatedBackend& backend, SimulatedInputConfig config);

    [[nodiscard]] const SimulatedInputConfig& config() const { return config_; }
    [[nodiscard]] InputInfo info() const;
    [[nodiscard]] bool present() const { return present_; }
    [[nodiscard]] bool open() const { return capture_ != nullptr; }

    void attach(Capture& capture, const InputConfig& config, CaptureCallback& callback,
                TimePoint now);
    void detach(const Capture& capture);
    void end(StreamEnd why);
    void setPeriod(Nanoseconds period);

    // When a piece is complete, or it is unplugged.
    [[nodiscard]] TimePoint nextMoment() const;
    // True if it was unplugged.
    bool act(TimePoint now);

 private:
    [[nodiscard]] TimePoint dueOf(std::uint64_t frames) const;
    [[nodiscard]] std::vector<float> hear(TimePoint first);

    SimulatedInputConfig config_;
    SimulatedRoom room_;
    TimePoint unplugged_at_;
    TimePoint back_at_;
    TimePoint stuck_at_;
    std::minstd_rand random_;
    double late_s_ = 0.0;  // the next piece
    std::size_t next_loss_ = 0;
    bool present_ = true;

    Capture* capture_ = nullptr;
    CaptureCallback* callback_ = nullptr;
    std::size_t channels_ = 1;
    std::size_t piece_ = 960;
    TimePoint begun_{};
    std::uint64_t done_ = 0;
};

}  // namespace unisono
