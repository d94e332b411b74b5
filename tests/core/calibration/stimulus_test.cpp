// Guards core/calibration/stimulus: what people hear, and what the analysis relies on.
#include "calibration/stimulus.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "calibration/fft.h"
#include "support/catch.h"

using namespace unisono;

namespace {

double rms(const std::vector<float>& samples, std::size_t begin, std::size_t end) {
    double sum = 0.0;
    for (std::size_t i = begin; i < end; ++i) {
        sum += static_cast<double>(samples[i]) * static_cast<double>(samples[i]);
    }
    return std::sqrt(sum / static_cast<double>(end - begin));
}

}  // namespace

TEST_CASE("The sound swells, is short, soft and never near full scale") {
    const Stimulus stimulus;
    const auto sound = stimulus.sound(3);
    CHECK(stimulus.duration_s() <= 2.5);
    REQUIRE(sound.size() == static_cast<std::size_t>(stimulus.duration_s() * kStimulusRate_hz));
    float peak = 0.0F;
    for (const float sample : sound) {
        peak = std::max(peak, std::abs(sample));
    }
    CHECK(peak < 0.3F);
    const auto at = [](double s) { return static_cast<std::size_t>(s * kStimulusRate_hz); };
    CHECK(20.0 * std::log10(rms(sound, at(1.0), at(2.0))) == Approx(-20.0).margin(0.3));
    // Each 50 ms of the beginning is louder than the one before, from nearly nothing.
    CHECK(rms(sound, 0, at(0.05)) < 0.002);
    CHECK(rms(sound, at(0.05), at(0.1)) < rms(sound, at(0.2), at(0.25)));
    CHECK(rms(sound, at(0.2), at(0.25)) < rms(sound, at(0.6), at(0.65)));
    CHECK(std::abs(sound.back()) < 1e-3F);
}

TEST_CASE("Codes are the same every time, and of no likeness to each other") {
    const Stimulus stimulus;
    const auto a = stimulus.code(0);
    CHECK(a == stimulus.code(0));
    constexpr std::array<std::size_t, 2> kTwo{7, 0};
    CHECK(stimulus.codes(kTwo) == std::vector{stimulus.code(7), a});
    const RealFft fft(fastFftSize(2 * a.size()));
    const auto spectrum = fft.forward(a);
    for (const std::size_t other : {1U, 2U, 7U}) {
        auto cross = fft.forward(stimulus.code(other));
        double own = 0.0;
        for (std::size_t i = 0; i < cross.size(); ++i) {
            cross[i] *= std::conj(spectrum[i]);
        }
        const auto correlation = fft.inverse(cross);
        auto power = spectrum;
        for (std::size_t i = 0; i < power.size(); ++i) {
            power[i] *= std::conj(power[i]);
        }
        own = static_cast<double>(fft.inverse(power)[0]);
        double largest = 0.0;
        for (const float value : correlation) {
            largest = std::max(largest, std::abs(static_cast<double>(value)));
        }
        CHECK(20.0 * std::log10(largest / own) < -25.0);
    }
}

// Sound outside of the analysed band is heard, but tells nothing.
TEST_CASE("The code's energy is where it is analysed, and falls as the analysis takes it to") {
    const auto code = Stimulus().code(0);
    const RealFft fft(code.size());
    const auto spectrum = fft.forward(code);
    const double hz = static_cast<double>(kStimulusRate_hz) / static_cast<double>(code.size());
    const auto power = [&](double low_hz, double high_hz) {
        double sum = 0.0;
        for (auto i = static_cast<std::size_t>(low_hz / hz);
             i < std::min(spectrum.size(), static_cast<std::size_t>(high_hz / hz)); ++i) {
            sum += static_cast<double>(std::norm(spectrum[i]));
        }
        return sum;
    };
    CHECK(power(700.0, 10000.0) > 0.85 * power(0.0, 24000.0));
    const double fall_db = 10.0 * std::log10(power(1000.0, 1100.0) / power(4000.0, 4100.0));
    CHECK(fall_db == Approx(20.0 * kCodeFall * std::log10(4050.0 / 1050.0)).margin(1.0));
}
