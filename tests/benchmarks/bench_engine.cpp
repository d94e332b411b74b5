// What a group costs, and whether the same hour is the same hour. bench_engine [--smoke]
//
//   speed       virtual seconds per second of CPU with 64 simulated speakers: 1 is real time
//   linearity   time per speaker with 64 of them, over that with 16: 1 is linear
//   repeated    one simulated hour of drift, jitter and jumps, twice: digests equal
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "audio/simulated/simulated_backend.h"
#include "engine/engine.h"
#include "support/dice.h"
#include "support/signal_source.h"

using namespace unisono;
using namespace unisono::test;

namespace {

double cpu_s() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::unique_ptr<Source> noise() {
    return std::make_unique<SignalSource>([](Frame frame) {
        Dice dice(static_cast<std::uint64_t>(frame));
        const std::uint64_t bits = dice.bits();
        return std::array<float, 2>{
            static_cast<float>(static_cast<std::int32_t>(bits)) * 0x1p-33F,
            static_cast<float>(static_cast<std::int32_t>(bits >> 32U)) * 0x1p-33F};
    });
}

struct Run {
    double cpu_s = 0.0;
    std::vector<std::uint64_t> digests;
};

Run play(std::vector<SimulatedSpeakerConfig> speakers, double duration_s) {
    VirtualClock clock;
    const TimePoint born = clock.now();
    SimulatedBackend backend(clock, std::move(speakers));
    Engine engine(backend, clock);
    for (const auto& sink : backend.sinks()) {
        if (!engine.addSpeaker(sink, {})) {
            std::fprintf(stderr, "cannot add %s\n", sink.id.name.c_str());
        }
    }
    engine.play(noise());
    const auto advance = [&](double from_s, double to_s) {
        for (double t = from_s; t < to_s; t += 0.05) {
            backend.advanceTo(born + fromSeconds(t));
            engine.pump();
        }
    };
    advance(0.0, 2.0);  // locking, and the first sound
    Run run;
    const double begin = ::cpu_s();
    advance(2.0, 2.0 + duration_s);
    run.cpu_s = ::cpu_s() - begin;
    for (const auto& speaker : backend.speakers()) {
        run.digests.push_back(speaker->digest());
    }
    if (engine.snapshot().state != PlayState::playing) {
        std::fprintf(stderr, "it does not play\n");
    }
    return run;
}

std::vector<SimulatedSpeakerConfig> many(std::size_t count) {
    std::vector<SimulatedSpeakerConfig> speakers(count);
    Dice dice(count);
    for (std::size_t i = 0; i < count; ++i) {
        speakers[i].name = std::to_string(i);
        speakers[i].latency_ms = dice.uniform(0.0, 250.0);
        speakers[i].reported_ms = speakers[i].latency_ms;
        speakers[i].clock_ppm = dice.uniform(-150.0, 150.0);
    }
    return speakers;
}

std::vector<SimulatedSpeakerConfig> restless(double duration_s) {
    std::vector<SimulatedSpeakerConfig> speakers(4);
    Dice dice(4);
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        speakers[i].name = std::string(1, static_cast<char>('a' + i));
        speakers[i].clock_ppm = i % 2 == 0 ? 150.0 : -150.0;
        speakers[i].wake_jitter_ms = 3.0;
        speakers[i].pulled_reports = i == 3;
        double t = 0.0;
        while ((t += dice.uniform(20.0, 90.0)) < duration_s) {
            if (dice.chance(0.5)) {
                speakers[i].events.push_back(
                    {t, SimulatedEvent::Kind::latency, dice.uniform(50.0, 250.0)});
            } else {
                speakers[i].events.push_back(
                    {t, SimulatedEvent::Kind::clock, dice.uniform(-150.0, 150.0)});
            }
        }
    }
    return speakers;
}

}  // namespace

int main(int argc, char** argv) {
    const bool smoke = argc > 1 && std::string_view(argv[1]) == "--smoke";

    const double duration_s = smoke ? 0.5 : 20.0;
    std::printf("%10s %14s %26s %20s\n", "speakers", "CPU s", "virtual s per CPU s",
                "ms/s per speaker");
    double per_speaker_16 = 0.0;
    double per_speaker_64 = 0.0;
    for (const std::size_t count : {1U, 4U, 16U, 64U}) {
        const Run run = play(many(count), duration_s);
        const double per_speaker = run.cpu_s / duration_s / static_cast<double>(count);
        std::printf("%10zu %14.3f %26.2f %20.3f\n", count, run.cpu_s, duration_s / run.cpu_s,
                    per_speaker * 1e3);
        per_speaker_16 = count == 16 ? per_speaker : per_speaker_16;
        per_speaker_64 = count == 64 ? per_speaker : per_speaker_64;
    }
    std::printf("linearity: time(64) / time(16) / 4 = %.3f\n", per_speaker_64 / per_speaker_16);

    const double hour_s = smoke ? 5.0 : 3600.0;
    const Run first = play(restless(hour_s), hour_s);
    const Run second = play(restless(hour_s), hour_s);
    const bool same = first.digests == second.digests;
    std::printf("%.0f s twice, 4 speakers: %s (%.1f virtual s per CPU s)\n", hour_s,
                same ? "the same to the bit" : "DIFFERENT",
                hour_s / (0.5 * (first.cpu_s + second.cpu_s)));
    return same ? 0 : 1;
}
