// Guards the way of live sound onto the timeline: every frame of a source with a clock of its own,
// once, in order, and as long after its arrival as was said.
#include "engine/live_feed.h"

#include <cmath>
#include <memory>
#include <vector>

#include "audio/simulated/virtual_clock.h"
#include "support/catch.h"
#include "support/dice.h"
#include "support/rotor.h"

using namespace unisono;
using namespace unisono::test;

namespace {

// Portions of a rotor by a clock that is wrong by `ppm`, each handed over late by up to `jitter_s`.
class LiveRotor final : public Source {
 public:
    LiveRotor(const Clock& clock, double ppm, double portion_s, double jitter_s)
        : clock_(clock),
          born_(clock.now()),
          hz_(kTimelineRate_hz * (1.0 + ppm * 1e-6)),
          portion_(static_cast<Frame>(portion_s * kTimelineRate_hz)),
          jitter_s_(jitter_s) {}

    [[nodiscard]] SourceInfo info() const override {
        SourceInfo info;
        info.title = "rotor";
        info.live = true;
        return info;
    }
    Result<Read> read(float* stereo, std::size_t frames) override {
        while (due_s(arrived_ + portion_) + late_s_ <= now_s()) {
            arrived_ += portion_;
            arrival_ = Arrival{born_ + fromSeconds(due_s(arrived_) + late_s_), arrived_};
            const double u = dice_.uniform();
            late_s_ = jitter_s_ * u * u * u;
        }
        Read read;
        for (; read.frames < frames && position_ < arrived_; ++read.frames, ++position_) {
            const bool quiet = position_ >= quiet_from && position_ < quiet_to;
            for (std::size_t c = 0; c < 2; ++c) {
                stereo[2 * read.frames + c] =
                    quiet ? 0.0F : rotor.at(static_cast<std::uint64_t>(position_), c);
            }
        }
        return read;
    }
    [[nodiscard]] Frame position() const override { return position_; }
    Result<void> seek(Frame) override { return fail(ErrorKind::unsupported, "no"); }
    [[nodiscard]] std::optional<Arrival> lastArrival() const override { return arrival_; }

    Rotor rotor;
    Frame quiet_from = 0;
    Frame quiet_to = 0;
    double pause_from_s = 1e18;  // nothing comes …
    double pause_s = 0.0;        // … for so long

    [[nodiscard]] double due_s(Frame frames) const {
        const double t = static_cast<double>(frames) / hz_;
        return t > pause_from_s ? t + pause_s : t;
    }

 private:
    [[nodiscard]] double now_s() const { return toSeconds(clock_.now() - born_); }

    const Clock& clock_;
    TimePoint born_;
    double hz_;
    Frame portion_;
    double jitter_s_;
    double late_s_ = 0.0;
    Dice dice_{5};
    Frame arrived_ = 0;
    Frame position_ = 0;
    std::optional<Arrival> arrival_;
};

// Renders like an engine that looks every 2 ms, `ahead_s` before it is heard.
struct Player {
    VirtualClock clock;
    TimePoint born = clock.now();
    LiveRotor source;
    LiveFeed feed;
    RotorWatch watch;
    Frame next = 0;
    TimePoint origin{};
    bool begun = false;
    double ahead_s = 0.030;
    std::vector<float> block = std::vector<float>(2 * LiveFeed::kBlock);
    int dry = 0;

    Player(double ppm, double portion_s, double jitter_s)
        : source(clock, ppm, portion_s, jitter_s), feed(source, clock.now()), watch(source.rotor) {}

    void begin(double delay_s) {
        while (!feed.ready()) {
            clock.moveTo(clock.now() + std::chrono::milliseconds(2));
            REQUIRE(feed.pull());
        }
        feed.setDelay(fromSeconds(delay_s));
        origin = clock.now() + fromSeconds(ahead_s);
        begun = true;
    }
    // False at the first block that is not there in time.
    void run(double seconds) {
        const TimePoint end = clock.now() + fromSeconds(seconds);
        while (clock.now() < end) {
            clock.moveTo(clock.now() + std::chrono::milliseconds(2));
            REQUIRE(feed.pull());
            const auto wanted =
                static_cast<Frame>((toSeconds(clock.now() - origin) + ahead_s) * kTimelineRate_hz);
            while (next + static_cast<Frame>(LiveFeed::kBlock) <= wanted) {
                const TimePoint heard =
                    origin + fromSeconds(static_cast<double>(next) / kTimelineRate_hz);
                const bool there = feed.render(block.data(), LiveFeed::kBlock, heard);
                dry += there ? 0 : 1;
                for (std::size_t i = 0; i < LiveFeed::kBlock; ++i) {
                    watch.hear(there ? block[2 * i] : 0.0F, there ? block[2 * i + 1] : 0.0F);
                }
                next += static_cast<Frame>(LiveFeed::kBlock);
            }
        }
    }
};

}  // namespace

TEST_CASE("live feed: a source that is fast or slow is played whole, without a step") {
    const double ppm = GENERATE(100.0, -100.0, 0.0);
    Player player(ppm, 0.005, 0.003);
    player.watch.expectStep(1.0 + ppm * 1e-6);
    player.begin(0.045);
    player.run(25.0);
    CHECK(player.dry == 0);
    CHECK(player.feed.steps() == 0);
    CHECK(player.watch.restarts() == 0);
    // No sample is further from the one before than its clock says by more than 0.5 per mille of a
    // frame; so none is left out, none comes twice. The level shows the same.
    CHECK(player.watch.worstStep() < 2e-3);
    CHECK(player.watch.worstLevel() < 2e-3);
    CHECK(player.watch.counted() > 24U * 48000U);
    CHECK(player.feed.drift_ppm() == Approx(ppm).margin(6.0));
    CHECK(std::abs(player.feed.error_s()) < 0.2e-3);
    // All that came was heard, but for what is under way.
    const double heard = player.watch.travelled() / static_cast<double>(player.watch.counted());
    CHECK((heard - 1.0) * 1e6 == Approx(ppm).margin(5.0));
}

TEST_CASE("live feed: what it says of the delay is the delay") {
    Player player(40.0, 0.010, 0.0);
    player.begin(0.080);
    player.run(5.0);
    // The frame that is heard now arrived 80 ms ago, by its source's clock.
    const double heard_frame = static_cast<double>(player.feed.position());
    const double heard_at_s = toSeconds(player.origin - player.born) +
                              static_cast<double>(player.next) / kTimelineRate_hz;
    const double arrived_s = player.source.due_s(static_cast<Frame>(heard_frame));
    const double limiter_s = 0.0015;  // between reading and being out
    CHECK(heard_at_s - arrived_s == Approx(0.080).margin(0.0005 + limiter_s));
}

TEST_CASE("live feed: another delay is one cross-faded step") {
    Player player(0.0, 0.005, 0.0);
    player.begin(0.050);
    player.run(3.0);
    player.feed.setDelay(std::chrono::milliseconds(90));  // by two turns: they add up
    player.run(3.0);
    CHECK(player.feed.steps() == 1);
    CHECK(player.watch.restarts() == 0);
    CHECK(player.dry == 0);
}

TEST_CASE("live feed: the first word after a pause is not lost") {
    Player player(60.0, 0.005, 0.001);
    player.source.pause_from_s = 5.0;
    player.source.pause_s = 7.3;
    player.begin(0.050);
    player.run(20.0);
    // The rotor goes on where it stopped: every frame was heard, but those that fade in again.
    const double all = static_cast<double>(player.feed.position());
    const double silent_s = static_cast<double>(player.watch.silent()) / kTimelineRate_hz;
    CHECK(player.watch.restarts() == 1);
    CHECK(silent_s == Approx(7.3).margin(0.12));
    CHECK(all / kTimelineRate_hz == Approx(20.0 - 7.3 + 0.25).margin(0.1));
}

TEST_CASE("live feed: silence is noticed, and where sound begins again") {
    Player player(0.0, 0.005, 0.0);
    player.source.quiet_from = 3 * 48000;
    player.source.quiet_to = 6 * 48000 + 1000;
    player.begin(0.050);
    player.run(2.0);
    CHECK(player.feed.quiet_s(player.clock.now()) < 0.05);
    player.run(3.0);
    CHECK(player.feed.quiet_s(player.clock.now()) == Approx(2.25).margin(0.15));
    CHECK_FALSE(player.feed.loudFrom(3 * 48000 + 480));
    player.run(2.0);
    CHECK(player.feed.quiet_s(player.clock.now()) < 0.05);
    const auto loud = player.feed.loudFrom(3 * 48000 + 480);
    REQUIRE(loud);
    CHECK(*loud <= 6 * 48000 + 1000);
    CHECK(*loud > 6 * 48000 + 1000 - 480);
}

TEST_CASE("live feed: what began late is caught up with, a little faster") {
    Player player(0.0, 0.005, 0.0);
    player.begin(0.050);
    player.run(1.0);
    const TimePoint heard =
        player.origin + fromSeconds(static_cast<double>(player.next) / kTimelineRate_hz);
    player.feed.beginLate(player.feed.arrived() - 8000, heard);
    const double behind_s = toSeconds(player.feed.behind());
    CHECK(behind_s > 0.1);
    player.watch.expectStep(1.0);
    player.run(20.0);
    CHECK(toSeconds(player.feed.behind()) < behind_s - 0.045);
    player.run(60.0);
    CHECK(toSeconds(player.feed.behind()) == 0.0);
    CHECK(player.feed.steps() == 0);
    CHECK(player.watch.worstStep() < 0.0045);  // 5 cents and some
    CHECK(player.dry == 0);
}

TEST_CASE("live feed: a silence is shortened to catch up") {
    Player player(0.0, 0.005, 0.0);
    player.source.quiet_from = 4 * 48000;
    player.source.quiet_to = 6 * 48000;
    player.begin(0.050);
    player.run(1.0);
    const TimePoint heard =
        player.origin + fromSeconds(static_cast<double>(player.next) / kTimelineRate_hz);
    player.feed.beginLate(player.feed.arrived() - 24000, heard);
    player.run(6.0);
    CHECK(toSeconds(player.feed.behind()) == 0.0);
    CHECK(player.feed.steps() <= 3);
    // It was silent for less than the two seconds of the source by what was caught up.
    CHECK(static_cast<double>(player.watch.silent()) / kTimelineRate_hz == Approx(1.5).margin(0.1));
}
