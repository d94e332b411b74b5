#include "audio/simulated/simulated_room.h"

#include <algorithm>
#include <cmath>

#include "audio/simulated/simulated_backend.h"

namespace unisono {
namespace {

constexpr double kSpeedOfSound_m_per_s = 343.0;

// A number between 0 and 1 for every n, by SplitMix64: the same on every platform, in any order.
double uniform(std::uint64_t n) {
    n += 0x9E3779B97F4A7C15ULL * (n + 1);
    n = (n ^ (n >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    n = (n ^ (n >> 27U)) * 0x94D049BB133111EBULL;
    return (static_cast<double>((n ^ (n >> 31U)) >> 11U) + 0.5) * 0x1.0p-53;
}

}  // namespace

SimulatedRoom::SimulatedRoom(SimulatedBackend& backend, std::vector<AcousticPath> paths,
                             SimulatedMicrophone microphone)
    : backend_(backend), paths_(std::move(paths)), microphone_(microphone) {
}

std::vector<float> SimulatedRoom::record(TimePoint start, std::size_t samples) const {
    const std::lock_guard lock(backend_.mutex());
    return recordLocked(start, samples, 0);
}

std::vector<float> SimulatedRoom::recordLocked(TimePoint start, std::size_t samples,
                                               std::uint64_t first) const {
    std::vector<double> sum(samples, 0.0);
    const double rate = microphone_.rate_hz * (1.0 + microphone_.clock_ppm * 1e-6);
    for (const auto& path : paths_) {
        const SimulatedSpeaker* speaker = backend_.speaker(path.speaker);
        if (speaker == nullptr) {
            continue;
        }
        const double distance_m = std::max(0.1, path.distance_m);
        const auto add = [&](double delay_s, double gain) {
            for (std::size_t k = 0; k < samples; ++k) {
                const auto heard =
                    speaker->heard(start + fromSeconds(static_cast<double>(k) / rate - delay_s));
                sum[k] += gain * 0.5 * (static_cast<double>(heard.left) + heard.right);
            }
        };
        const double direct_s = distance_m / kSpeedOfSound_m_per_s;
        add(direct_s, 1.0 / distance_m);
        for (const auto& reflection : path.reflections) {
            add(direct_s + reflection.delay_ms * 1e-3, reflection.gain / distance_m);
        }
    }
    // White noise by Box and Muller.
    const double sigma = std::pow(10.0, microphone_.noise_db / 20.0);
    std::vector<float> out(samples);
    for (std::size_t k = 0; k < samples; ++k) {
        const std::uint64_t n = 2 * (first + k);
        const double noise = sigma * std::sqrt(-2.0 * std::log(uniform(n))) *
                             std::cos(2.0 * 3.14159265358979323846 * uniform(n + 1));
        out[k] = static_cast<float>(microphone_.gain * (sum[k] + noise));
    }
    return out;
}

}  // namespace unisono
