// Hours of live sound whose clock is wrong, through the whole engine on a virtual clock: is every
// frame heard once and in order, does memory stay what it was, and what does it cost?
//   bench_live [--smoke | hours, 2 by default]
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "source/capture_source.h"
#include "support/rotor.h"
#include "support/stage.h"

using namespace unisono;
using namespace unisono::test;

namespace {

// Of this process, in MB; 0 where the system does not say.
double resident_MB() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmRSS:", 0) == 0) {
            return std::atof(line.c_str() + 6) / 1024.0;
        }
    }
    return 0.0;
}

void play(double hours, double ppm) {
    SimulatedSpeakerConfig near;
    near.name = "near";
    near.latency_ms = 0.0;
    near.buffer_ms = 20.0;
    near.period_ms = 5.0;
    near.capture_s = 1.0;
    SimulatedSpeakerConfig far = near;
    far.name = "far";
    far.latency_ms = 120.0;
    far.clock_ppm = -40.0;
    EngineConfig config;
    config.latency = LatencyMode::video;
    Stage stage({near, far}, config);
    SimulatedInputConfig input;
    input.name = "line";
    input.latency_ms = 3.0;
    input.microphone.clock_ppm = ppm;
    const Rotor rotor;
    SimulatedWire wire;
    wire.jitter_ms = 2.0;
    wire.signal = [rotor](std::uint64_t frame, std::size_t channel) {
        return rotor.at(frame, channel);
    };
    input.wire = wire;
    stage.backend.addMicrophone(input);
    stage.addAll();
    CaptureSettings settings;
    settings.input = {"simulated", "line"};
    stage.engine.play(std::move(*openCaptureSource(stage.backend, stage.clock, settings)));
    stage.run(60.0, {}, 0.002);
    const LiveSnapshot before = *stage.engine.snapshot().live;
    const double memory_MB = resident_MB();
    const auto begun = std::chrono::steady_clock::now();
    std::vector<RotorWatch> ears(2, RotorWatch(rotor));
    for (auto& ear : ears) {
        ear.expectStep(1.0 + ppm * 1e-6);
    }
    double skew_ms = 0.0;
    std::uint64_t heard = 0;
    const double from_s = stage.now_s() - 0.05;
    stage.run(
        hours * 3600.0,
        [&] {
            const double until_s = stage.now_s() - 0.05;
            while (from_s + static_cast<double>(heard) / 48000.0 < until_s) {
                const TimePoint when =
                    stage.born + fromSeconds(from_s + static_cast<double>(heard) / 48000.0);
                for (std::size_t i = 0; i < ears.size(); ++i) {
                    const auto sample = stage.backend.speakers()[i]->heard(when);
                    ears[i].hear(sample.left, sample.right);
                }
                ++heard;
            }
            skew_ms = std::max(skew_ms, stage.engine.snapshot().skew_ms);
        },
        0.002);
    const double took_s =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    const LiveSnapshot after = *stage.engine.snapshot().live;
    std::printf("%+.0f ppm, %.2f h:", ppm, hours);
    for (const RotorWatch& ear : ears) {
        std::printf(
            " [silent %llu, restarts %d, worst step %.5f frames, worst level %.5f, rate "
            "%+.3f ppm]",
            static_cast<unsigned long long>(ear.silent()), ear.restarts(), ear.worstStep(),
            ear.worstLevel(), (ear.travelled() / static_cast<double>(ear.counted()) - 1.0) * 1e6);
    }
    std::printf(
        "\n  steps %u, grown %u, delay %.2f -> %.2f ms, predicted skew at most %.4f ms, "
        "memory %.1f -> %.1f MB, %.0f times real time\n",
        after.steps - before.steps, after.grown - before.grown, before.total_ms, after.total_ms,
        skew_ms, memory_MB, resident_MB(), hours * 3600.0 / took_s);
    std::fflush(stdout);
}

}  // namespace

int main(int count, char** words) {
    const double hours = count < 2                            ? 2.0
                         : std::string(words[1]) == "--smoke" ? 0.005
                                                              : std::atof(words[1]);
    play(hours, 100.0);
    play(hours, -100.0);
}
