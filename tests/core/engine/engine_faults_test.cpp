// Guards what happens when one speaker, or the whole sound system, has a bad day: that one is
// together again soon, and the others notice nothing.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/stage.h"

using namespace unisono;
using namespace unisono::test;

namespace {

using Kind = SimulatedEvent::Kind;

constexpr double kFault_s = 12.0;

// Four speakers play for 12 s; then something happens to `victim`.
struct Fault {
    NoiseSignal signal;
    Stage stage;
    Audience audience;
    std::size_t victim;

    Fault(std::vector<SimulatedEvent> events, std::size_t who, double duration_s,
          std::vector<SimulatedSpeakerConfig> speakers = fourSpeakers())
        : signal(duration_s + 4.0),
          stage(withEvents(std::move(speakers), who, std::move(events))),
          audience(stage, signal, 0.2),
          victim(who) {
        stage.addAll();
        stage.engine.play(noiseSource(signal));
        stage.runTo(kFault_s - 1.0);
        stage.runTo(
            duration_s, [&] { audience.listen(); }, 0.02);
    }
    static std::vector<SimulatedSpeakerConfig> withEvents(
        std::vector<SimulatedSpeakerConfig> speakers, std::size_t who,
        std::vector<SimulatedEvent> events) {
        for (auto& speaker : speakers) {
            speaker.reported_ms = speaker.latency_ms;
        }
        speakers[who].events = std::move(events);
        return speakers;
    }
    [[nodiscard]] std::size_t other() const { return victim == 0 ? 1 : 0; }

    // The others go their way, to within `limit_ms`, without a gap.
    void checkOthers(double limit_ms) const {
        const double end = stage.now_s();
        for (std::size_t i = 0; i < 4; ++i) {
            if (i == victim) {
                continue;
            }
            CAPTURE(i);
            CHECK(audience.place_ms(i, kFault_s - 1.0, end).width() < limit_ms);
            CHECK(audience.shareHeard(i, kFault_s - 1.0, end) == 1.0);
            CHECK(stage.snapshotOf(std::string(1, static_cast<char>('a' + i))).line.steps == 0);
        }
    }
    [[nodiscard]] LineSnapshot line() const {
        return stage.snapshotOf(std::string(1, static_cast<char>('a' + victim))).line;
    }
    [[nodiscard]] double inSyncFrom_s(double limit_ms) const {
        return audience.inSyncFrom_s(victim, other(), limit_ms, kFault_s, stage.now_s());
    }
};

}  // namespace

TEST_CASE("A reported jump of latency is over within a second, with one step") {
    const double jump_ms = GENERATE(40.0, -25.0);
    const bool pulled = GENERATE(false, true);
    CAPTURE(jump_ms, pulled);
    auto speakers = fourSpeakers();
    for (auto& speaker : speakers) {
        speaker.pulled_reports = pulled;
    }
    const Fault fault({{kFault_s, Kind::latency, 120.0 + jump_ms}}, 2, 22.0, speakers);
    CHECK(fault.inSyncFrom_s(1.0) < kFault_s + 1.0);
    CHECK(fault.audience.largestSkew_ms(kFault_s + 3.0, 22.0) < 0.1);
    CHECK(fault.line().jumps == 1);
    CHECK(fault.line().steps == 1);
    CHECK(fault.stage.snapshotOf("c").state == SpeakerState::playing);
    fault.checkOthers(0.05);
}

TEST_CASE("A jump that nobody reports breaks nothing") {
    const Fault fault({{kFault_s, Kind::silent_latency, 140.0}}, 2, 20.0);
    // It cannot be known. The speaker plays on, 20 ms late, steadily.
    CHECK(fault.audience.shareHeard(2, kFault_s + 0.5, 20.0) == 1.0);
    CHECK(fault.audience.place_ms(2, kFault_s + 0.5, 20.0).width() < 0.05);
    CHECK(fault.line().steps == 0);
    fault.checkOthers(0.05);
}

TEST_CASE("A speaker that stands still for 1.5 s is soon together again") {
    const bool pulled = GENERATE(false, true);
    CAPTURE(pulled);
    auto speakers = fourSpeakers();
    for (auto& speaker : speakers) {
        speaker.pulled_reports = pulled;
    }
    const Fault fault({{kFault_s, Kind::stall, 1.0}, {kFault_s + 1.5, Kind::stall, 0.0}}, 1, 25.0,
                      speakers);
    const double since = fault.inSyncFrom_s(1.0);
    CHECK(since < kFault_s + 1.5 + 0.5);
    CHECK(fault.audience.largestSkew_ms(kFault_s + 5.0, 25.0) < 0.1);
    fault.checkOthers(0.05);
}

TEST_CASE("A speaker that is away for 15 s sounds at once when it is back, in its place") {
    const Fault fault({{kFault_s, Kind::gone, 1.0}, {kFault_s + 15.0, Kind::gone, 0.0}}, 2, 40.0);
    const double back = kFault_s + 15.0;
    CHECK(fault.audience.shareHeard(2, kFault_s + 0.3, back) == 0.0);
    CHECK(fault.audience.firstHeard_s(2, kFault_s + 0.3) < back + 0.3);
    CHECK(fault.inSyncFrom_s(1.0) < back + 1.0);
    CHECK(fault.audience.largestSkew_ms(back + 3.0, 40.0) < 0.1);
    CHECK(fault.stage.snapshotOf("c").state == SpeakerState::playing);
    CHECK(fault.stage.snapshotOf("c").reconnects == 1);
    fault.checkOthers(0.05);
}

TEST_CASE("The engine says who is lost and who is back") {
    auto speakers = fourSpeakers();
    speakers[2].events = {{3.0, Kind::gone, 1.0}, {6.0, Kind::gone, 0.0}};
    speakers[2].description = "Den speaker";
    const NoiseSignal signal(10.0);
    Stage stage(speakers);
    stage.addAll();
    stage.engine.play(noiseSource(signal));
    stage.runTo(2.9);
    CHECK(stage.engine.takeNotices().empty());
    stage.runTo(4.0);
    const auto lost = stage.engine.takeNotices();
    REQUIRE(lost.size() == 1);
    CHECK(lost[0].find("Den speaker") != std::string::npos);
    CHECK(stage.snapshotOf("c").state == SpeakerState::lost);
    CHECK_FALSE(stage.snapshotOf("c").problem.empty());
    CHECK(stage.engine.snapshot().state == PlayState::playing);
    stage.runTo(7.0);
    const auto back = stage.engine.takeNotices();
    REQUIRE(back.size() == 1);
    CHECK(back[0].find("Den speaker") != std::string::npos);
    CHECK(stage.snapshotOf("c").problem.empty());
}

TEST_CASE("A sound server that is away for five seconds: playing goes on where it was") {
    const NoiseSignal signal(30.0);
    Stage stage(fourSpeakers());
    stage.addAll();
    stage.engine.play(noiseSource(signal));
    Audience audience(stage, signal, 0.4);
    stage.runTo(
        8.0, [&] { audience.listen(); }, 0.02);
    const double before = audience.moments().back().frame[0];
    REQUIRE_FALSE(std::isnan(before));
    stage.engine.takeNotices();
    stage.backend.setServerAvailable(false);
    stage.run(0.05);
    CHECK(stage.engine.snapshot().state == PlayState::holding);
    CHECK_FALSE(stage.engine.takeNotices().empty());
    stage.runTo(13.0);
    CHECK(stage.engine.snapshot().state == PlayState::holding);
    CHECK(stage.engine.snapshot().position_s * kTimelineRate_hz == Approx(before).margin(14400));

    stage.backend.setServerAvailable(true);
    Audience after(stage, signal, 0.4);
    stage.runTo(
        25.0, [&] { after.listen(); }, 0.02);
    double first = 0.0;
    for (std::size_t i = 0; i < 4; ++i) {
        first = std::max(first, after.firstHeard_s(i, 13.0));
    }
    CHECK(first < 14.0);
    // What was heard last and what is heard first: nothing lost, nothing repeated beyond 0.3 s.
    const auto moment = std::find_if(after.moments().begin(), after.moments().end(),
                                     [&](const auto& m) { return m.t >= first; });
    CHECK(std::abs(moment->frame[0] - before) < 0.3 * kTimelineRate_hz);
    CHECK(after.largestSkew_ms(13.0, 25.0) < 0.3);
    CHECK(after.largestSkew_ms(16.0, 25.0) < 0.06);
    CHECK(stage.engine.snapshot().state == PlayState::playing);
}

TEST_CASE("A speaker that is not there when playing begins does not hold up the others") {
    auto speakers = fourSpeakers();
    speakers[3].events = {{0.0, Kind::gone, 1.0}, {8.0, Kind::gone, 0.0}};
    const NoiseSignal signal(16.0);
    Stage stage(speakers);
    for (const auto& one : stage.backend.speakers()) {
        REQUIRE(stage.engine.addSpeaker(one->info(), Stage::calibrated(one->config())));
    }
    stage.backend.advanceTo(stage.born + std::chrono::milliseconds(1));
    stage.engine.play(noiseSource(signal));
    Audience audience(stage, signal);
    stage.runTo(
        13.0, [&] { audience.listen(); }, 0.02);
    CHECK(audience.firstHeard_s(0, 0.0) < 1.8);
    CHECK(audience.firstHeard_s(3, 0.0) > 8.0);
    CHECK(audience.firstHeard_s(3, 0.0) < 8.3);
    CHECK(audience.inSyncFrom_s(3, 0, 1.0, 8.0, 13.0) < 9.0);
}

TEST_CASE("All speakers go one after the other and come back: nothing is lost but time") {
    auto speakers = fourSpeakers();
    for (std::size_t i = 0; i < 4; ++i) {
        const double away = 5.0 + 0.5 * static_cast<double>(i);
        speakers[i].events = {{away, Kind::gone, 1.0}, {12.0, Kind::gone, 0.0}};
    }
    const NoiseSignal signal(25.0);
    Stage stage(speakers);
    stage.addAll();
    stage.engine.play(noiseSource(signal));
    Audience audience(stage, signal, 0.4);
    stage.runTo(
        20.0, [&] { audience.listen(); }, 0.02);
    CHECK(stage.engine.snapshot().state == PlayState::playing);
    // The last one fell silent at 6.5 s; there it goes on at about 12 s.
    const double lost_s = audience.place_ms(3, 6.0, 6.4).high * 1e-3;
    const double again_s = audience.place_ms(3, 14.0, 20.0).high * 1e-3;
    const double first = audience.firstHeard_s(3, 7.0);
    CHECK(first > 12.0);
    CHECK(first < 13.5);
    // Content at `first` against content at 6.5 s.
    CHECK(std::abs((first + again_s) - (6.5 + lost_s)) < 0.3);
    CHECK(audience.largestSkew_ms(15.0, 20.0) < 0.1);
}
