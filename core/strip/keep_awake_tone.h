// A tone too low and too soft to be heard that keeps a speaker from falling asleep.
#pragma once

#include <cstddef>

namespace unisono {

// Speakers switch themselves off after minutes of silence, and swallow the first second of what
// comes next. Digital silence does not keep them: their detectors look at the signal, and zeros
// are no signal. A tone of 30 Hz at about 1.2 % of full scale was seen to work
// (https://github.com/weirdtangent/pulse-os/pull/238).
//
// Why 25 Hz at 1 %: a speaker that makes 100 dB SPL at full scale, and would do so as low as that,
// makes 60 dB of it; the threshold of hearing at 25 Hz is 68.7 dB (ISO 226:2003). Most speakers
// roll off long before. The codecs carry it: SBC's lowest band begins at 0 Hz, and -40 dB is far
// above its resolution.
struct KeepAwakeToneConfig {
    double frequency_hz = 25.0;
    float level = 0.01F;    // peak, of full scale
    double quiet_s = 2.0;   // sound below `level` for so long is silence to the speaker
    double rise_s = 0.5;    // the tone comes …
    double leave_s = 0.25;  // … and goes in such a time, so that neither is heard
};

// Everything but the constructor is real-time safe. One thread at a time. The same sound however
// it is cut into blocks.
class KeepAwakeTone {
 public:
    explicit KeepAwakeTone(double rate_hz, const KeepAwakeToneConfig& config = {});

    // Off at first. Once on it rises at once: what was played before is not known to be enough.
    void setOn(bool on) noexcept;
    // Adds the tone to the first two channels while these have been quiet for a while. Music takes
    // its place: the tone leaves as soon as any sample is above its level.
    void process(float* interleaved, std::size_t frames, int channels) noexcept;
    [[nodiscard]] bool sounds() const noexcept { return gain_ > 0.0F; }

 private:
    KeepAwakeToneConfig config_;
    std::size_t quiet_limit_;  // frames
    float rise_;               // of the gain, per frame
    float leave_;
    double turn_cos_;  // of the phase, per frame
    double turn_sin_;

    bool on_ = false;
    std::size_t quiet_ = 0;  // frames since the last loud sample
    float gain_ = 0.0F;      // 0 … 1
    double cos_ = 1.0;       // of the phase
    double sin_ = 0.0;
};

}  // namespace unisono
