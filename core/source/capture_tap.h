// From a capture callback to the feeder's thread: pieces of sound, when they came, and what is
// missing between them. Lock-free.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "audio/input.h"
#include "timeline/time.h"

namespace unisono {

// One writer (the callback; real-time safe, never allocates or waits) and one reader. What the
// reader does not fetch in time is left out, newest first, and counted as lost: the frames that are
// there are always whole and in order.
class CaptureTap final : public CaptureCallback {
 public:
    // Keeps `seconds` of sound of so many channels. `clock` stamps arrivals; it must outlive this.
    CaptureTap(const Clock& clock, int rate_hz, int channels, double seconds);

    void onCaptured(const float* interleaved, std::size_t frames,
                    TimePoint first) noexcept override;
    void onLost(std::size_t frames) noexcept override;

    struct Piece {
        std::size_t frames = 0;
        TimePoint arrived{};     // when the last frame of it had arrived
        Nanoseconds in_air{0};   // from the air to here, as far as the system knows
        std::size_t lost = 0;    // so many frames are missing before it …
        bool lost_some = false;  // … or nobody knows how many
    };
    // Reader: the next piece; its interleaved frames replace what is in `samples`. Nothing if all
    // was fetched.
    std::optional<Piece> take(std::vector<float>& samples);

 private:
    struct Header {
        std::uint32_t frames;
        std::uint32_t lost;
        std::int64_t arrived_ns;
        std::int64_t in_air_ns;
        bool lost_some;
    };
    static constexpr std::size_t kHeaders = 1024;

    const Clock& clock_;
    double rate_hz_;
    std::size_t channels_;
    std::vector<float> ring_;  // frames × channels
    std::size_t capacity_;     // frames
    std::array<Header, kHeaders> headers_{};
    std::atomic<std::uint64_t> written_{0};  // frames
    std::atomic<std::uint64_t> read_{0};
    std::atomic<std::uint64_t> headers_written_{0};
    std::atomic<std::uint64_t> headers_read_{0};

    // The writer's own: what is missing before the next piece.
    std::size_t lost_ = 0;
    bool lost_some_ = false;
};

}  // namespace unisono
