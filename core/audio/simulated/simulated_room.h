// A room with a microphone: what the simulated speakers sound like somewhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "timeline/time.h"

namespace unisono {

// The way from one speaker to the microphone.
struct AcousticPath {
    std::string speaker;
    double distance_m = 1.0;  // direct sound: delay by 343 m/s, level by 1/r
    struct Reflection {
        double delay_ms = 5.0;  // after the direct sound
        double gain = 0.3;      // relative to it
    };
    std::vector<Reflection> reflections;
};

class SimulatedBackend;

struct SimulatedMicrophone {
    int rate_hz = 48000;
    double clock_ppm = 0.0;
    double noise_db = -70.0;  // RMS, re full scale
    double gain = 1.0;
};

// Renders what the microphone hears from what the speakers have already played (they must keep it:
// SimulatedSpeakerConfig::capture_s). Pure apart from reading the speakers; deterministic.
class SimulatedRoom {
 public:
    SimulatedRoom(SimulatedBackend& backend, std::vector<AcousticPath> paths,
                  SimulatedMicrophone microphone = {});

    // Mono samples at the microphone's rate; sample k is heard at start + k / (rate (1 + ppm)).
    [[nodiscard]] std::vector<float> record(TimePoint start, std::size_t samples) const;
    // The same by a caller that has the backend's mutex. `first`: the number of the first sample,
    // by which the noise goes, so that pieces of a recording make a whole.
    [[nodiscard]] std::vector<float> recordLocked(TimePoint start, std::size_t samples,
                                                  std::uint64_t first) const;

 private:
    SimulatedBackend& backend_;
    std::vector<AcousticPath> paths_;
    SimulatedMicrophone microphone_;
};

}  // namespace unisono
