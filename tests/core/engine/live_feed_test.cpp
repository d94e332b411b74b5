// Guards the way of live sound onto the timeline: every frame of a source with a clock of its own,
// once, in order, and as long after its arrival as was said.
#include "engine/live_feed.h"

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <vector>

#include "audio/simulated/virtual_clock.h"
#include "source/pcm_input.h"
#include "support/catch.h"
#include "support/effort.h"
#include "support/live_rotor.h"
#include "support/rotor.h"

using namespace unisono;
using namespace unisono::test;

namespace {

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
            REQUIRE(clock.now() - born < std::chrono::seconds(10));
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

TEST_CASE("live feed: pieces that are further apart than a pause are played whole") {
    const int splits = GENERATE(1, 5);
    const double piece_s = GENERATE(0.3, 0.5, 1.0);
    const double ppm = GENERATE(0.0, 80.0);
    CAPTURE(splits, piece_s, ppm);
    Player player(ppm, piece_s, 0.010);
    player.source.splits = splits;
    player.feed.setDelay(Nanoseconds{0});
    const TimePoint begun = player.clock.now();
    player.begin(0.0);
    CHECK(toSeconds(player.clock.now() - begun) < 0.3 + 4.0 * piece_s);
    CHECK(toSeconds(player.feed.lateness()) > 0.95 * piece_s);
    CHECK(toSeconds(player.feed.pieceGap()) == Approx(piece_s).margin(0.03));
    player.feed.setDelay(player.feed.lateness() + std::chrono::milliseconds(60));
    player.run(std::max(15, test::rounds(60)));
    const int dry = player.dry;
    player.run(std::max(8, test::rounds(30)));
    CHECK(player.dry == dry);
    CHECK(dry * 0.002 < 3.0 * piece_s);  // until there was enough to begin with
    CHECK(player.watch.restarts() == 0);
    // All that comes is heard, and no more.
    CHECK(static_cast<double>(player.feed.position()) / kTimelineRate_hz ==
          Approx(toSeconds(player.clock.now() - player.born)).margin(3.0 * piece_s));
    CHECK_FALSE(player.feed.tooRare(player.clock.now()));
    // While it waits for the next piece it is not as if the source had nothing.
    CHECK_FALSE(player.feed.overdue(player.clock.now()));
}

TEST_CASE("live feed: what comes too seldom is told, not waited for in silence") {
    Player player(0.0, 2.5, 0.0);
    for (int look = 0; look < 4500; ++look) {
        player.clock.moveTo(player.clock.now() + std::chrono::milliseconds(2));
        REQUIRE(player.feed.pull());
    }
    CHECK_FALSE(player.feed.ready());
    CHECK(player.feed.tooRare(player.clock.now()));
}

namespace {

// A pipe into which the test writes, and that tells when all of it was taken.
struct Feedpipe {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<float> waiting;
    std::size_t wanted = 0;

    std::size_t read(void* into, std::size_t bytes) {
        std::unique_lock lock(mutex);
        wanted = bytes;
        changed.notify_all();
        // Given up on when the source goes.
        changed.wait_for(lock, std::chrono::seconds(20),
                         [&] { return waiting.size() * sizeof(float) >= bytes; });
        wanted = 0;
        const std::size_t count = std::min(bytes, waiting.size() * sizeof(float));
        std::memcpy(into, waiting.data(), count);
        waiting.erase(waiting.begin(),
                      waiting.begin() + static_cast<std::ptrdiff_t>(count / sizeof(float)));
        return count;
    }
    // So many frames more of the rotor; returns once they are taken.
    void write(Frame frames) {
        std::unique_lock lock(mutex);
        for (Frame i = 0; i < frames; ++i, ++written) {
            for (std::size_t c = 0; c < 2; ++c) {
                waiting.push_back(rotor.at(static_cast<std::uint64_t>(written), c));
            }
        }
        changed.notify_all();
        REQUIRE(changed.wait_for(lock, std::chrono::seconds(20),
                                 [this] { return wanted > waiting.size() * sizeof(float); }));
    }
    Rotor rotor;
    Frame written = 0;
};

}  // namespace

TEST_CASE("live feed: a burst that is more than can be kept leaves no delay behind") {
    const auto clock = std::make_shared<VirtualClock>();
    const auto pipe = std::make_shared<Feedpipe>();
    PcmInputSettings settings;
    settings.format = PcmFormat::f32le;
    settings.live = true;
    settings.clock = clock;
    auto opened = openPcmInput(
        [pipe](void* into, std::size_t bytes) { return pipe->read(into, bytes); }, settings);
    REQUIRE(opened);
    Source& source = **opened;
    const TimePoint born = clock->now();
    // What the writer had ready: of five seconds three are lost, as only two are kept. Then it
    // goes by the clock.
    const Frame burst = 5 * kTimelineRate_hz;
    pipe->write(burst);
    LiveFeed feed(source, clock->now());
    REQUIRE(feed.pull());
    feed.setDelay(std::chrono::milliseconds(100));
    std::vector<float> block(2 * LiveFeed::kBlock);
    Frame next = 0;
    int dry = 0;
    float loudest = 0.0F;
    for (int step = 0; step < 400; ++step) {
        clock->moveTo(clock->now() + std::chrono::milliseconds(10));
        pipe->write(480);
        REQUIRE(feed.pull());
        CHECK(feed.arrived() == pipe->written);
        if (!feed.ready()) {
            next = 480 * (step + 1);
            continue;
        }
        for (; next < 480 * (step + 1); next += static_cast<Frame>(LiveFeed::kBlock)) {
            const TimePoint heard =
                born + fromSeconds(static_cast<double>(next) / kTimelineRate_hz);
            dry += feed.render(block.data(), LiveFeed::kBlock, heard) ? 0 : 1;
            loudest = std::max(loudest, std::abs(block[0]));
        }
    }
    CHECK(dry == 0);
    CHECK(loudest > 0.4F);
    // Heard 100 ms after it came.
    const double heard_s = static_cast<double>(next) / kTimelineRate_hz;
    const double arrived_s = static_cast<double>(feed.position() - burst) / kTimelineRate_hz;
    CHECK(heard_s - arrived_s == Approx(0.100).margin(0.003));
    CHECK(source.takeNotice().find("3000 ms were left out") != std::string::npos);
}
