// A code as the clock of a speaker plays it, and as the microphone's clock sees that.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace unisono {

// How playing departs from the code, over its length. Clocks are not only fast or slow: their rate
// wanders, and 0.02 ms of it is enough to spoil the replica above 4 kHz. Gains differ where an
// automatic gain control turns, or where a speaker was still asleep.
struct Playing {
    static constexpr std::size_t kSegments = 8;
    static constexpr std::size_t kBends = 3;

    double drift = 0.0;                   // fraction; positive: plays too slowly
    std::array<double, kBends> bend_s{};  // Legendre polynomials of degree 2, 3, 4 over the code
    std::array<double, kSegments> gain{1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0};  // in its middle

    // How much later than without all this the moment `at` (0 … 1 of the code) is played.
    [[nodiscard]] double lateness_s(double at, double code_s) const;
};

// Legendre polynomial of degree 0 … 4 at x in -1 … 1.
[[nodiscard]] double legendre(std::size_t degree, double x);

// At rate_hz like the code. Windowed sinc; errors below -60 dB.
[[nodiscard]] std::vector<float> replicaOf(std::span<const float> code, const Playing& playing,
                                           double rate_hz);

}  // namespace unisono
