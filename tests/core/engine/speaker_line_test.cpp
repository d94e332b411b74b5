// Guards core/engine/speaker_line: when a speaker's clock is known well enough to begin.
#include "engine/speaker_line.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "support/catch.h"

using namespace unisono;

namespace {

constexpr double kPiece_s = 0.020;  // that a device takes at once

// A line that hears of its device every 5 ms: what it has taken, or where a backend that follows
// its pointer knows it to be.
struct Watched {
    explicit Watched(PositionReport::Kind kind, double lag_s, double error_s = 30e-6)
        : line(ring, schedule), kind_(kind), lag_s_(lag_s), error_s_(error_s) {
        line.prepare(48000, 2, TimePoint{});
    }

    void watchUntil(double end_s) {
        for (; now_s_ < end_s; now_s_ += 0.005) {
            PositionReport report;
            report.kind = kind_;
            report.when = TimePoint(fromSeconds(now_s_));
            const double stale_s = kind_ == PositionReport::Kind::pulled
                                       ? now_s_ - kPiece_s * std::floor(now_s_ / kPiece_s)
                                       : 0.0;
            report.frames = 48000.0 * (now_s_ - stale_s);
            report.error_s = error_s_;
            report.lag_s = lag_s_;
            line.onPosition(report);
        }
    }
    // As seen by who asks, although nothing was rendered.
    [[nodiscard]] bool locked() { return line.snapshot().locked; }
    void follow() { kind_ = PositionReport::Kind::tracked; }

    FrameRing ring{1U << 12U};
    Schedule schedule;
    SpeakerLine line;

 private:
    PositionReport::Kind kind_;
    double lag_s_;
    double error_s_;
    double now_s_ = 0.0;
};

}  // namespace

TEST_CASE("A pointer that is followed is known after a moment") {
    Watched fine(PositionReport::Kind::tracked, 0.5e-3);
    fine.watchUntil(0.05);
    CHECK_FALSE(fine.locked());
    fine.watchUntil(0.075);
    CHECK(fine.locked());

    // Whoever follows says how well; what is not known well is waited for.
    Watched doubtful(PositionReport::Kind::tracked, 0.5e-3, 0.3e-3);
    doubtful.watchUntil(0.5);
    CHECK_FALSE(doubtful.locked());
}

TEST_CASE("A pointer that moves in large steps is watched for longer") {
    Watched coarse(PositionReport::Kind::tracked, 10e-3);
    coarse.watchUntil(0.9);
    CHECK_FALSE(coarse.locked());
    coarse.watchUntil(1.02);
    CHECK(coarse.locked());
}

TEST_CASE("What reports were before the pointer was followed does not hold it up") {
    Watched line(PositionReport::Kind::pulled, 0.5e-3);
    line.watchUntil(0.1);
    line.follow();
    CHECK_FALSE(line.locked());
    line.watchUntil(0.15);
    CHECK_FALSE(line.locked());
    line.watchUntil(0.175);
    CHECK(line.locked());
}

TEST_CASE("What was taken back is replaced by what is due now, and fades in") {
    Watched device(PositionReport::Kind::tracked, 0.5e-3);
    // A steady level, so that a fade is all there is to see.
    std::vector<float> level(2 * (1U << 12U), 0.5F);
    device.ring.write(level.data(), 1U << 12U);
    device.schedule.start(TimePoint{});
    device.watchUntil(0.2);
    std::vector<float> block(2 * 480);
    for (Frame first = 0; first < 2400; first += 480) {
        device.line.render(block.data(), 480, first);
    }
    CHECK(block.back() == Approx(0.5F).margin(1e-3));

    device.line.render(block.data(), 480, 1200);
    CHECK(std::abs(block.front()) < 1e-3F);
    CHECK(
        std::is_sorted(block.begin(), block.end(), [](float a, float b) { return a < b - 1e-4F; }));
    device.line.render(block.data(), 480, 1680);
    CHECK(block.back() == Approx(0.5F).margin(1e-3));
    // Not a second fade: this goes on.
    device.line.render(block.data(), 480, 2160);
    CHECK(*std::min_element(block.begin(), block.end()) > 0.49F);
    CHECK(device.line.snapshot().steps == 0);
}
