// Guards that the same run is the same to the bit: what makes every other engine test repeatable.
// One hour of it: tests/benchmarks/bench_engine.
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/dice.h"
#include "support/effort.h"
#include "support/stage.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr double kDuration_s = std::max(30, rounds(120));

std::vector<std::uint64_t> digests(double first_jump_ms) {
    std::vector<SimulatedSpeakerConfig> speakers(4);
    const std::vector<double> clocks_ppm{150.0, -150.0, 37.0, -90.0};
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        speakers[i].name = std::string(1, static_cast<char>('a' + i));
        speakers[i].clock_ppm = clocks_ppm[i];
        speakers[i].wake_jitter_ms = 3.0;
        speakers[i].events = {
            {20.0 + 10.0 * static_cast<double>(i), SimulatedEvent::Kind::latency,
             i == 0 ? first_jump_ms : 190.0},
            {70.0 + 5.0 * static_cast<double>(i), SimulatedEvent::Kind::latency, 140.0}};
    }
    Stage stage(speakers);
    stage.addAll();
    // Noise by the frame number: no table of two minutes.
    stage.engine.play(std::make_unique<SignalSource>([](Frame frame) {
        Dice dice(static_cast<std::uint64_t>(frame));
        return std::array<float, 2>{static_cast<float>(dice.uniform(-0.2, 0.2)),
                                    static_cast<float>(dice.uniform(-0.2, 0.2))};
    }));
    stage.run(kDuration_s, {}, 0.05);
    std::vector<std::uint64_t> result;
    for (const auto& speaker : stage.backend.speakers()) {
        result.push_back(speaker->digest());
    }
    return result;
}

}  // namespace

TEST_CASE("Minutes of drift, jitter and jumps are the same to the bit when repeated") {
    const auto first = digests(190.0);
    CHECK(digests(190.0) == first);
    // And a digest does tell: one jump, a little larger, changes one speaker and no other.
    const auto other = digests(191.0);
    CHECK(other[0] != first[0]);
    CHECK(other[1] == first[1]);
    CHECK(other[2] == first[2]);
    CHECK(other[3] == first[3]);
}
