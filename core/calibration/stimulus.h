// What the speakers play while they are measured: all of them at once, each its own soft noise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unisono {

struct StimulusConfig {
    double swell_s = 0.4;       // first a soft swell, which also wakes sleeping speakers …
    double swell_db = -18.0;    // … so much softer than the code
    double code_s = 2.0;        // then the code that is measured
    double level_dbfs = -20.0;  // rms of the code
    double low_hz = 500.0;      // its band: little more than what is analysed
    double high_hz = 10500.0;
    double crest = 1.7;  // peaks are held at so many times the rms
    double fade_in_s = 0.08;
    double fade_out_s = 0.03;
    std::uint64_t seed = 0x556E69736F6E6FULL;
};

inline constexpr int kStimulusRate_hz = 48000;
// The codes' magnitude falls with this power of frequency, 2.3 dB per octave. Against 3 dB from 300
// Hz to 12 kHz and noise that falls by 3 dB, as that of rooms does, the same rms is worth 1.6 dB
// more in the band that is analysed, and 0.8 dB in its lower half.
inline constexpr double kCodeFall = 0.375;

// The codes are the same on every machine and in every run, so that a recording can be analysed
// later. Codes of different speakers are independent: the correlation of two of 2 s over 10 kHz
// is below -43 dB rms.
class Stimulus {
 public:
    explicit Stimulus(const StimulusConfig& config = {}) : config_(config) {}

    [[nodiscard]] const StimulusConfig& config() const noexcept { return config_; }
    [[nodiscard]] double duration_s() const noexcept { return config_.swell_s + config_.code_s; }
    // Where in the sound the code begins and ends.
    [[nodiscard]] double codeBegin_s() const noexcept { return config_.swell_s; }
    // Mono at 48 kHz: the code alone, and all that is played.
    [[nodiscard]] std::vector<float> code(std::size_t speaker) const;
    [[nodiscard]] std::vector<float> sound(std::size_t speaker) const;
    // Several codes, faster than one by one.
    [[nodiscard]] std::vector<std::vector<float>> codes(
        std::span<const std::size_t> speakers) const;

 private:
    StimulusConfig config_;
};

}  // namespace unisono
