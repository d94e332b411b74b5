// How the frequencies of a recording are weighted.
#pragma once

#include <cstddef>
#include <vector>

namespace unisono {

struct Band {
    double low_hz = 700.0;
    double high_hz = 10000.0;
};

// Weights of `count` bins from `first_bin` on, each bin_hz wide: sin over the band, times what
// undoes the codes' own fall (kCodeFall). Recording and replica are weighted alike, so that a
// correlation of them has sin² over the band: no edges, so nothing rings ahead of an arrival. Zero
// outside.
[[nodiscard]] std::vector<float> bandWeights(const Band& band, std::size_t first_bin,
                                             std::size_t count, double bin_hz);

// By what a response in `from` has to be multiplied, bin by bin, to be one in `to` (within it).
[[nodiscard]] std::vector<float> narrowing(const Band& from, const Band& to, std::size_t first_bin,
                                           std::size_t count, double bin_hz);

}  // namespace unisono
