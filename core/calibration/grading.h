// May a measurement be trusted, and if not, what is wrong with the speaker?
#pragma once

#include <array>
#include <span>

#include "calibration/arrival.h"
#include "calibration/fft.h"
#include "calibration/segments.h"

namespace unisono {

// good: to be used. weak: probably right, worth measuring again. unusable: do not use.
enum class Grade { good, weak, unusable };

// Why a measurement is not good.
enum class Trouble {
    none,
    silent,      // nothing of it is heard
    asleep,      // the beginning of the code is missing
    jumped,      // its latency changed meanwhile
    obstructed,  // its direct sound may have been missed: something is in the way
    noisy,       // heard, but too little against noise and the other speakers
    drifting,    // its clock is further off than clocks are
};

// What is known about one speaker. All of it is independent of how loud anything is.
struct Evidence {
    Arrival arrival;
    SegmentFits fits;
    double drift_ppm = 0.0;
    // Each half of the code, looked for everywhere: how much of its largest arrival the other half
    // has in the same place. The smaller of the two, 0 … 1.
    double halves_agree = 1.0;
    double halves_clear_db = 0.0;  // largest arrival of the less clear half against its mean
    double bands_apart_s = 0.0;    // first arrival in the upper against the lower half of the band
    double prominence_db = 0.0;    // the first arrival against the 30 ms behind it, energies
    double dull_rival_db = 0.0;  // strongest before the first in the lower half, against the floor
    double dull_below_db = 0.0;  // … and against the strongest there
};

struct GradingConfig {
    double silent_separation_db = 2.5;  // less is no more than the largest of noise
    double silent_snr_db = 12.0;
    double heard_separation_db = 4.0;  // less is not worth looking at
    double heard_snr_db = 13.0;
    double absent_gain = 0.6;       // a piece of the code with less than this of the usual gain is
    double unsure_sigmas = 2.0;     // missing, even if it is underestimated by so much
    double halves_agree = 0.6;      // less: the halves arrive at different places
    double halves_clear_db = 16.0;  // noise alone does not reach this
    double believable_ppm = 300.0;
    double obstructed_db = -3.0;  // a direct sound weaker than a reflection by this is obstructed
    double good = 0.86;           // confidence; 3 % of those in plain sight have less
    double weak = 0.5;
    double clear_snr_db = 22.0;  // what is doubtful although heard better than this is obstructed
    double clear_separation_db = 10.0;
};

struct Verdict {
    Grade grade = Grade::unusable;
    Trouble trouble = Trouble::noisy;
    double confidence = 0.0;  // 0 … 1: probability that the latency is right within 0.3 ms
    double error_s = 0.0;     // 1 sigma, if it is
};

// dull: the response in the lower half of the band.
void readAround(Evidence& evidence, std::span<const Complex> response,
                std::span<const Complex> dull, double rate_hz);

[[nodiscard]] Verdict gradeOf(const Evidence& evidence, const GradingConfig& config = {});

}  // namespace unisono
