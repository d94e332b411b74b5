// How many speakers one core carries, whether the cost grows in step with them, and whether an hour
// of drift, jitter and jumps is the same to the bit twice. All on a virtual clock, one thread.
//   bench_engine [HOURS]        the length of the repeated run, 1 by default
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "benchmarks/cpu_time.h"
#include "support/dice.h"
#include "support/stage.h"

using namespace unisono;
using namespace unisono::bench;
using namespace unisono::test;

namespace {

constexpr double kPlayed_s = 20.0;

std::unique_ptr<Source> noise() {
    return std::make_unique<SignalSource>([](Frame frame) {
        Dice dice(static_cast<std::uint64_t>(frame));
        return std::array<float, 2>{static_cast<float>(dice.uniform(-0.2, 0.2)),
                                    static_cast<float>(dice.uniform(-0.2, 0.2))};
    });
}

std::vector<SimulatedSpeakerConfig> speakers(std::size_t count) {
    std::vector<SimulatedSpeakerConfig> all(count);
    for (std::size_t i = 0; i < count; ++i) {
        all[i].name = "s" + std::to_string(i);
        all[i].clock_ppm = -150.0 + 300.0 * static_cast<double>(i) / static_cast<double>(count);
        all[i].latency_ms = 20.0 + 13.0 * static_cast<double>(i % 17);
        all[i].wake_jitter_ms = 2.0;
    }
    return all;
}

// CPU seconds for one second of sound, devices and source included.
double cpuPerSecond(std::size_t count) {
    Stage stage(speakers(count));
    stage.addAll();
    stage.engine.play(noise());
    stage.run(2.0);
    return cpuOf_s([&] { stage.run(kPlayed_s); }, 1) / kPlayed_s;
}

std::vector<std::uint64_t> hours(double count) {
    const double duration_s = count * 3600.0;
    auto all = speakers(4);
    Dice dice(4);
    for (auto& speaker : all) {
        speaker.clock_ppm = dice.uniform(-150.0, 150.0);
        for (double t = 60.0; t < duration_s; t += dice.uniform(120.0, 400.0)) {
            speaker.events.push_back(
                {t, SimulatedEvent::Kind::latency, dice.uniform(100.0, 220.0)});
        }
    }
    Stage stage(all);
    stage.addAll();
    stage.engine.play(noise());
    stage.run(duration_s, {}, 0.05);
    std::vector<std::uint64_t> digests;
    for (const auto& speaker : stage.backend.speakers()) {
        digests.push_back(speaker->digest());
    }
    return digests;
}

}  // namespace

int main(int argc, char** argv) {
    std::printf(
        "speakers   CPU s for 1 s of sound   times faster than real time   a speaker, of 4's\n");
    double of_four = 0.0;
    for (const std::size_t count : {1U, 4U, 16U, 32U, 64U}) {
        const double cost = cpuPerSecond(count);
        const double each = cost / static_cast<double>(count);
        of_four = count == 4 ? each : of_four;
        std::printf("%8zu   %22.4f   %27.1f   %17s\n", count, cost, 1.0 / cost,
                    of_four > 0.0 ? std::to_string(each / of_four).substr(0, 4).c_str() : "-");
        std::fflush(stdout);
    }
    const double length = argc > 1 ? std::atof(argv[1]) : 1.0;
    const auto first = hours(length);
    const bool same = hours(length) == first;
    std::printf("%.2f hours of drift, jitter and jumps, twice: %s\n", length,
                same ? "the same to the bit" : "NOT THE SAME");
    return same ? 0 : 1;
}
