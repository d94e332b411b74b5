// What a test hears on a tape: how far apart two speakers are, and whether one of them faltered.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace unisono::test {

constexpr std::size_t kHeard_hz = 48000;

// How much later `b` has what `a` has around its frame `at`, in ms, as far as ±reach_ms; nothing if
// it has nothing like it. For noise, whose correlation is one narrow peak.
inline std::optional<double> laterBy_ms(const std::vector<float>& a, const std::vector<float>& b,
                                        std::size_t at, double reach_ms = 160.0) {
    constexpr std::size_t kLength = kHeard_hz / 10;
    const auto reach = static_cast<std::ptrdiff_t>(reach_ms * 48.0);
    if (at + kLength > a.size()) {
        return std::nullopt;
    }
    double power_a = 0.0;
    for (std::size_t i = 0; i < kLength; ++i) {
        power_a += static_cast<double>(a[at + i]) * static_cast<double>(a[at + i]);
    }
    double best = 0.0;
    std::optional<double> later_ms;
    for (std::ptrdiff_t lag = -reach; lag <= reach; ++lag) {
        const std::ptrdiff_t begin = static_cast<std::ptrdiff_t>(at) + lag;
        if (begin < 0 || begin + static_cast<std::ptrdiff_t>(kLength) > std::ssize(b)) {
            continue;
        }
        const float* there = b.data() + begin;
        float sum = 0.0F;
        float power = 0.0F;
        for (std::size_t i = 0; i < kLength; ++i) {
            sum += a[at + i] * there[i];
            power += there[i] * there[i];
        }
        const double alike =
            static_cast<double>(sum) / std::sqrt(power_a * static_cast<double>(power) + 1e-12);
        if (alike > std::max(best, 0.6)) {
            best = alike;
            later_ms = static_cast<double>(lag) / 48.0;
        }
    }
    return later_ms;
}

// The longest that noise is silent, in ms.
inline double longestGap_ms(const std::vector<float>& noise) {
    constexpr std::size_t kBlock = 48;
    std::size_t longest = 0;
    std::size_t now = 0;
    for (std::size_t begin = 0; begin + kBlock <= noise.size(); begin += kBlock) {
        const auto loudest =
            std::max_element(noise.begin() + static_cast<std::ptrdiff_t>(begin),
                             noise.begin() + static_cast<std::ptrdiff_t>(begin + kBlock),
                             [](float x, float y) { return std::abs(x) < std::abs(y); });
        now = std::abs(*loudest) < 0.004F ? now + 1 : 0;
        longest = std::max(longest, now);
    }
    return static_cast<double>(longest * kBlock) / 48.0;
}

}  // namespace unisono::test
