// What each of several speakers plays into one recording, all of them estimated together.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "calibration/fft.h"

namespace unisono {

// One speaker in a joint fit. Spectra hold the bins of the band only, weighted like the recording.
struct FitPart {
    std::vector<Complex> replica;  // spectrum of what it plays
    std::size_t begin = 0;         // where its response may lie, in samples of BandFft's time
    std::size_t end = 0;
    std::vector<Complex> response;  // begin … end: in (a first guess, or nothing) and out
    std::vector<Complex> spectrum;  // of the response, not weighted: out
    std::vector<float> power;       // begin … end: how large |response|² may be expected
};

// Finds the responses h_i that minimise
//     |heard - sum replica_i * h_i|² / noise + sum |h_i|² / power_i
// by preconditioned conjugate gradients. Eight speakers with half a second of response each have
// more unknowns than two seconds of sound have numbers: what makes them distinguishable is that the
// late response is weak, which `power` says. One after the other leaves each with errors of the
// others. Updates the responses; returns what is left of heard.
std::vector<Complex> fitTogether(const std::vector<Complex>& heard, std::span<FitPart> parts,
                                 double noise, int iterations, const BandFft& fft);

}  // namespace unisono
