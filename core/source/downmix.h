// Any number of channels down to the timeline's stereo.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace unisono {

enum class ChannelPosition {
    front_left,
    front_right,
    front_center,
    low_frequency,
    back_left,
    back_right,
    back_center,
    side_left,
    side_right,
    unknown,
};

// Which speaker each channel of a file is for. WAVEX order: WAV, FLAC, AIFF, raw PCM. Vorbis
// order: Ogg Vorbis and Opus. Beyond 8 channels nothing is known.
std::vector<ChannelPosition> waveLayout(int channels);
std::vector<ChannelPosition> vorbisLayout(int channels);

// Coefficients after ITU-R BS.775: centre and surrounds at -3 dB, low frequency effects left out,
// then one common factor so that no sum exceeds full scale: the mix is never louder than its
// source. Mono goes to both sides at unity and stereo passes untouched, bit for bit. Channels
// without a known place go in turn to the left and to the right.
class Downmix {
 public:
    explicit Downmix(std::span<const ChannelPosition> layout);

    struct Gains {
        float left = 0;
        float right = 0;
    };
    [[nodiscard]] const std::vector<Gains>& gains() const { return gains_; }
    [[nodiscard]] int channels() const { return static_cast<int>(gains_.size()); }

    // `interleaved`: frames × channels. `stereo`: frames × 2, not overlapping `interleaved`.
    void mix(const float* interleaved, std::size_t frames, float* stereo) const;

 private:
    std::vector<Gains> gains_;
};

// Samples as they may come out of a damaged or careless file: NaN becomes silence, anything beyond
// ±kSampleLimit (infinities too) is held there. Sound samples pass untouched.
inline constexpr float kSampleLimit = 8.0F;  // +18 dBFS, more than any honest float file
void sanitize(float* samples, std::size_t count);

}  // namespace unisono
