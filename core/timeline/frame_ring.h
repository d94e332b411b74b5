// The shared ring: one writer (the feeder) puts stereo frames on the timeline, any number of
// readers (one strip per speaker) look at them at positions of their own.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <vector>

#include "timeline/time.h"

namespace unisono {

// Frames are numbered from 0 and never renumbered. The ring holds the newest `capacity` of them,
// and shows the newest `capacity - guard`: a reader that has fallen that far behind sees silence,
// not what is just being overwritten.
//
// Progress: write(), discardFrom() and all reader calls are wait-free; none allocates.
// Contract (the feeder keeps it): while somebody looks at frames, the writer writes less than
// `guard` of them, and discardFrom() names a frame that no reader has reached yet.
class FrameRing {
 public:
    // Longest stretch a reader can look at in one piece, in frames.
    static constexpr std::size_t kWindow = 8192;

    // capacity: frames, rounded up to a power of two, at least 2 × kWindow. guard: frames, less
    // than half of that; 0 will do where all is written before it is read.
    explicit FrameRing(std::size_t capacity, std::size_t guard = 0);

    [[nodiscard]] std::size_t capacity() const noexcept { return mask_ + 1; }
    // Frames [begin(), end()) have been written. Both may be read from any thread.
    [[nodiscard]] Frame begin() const noexcept { return begin_.load(std::memory_order_acquire); }
    [[nodiscard]] Frame end() const noexcept { return end_.load(std::memory_order_acquire); }

    // Writer: append interleaved stereo frames at end().
    void write(const float* stereo, std::size_t frames) noexcept;
    void writeSilence(std::size_t frames) noexcept;
    // Writer: forget frames from `frame` on; the next write() continues there. Used by seek, stop.
    void discardFrom(Frame frame) noexcept;
    // Writer: the next write() starts at `frame`, everything before reads as silence.
    void startAt(Frame frame) noexcept;

    // Reader: pointers to `frames` (≤ kWindow) consecutive samples per channel from `first` on.
    // Returns false, and leaves the pointers alone, if any of them is not in the ring.
    struct View {
        const float* left;
        const float* right;
    };
    [[nodiscard]] bool view(Frame first, std::size_t frames, View& out) const noexcept;
    // Reader: the same by copy, frames outside the ring as silence. Returns how many were inside.
    std::size_t copy(Frame first, std::size_t frames, float* left, float* right) const noexcept;

 private:
    // The first frame that is shown while `end` is the end.
    [[nodiscard]] Frame oldest(Frame end) const noexcept;
    void put(std::size_t slot, float left, float right) noexcept;

    std::size_t mask_;
    std::size_t guard_;
    // One channel after the other; the first kWindow samples stand again behind the last, so that
    // a window never wraps.
    std::vector<float> left_;
    std::vector<float> right_;
    std::atomic<Frame> begin_{0};
    std::atomic<Frame> end_{0};
};

}  // namespace unisono
