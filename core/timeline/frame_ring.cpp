#include "timeline/frame_ring.h"

#include <algorithm>
#include <bit>

namespace unisono {

FrameRing::FrameRing(std::size_t capacity, std::size_t guard)
    : mask_(std::bit_ceil(std::max(capacity, 2 * kWindow)) - 1),
      guard_(guard),
      left_(mask_ + 1 + kWindow),
      right_(mask_ + 1 + kWindow) {
}

Frame FrameRing::oldest(Frame end) const noexcept {
    return std::max(begin_.load(std::memory_order_acquire),
                    end - static_cast<Frame>(mask_ + 1 - guard_));
}

void FrameRing::put(std::size_t slot, float left, float right) noexcept {
    left_[slot] = left;
    right_[slot] = right;
    if (slot < kWindow) {
        left_[mask_ + 1 + slot] = left;
        right_[mask_ + 1 + slot] = right;
    }
}

void FrameRing::write(const float* stereo, std::size_t frames) noexcept {
    const Frame end = end_.load(std::memory_order_relaxed);
    for (std::size_t i = 0; i < frames; ++i) {
        const auto slot = static_cast<std::size_t>(end + static_cast<Frame>(i)) & mask_;
        put(slot, stereo[2 * i], stereo[2 * i + 1]);
    }
    end_.store(end + static_cast<Frame>(frames), std::memory_order_release);
}

void FrameRing::writeSilence(std::size_t frames) noexcept {
    const Frame end = end_.load(std::memory_order_relaxed);
    for (std::size_t i = 0; i < frames; ++i) {
        put(static_cast<std::size_t>(end + static_cast<Frame>(i)) & mask_, 0.0F, 0.0F);
    }
    end_.store(end + static_cast<Frame>(frames), std::memory_order_release);
}

void FrameRing::discardFrom(Frame frame) noexcept {
    const Frame end = end_.load(std::memory_order_relaxed);
    if (frame >= end) {
        return;
    }
    // What the discarded frames had overwritten does not come back.
    const Frame begin =
        std::max(begin_.load(std::memory_order_relaxed), end - static_cast<Frame>(mask_ + 1));
    begin_.store(begin, std::memory_order_release);
    end_.store(std::max(frame, begin), std::memory_order_release);
}

void FrameRing::startAt(Frame frame) noexcept {
    // An empty range first: a reader between the two stores must see nothing, not old frames.
    end_.store(begin_.load(std::memory_order_relaxed), std::memory_order_release);
    begin_.store(frame, std::memory_order_release);
    end_.store(frame, std::memory_order_release);
}

bool FrameRing::view(Frame first, std::size_t frames, View& out) const noexcept {
    const Frame end = end_.load(std::memory_order_acquire);
    if (frames > kWindow || first < oldest(end) || first + static_cast<Frame>(frames) > end) {
        return false;
    }
    const auto slot = static_cast<std::size_t>(first) & mask_;
    out.left = left_.data() + slot;
    out.right = right_.data() + slot;
    return true;
}

std::size_t FrameRing::copy(Frame first, std::size_t frames, float* left,
                            float* right) const noexcept {
    const Frame end = end_.load(std::memory_order_acquire);
    const Frame begin = oldest(end);
    std::size_t inside = 0;
    for (std::size_t i = 0; i < frames; ++i) {
        const Frame frame = first + static_cast<Frame>(i);
        const bool there = frame >= begin && frame < end;
        const auto slot = static_cast<std::size_t>(frame) & mask_;
        left[i] = there ? left_[slot] : 0.0F;
        right[i] = there ? right_[slot] : 0.0F;
        inside += there ? 1 : 0;
    }
    return inside;
}

}  // namespace unisono
