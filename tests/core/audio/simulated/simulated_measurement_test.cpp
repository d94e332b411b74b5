#include "audio/simulated/simulated_measurement.h"

#include <cmath>
#include <random>
#include <vector>

#include "audio/simulated/simulated_backend.h"
#include "support/catch.h"

using namespace unisono;

namespace {

constexpr double kTolerance_s = 2e-6;

// Noise up to about 10 kHz, the same every time.
std::vector<float> noise(std::size_t frames, unsigned seed) {
    std::minstd_rand random(seed);
    std::vector<float> sound(frames);
    double low = 0.0;
    for (float& sample : sound) {
        const double white = static_cast<double>(random()) / std::minstd_rand::max() - 0.5;
        low += 0.5 * (white - low);
        sample = static_cast<float>(low);
    }
    return sound;
}

// A device that plays a known sound from its first frame on, and silence after it.
class KnownSound final : public RenderCallback {
 public:
    KnownSound(std::vector<float> mono, float left, float right)
        : mono_(std::move(mono)), left_(left), right_(right) {}
    void onPosition(const PositionReport&) noexcept override {}
    void onUnderrun() noexcept override {}
    void render(float* interleaved, std::size_t frames, Frame first) noexcept override {
        for (std::size_t i = 0; i < frames; ++i) {
            const auto frame = static_cast<std::size_t>(first) + i;
            const float sample = frame < mono_.size() ? mono_[frame] : 0.0F;
            interleaved[2 * i] = left_ * sample;
            interleaved[2 * i + 1] = right_ * sample;
        }
    }

 private:
    std::vector<float> mono_;
    float left_;
    float right_;
};

struct MeasurementScene {
    explicit MeasurementScene(double latency_ms, double clock_ppm = 0.0, float left = 1.0F,
                              float right = 1.0F, unsigned seed = 1)
        : sound(noise(96000, seed)), playing(sound, left, right) {
        SimulatedSpeakerConfig config;
        config.name = "speaker";
        config.latency_ms = latency_ms;
        config.clock_ppm = clock_ppm;
        config.capture_s = 4.0;
        backend.emplace(clock, std::vector{config});
        start = clock.now();
        stream = std::move(*backend->open({"simulated", "speaker"}, {}, playing));
        backend->advanceTo(start + std::chrono::seconds(3));
    }

    [[nodiscard]] std::optional<double> arrival(std::size_t first, std::size_t frames,
                                                double from_s, double to_s) const {
        return arrivalSeconds(*backend->speaker("speaker"), std::span(sound).subspan(first, frames),
                              start + fromSeconds(from_s), start + fromSeconds(to_s));
    }

    std::vector<float> sound;
    KnownSound playing;
    VirtualClock clock;
    std::optional<SimulatedBackend> backend;
    TimePoint start{};
    std::unique_ptr<OutputStream> stream;
};

}  // namespace

TEST_CASE("A known latency is measured to within two microseconds") {
    for (const double latency_ms : {0.0, 5.0, 59.987654, 180.0103, 0.0104}) {
        INFO(latency_ms);
        const MeasurementScene scene(latency_ms);
        const auto found = scene.arrival(24000, 24000, 0.4, 1.5);
        REQUIRE(found);
        CHECK(std::abs(*found - (0.1 + latency_ms * 1e-3)) < kTolerance_s);
    }
}

TEST_CASE("Short pieces are found as exactly as long ones") {
    const MeasurementScene scene(61.2345);
    for (const std::size_t frames : {960U, 2400U, 48000U}) {
        INFO(frames);
        const auto found = scene.arrival(12000, frames, 0.25, 1.5);
        REQUIRE(found);
        CHECK(std::abs(*found - 0.0612345) < kTolerance_s);
    }
}

TEST_CASE("A speaker that plays one side, quietly or upright is found all the same") {
    for (const auto& [left, right] : {std::pair{1.0F, 0.0F}, {0.0F, 0.01F}, {0.3F, 0.3F}}) {
        const MeasurementScene scene(42.4242, 0.0, left, right);
        const auto found = scene.arrival(24000, 12000, 0.5, 1.2);
        REQUIRE(found);
        CHECK(std::abs(*found - 0.0424242) < kTolerance_s);
    }
}

TEST_CASE("A clock that runs fast shifts the middle of what is heard") {
    constexpr double kPpm = 100.0;
    const MeasurementScene scene(100.0, kPpm);
    constexpr std::size_t kFirst = 24000;
    constexpr std::size_t kFrames = 4800;
    const auto found = scene.arrival(kFirst, kFrames, 0.4, 1.2);
    REQUIRE(found);
    const double middle = (kFirst + kFrames / 2) / 48000.0 / (1.0 + kPpm * 1e-6);
    const double expected = 0.1 + middle - kFrames / 2 / 48000.0 - 0.4;
    CHECK(std::abs(*found - expected) < kTolerance_s);
}

TEST_CASE("What was not played is not found") {
    const MeasurementScene scene(50.0);
    const auto other = noise(24000, 99);
    const SimulatedSpeaker& speaker = *scene.backend->speaker("speaker");
    const TimePoint from = scene.start + fromSeconds(0.2);
    CHECK_FALSE(arrivalSeconds(speaker, other, from, from + fromSeconds(1.0)));
    // Silence, after the sound's end.
    CHECK_FALSE(scene.arrival(0, 4800, 2.3, 2.8));
    // Nothing to look for, and nowhere to look.
    CHECK_FALSE(scene.arrival(0, 0, 0.2, 1.0));
    CHECK_FALSE(scene.arrival(0, 48000, 0.2, 1.0));
    CHECK_FALSE(scene.arrival(0, 4800, 1.0, 0.2));
}

TEST_CASE("The spread is between the earliest and the latest") {
    CHECK(spreadSeconds({}) == 0.0);
    CHECK(spreadSeconds(std::vector<double>{0.3}) == 0.0);
    CHECK(spreadSeconds(std::vector<double>{0.3, -0.1, 0.2}) == Approx(0.4));
}
