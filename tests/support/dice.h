// Chance that is the same on every machine: the standard library's distributions are not.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace unisono::test {

// SplitMix64 (Steele, Lea & Flood 2014).
class Dice {
 public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t bits() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    // Inside (0, 1), ends excluded.
    double uniform() { return (static_cast<double>(bits() >> 11U) + 0.5) * 0x1p-53; }
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    // 0 … n - 1.
    std::uint64_t below(std::uint64_t n) { return bits() % n; }
    bool chance(double probability) { return uniform() < probability; }
    // Box and Muller; mean 0, sigma 1.
    double gaussian() {
        const double r = std::sqrt(-2.0 * std::log(uniform()));
        return r * std::cos(2.0 * std::numbers::pi * uniform());
    }
    // Mean 1, median ln 2.
    double exponential() { return -std::log(uniform()); }

 private:
    std::uint64_t state_;
};

}  // namespace unisono::test
