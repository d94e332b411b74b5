// Guards core/calibration/quiet: noise that comes and goes is held down, sound is not.
#include "calibration/quiet.h"

#include <cmath>

#include "support/catch.h"
#include "support/dice.h"

using namespace unisono;
using namespace unisono::test;

namespace {

std::vector<float> noise(std::size_t count, double sigma, std::uint64_t seed) {
    Dice dice(seed);
    std::vector<float> samples(count);
    for (float& sample : samples) {
        sample = static_cast<float>(sigma * dice.gaussian());
    }
    return samples;
}

double energy(const std::vector<float>& samples) {
    double sum = 0.0;
    for (const float sample : samples) {
        sum += static_cast<double>(sample) * static_cast<double>(sample);
    }
    return sum;
}

// By how many dB a code stands out of `rest` when correlated with it.
double heard_db(const std::vector<float>& code, const std::vector<float>& rest, double kept) {
    double product = 0.0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        product += static_cast<double>(code[i]) * static_cast<double>(rest[i]) / kept;
    }
    return 10.0 * std::log10(product * product / energy(code) / energy(code));
}

constexpr std::size_t kCount = 48000;

}  // namespace

TEST_CASE("A knock is held down to a tenth and less, and what is between them stays") {
    auto rest = noise(kCount, 0.01, 3);
    for (std::size_t i = 20000; i < 22000; ++i) {
        rest[i] *= 100.0F;
    }
    const Quiet quiet(rest, {});
    const auto weighted = quiet.weighted(rest);
    REQUIRE(weighted.size() == rest.size());
    const auto part = [](const std::vector<float>& samples, std::size_t from, std::size_t to) {
        return energy({samples.begin() + static_cast<std::ptrdiff_t>(from),
                       samples.begin() + static_cast<std::ptrdiff_t>(to)});
    };
    const double before_db = 10.0 * std::log10(part(rest, 20500, 21500) / part(rest, 0, 16000));
    const double after_db =
        10.0 * std::log10(part(weighted, 20500, 21500) / part(weighted, 0, 16000));
    CHECK(after_db < before_db - 20.0);
}

TEST_CASE("What is kept of a sound is known, so that its size stays right") {
    auto rest = noise(kCount, 0.01, 3);
    for (std::size_t i = 20000; i < 30000; ++i) {
        rest[i] *= 30.0F;
    }
    const auto code = noise(kCount, 0.1, 9);
    const Quiet quiet(rest, {});
    const auto kept = quiet.keptOf(0, kCount, 100, 1, 0.002);
    REQUIRE(kept.size() == 1);
    CHECK(heard_db(code, quiet.weighted(code), static_cast<double>(kept[0])) ==
          Approx(0.0).margin(0.5));
}

TEST_CASE("Steady noise, silence and nothing are left as they are") {
    const auto rest = noise(kCount, 0.01, 3);
    const Quiet quiet(rest, {});
    const auto kept = quiet.keptOf(1000, kCount - 1000, 50, 40, 0.002);
    for (const float value : kept) {
        CHECK(static_cast<double>(value) == Approx(0.95).margin(0.15));
    }
    const std::vector<float> silence(4000, 0.0F);
    CHECK(energy(Quiet(silence, {}).weighted(silence)) == 0.0);
    CHECK(Quiet({}, {}).weighted({}).empty());
}
