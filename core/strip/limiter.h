// Look-ahead limiter that keeps the true peak, the one between the samples, below a ceiling.
//
// Detection: TruePeakDetector (ITU-R BS.1770-4 Annex 2).
//
// Gain: what the peak requires → minimum over the look-ahead → exponential release → two box
// averages. Every value that enters the averages for a frame near a peak is at most the gain this
// peak requires, so their mean is too: the gain never overshoots. All channels share one gain.
//
// Transparency: while no true peak exceeds the ceiling the output is the input, bit by bit,
// latencyFrames() later. Then the cost is one scan and two copies of the block.
//
// Accuracy: samples never exceed the ceiling by more than single-precision rounding; the true peak
// of music, noise up to half the rate, squares and impulses by less than 0.1 dB. (What alternates
// at half the rate and then turns over has no finite true peak; a filter reads what it is long.)
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "strip/true_peak_detector.h"

namespace unisono {

struct LimiterSettings {
    double ceiling_dbtp = -1.0;  // -40 … 0; outside it is limited to that range
    double lookahead_ms = 1.5;   // limited to 64 … 4096 frames
    double release_ms = 80.0;    // time constant; 0.1 at least
};

// Thread safety: none, one thread renders. The constructor allocates; the rest is real-time safe.
class Limiter {
 public:
    // rate_hz: above 0. max_block_frames sizes the buffer; a longer block still works, in parts.
    Limiter(double rate_hz, std::size_t max_block_frames, LimiterSettings settings = {});

    // Frames between input and output, the look-ahead; constant.
    [[nodiscard]] std::size_t latencyFrames() const noexcept { return latency_; }

    // Limits in place. interleaved: frames × channels samples, channels 1 or 2. The result does not
    // depend on how the sound is cut into blocks. When channels change, the sound still inside is
    // kept: one channel is copied to two, two are averaged to one. Samples that are not finite are
    // taken as silence.
    void process(float* interleaved, std::size_t frames, int channels) noexcept;

    // Forgets all sound and returns to unity gain.
    void reset() noexcept;

    // The lowest gain of the last process call, linear; 1 = untouched. For meters.
    [[nodiscard]] double lowestGain() const noexcept { return lowest_gain_; }

 private:
    static constexpr int kMaxChannels = 2;
    static constexpr std::size_t kHoldFrames = 4;
    static constexpr std::size_t kShortestLatency =
        TruePeakDetector::kDelayFrames + kHoldFrames + 28;

    struct Held {
        std::uint64_t frame;
        double gain;
    };
    // A moving average without the division. Integer, so that the sum neither drifts nor depends
    // on what was in it.
    struct Box {
        std::vector<std::int64_t> values;
        std::size_t oldest = 0;
        std::int64_t sum = 0;
    };

    void changeChannels(int channels) noexcept;
    [[nodiscard]] bool isIdle() const noexcept;
    void limitChunk(const float* chunk, float* out, std::size_t frames) noexcept;
    [[nodiscard]] double nextGain(double required) noexcept;

    double release_per_frame_;
    std::size_t latency_;
    std::size_t history_;      // frames kept: latency, and what the detector reaches back
    std::size_t hold_frames_;  // over which the minimum is taken
    TruePeakDetector detector_;

    // Input as it came; the last history_ frames before write_ are valid. Room for two channels.
    std::vector<float> buffer_;
    std::size_t capacity_;          // frames
    std::size_t write_ = 0;         // frames
    std::size_t quiet_frames_ = 0;  // the latest input frames below the detector's quiet peak
    int channels_ = kMaxChannels;

    TruePeakDetector::Gains required_{};
    std::vector<Held> held_;  // ring of past requirements, gains rising from first to last
    std::size_t held_first_ = 0;
    std::size_t held_count_ = 0;
    std::uint64_t frame_ = 0;
    double released_ = 1.0;
    std::array<Box, 2> boxes_;
    std::int64_t full_sum_;  // of the second box at unity gain
    double lowest_gain_ = 1.0;
};

}  // namespace unisono
