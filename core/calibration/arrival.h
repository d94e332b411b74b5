// When does the sound of one speaker arrive? Reading an impulse response.
#pragma once

#include <span>

#include "calibration/fft.h"

namespace unisono {

struct ArrivalConfig {
    double before_peak_s = 0.020;  // an arrival may be so much earlier than the strongest one,
    double sigmas = 3.8;           // if it stands out of the floor this much right before it
    double early_sigmas = 5.8;     // and this much at the earliest,
    double below_peak_db = 24.0;   // and is not weaker than this against the strongest
    // So little before the strongest, speakers and codecs that drop the treble ring ahead, more
    // strongly than below_peak_db but without anything in the lower half of the band. Further ahead
    // all that was seen of speakers in plain sight is 28 dB below the strongest:
    double ringing_s = 0.0006;
    double ringing_db = 11.0;
    double dull_sigmas = 3.4;        // in the lower half of the band, where obstacles let sound
    double dull_early_sigmas = 5.5;  // pass, an arrival has to stand out this much
    double dull_below_peak_db = 25.0;
    // The lower half is a narrower band, so that its own window rings within ringing_s, 31 dB below
    // the strongest and more where a loudspeaker smears it:
    double dull_ringing_db = 20.0;
    double floor_from_s = 0.25;     // the floor is measured from so long
    double floor_to_s = 0.03;       // to so long before the strongest arrival
    double aside_before_s = 0.025;  // "elsewhere" for the separation: outside of so long before
    double aside_after_s = 0.15;    // and after the strongest one
};

struct Arrival {
    double first_s = 0.0;  // the first arrival: the direct sound, however weak
    double strongest_s = 0.0;
    double first_below_db = 0.0;  // of the first against the strongest, ≤ 0
    double first_snr_db = 0.0;    // of the first against the floor
    double rival_db =
        -60.0;  // of the strongest before the first, against what would have made it the first
    bool dull = false;           // found in the lower half of the band only
    double snr_db = 0.0;         // of the strongest against the floor before it
    double separation_db = 0.0;  // of the strongest against whatever is strongest elsewhere
    double peak = 0.0;           // magnitude of the strongest
    double floor = 0.0;          // sigma of the magnitude where nothing has arrived
};

// response: analytic impulse response, shifted to zero frequency, at rate_hz; index 0 is time 0.
// dull: the same in the lower half of the band, or nothing.
// The strongest peak is wrong by more than a millisecond in one of five rooms (a reflection from a
// wall that the speaker faces), so the first one that stands out is taken. Magnitudes only, so an
// inverted speaker is no different.
[[nodiscard]] Arrival findArrival(std::span<const Complex> response, double rate_hz,
                                  const ArrivalConfig& config = {},
                                  std::span<const Complex> dull = {});

// The time of the largest magnitude within reach_s of near_s.
[[nodiscard]] double peakNear(std::span<const Complex> response, double rate_hz, double near_s,
                              double reach_s);

}  // namespace unisono
