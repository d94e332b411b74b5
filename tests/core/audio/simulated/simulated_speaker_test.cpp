// Guards core/audio/simulated/simulated_speaker: it must be what it says, or every test on it
// proves nothing.
#include "audio/simulated/simulated_speaker.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <vector>

#include "audio/simulated/virtual_clock.h"
#include "core/audio/simulated/recording_callback.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::test;

namespace {

// A speaker alone with its clock.
struct Bench {
    VirtualClock clock;
    TimePoint born = clock.now();
    SimulatedSpeaker speaker;
    RecordingCallback callback;

    explicit Bench(const SimulatedSpeakerConfig& config, RecordingCallback::Sound sound = {})
        : speaker(config, born), callback(clock, config.channels, std::move(sound)) {
        speaker.attach(&callback, born);
    }
    void runTo(double seconds) {
        const TimePoint end = born + fromSeconds(seconds);
        while (speaker.nextMoment() <= end) {
            clock.moveTo(speaker.nextMoment());
            speaker.act(clock.now());
        }
        clock.moveTo(end);
    }
    [[nodiscard]] double at(TimePoint when) const { return toSeconds(when - born); }
};

SimulatedSpeakerConfig plain() {
    SimulatedSpeakerConfig config;
    config.name = "bench";
    config.latency_ms = 100.0;
    config.wake_jitter_ms = 0.0;
    config.report_noise_ms = 0.0;
    return config;
}

SimulatedEvent event(double at_s, SimulatedEvent::Kind kind, double value) {
    return {at_s, kind, value};
}

}  // namespace

TEST_CASE("A speaker asks for every frame once, in order, and keeps its buffer full") {
    auto config = plain();
    config.wake_jitter_ms = 2.0;
    config.clock_ppm = 250.0;
    Bench bench(config);
    bench.runTo(20.0);
    const auto& refills = bench.callback.refills;
    REQUIRE(refills.size() > 900);
    CHECK(refills.front().first == 0);
    CHECK(refills.front().frames == 2880);  // 60 ms
    Frame next = 0;
    for (const auto& refill : refills) {
        REQUIRE(refill.first == next);
        next += static_cast<Frame>(refill.frames);
        const double played = bench.at(refill.when) * 48000.0 * (1.0 + 250e-6);
        REQUIRE(std::abs(static_cast<double>(next) - 2880.0 - played) <= 1.5);
    }
    CHECK(bench.speaker.framesPlayed() == static_cast<std::uint64_t>(next));
}

TEST_CASE("A speaker wakes up by its own clock, late by the jitter at most") {
    auto config = plain();
    config.period_ms = 10.0;
    config.clock_ppm = -300.0;
    config.wake_jitter_ms = 1.5;
    Bench bench(config);
    bench.runTo(30.0);
    const double period_s = 0.010 / (1.0 - 300e-6);
    double latest = 0.0;
    double sum = 0.0;
    int wakes = 0;
    for (std::size_t i = 0; i < bench.callback.refills.size(); ++i) {
        const double late =
            bench.at(bench.callback.refills[i].when) - static_cast<double>(i) * period_s;
        REQUIRE(late > -1e-6);
        REQUIRE(late < 1.5e-3 + 1e-6);
        latest = std::max(latest, late);
        sum += late;
        ++wakes;
    }
    CHECK(wakes >= 2998);
    CHECK(latest > 1.2e-3);
    CHECK(sum / wakes == Approx(1.5e-3 / 4.0).epsilon(0.1));  // the mean of u³
}

TEST_CASE("A speaker's clock runs as fast as it was told") {
    const double ppm = GENERATE(-150.0, 0.0, 40.0);
    auto config = plain();
    config.clock_ppm = ppm;
    config.rate_hz = 44100;
    Bench bench(config);
    bench.runTo(100.0);
    const TimePoint late = bench.born + fromSeconds(90.0);
    CHECK(bench.speaker.heardFrame(late) ==
          Approx((90.0 - 0.100) * 44100.0 * (1.0 + ppm * 1e-6)).margin(1e-3));
    // Reports tell the same, less the latency that is not reported.
    const auto& report = bench.callback.reports.back();
    CHECK(report.frames ==
          Approx(bench.at(report.when) * 44100.0 * (1.0 + ppm * 1e-6)).margin(1.01));
}

TEST_CASE("Estimates are symmetric around the truth, less what is not reported") {
    auto config = plain();
    config.reported_ms = 60.0;
    config.report_noise_ms = 0.2;
    Bench bench(config);
    bench.runTo(100.0);
    double sum = 0.0;
    double squares = 0.0;
    for (const auto& report : bench.callback.reports) {
        CHECK(report.kind == PositionReport::Kind::estimate);
        const double truth = (bench.at(report.when) - 0.060) * 48000.0;
        const double off_ms = (report.frames - truth) / 48.0;
        sum += off_ms;
        squares += off_ms * off_ms;
    }
    const auto n = static_cast<double>(bench.callback.reports.size());
    CHECK(std::abs(sum / n) < 0.03);
    CHECK(std::sqrt(squares / n) == Approx(0.2).epsilon(0.1));
}

TEST_CASE("A coarse pointer moves in whole steps") {
    auto config = plain();
    config.granularity_frames = 960;
    config.period_ms = 7.0;
    Bench bench(config);
    bench.runTo(5.0);
    for (const auto& report : bench.callback.reports) {
        const double steps = report.frames / 960.0;
        REQUIRE(std::abs(steps - std::round(steps)) < 1e-9);
        const double truth = bench.at(report.when) * 48000.0;
        REQUIRE(report.frames <= truth + 1e-3);
        REQUIRE(report.frames > truth - 960.0 - 1e-3);
    }
}

TEST_CASE("Pulled reports are lower bounds, tight right after a step") {
    auto config = plain();
    config.granularity_frames = 960;
    config.period_ms = 25.0;
    config.wake_jitter_ms = 0.3;
    config.pulled_reports = true;
    Bench bench(config);
    bench.runTo(20.0);
    double tightest = 1.0;
    double loosest = 0.0;
    for (const auto& report : bench.callback.reports) {
        REQUIRE(report.kind == PositionReport::Kind::pulled);
        const double below_s = bench.at(report.when) - report.frames / 48000.0;
        REQUIRE(below_s > -1.0 / 48000.0);
        tightest = std::min(tightest, below_s);
        loosest = std::max(loosest, below_s);
    }
    CHECK(tightest < 0.05e-3);
    CHECK(loosest > 10e-3);
}

TEST_CASE("What is heard is what was rendered, a latency later") {
    auto config = plain();
    config.capture_s = 1.0;
    config.clock_ppm = 100.0;
    Bench bench(config, [](Frame frame) {
        return static_cast<float>(0.5 * std::sin(0.1 * static_cast<double>(frame)));
    });
    bench.runTo(10.0);
    double worst = 0.0;
    for (int i = 0; i < 200; ++i) {
        const TimePoint when = bench.clock.now() - fromSeconds(0.4 + i * 0.00123);
        const double frame = (bench.at(when) - 0.100) * 48000.0 * (1.0 + 100e-6);
        CHECK(bench.speaker.heardFrame(when) == Approx(frame).margin(1e-3));
        const auto sample = bench.speaker.heard(when);
        worst = std::max(worst, std::abs(sample.left - 0.5 * std::sin(0.1 * frame)));
        CHECK(sample.right == sample.left);
    }
    CHECK(worst < 1e-3);
    // Too long ago, and not yet.
    CHECK(bench.speaker.heard(bench.clock.now() - fromSeconds(2.0)).left == 0.0F);
    CHECK(bench.speaker.heard(bench.clock.now() + fromSeconds(1.0)).left == 0.0F);
    bench.speaker.detach();
    CHECK(bench.speaker.heard(bench.clock.now() - fromSeconds(0.5)).left == 0.0F);
}

TEST_CASE("Events change what they name, when they say") {
    auto config = plain();
    const auto frameAt = [](const Bench& bench, double seconds) {
        return bench.speaker.heardFrame(bench.born + fromSeconds(seconds));
    };
    const auto lastReport = [](const Bench& bench) {
        const auto& report = bench.callback.reports.back();
        return report.frames - bench.at(report.when) * 48000.0;  // 0 as long as all is as told
    };
    SECTION("a reported jump of latency") {
        config.reported_ms = 30.0;
        config.events = {event(5.0, SimulatedEvent::Kind::latency, 140.0)};
        Bench bench(config);
        bench.runTo(4.9);
        CHECK(lastReport(bench) == Approx(-0.030 * 48000.0).margin(1.0));
        bench.runTo(10.0);
        CHECK(bench.speaker.trueLatency_ms() == 140.0);
        CHECK(lastReport(bench) == Approx(-0.070 * 48000.0).margin(1.0));
        CHECK(frameAt(bench, 5.05) == Approx(4.95 * 48000.0).margin(0.01));
        CHECK(frameAt(bench, 6.0) == Approx(5.86 * 48000.0).margin(0.01));
    }
    SECTION("a jump that nobody reports") {
        config.events = {event(5.0, SimulatedEvent::Kind::silent_latency, 75.0)};
        Bench bench(config);
        bench.runTo(10.0);
        CHECK(std::abs(lastReport(bench)) < 1.0);
        CHECK(frameAt(bench, 6.0) == Approx(5.925 * 48000.0).margin(0.01));
    }
    SECTION("another clock rate") {
        config.events = {event(5.0, SimulatedEvent::Kind::clock, -100.0)};
        Bench bench(config);
        bench.runTo(15.0);
        CHECK(bench.speaker.clock_ppm() == -100.0);
        CHECK(frameAt(bench, 15.1) == Approx((5.0 + 10.0 * (1.0 - 100e-6)) * 48000.0).margin(0.01));
    }
    SECTION("standing still") {
        config.events = {event(5.0, SimulatedEvent::Kind::stall, 1.0),
                         event(6.5, SimulatedEvent::Kind::stall, 0.0)};
        Bench bench(config);
        bench.runTo(6.4);
        CHECK(frameAt(bench, 5.5) == Approx(5.0 * 48000.0).margin(0.01));
        CHECK(frameAt(bench, 6.4) == Approx(5.0 * 48000.0).margin(0.01));
        bench.runTo(10.0);
        CHECK(frameAt(bench, 9.0) == Approx(7.4 * 48000.0).margin(0.01));
        CHECK(lastReport(bench) == Approx(-1.5 * 48000.0).margin(1.01));
    }
    SECTION("gone and back") {
        config.events = {event(5.0, SimulatedEvent::Kind::gone, 1.0),
                         event(9.0, SimulatedEvent::Kind::gone, 0.0)};
        VirtualClock clock;
        SimulatedSpeaker speaker(config, clock.now());
        const TimePoint born = clock.now();
        CHECK(speaker.present());
        CHECK(speaker.nextMoment() == born + fromSeconds(5.0));
        CHECK(speaker.act(born + fromSeconds(5.0)));
        CHECK_FALSE(speaker.present());
        CHECK(speaker.act(born + fromSeconds(9.0)));
        CHECK(speaker.present());
        CHECK(speaker.nextMoment() == TimePoint::max());
    }
    SECTION("in the order of their times, not of the list") {
        config.events = {event(8.0, SimulatedEvent::Kind::clock, 8.0),
                         event(2.0, SimulatedEvent::Kind::clock, 2.0)};
        Bench bench(config);
        bench.runTo(5.0);
        CHECK(bench.speaker.clock_ppm() == 2.0);
        bench.runTo(9.0);
        CHECK(bench.speaker.clock_ppm() == 8.0);
    }
}

TEST_CASE("A speaker that fell asleep swallows the first sound") {
    auto config = plain();
    config.latency_ms = 0.0;
    config.sleeps_after_s = 2.0;
    config.wakes_in_s = 0.7;
    config.capture_s = 3.0;
    // A second of sound, four of silence, then sound for good.
    const auto sound = [](Frame frame) {
        return frame < 48000 || frame >= 5 * 48000 ? 0.25F : 0.0F;
    };
    Bench bench(config, sound);
    bench.runTo(0.9);
    CHECK(bench.speaker.heard(bench.born + fromSeconds(0.5)).left == Approx(0.25).margin(1e-3));
    bench.runTo(8.0);
    const auto level = [&](double seconds) {
        return bench.speaker.heard(bench.born + fromSeconds(seconds)).left;
    };
    CHECK(level(5.1) == 0.0F);
    CHECK(level(5.5) == 0.0F);
    CHECK(level(6.0) == Approx(0.25).margin(1e-3));
    CHECK(level(7.5) == Approx(0.25).margin(1e-3));
}

TEST_CASE("Short silence puts no speaker to sleep") {
    auto config = plain();
    config.latency_ms = 0.0;
    config.sleeps_after_s = 2.0;
    config.wakes_in_s = 0.7;
    config.capture_s = 3.0;
    const auto sound = [](Frame frame) {
        return frame < 48000 || frame >= 2 * 48000 ? 0.25F : 0.0F;
    };
    Bench bench(config, sound);
    bench.runTo(3.0);
    CHECK(bench.speaker.heard(bench.born + fromSeconds(2.1)).left == Approx(0.25).margin(1e-3));
}

TEST_CASE("The same speaker does the same twice, and another one does not") {
    const auto digestOf = [](const SimulatedSpeakerConfig& config) {
        Bench bench(config);
        bench.runTo(12.0);
        return bench.speaker.digest();
    };
    SimulatedSpeakerConfig config;
    config.name = "kitchen";
    config.clock_ppm = 50.0;
    const auto digest = digestOf(config);
    CHECK(digestOf(config) == digest);

    const std::vector<std::function<void(SimulatedSpeakerConfig&)>> changes{
        [](auto& c) { c.name = "den"; },
        [](auto& c) { c.rate_hz = 44100; },
        [](auto& c) { c.channels = 1; },
        [](auto& c) { c.reported_ms = 1.0; },
        [](auto& c) { c.clock_ppm = 51.0; },
        [](auto& c) { c.buffer_ms = 61.0; },
        [](auto& c) { c.period_ms = 21.0; },
        [](auto& c) { c.wake_jitter_ms = 0.4; },
        [](auto& c) { c.report_noise_ms = 0.06; },
        [](auto& c) { c.granularity_frames = 48; },
        [](auto& c) { c.pulled_reports = true; },
        [](auto& c) {
            c.events = {{6.0, SimulatedEvent::Kind::latency, 170.0}};
        },
        [](auto& c) {
            c.events = {{6.0, SimulatedEvent::Kind::clock, 60.0}};
        },
        [](auto& c) {
            c.events = {{6.0, SimulatedEvent::Kind::stall, 1.0}};
        },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        CAPTURE(i);
        auto changed = config;
        changes[i](changed);
        CHECK(digestOf(changed) != digest);
    }
    // What nobody is told of, and nothing hears, changes nothing that is played.
    auto unheard = config;
    unheard.latency_ms = 180.0;
    unheard.capture_s = 1.0;
    CHECK(digestOf(unheard) == digest);
}

TEST_CASE("A speaker tells what it is") {
    auto config = plain();
    config.description = "Bench";
    config.bluetooth_address = "02:00:00:00:00:09";
    config.rate_hz = 44100;
    config.channels = 1;
    const SimulatedSpeaker speaker(config, TimePoint{});
    const SinkInfo info = speaker.info();
    CHECK(info.id.text() == "simulated:bench");
    CHECK(info.description == "Bench");
    CHECK(info.bluetooth_address == "02:00:00:00:00:09");
    CHECK(info.rate_hz == 44100);
    CHECK(info.channels == 1);
    config.description.clear();
    CHECK(SimulatedSpeaker(config, TimePoint{}).info().description == "bench");
}
