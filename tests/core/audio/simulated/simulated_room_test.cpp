// Guards core/audio/simulated/simulated_room: sound that arrives when and as loud as physics says.
#include "audio/simulated/simulated_room.h"

#include <cmath>
#include <complex>
#include <memory>
#include <numbers>
#include <vector>

#include "audio/simulated/simulated_backend.h"
#include "core/audio/simulated/recording_callback.h"
#include "support/catch.h"
#include "support/tone_fit.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr double kHz = 1000.0;
constexpr double kAmplitude = 0.2;
constexpr double kSpeed_m_per_s = 343.0;

SimulatedSpeakerConfig speakerNamed(const char* name, double latency_ms) {
    SimulatedSpeakerConfig config;
    config.name = name;
    config.latency_ms = latency_ms;
    config.capture_s = 3.0;
    return config;
}

// Two speakers that play the same tone for three seconds.
struct Playing {
    VirtualClock clock;
    TimePoint born = clock.now();
    SimulatedBackend backend{clock, {speakerNamed("near", 50.0), speakerNamed("far", 50.0)}};
    RecordingCallback near_callback{clock, 2, tone};
    RecordingCallback far_callback{clock, 2, tone};
    std::unique_ptr<OutputStream> near_stream;
    std::unique_ptr<OutputStream> far_stream;

    explicit Playing(bool both = false) {
        near_stream = std::move(*backend.open({"simulated", "near"}, {}, near_callback));
        if (both) {
            far_stream = std::move(*backend.open({"simulated", "far"}, {}, far_callback));
        }
        backend.advanceTo(born + std::chrono::seconds(3));
    }
    static float tone(Frame frame) {
        return static_cast<float>(kAmplitude * std::sin(2.0 * std::numbers::pi * kHz *
                                                        static_cast<double>(frame) / 48000.0));
    }
    [[nodiscard]] TimePoint start() const { return born + std::chrono::seconds(1); }
    // Stream frames as they leave the speaker at the times of the samples.
    [[nodiscard]] std::vector<double> left(std::size_t samples, double rate_hz) const {
        std::vector<double> frames;
        for (std::size_t k = 0; k < samples; ++k) {
            frames.push_back(backend.speaker("near")->heardFrame(
                start() + fromSeconds(static_cast<double>(k) / rate_hz)));
        }
        return frames;
    }
};

SimulatedMicrophone silentMicrophone() {
    SimulatedMicrophone microphone;
    microphone.noise_db = -200.0;
    return microphone;
}

constexpr std::size_t kSamples = 24000;

}  // namespace

TEST_CASE("Sound arrives late and soft by its way: 343 m/s and 1/r") {
    const double distance_m = GENERATE(0.5, 1.0, 2.0, 3.43, 7.0);
    CAPTURE(distance_m);
    Playing playing;
    const SimulatedRoom room(playing.backend, {{"near", distance_m, {}}}, silentMicrophone());
    const auto heard = room.record(playing.start(), kSamples);
    const ToneFit fit = fitTone(heard, playing.left(kSamples, 48000.0), kHz / 48000.0);
    CHECK(fit.amplitude == Approx(kAmplitude / distance_m).epsilon(0.005));
    // The phase tells the way within a period of the tone, 48 frames.
    const double way = distance_m / kSpeed_m_per_s * 48000.0;
    CHECK(std::remainder(fit.late_frames - way, 48.0) == Approx(0.0).margin(0.02));
    CHECK(fit.sinad_db > 50.0);
}

TEST_CASE("A speaker at the microphone is loud, not infinite") {
    Playing playing;
    const SimulatedRoom room(playing.backend, {{"near", 0.0, {}}}, silentMicrophone());
    const auto heard = room.record(playing.start(), 4800);
    const ToneFit fit = fitTone(heard, playing.left(4800, 48000.0), kHz / 48000.0);
    CHECK(fit.amplitude == Approx(10.0 * kAmplitude).epsilon(0.005));
}

TEST_CASE("Reflections add up with the direct sound") {
    Playing playing;
    const AcousticPath path{"near", 2.0, {{3.3, 0.5}, {7.9, -0.25}}};
    const SimulatedRoom room(playing.backend, {path}, silentMicrophone());
    const auto heard = room.record(playing.start(), kSamples);
    const ToneFit fit = fitTone(heard, playing.left(kSamples, 48000.0), kHz / 48000.0);
    const auto turn = [](double seconds) {
        return std::polar(1.0, -2.0 * std::numbers::pi * kHz * seconds);
    };
    const std::complex<double> sum =
        (turn(0.0) + 0.5 * turn(3.3e-3) - 0.25 * turn(7.9e-3)) * turn(2.0 / kSpeed_m_per_s) / 2.0;
    CHECK(fit.amplitude == Approx(kAmplitude * std::abs(sum)).epsilon(0.005));
    const double late = -std::arg(sum) / (2.0 * std::numbers::pi) * 48.0;
    CHECK(std::remainder(fit.late_frames - late, 48.0) == Approx(0.0).margin(0.02));
}

TEST_CASE("Speakers are summed, and who is silent adds nothing") {
    Playing playing(true);
    const SimulatedRoom one(playing.backend, {{"near", 1.0, {}}}, silentMicrophone());
    const SimulatedRoom two(playing.backend,
                            {{"near", 1.0, {}}, {"far", 2.0, {}}, {"nobody", 1.0, {}}},
                            silentMicrophone());
    const SimulatedRoom other(playing.backend, {{"far", 2.0, {}}}, silentMicrophone());
    const auto a = one.record(playing.start(), 2000);
    const auto b = other.record(playing.start(), 2000);
    const auto both = two.record(playing.start(), 2000);
    for (std::size_t k = 0; k < both.size(); ++k) {
        REQUIRE(both[k] == Approx(a[k] + b[k]).margin(1e-6));
    }
    const SimulatedRoom empty(playing.backend, {{"nobody", 1.0, {}}}, silentMicrophone());
    for (const float x : empty.record(playing.start(), 100)) {
        CHECK(std::abs(x) < 1e-8F);
    }
}

TEST_CASE("The microphone has a rate and a clock of its own") {
    const double ppm = GENERATE(-200.0, 0.0, 150.0);
    const int rate_hz = GENERATE(16000, 44100, 48000);
    CAPTURE(ppm, rate_hz);
    Playing playing;
    auto microphone = silentMicrophone();
    microphone.rate_hz = rate_hz;
    microphone.clock_ppm = ppm;
    const SimulatedRoom room(playing.backend, {{"near", 1.0, {}}}, microphone);
    const auto heard = room.record(playing.start(), kSamples);
    const double true_rate = rate_hz * (1.0 + ppm * 1e-6);
    const ToneFit fit = fitTone(heard, playing.left(kSamples, true_rate), kHz / 48000.0);
    CHECK(fit.sinad_db > 50.0);
    // At the rate on its label it would be off by many frames in the end.
    if (ppm != 0.0) {
        const ToneFit wrong = fitTone(heard, playing.left(kSamples, rate_hz), kHz / 48000.0);
        CHECK(wrong.sinad_db < 40.0);
    }
}

TEST_CASE("The microphone's noise is as loud as told, and the same every time") {
    Playing playing;
    SimulatedMicrophone microphone;
    microphone.noise_db = -50.0;
    microphone.gain = 2.0;
    const SimulatedRoom room(playing.backend, {}, microphone);
    const auto noise = room.record(playing.start(), 48000);
    double sum = 0.0;
    for (const float x : noise) {
        sum += static_cast<double>(x) * x;
    }
    const double level_db = 10.0 * std::log10(sum / 48000.0);
    CHECK(level_db == Approx(-50.0 + 20.0 * std::log10(2.0)).margin(0.2));
    CHECK(room.record(playing.start(), 48000) == noise);
}
