// Guards core/timeline/frame_ring: what a reader sees is what was written there, or silence.
#include "timeline/frame_ring.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <thread>
#include <vector>

#include "support/catch.h"
#include "support/dice.h"
#include "support/effort.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr std::size_t kSmallest = 2 * FrameRing::kWindow;

// Exact in a float, and telling for every frame: left counts up, right counts down.
float leftAt(Frame frame) {
    return static_cast<float>(frame % 1'000'003);
}
float rightAt(Frame frame) {
    return -1.0F - static_cast<float>(frame % 999'983);
}

std::vector<float> numbered(Frame first, std::size_t frames) {
    std::vector<float> stereo(2 * frames);
    for (std::size_t i = 0; i < frames; ++i) {
        stereo[2 * i] = leftAt(first + static_cast<Frame>(i));
        stereo[2 * i + 1] = rightAt(first + static_cast<Frame>(i));
    }
    return stereo;
}

void writeNumbered(FrameRing& ring, std::size_t frames) {
    const auto stereo = numbered(ring.end(), frames);
    ring.write(stereo.data(), frames);
}

// How many frames of [first, first + frames) are not what numbered() says.
std::size_t wrongFrames(const FrameRing& ring, Frame first, std::size_t frames) {
    std::vector<float> left(frames);
    std::vector<float> right(frames);
    ring.copy(first, frames, left.data(), right.data());
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < frames; ++i) {
        const Frame frame = first + static_cast<Frame>(i);
        wrong += left[i] != leftAt(frame) || right[i] != rightAt(frame) ? 1 : 0;
    }
    return wrong;
}

}  // namespace

TEST_CASE("A ring's capacity is a power of two, never below two windows") {
    CHECK(FrameRing(1).capacity() == kSmallest);
    CHECK(FrameRing(kSmallest).capacity() == kSmallest);
    CHECK(FrameRing(kSmallest + 1).capacity() == 2 * kSmallest);
    CHECK(FrameRing(1U << 19U).capacity() == 1U << 19U);
}

TEST_CASE("A new ring holds nothing and reads as silence") {
    const FrameRing ring(1);
    CHECK(ring.begin() == 0);
    CHECK(ring.end() == 0);
    std::vector<float> left(100, 1.0F);
    std::vector<float> right(100, 1.0F);
    CHECK(ring.copy(-50, 100, left.data(), right.data()) == 0);
    CHECK(std::all_of(left.begin(), left.end(), [](float x) { return x == 0.0F; }));
    CHECK(std::all_of(right.begin(), right.end(), [](float x) { return x == 0.0F; }));
    FrameRing::View view{};
    CHECK_FALSE(ring.view(0, 1, view));
}

TEST_CASE("Frames keep their place across the wrap") {
    FrameRing ring(1);
    const auto capacity = static_cast<Frame>(ring.capacity());
    // Odd sizes, so that the wrap falls into the middle of a write and of a read.
    while (ring.end() < 3 * capacity) {
        writeNumbered(ring, 997);
        const Frame first = std::max<Frame>(0, ring.end() - capacity);
        REQUIRE(wrongFrames(ring, first, static_cast<std::size_t>(ring.end() - first)) == 0);
    }
}

TEST_CASE("A window never wraps, wherever it begins") {
    FrameRing ring(1);
    const auto capacity = static_cast<Frame>(ring.capacity());
    while (ring.end() < 2 * capacity + 777) {
        writeNumbered(ring, 512);
    }
    const auto window = static_cast<Frame>(FrameRing::kWindow);
    std::size_t views = 0;
    for (Frame first = ring.end() - capacity; first + window <= ring.end(); first += 61) {
        FrameRing::View view{};
        REQUIRE(ring.view(first, FrameRing::kWindow, view));
        ++views;
        bool right_place = true;
        for (std::size_t i = 0; i < FrameRing::kWindow; ++i) {
            const Frame frame = first + static_cast<Frame>(i);
            right_place &= view.left[i] == leftAt(frame) && view.right[i] == rightAt(frame);
        }
        REQUIRE(right_place);
    }
    CHECK(views > 100);
}

TEST_CASE("A view is refused rather than wrong, and leaves the pointers alone") {
    FrameRing ring(1);
    const auto capacity = static_cast<Frame>(ring.capacity());
    while (ring.end() < capacity + 1000) {
        writeNumbered(ring, 500);
    }
    const float mark = 0.0F;
    FrameRing::View view{&mark, &mark};
    CHECK_FALSE(ring.view(ring.end() - capacity - 1, 10, view));  // overwritten
    CHECK_FALSE(ring.view(ring.end() - 9, 10, view));             // not yet written
    CHECK_FALSE(ring.view(ring.end() + 5, 10, view));
    CHECK_FALSE(ring.view(-10, 10, view));
    CHECK_FALSE(ring.view(ring.end() - capacity, FrameRing::kWindow + 1, view));
    CHECK(view.left == &mark);
    CHECK(view.right == &mark);
    CHECK(ring.view(ring.end() - capacity, FrameRing::kWindow, view));
    CHECK(ring.view(ring.end() - 10, 10, view));
    CHECK(view.left[9] == leftAt(ring.end() - 1));
}

TEST_CASE("What the writer is about to overwrite is not shown") {
    constexpr std::size_t kGuard = 3000;
    FrameRing ring(1, kGuard);
    const auto shown = static_cast<Frame>(ring.capacity() - kGuard);
    while (ring.end() < 3 * shown) {
        writeNumbered(ring, 997);
    }
    FrameRing::View view{};
    CHECK(ring.view(ring.end() - shown, 10, view));
    CHECK_FALSE(ring.view(ring.end() - shown - 1, 10, view));
    float left[2] = {1.0F, 1.0F};
    float right[2] = {1.0F, 1.0F};
    CHECK(ring.copy(ring.end() - shown - 1, 2, left, right) == 1);
    CHECK(left[0] == 0.0F);
    CHECK(left[1] == leftAt(ring.end() - shown));
}

TEST_CASE("A copy has silence outside the ring and says how much was inside") {
    FrameRing ring(1);
    writeNumbered(ring, 300);
    std::vector<float> left(400, 9.0F);
    std::vector<float> right(400, 9.0F);
    CHECK(ring.copy(-50, 400, left.data(), right.data()) == 300);
    CHECK(left[49] == 0.0F);
    CHECK(left[50] == leftAt(0));
    CHECK(right[50] == rightAt(0));
    CHECK(left[349] == leftAt(299));
    CHECK(right[350] == 0.0F);
}

TEST_CASE("Discarded frames are gone, and writing goes on in their place") {
    FrameRing ring(1);
    writeNumbered(ring, 1000);
    ring.discardFrom(600);
    CHECK(ring.end() == 600);
    std::vector<float> left(1000);
    std::vector<float> right(1000);
    CHECK(ring.copy(0, 1000, left.data(), right.data()) == 600);
    CHECK(left[600] == 0.0F);
    ring.writeSilence(100);
    CHECK(ring.end() == 700);
    CHECK(ring.copy(600, 100, left.data(), right.data()) == 100);
    CHECK(std::all_of(left.begin(), left.begin() + 100, [](float x) { return x == 0.0F; }));
    ring.discardFrom(5000);  // nothing there to forget
    CHECK(ring.end() == 700);
}

TEST_CASE("Nothing before the beginning can be discarded") {
    FrameRing ring(1);
    ring.startAt(5000);
    writeNumbered(ring, 100);
    ring.discardFrom(10);
    CHECK(ring.end() == 5000);
    CHECK(ring.begin() == 5000);
}

TEST_CASE("After startAt everything before is silence, everything after as written") {
    FrameRing ring(1);
    writeNumbered(ring, 3000);
    const Frame start = GENERATE(Frame{0}, Frame{1234}, Frame{3000}, Frame{7'654'321});
    ring.startAt(start);
    CHECK(ring.begin() == start);
    CHECK(ring.end() == start);
    writeNumbered(ring, 500);
    CHECK(wrongFrames(ring, start, 500) == 0);
    std::vector<float> left(600);
    std::vector<float> right(600);
    CHECK(ring.copy(start - 100, 600, left.data(), right.data()) == 500);
    CHECK(left[99] == 0.0F);
    CHECK(left[100] == leftAt(start));
    FrameRing::View view{};
    CHECK_FALSE(ring.view(start - 1, 10, view));
    CHECK(ring.view(start, 10, view));
}

TEST_CASE("Frame numbers of a week are as good as those of the first second") {
    FrameRing ring(1);
    const Frame week = 7LL * 24 * 3600 * kTimelineRate_hz;
    ring.startAt(week);
    for (int i = 0; i < 50; ++i) {
        writeNumbered(ring, 1001);
    }
    CHECK(wrongFrames(ring, ring.end() - 16000, 16000) == 0);
}

TEST_CASE("What discarded frames had overwritten reads as silence, not as something else") {
    FrameRing ring(1);
    const auto capacity = static_cast<Frame>(ring.capacity());
    while (ring.end() < 2 * capacity) {
        writeNumbered(ring, 512);
    }
    const Frame lost = ring.end() - capacity;  // frames before this are overwritten
    ring.discardFrom(ring.end() - 3000);
    FrameRing::View view{};
    CHECK_FALSE(ring.view(lost - 1000, 500, view));
    std::vector<float> left(1000, 7.0F);
    std::vector<float> right(1000, 7.0F);
    CHECK(ring.copy(lost - 500, 1000, left.data(), right.data()) == 500);
    CHECK(left[499] == 0.0F);
    CHECK(left[500] == leftAt(lost));
    writeNumbered(ring, 1000);
    CHECK(ring.view(lost, FrameRing::kWindow, view));
    CHECK(wrongFrames(ring, lost, static_cast<std::size_t>(ring.end() - lost)) == 0);
}

// The ring against the plainest model there is: a vector that holds every frame ever written.
TEST_CASE("Random operations agree with a simple model") {
    Dice dice(20260501);
    FrameRing ring(1);
    const auto capacity = static_cast<Frame>(ring.capacity());
    std::vector<float> model;  // left of frame i; right is its negative
    Frame begin = 0;           // frames before this were never written, or overwritten since
    std::size_t compared = 0;
    std::size_t viewed_all = 0;

    for (int step = 0; step < test::rounds(20000); ++step) {
        auto end = static_cast<Frame>(model.size());
        const auto kind = dice.below(100);
        if (kind < 45) {
            std::vector<float> stereo(2 * dice.below(700));
            for (std::size_t i = 0; i < stereo.size() / 2; ++i) {
                stereo[2 * i] = static_cast<float>(dice.uniform(-1.0, 1.0));
                stereo[2 * i + 1] = -stereo[2 * i];
                model.push_back(stereo[2 * i]);
            }
            ring.write(stereo.data(), stereo.size() / 2);
        } else if (kind < 50) {
            const auto frames = dice.below(300);
            ring.writeSilence(frames);
            model.resize(model.size() + frames, 0.0F);
        } else if (kind < 55) {
            const Frame to = std::max(begin, end - static_cast<Frame>(dice.below(4096)));
            ring.discardFrom(to);
            model.resize(static_cast<std::size_t>(to));
        } else if (kind == 55 && dice.chance(0.05)) {
            begin = static_cast<Frame>(dice.below(200'000));
            ring.startAt(begin);
            model.assign(static_cast<std::size_t>(begin), 0.0F);
        }
        end = static_cast<Frame>(model.size());
        begin = std::max(begin, end - capacity);
        REQUIRE(ring.end() == end);

        const auto frames = dice.below(FrameRing::kWindow + 1);
        const Frame first =
            begin - 300 +
            static_cast<Frame>(dice.below(static_cast<std::uint64_t>(end - begin) + 600));
        const bool inside = first >= begin && first + static_cast<Frame>(frames) <= end;
        FrameRing::View view{};
        REQUIRE(ring.view(first, frames, view) == inside);
        viewed_all += inside ? 1 : 0;
        std::vector<float> left(frames, 7.0F);
        std::vector<float> right(frames, 7.0F);
        const std::size_t copied = ring.copy(first, frames, left.data(), right.data());
        std::size_t there = 0;
        for (std::size_t i = 0; i < frames; ++i) {
            const Frame frame = first + static_cast<Frame>(i);
            const bool held = frame >= begin && frame < end;
            const float expected = held ? model[static_cast<std::size_t>(frame)] : 0.0F;
            there += held ? 1 : 0;
            if (left[i] != expected || right[i] != -expected ||
                (inside && (view.left[i] != expected || view.right[i] != -expected))) {
                FAIL("step " << step << ", frame " << frame);
            }
            ++compared;
        }
        REQUIRE(copied == there);
    }
    CHECK(compared > static_cast<std::size_t>(test::rounds(10'000'000)));
    CHECK(viewed_all > static_cast<std::size_t>(test::rounds(1000)));
}

// For ThreadSanitizer as much as for the values: a reader right behind the writer, as the audio
// threads are, inside the contract that the feeder keeps.
TEST_CASE("Readers on other threads see whole frames") {
    FrameRing ring(1);
    const Frame total = 400'000;
    constexpr std::size_t kReaders = 2;
    std::array<std::atomic<Frame>, kReaders> reached{};
    std::array<std::atomic<std::size_t>, kReaders> wrong{};
    const auto slack = static_cast<Frame>(ring.capacity() - FrameRing::kWindow);

    std::vector<std::thread> readers;
    for (std::size_t r = 0; r < kReaders; ++r) {
        readers.emplace_back([&, r] {
            std::vector<float> left(512);
            std::vector<float> right(512);
            Frame at = 0;
            while (at < total) {
                const auto there =
                    static_cast<std::size_t>(std::clamp<Frame>(ring.end() - at, 0, 512));
                FrameRing::View view{};
                if (there == 0 || !ring.view(at, there, view)) {
                    std::this_thread::yield();
                    continue;
                }
                std::size_t bad = 0;
                for (std::size_t i = 0; i < there; ++i) {
                    const Frame frame = at + static_cast<Frame>(i);
                    bad += view.left[i] != leftAt(frame) || view.right[i] != rightAt(frame) ? 1 : 0;
                }
                bad += ring.copy(at, there, left.data(), right.data()) == there ? 0 : 1;
                bad += left[there - 1] == leftAt(at + static_cast<Frame>(there) - 1) ? 0 : 1;
                wrong[r] += bad;
                at += static_cast<Frame>(there);
                reached[r].store(at, std::memory_order_release);
            }
        });
    }
    while (ring.end() < total) {
        const Frame slowest = std::min(reached[0].load(std::memory_order_acquire),
                                       reached[1].load(std::memory_order_acquire));
        const Frame free = slowest + slack - ring.end();
        if (free < 333) {
            std::this_thread::yield();
            continue;
        }
        writeNumbered(ring, 333);
    }
    for (auto& reader : readers) {
        reader.join();
    }
    CHECK(wrong[0] == 0);
    CHECK(wrong[1] == 0);
}
