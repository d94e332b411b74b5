// Guards core/align/recorder: what the microphone heard is there, in its place, until it is too
// old.
#include "align/recorder.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <thread>
#include <vector>

#include "support/catch.h"

using namespace unisono;

namespace {

const TimePoint kFirst{std::chrono::hours(3)};
constexpr int kRate_hz = 48000;

// Every frame tells its number.
float numbered(std::int64_t frame) {
    return static_cast<float>(frame % 20011) / 20011.0F;
}

// Delivers the next `frames` frames, that much late.
void hear(Recorder& recorder, std::size_t frames, double late_s = 0.0, std::size_t channels = 1) {
    std::vector<float> piece;
    const auto first = static_cast<std::int64_t>(recorder.frames());
    for (std::size_t i = 0; i < frames; ++i) {
        piece.push_back(numbered(first + static_cast<std::int64_t>(i)));
        piece.insert(piece.end(), channels - 1, 9.0F);
    }
    const double at_s = static_cast<double>(first) / recorder.rate_hz() + late_s;
    recorder.onCaptured(piece.data(), frames, kFirst + fromSeconds(at_s));
}

void hearFor(Recorder& recorder, double seconds, std::size_t channels = 1) {
    const auto end = static_cast<std::uint64_t>(seconds * recorder.rate_hz());
    while (recorder.frames() < end) {
        hear(recorder, std::min<std::size_t>(960, end - recorder.frames()), 0.0, channels);
    }
}

void checkPlaces(const Recorder& recorder, std::int64_t first, std::size_t count) {
    const auto samples = recorder.copy(first, count);
    REQUIRE(samples.size() == count);
    for (std::size_t i = 0; i < count; ++i) {
        if (samples[i] != numbered(first + static_cast<std::int64_t>(i))) {
            FAIL("frame " << first + static_cast<std::int64_t>(i) << " is another");
        }
    }
}

}  // namespace

TEST_CASE("A recorder that heard nothing has silence to give") {
    const Recorder recorder;
    CHECK(recorder.frames() == 0);
    CHECK(recorder.lost() == 0);
    CHECK(recorder.frameAt(kFirst) == 0);
    CHECK(recorder.copy(0, 3) == std::vector<float>(3, 0.0F));
    CHECK(recorder.level(1.0).rms == 0.0);
    CHECK(recorder.level(1.0).peak == 0.0);
}

TEST_CASE("What was heard is copied from its place, however often the memory went round") {
    const std::size_t channels = GENERATE(as<std::size_t>{}, 1, 3);
    Recorder recorder(kRate_hz, static_cast<int>(channels), 1.0);
    const double seconds = GENERATE(0.5, 1.0, 1.9, 7.7);
    hearFor(recorder, seconds, channels);
    const auto end = static_cast<std::int64_t>(recorder.frames());
    const auto kept = std::min<std::int64_t>(end, kRate_hz);  // the promised second
    checkPlaces(recorder, end - kept, static_cast<std::size_t>(kept));
    checkPlaces(recorder, end - 1, 1);
}

TEST_CASE("Where there is nothing, or nothing any more, are zeros") {
    Recorder recorder(kRate_hz, 1, 0.5);
    hearFor(recorder, 0.1);
    auto samples = recorder.copy(-100, 200);
    CHECK(samples[99] == 0.0F);
    CHECK(samples[101] == numbered(1));
    samples = recorder.copy(4800 - 10, 20);
    CHECK(samples[9] == numbered(4799));
    CHECK(samples[10] == 0.0F);
    CHECK(recorder.copy(1'000'000, 5) == std::vector<float>(5, 0.0F));
    CHECK(recorder.copy(-50, 10) == std::vector<float>(10, 0.0F));
    CHECK(recorder.copy(0, 0).empty());

    hearFor(recorder, 60.0);
    CHECK(recorder.copy(100, 50) == std::vector<float>(50, 0.0F));
    checkPlaces(recorder, static_cast<std::int64_t>(60.0 * kRate_hz) - 24'000, 24'000);
}

TEST_CASE("Frames are found by when they were in the air, by the earliest piece") {
    Recorder recorder;
    hear(recorder, 960, 0.030);
    CHECK(recorder.begin() == kFirst + fromSeconds(0.030));
    hear(recorder, 960, 0.004);  // this one was not held up
    hear(recorder, 960, 0.025);
    CHECK(std::abs(toSeconds(recorder.begin() - kFirst) - 0.004) < 1e-8);
    CHECK(recorder.frameAt(kFirst + fromSeconds(0.004)) == 0);
    CHECK(recorder.frameAt(kFirst + fromSeconds(1.004)) == kRate_hz);  // not heard yet
    CHECK(recorder.frameAt(kFirst + fromSeconds(0.004 + 100.4 / kRate_hz)) == 100);
    CHECK(recorder.frameAt(kFirst - fromSeconds(0.996)) == -kRate_hz);
}

TEST_CASE("The level is of the last so many seconds, and no more than there are") {
    Recorder recorder;
    const std::vector<float> loud(kRate_hz, -0.5F);
    std::vector<float> soft(kRate_hz / 2, 0.1F);
    soft[100] = -0.2F;
    recorder.onCaptured(loud.data(), loud.size(), kFirst);
    CHECK(recorder.level(10.0).rms == Approx(0.5));
    CHECK(recorder.level(10.0).peak == Approx(0.5));
    recorder.onCaptured(soft.data(), soft.size(), kFirst + fromSeconds(1.0));
    CHECK(recorder.level(0.5).peak == Approx(0.2));
    CHECK(recorder.level(0.25).rms == Approx(0.1));
    CHECK(recorder.level(0.25).peak == Approx(0.1));
    CHECK(recorder.level(1.0).rms == Approx(std::sqrt(0.5 * (0.25 + 0.01))).epsilon(1e-3));
    CHECK(recorder.level(0.0).rms == 0.0);
    CHECK(recorder.level(-1.0).peak == 0.0);
}

TEST_CASE("What is no number is silence, and what was lost is counted") {
    Recorder recorder;
    const float infinite = std::numeric_limits<float>::infinity();
    const std::vector<float> broken{0.25F, std::nanf(""), infinite, -infinite, 0.5F};
    recorder.onCaptured(broken.data(), broken.size(), kFirst);
    CHECK(recorder.copy(0, 5) == std::vector<float>{0.25F, 0.0F, 0.0F, 0.0F, 0.5F});
    CHECK(recorder.level(1.0).peak == 0.5);
    CHECK(recorder.lost() == 0);
    recorder.onLost(0);
    recorder.onLost(96);
    CHECK(recorder.lost() == 2);
    CHECK(recorder.frames() == 5);
}

TEST_CASE("What is read while the audio thread writes is what it wrote", "[threads]") {
    constexpr std::size_t kPiece = 480;
    constexpr int kPieces = 400;
    Recorder recorder(48000, 1, 20.0);
    std::thread writer([&] {
        std::vector<float> piece(kPiece);
        for (int k = 0; k < kPieces; ++k) {
            for (std::size_t i = 0; i < kPiece; ++i) {
                piece[i] = static_cast<float>(static_cast<std::size_t>(k) * kPiece + i);
            }
            recorder.onCaptured(piece.data(), kPiece, TimePoint{} + std::chrono::hours(1));
        }
    });
    bool right = true;
    std::uint64_t frames = 0;
    while (frames < kPiece * kPieces) {
        frames = recorder.frames();
        const auto last = static_cast<std::int64_t>(frames);
        const auto read = recorder.copy(last - 100, 100);
        for (std::int64_t i = 0; frames >= 100 && i < 100; ++i) {
            right =
                right && read[static_cast<std::size_t>(i)] == static_cast<float>(last - 100 + i);
        }
        (void)recorder.level(0.01);
    }
    writer.join();
    CHECK(right);
}
