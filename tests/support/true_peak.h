// A meter of true peaks that owes nothing to the limiter's own.
#pragma once

#include <vector>

namespace unisono::test {

// The highest point of one channel between the samples, by 16-fold interpolation with 128 taps a
// phase and a Blackman-Harris window: longer, finer and of another family than the limiter's own.
double truePeak(const std::vector<float>& interleaved, int channels, int channel);

}  // namespace unisono::test
