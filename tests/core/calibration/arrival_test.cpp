// Guards core/calibration/arrival: the first arrival, not the strongest.
#include "calibration/arrival.h"

#include <cmath>
#include <numbers>

#include "support/catch.h"
#include "support/dice.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr double kRate_hz = 12000.0;

// A band-limited pulse (Hann spectrum) of a given size and phase.
void addPulse(std::vector<Complex>& response, double at_s, float size, double phase) {
    for (std::size_t i = 0; i < response.size(); ++i) {
        const double x = static_cast<double>(i) - at_s * kRate_hz;
        if (std::abs(x) > 40.0) {
            continue;
        }
        const auto sinc = [](double v) {
            return std::abs(v) < 1e-9 ? 1.0
                                      : std::sin(std::numbers::pi * v) / (std::numbers::pi * v);
        };
        const double b = 0.78;  // bandwidth per sample
        const double value = sinc(b * x) + 0.5 * sinc(b * x - 1.0) + 0.5 * sinc(b * x + 1.0);
        response[i] += std::polar(size * static_cast<float>(value), static_cast<float>(phase));
    }
}

std::vector<Complex> noise(double sigma, std::uint64_t seed) {
    Dice dice(seed);
    std::vector<Complex> response(16000);
    for (Complex& value : response) {
        value = {static_cast<float>(sigma * dice.gaussian()),
                 static_cast<float>(sigma * dice.gaussian())};
    }
    return response;
}

}  // namespace

TEST_CASE("A weak direct sound before a strong reflection is found, to microseconds") {
    const double ahead_s = GENERATE(0.6e-3, 2.1e-3, 5.3e-3, 8.0e-3);
    const float direct = GENERATE(1.0F, 0.5F, 0.25F);
    CAPTURE(ahead_s, direct);
    auto response = noise(0.004, 5);
    const double at_s = 0.4567891;
    addPulse(response, at_s, direct, 1.0);
    addPulse(response, at_s + ahead_s, 1.0F, 2.2);
    const Arrival arrival = findArrival(response, kRate_hz);
    CHECK(arrival.first_s == Approx(at_s).margin(12e-6));
    CHECK(arrival.first_below_db == Approx(20.0 * std::log10(direct)).margin(1.0));
    CHECK(arrival.separation_db > 20.0);
}

TEST_CASE("Noise before the direct sound is no arrival") {
    int wrong = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        auto response = noise(0.06, seed);
        addPulse(response, 0.5, 1.0F, 0.3);
        const Arrival arrival = findArrival(response, kRate_hz);
        wrong += std::abs(arrival.first_s - 0.5) > 0.2e-3 ? 1 : 0;
    }
    CHECK(wrong <= 2);
}

TEST_CASE("Where nothing stands out the separation says so") {
    const Arrival arrival = findArrival(noise(1.0, 9), kRate_hz);
    CHECK(arrival.separation_db < 5.0);
    CHECK(findArrival({}, kRate_hz).separation_db == 0.0);
}

TEST_CASE("What rings ahead of a sound in the treble only is no arrival") {
    auto response = noise(0.003, 5);
    addPulse(response, 0.4, 1.0F, 0.3);
    auto dull = response;
    addPulse(response, 0.3995, 0.2F, 1.0);
    const Arrival arrival = findArrival(response, kRate_hz, {}, dull);
    CHECK(arrival.first_s == Approx(0.4).margin(40e-6));
    // Without the lower half of the band it would be one.
    CHECK(findArrival(response, kRate_hz).first_s == Approx(0.3995).margin(60e-6));
}

TEST_CASE("What the lower half of the band rings just ahead of a sound is no arrival") {
    const double ahead_s = GENERATE(0.45e-3, 0.55e-3);
    auto response = noise(0.003, 8);
    auto dull = noise(0.003, 9);
    addPulse(response, 0.5, 1.0F, 0.4);
    addPulse(dull, 0.5, 1.0F, 0.4);
    addPulse(dull, 0.5 - ahead_s, 0.065F, 1.4);
    const Arrival arrival = findArrival(response, kRate_hz, {}, dull);
    CHECK_FALSE(arrival.dull);
    CHECK(arrival.first_s == Approx(0.5).margin(20e-6));
}

TEST_CASE("What is heard in the lower half of the band only is an arrival") {
    auto response = noise(0.01, 5);
    addPulse(response, 0.4, 1.0F, 0.3);
    auto dull = noise(0.003, 7);
    addPulse(dull, 0.4, 1.0F, 0.3);
    addPulse(dull, 0.396, 0.08F, 1.0);
    const Arrival arrival = findArrival(response, kRate_hz, {}, dull);
    CHECK(arrival.dull);
    CHECK(arrival.first_s == Approx(0.396).margin(30e-6));
}

// A reflection 0.8 ms later is no codec's ringing, which is shorter, and an obstacle may take 20
// dB.
TEST_CASE("A direct sound just before a reflection far stronger is found where nothing hides it") {
    const double ahead_s = GENERATE(0.8e-3, 1.4e-3, 6.8e-3);
    CAPTURE(ahead_s);
    auto response = noise(0.004, 5);
    addPulse(response, 0.4, 1.0F, 0.3);
    addPulse(response, 0.4 - ahead_s, 0.09F, 1.0);
    const Arrival arrival = findArrival(response, kRate_hz, {}, noise(0.004, 7));
    CHECK(arrival.first_s == Approx(0.4 - ahead_s).margin(40e-6));
}
