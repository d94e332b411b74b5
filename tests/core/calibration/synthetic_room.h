// Recordings whose truth is known: codes at given delays, stretched by a clock, with reflections,
// noise, and what goes wrong with speakers.
#pragma once

#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

#include "calibration/stimulus.h"
#include "support/dice.h"

namespace unisono::test {

struct Reflection {
    double later_s;
    double gain;
};

struct SyntheticSpeaker {
    double delay_s = 0.2;  // of the beginning of the sound in the recording
    double drift = 0.0;    // positive: slow
    double gain = 0.3;
    std::vector<Reflection> reflections;
    double mute_until_s = 0.0;  // asleep for so long
    double jump_at_s = 1e9;     // later by jump_s from then on
    double jump_s = 0.0;
};

// Adds the sound at exact times, by windowed sinc.
inline void addSound(std::vector<float>& recording, const std::vector<float>& sound,
                     const SyntheticSpeaker& speaker, double extra_delay_s, double gain) {
    constexpr int kHalf = 16;
    const auto n = static_cast<std::ptrdiff_t>(sound.size());
    for (std::size_t i = 0; i < recording.size(); ++i) {
        const double heard_s = static_cast<double>(i) / kStimulusRate_hz;
        double played_s = (heard_s - speaker.delay_s - extra_delay_s) / (1.0 + speaker.drift);
        if (played_s > speaker.jump_at_s) {
            played_s = std::max(speaker.jump_at_s, played_s - speaker.jump_s);
        }
        const double x = played_s * kStimulusRate_hz;
        const auto whole = static_cast<std::ptrdiff_t>(std::floor(x));
        if (whole < -kHalf || whole > n + kHalf || played_s < speaker.mute_until_s) {
            continue;
        }
        const double sine = std::sin(std::numbers::pi * (x - static_cast<double>(whole)));
        double sum = 0.0;
        for (std::ptrdiff_t k = whole - kHalf + 1; k <= whole + kHalf; ++k) {
            if (k < 0 || k >= n) {
                continue;
            }
            const double d = x - static_cast<double>(k);
            const double sign = (k - whole) % 2 == 0 ? 1.0 : -1.0;
            const double sinc = std::abs(d) < 1e-9 ? 1.0 : sign * sine / (std::numbers::pi * d);
            sum += static_cast<double>(sound[static_cast<std::size_t>(k)]) * sinc *
                   (0.5 + 0.5 * std::cos(std::numbers::pi * d / kHalf));
        }
        recording[i] += static_cast<float>(gain * sum);
    }
}

inline std::vector<float> recordingOf(const Stimulus& stimulus,
                                      const std::vector<SyntheticSpeaker>& speakers,
                                      double noise_rms, double duration_s = 4.2) {
    std::vector<float> recording(static_cast<std::size_t>(duration_s * kStimulusRate_hz), 0.0F);
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        if (speakers[i].gain == 0.0) {
            continue;
        }
        const auto sound = stimulus.sound(i);
        addSound(recording, sound, speakers[i], 0.0, speakers[i].gain);
        for (const Reflection& reflection : speakers[i].reflections) {
            addSound(recording, sound, speakers[i], reflection.later_s,
                     reflection.gain * speakers[i].gain);
        }
    }
    Dice dice(23);
    for (float& sample : recording) {
        sample += static_cast<float>(noise_rms * dice.gaussian());
    }
    return recording;
}

}  // namespace unisono::test
