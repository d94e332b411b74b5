// Guards the way from a capture callback to the feeder: whole pieces in order, losses counted, and
// nothing allocated on the callback's side.
#include "source/capture_tap.h"

#include <atomic>
#include <thread>
#include <vector>

#include "support/catch.h"

using namespace unisono;

namespace {

class StillClock final : public Clock {
 public:
    [[nodiscard]] TimePoint now() const noexcept override { return when; }
    TimePoint when{std::chrono::hours(1)};
};

std::vector<float> count(std::size_t first, std::size_t frames) {
    std::vector<float> stereo(2 * frames);
    for (std::size_t i = 0; i < frames; ++i) {
        stereo[2 * i] = static_cast<float>(first + i);
        stereo[2 * i + 1] = -static_cast<float>(first + i);
    }
    return stereo;
}

}  // namespace

TEST_CASE("tap: pieces come out as they went in, with their moments") {
    StillClock clock;
    CaptureTap tap(clock, 48000, 2, 0.1);
    const auto first = count(0, 480);
    tap.onCaptured(first.data(), 480, clock.when - std::chrono::milliseconds(13));
    clock.when += std::chrono::milliseconds(10);
    const auto second = count(480, 100);
    tap.onCaptured(second.data(), 100, clock.when);
    std::vector<float> samples;
    auto piece = tap.take(samples);
    REQUIRE(piece);
    CHECK(samples == first);
    CHECK(piece->arrived == clock.when - std::chrono::milliseconds(10));
    CHECK(piece->in_air == std::chrono::milliseconds(3));
    CHECK(piece->lost == 0);
    piece = tap.take(samples);
    REQUIRE(piece);
    CHECK(samples == second);
    CHECK(piece->in_air == Nanoseconds{0});  // nothing arrives before it was in the air
    CHECK_FALSE(tap.take(samples));
}

TEST_CASE("tap: what is not fetched in time is left out and counted, never torn") {
    StillClock clock;
    CaptureTap tap(clock, 48000, 2, 0.02);  // 960 frames
    for (std::size_t i = 0; i < 5; ++i) {
        const auto piece = count(i * 400, 400);
        tap.onCaptured(piece.data(), 400, clock.when);
    }
    std::vector<float> samples;
    REQUIRE(tap.take(samples));
    CHECK(samples == count(0, 400));
    REQUIRE(tap.take(samples));
    CHECK(samples == count(400, 400));
    CHECK_FALSE(tap.take(samples));
    const auto later = count(2000, 400);
    tap.onCaptured(later.data(), 400, clock.when);
    const auto piece = tap.take(samples);
    REQUIRE(piece);
    CHECK(piece->lost == 1200);
    CHECK_FALSE(piece->lost_some);
    CHECK(samples == later);
}

TEST_CASE("tap: what the system lost is passed on with the piece after it") {
    StillClock clock;
    CaptureTap tap(clock, 48000, 2, 0.1);
    tap.onLost(96);
    tap.onLost(0);
    const auto sound = count(0, 10);
    tap.onCaptured(sound.data(), 10, clock.when);
    tap.onCaptured(sound.data(), 10, clock.when);
    std::vector<float> samples;
    auto piece = tap.take(samples);
    REQUIRE(piece);
    CHECK(piece->lost == 96);
    CHECK(piece->lost_some);
    piece = tap.take(samples);
    REQUIRE(piece);
    CHECK(piece->lost == 0);
    CHECK_FALSE(piece->lost_some);
}

TEST_CASE("tap: a writer and a reader at once", "[threads]") {
    const SteadyClock clock;
    CaptureTap tap(clock, 48000, 2, 0.1);
    constexpr std::size_t kPieces = 4000;
    std::thread writer([&] {
        for (std::size_t i = 0; i < kPieces; ++i) {
            const auto piece = count(i * 48, 48);
            tap.onCaptured(piece.data(), 48, clock.now());
        }
    });
    std::vector<float> samples;
    std::size_t next = 0;
    std::size_t tail = 0;
    const auto fetch = [&] {
        while (const auto piece = tap.take(samples)) {
            next += piece->lost;
            REQUIRE(samples == count(next, piece->frames));
            next += piece->frames;
        }
    };
    while (next < (kPieces - 200) * 48 && tail < 2'000'000) {
        fetch();
        ++tail;
    }
    writer.join();
    fetch();
    CHECK(next <= kPieces * 48);
    CHECK(next > 0);
}
