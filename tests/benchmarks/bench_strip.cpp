// What one speaker costs: nanoseconds per frame of Strip::render, and how many times a plain copy
// of the same frames, measured in the same run, that is. bench_strip [--smoke]
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <vector>

#include "strip/strip.h"
#include "support/dice.h"

using namespace unisono;

namespace {

constexpr std::size_t kBlock = Strip::kMaxBlock;

// The fastest of many rounds: what the work costs when nothing gets in its way.
template <class Work>
double fastest_ns(int rounds, std::size_t frames_per_round, Work&& work) {
    double fastest = 1e18;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::nano> took =
            std::chrono::steady_clock::now() - begin;
        fastest = std::min(fastest, took.count() / static_cast<double>(frames_per_round));
    }
    return fastest;
}

struct Case {
    const char* name;
    Role role = Role::stereo;
    std::size_t bands = 0;
    double gain_db = 0.0;
    int rate_hz = 48000;
    int channels = 2;
    bool steps = false;  // a cross-fade all the time
};

double measure_ns(const FrameRing& ring, const Case& what, int rounds) {
    SpeakerSettings settings;
    settings.role = what.role;
    settings.gain_db = what.gain_db;
    for (std::size_t b = 0; b < what.bands; ++b) {
        const double frequency_hz = 40.0 * std::pow(1.9, static_cast<double>(b));
        settings.equalizer.push_back({EqBand::Shape::peak, frequency_hz, -3.0, 1.0});
    }
    Strip strip(ring, what.rate_hz, what.channels);
    strip.setParameters(StripParameters::from(settings));
    const double speed = static_cast<double>(kTimelineRate_hz) / what.rate_hz;
    const double begin = 4096.0;
    const std::size_t blocks = 64;
    std::vector<float> out(kBlock * static_cast<std::size_t>(what.channels));
    strip.start(begin, speed);
    return fastest_ns(rounds, blocks * kBlock, [&] {
        strip.start(begin, speed);
        for (std::size_t i = 0; i < blocks; ++i) {
            if (what.steps) {
                strip.stepTo(strip.position() + 3.0);
            }
            strip.render(out.data(), kBlock, speed * (i % 2 == 0 ? 1.0001 : 0.9999));
        }
    });
}

double copy_ns(int rounds) {
    std::vector<float> from(2 * kBlock * 64, 0.5F);
    std::vector<float> to(2 * kBlock);
    volatile float seen = 0.0F;
    return fastest_ns(rounds, 64 * kBlock, [&] {
        for (std::size_t i = 0; i < 64; ++i) {
            std::memcpy(to.data(), from.data() + 2 * kBlock * i, 2 * kBlock * sizeof(float));
            seen = seen + to[i];
        }
    });
}

}  // namespace

int main(int argc, char** argv) {
    const bool smoke = argc > 1 && std::string_view(argv[1]) == "--smoke";
    const int rounds = smoke ? 2 : 200;

    FrameRing ring(1U << 18U);
    test::Dice dice(1);
    std::vector<float> sound(2 * 200'000);
    for (float& x : sound) {
        x = static_cast<float>(dice.uniform(-0.5, 0.5));
    }
    ring.write(sound.data(), sound.size() / 2);

    const double plain = copy_ns(rounds * 10);
    std::printf("%-34s %10s %14s %18s\n", "strip.render, one speaker", "ns/frame", "x plain copy",
                "% of one core");
    std::printf("%-34s %10.2f %14.1f\n", "plain copy", plain, 1.0);
    const std::vector<Case> cases{
        {.name = "stereo"},
        {.name = "mono", .role = Role::mono},
        {.name = "left", .role = Role::left},
        {.name = "stereo, 3 EQ bands", .bands = 3},
        {.name = "stereo, 10 EQ bands", .bands = 10},
        {.name = "stereo, +12 dB, limiting", .gain_db = 12.0},
        {.name = "stereo, cross-fading", .steps = true},
        {.name = "stereo, 44.1 kHz device", .rate_hz = 44100},
        {.name = "stereo, 96 kHz device", .rate_hz = 96000},
        {.name = "mono device", .channels = 1},
        {.name = "six-channel device", .channels = 6},
    };
    for (const Case& one : cases) {
        const double ns = measure_ns(ring, one, rounds);
        std::printf("%-34s %10.2f %14.1f %18.3f\n", one.name, ns, ns / plain,
                    ns * one.rate_hz * 1e-7);
    }
    return 0;
}
