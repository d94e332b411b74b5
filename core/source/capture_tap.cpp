#include "source/capture_tap.h"

#include <algorithm>

namespace unisono {

CaptureTap::CaptureTap(const Clock& clock, int rate_hz, int channels, double seconds)
    : clock_(clock),
      rate_hz_(rate_hz),
      channels_(static_cast<std::size_t>(std::max(1, channels))),
      ring_(static_cast<std::size_t>(seconds * rate_hz) * channels_),
      capacity_(ring_.size() / channels_) {
}

void CaptureTap::onCaptured(const float* interleaved, std::size_t frames,
                            TimePoint first) noexcept {
    const TimePoint now = clock_.now();
    const std::uint64_t written = written_.load(std::memory_order_relaxed);
    const std::uint64_t headers = headers_written_.load(std::memory_order_relaxed);
    const bool room = written - read_.load(std::memory_order_acquire) + frames <= capacity_ &&
                      headers - headers_read_.load(std::memory_order_acquire) < kHeaders;
    if (!room) {
        lost_ += frames;
        return;
    }
    const auto begin = static_cast<std::size_t>(written % capacity_);
    const std::size_t straight = std::min(frames, capacity_ - begin);
    std::copy_n(interleaved, straight * channels_, ring_.data() + begin * channels_);
    std::copy_n(interleaved + straight * channels_, (frames - straight) * channels_, ring_.data());
    const TimePoint last = first + fromSeconds(static_cast<double>(frames) / rate_hz_);
    headers_[headers % kHeaders] = {
        static_cast<std::uint32_t>(frames), static_cast<std::uint32_t>(lost_),
        now.time_since_epoch().count(), std::max<Nanoseconds>(now - last, Nanoseconds{0}).count(),
        lost_some_};
    lost_ = 0;
    lost_some_ = false;
    written_.store(written + frames, std::memory_order_release);
    headers_written_.store(headers + 1, std::memory_order_release);
}

void CaptureTap::onLost(std::size_t frames) noexcept {
    lost_ += frames;
    lost_some_ |= frames == 0;
}

std::optional<CaptureTap::Piece> CaptureTap::take(std::vector<float>& samples) {
    const std::uint64_t headers = headers_read_.load(std::memory_order_relaxed);
    if (headers == headers_written_.load(std::memory_order_acquire)) {
        return std::nullopt;
    }
    const Header header = headers_[headers % kHeaders];
    const std::uint64_t read = read_.load(std::memory_order_relaxed);
    const auto begin = static_cast<std::size_t>(read % capacity_);
    const std::size_t straight = std::min<std::size_t>(header.frames, capacity_ - begin);
    samples.resize(header.frames * channels_);
    std::copy_n(ring_.data() + begin * channels_, straight * channels_, samples.data());
    std::copy_n(ring_.data(), (header.frames - straight) * channels_,
                samples.data() + straight * channels_);
    read_.store(read + header.frames, std::memory_order_release);
    headers_read_.store(headers + 1, std::memory_order_release);
    return Piece{header.frames, TimePoint(Nanoseconds(header.arrived_ns)),
                 Nanoseconds(header.in_air_ns), header.lost, header.lost_some};
}

}  // namespace unisono
