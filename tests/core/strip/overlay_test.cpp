// Guards core/strip/overlay.h and Strip::setOverlay(), endOverlay(): a measurement's sound comes
// out exactly where it was put, alone, and the music leaves and returns without a click.
#include "strip/overlay.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <optional>
#include <vector>

#include "strip/strip.h"
#include "support/catch.h"
#include "support/dice.h"
#include "support/tone_fit.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr auto kFade = static_cast<Frame>(Overlay::kFade_s * kTimelineRate_hz);
constexpr auto kRampFrames = static_cast<std::size_t>(Strip::kRamp_s * kTimelineRate_hz);
constexpr double kLeft = 0.5;
constexpr double kRight = -0.25;

std::vector<float> noise(std::size_t frames, unsigned seed = 1) {
    Dice dice(seed);
    std::vector<float> samples(frames);
    for (float& sample : samples) {
        sample = static_cast<float>(dice.uniform(-0.4, 0.4));
    }
    return samples;
}

double tone(Frame frame, double hz) {
    const double cycles = static_cast<double>(frame) * hz / kTimelineRate_hz;
    return std::sin(2.0 * std::numbers::pi * (cycles - std::floor(cycles)));
}

void fill(FrameRing& ring, std::size_t frames, const std::function<double(Frame)>& signal,
          double left, double right) {
    std::vector<float> stereo(2 * frames);
    for (std::size_t i = 0; i < frames; ++i) {
        const double x = signal(static_cast<Frame>(i));
        stereo[2 * i] = static_cast<float>(left * x);
        stereo[2 * i + 1] = static_cast<float>(right * x);
    }
    ring.write(stereo.data(), frames);
}

// A strip on a timeline of 2 s, and what it rendered: by device frame, its latency taken off, and
// where on the timeline each frame was read.
class Bench {
 public:
    explicit Bench(Role role = Role::stereo, std::size_t channels = 2,
                   int rate_hz = kTimelineRate_hz, const std::function<double(Frame)>& music = {})
        : ring_(1U << 17U), channels_(channels) {
        fill(
            ring_, 96'000, music ? music : [](Frame) { return 1.0; }, kLeft, kRight);
        strip.emplace(ring_, rate_hz, static_cast<int>(channels));
        StripParameters parameters;
        parameters.role = role;
        strip->setParameters(parameters);
        out_.resize(channels);
    }

    void start(double position, double speed = 1.0) {
        strip->start(position, speed);
        speed_ = speed;
    }
    void run(std::size_t frames, std::size_t block = 240) {
        std::vector<float> piece(Strip::kMaxBlock * channels_);
        for (std::size_t done = 0; done < frames;) {
            const std::size_t n = std::min(block, frames - done);
            const double position = strip->position();
            complete &= strip->render(piece.data(), n, speed_);
            for (std::size_t k = 0; k < n; ++k) {
                at.push_back(position + speed_ * static_cast<double>(k));
                for (std::size_t c = 0; c < channels_; ++c) {
                    out_[c].push_back(piece[k * channels_ + c]);
                }
            }
            done += n;
        }
    }
    [[nodiscard]] std::vector<float> channel(std::size_t c) const {
        const auto late = static_cast<std::ptrdiff_t>(strip->latencyFrames());
        return {out_[c].begin() + late, out_[c].end()};
    }

    std::optional<Strip> strip;
    std::vector<double> at;
    bool complete = true;

 private:
    FrameRing ring_;
    std::size_t channels_;
    std::vector<std::vector<float>> out_;
    double speed_ = 1.0;
};

double steepest(const std::vector<float>& x, std::size_t first) {
    double largest = 0.0;
    for (std::size_t k = first + 1; k < x.size(); ++k) {
        largest = std::max(largest, std::abs(static_cast<double>(x[k]) - x[k - 1]));
    }
    return largest;
}

}  // namespace

TEST_CASE("An overlay silences the timeline from its first to its last sample, fades around it") {
    const Overlay overlay(10'000, std::vector<float>(5000, 0.1F));
    CHECK(overlay.begin() == 10'000);
    CHECK(overlay.end() == 15'000);
    CHECK(overlay.timelineGainAt(0.0) == 1.0F);
    CHECK(overlay.timelineGainAt(10'000.0 - static_cast<double>(kFade)) == 1.0F);
    CHECK(overlay.timelineGainAt(10'000.0 - 0.25 * static_cast<double>(kFade)) == Approx(0.25));
    CHECK(overlay.timelineGainAt(10'000.0) == 0.0F);
    CHECK(overlay.timelineGainAt(12'345.6) == 0.0F);
    CHECK(overlay.timelineGainAt(15'000.0) == 0.0F);
    CHECK(overlay.timelineGainAt(15'000.0 + 0.5 * static_cast<double>(kFade)) == Approx(0.5));
    CHECK(overlay.timelineGainAt(15'000.0 + static_cast<double>(kFade)) == 1.0F);
    CHECK(overlay.timelineGainAt(1e9) == 1.0F);
}

TEST_CASE("Outside an overlay there is silence, and one without samples is only a gap") {
    const Overlay overlay(1000, std::vector<float>(10, 0.5F));
    std::vector<float> left(30);
    std::vector<float> right(30);
    CHECK(overlay.sound().copy(990, 30, left.data(), right.data()) == 10);
    for (std::size_t i = 0; i < 30; ++i) {
        const float wanted = i >= 10 && i < 20 ? 0.5F : 0.0F;
        REQUIRE(left[i] == wanted);
        REQUIRE(right[i] == wanted);
    }
    const Overlay empty(1000, {});
    CHECK(empty.begin() == empty.end());
    CHECK(empty.timelineGainAt(1000.0) == 0.0F);
}

TEST_CASE("Every role plays an overlay alike, to the sample, and music as before around it") {
    struct Expected {
        Role role;
        std::size_t channels;
        double left;  // music
        double right;
    };
    const double both = 0.5 * (kLeft + kRight);
    const auto expected = GENERATE_COPY(values<Expected>({
        {Role::stereo, 2, kLeft, kRight},
        {Role::mono, 2, both, both},
        {Role::left, 2, kLeft, kLeft},
        {Role::right, 2, kRight, kRight},
        {Role::stereo, 1, both, both},
        {Role::left, 1, kLeft, kLeft},
    }));
    CAPTURE(toText(expected.role), expected.channels);
    const Frame begin = 12'000;
    const auto sound = noise(6000);
    const Overlay overlay(begin, sound);
    Bench bench(expected.role, expected.channels);
    bench.strip->setOverlay(&overlay);
    bench.start(5000.0);
    bench.run(24'000, 177);
    CHECK(bench.complete);
    const std::vector<double> music{expected.left, expected.right};
    for (std::size_t c = 0; c < expected.channels; ++c) {
        const auto heard = bench.channel(c);
        for (std::size_t k = kRampFrames + 1; k < heard.size(); ++k) {
            const Frame frame = 5000 + static_cast<Frame>(k);
            double wanted = music[c];
            if (frame >= begin && frame < overlay.end()) {
                wanted = static_cast<double>(sound[static_cast<std::size_t>(frame - begin)]);
            } else if (frame > begin - kFade && frame < begin) {
                wanted *= static_cast<double>(begin - frame) / static_cast<double>(kFade);
            } else if (frame >= overlay.end() && frame < overlay.end() + kFade) {
                wanted *= static_cast<double>(frame - overlay.end()) / static_cast<double>(kFade);
            }
            if (std::abs(heard[k] - wanted) > 2e-6) {
                FAIL("at " << frame << ": " << heard[k] << " instead of " << wanted);
            }
        }
    }
}

TEST_CASE("Without its overlay a strip plays the timeline alone") {
    const Overlay overlay(6000, noise(3000));
    Bench bench;
    bench.strip->setOverlay(&overlay);
    bench.strip->setOverlay(nullptr);
    bench.start(5000.0);
    bench.run(8000);
    const auto heard = bench.channel(0);
    CHECK(std::all_of(heard.begin() + kRampFrames + 1, heard.end(),
                      [](float x) { return std::abs(x - 0.5F) < 1e-6F; }));
}

TEST_CASE("Between the samples, at other rates, an overlay is where the timeline says") {
    const int rate_hz = GENERATE(44'100, 48'000, 96'000);
    CAPTURE(rate_hz);
    const double hz = 997.0;
    const Frame begin = 20'000;
    std::vector<float> sound(30'000);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        sound[i] = static_cast<float>(0.3 * tone(begin + static_cast<Frame>(i), hz));
    }
    const Overlay overlay(begin, sound);
    Bench bench(Role::stereo, 2, rate_hz);
    bench.strip->setOverlay(&overlay);
    // As a strip that is pulled along by 300 ppm.
    bench.start(5000.3, static_cast<double>(kTimelineRate_hz) / rate_hz * 1.0003);
    while (bench.at.empty() || bench.at.back() < 60'000.0) {
        bench.run(1000);
    }
    const auto heard = bench.channel(1);
    std::vector<float> samples;
    std::vector<double> at;
    double between = 0.0;
    for (std::size_t k = 0; k < heard.size(); ++k) {
        if (bench.at[k] > begin + 100 && bench.at[k] < static_cast<double>(overlay.end()) - 100) {
            samples.push_back(heard[k]);
            at.push_back(bench.at[k]);
        } else if (bench.at[k] > static_cast<double>(overlay.end()) + kFade + 100) {
            between = std::max(between, std::abs(heard[k] - kRight));
        }
    }
    const ToneFit fit = fitTone(samples, at, hz / kTimelineRate_hz);
    CHECK(fit.sinad_db > 90.0);
    CHECK(fit.amplitude == Approx(0.3).epsilon(1e-4));
    CHECK(std::abs(fit.late_frames) < 1e-3);
    CHECK(between < 1e-4);
}

TEST_CASE("A step during an overlay moves it along") {
    const auto sound = noise(20'000);
    const Frame begin = 6000;
    const Overlay overlay(begin, sound);
    Bench bench;
    bench.strip->setOverlay(&overlay);
    bench.start(5000.0);
    bench.run(4800);
    bench.strip->stepTo(bench.strip->position() + 777.0);
    bench.run(4800);
    const auto heard = bench.channel(0);
    const auto from = 4800 + static_cast<std::size_t>(Strip::kStepFade_s * kTimelineRate_hz) + 1;
    for (std::size_t k = from; k < heard.size(); ++k) {
        const auto frame = 5000 + 777 + k;
        REQUIRE(std::abs(heard[k] - sound[frame - static_cast<std::size_t>(begin)]) < 2e-6F);
    }
}

TEST_CASE("An overlay that is ended leaves within the ramp, and music returns without a click") {
    const auto block = GENERATE(as<std::size_t>{}, 37, 240, 256);
    const int rate_hz = GENERATE(44'100, 48'000);
    CAPTURE(block, rate_hz);
    const Overlay overlay(6000, std::vector<float>(60'000, -0.3F));
    Bench bench(Role::stereo, 2, rate_hz);
    const auto ramp = static_cast<std::size_t>(Strip::kRamp_s * rate_hz);
    bench.strip->setOverlay(&overlay);
    bench.start(6500.25, static_cast<double>(kTimelineRate_hz) / rate_hz);
    bench.run(4800, block);
    bench.strip->endOverlay();
    bench.run(2400, block);
    bench.strip->endOverlay();  // nothing more to end
    bench.run(2400, block);
    const auto heard = bench.channel(0);
    CHECK(heard[4800 - 1] == Approx(-0.3).margin(1e-5));
    CHECK(heard[4800 + ramp / 2] == Approx(0.1).margin(0.01));
    CHECK(heard[4800 + ramp + 1] == Approx(0.5).margin(1e-5));
    CHECK(heard.back() == Approx(0.5).margin(1e-5));
    CHECK(steepest(heard, ramp + 10) < 1.05 * 0.8 / static_cast<double>(ramp));
}

TEST_CASE("An overlay that is ended before it begins was never there") {
    const Overlay overlay(9000, std::vector<float>(4000, -0.3F));
    Bench bench;
    bench.strip->setOverlay(&overlay);
    bench.start(5000.0);
    const std::size_t before = GENERATE(as<std::size_t>{}, 480, 2800);  // or while music fades
    bench.run(before);
    bench.strip->endOverlay();
    bench.run(12'000);
    const auto heard = bench.channel(0);
    CHECK(steepest(heard, kRampFrames + 10) < 1.1 * 0.5 / static_cast<double>(kRampFrames));
    for (std::size_t k = before + kRampFrames + 1; k < heard.size(); ++k) {
        REQUIRE(std::abs(heard[k] - 0.5F) < 1e-5F);
    }
}
