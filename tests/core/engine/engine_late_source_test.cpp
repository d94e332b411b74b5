// Guards what is heard of a source that has nothing for a while.
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <utility>
#include <vector>

#include "support/catch.h"
#include "support/stage.h"

using namespace unisono;
using namespace unisono::test;

namespace {

// Has nothing for a while, then goes on: a server that is slow.
class LateSource final : public Source {
 public:
    LateSource(std::unique_ptr<Source> source, const Clock& clock,
               std::vector<std::array<TimePoint, 2>> away)
        : source_(std::move(source)), clock_(clock), away_(std::move(away)) {}

    [[nodiscard]] SourceInfo info() const override {
        SourceInfo info = source_->info();
        info.seekable = false;
        info.buffering = isAway();
        return info;
    }
    Result<Read> read(float* stereo, std::size_t frames) override {
        return isAway() ? Read{} : source_->read(stereo, frames);
    }
    [[nodiscard]] Frame position() const override { return source_->position(); }
    Result<void> seek(Frame) override { return fail(ErrorKind::unsupported, "Not this one."); }

 private:
    [[nodiscard]] bool isAway() const {
        return std::any_of(away_.begin(), away_.end(), [now = clock_.now()](const auto& time) {
            return now >= time[0] && now < time[1];
        });
    }
    std::unique_ptr<Source> source_;
    const Clock& clock_;
    std::vector<std::array<TimePoint, 2>> away_;
};

}  // namespace

// Without this the sound would be laid behind the present, and never be heard again.
TEST_CASE("A source that has nothing for a while is heard from where it was, once it has") {
    const NoiseSignal signal(10.0);
    auto speakers = fourSpeakers();
    Stage stage({speakers[1], speakers[3]});
    Audience audience(stage, signal, 0.05);
    stage.addAll();
    const auto at = [&](double seconds) { return stage.born + fromSeconds(seconds); };
    stage.engine.play(std::make_unique<LateSource>(
        noiseSource(signal), stage.clock,
        std::vector<std::array<TimePoint, 2>>{{at(0.0), at(2.5)}, {at(5.0), at(7.5)}}));
    const auto silent = [&] {
        return Listener::level(stage.speaker("b"), stage.clock.now()) == 0.0 &&
               Listener::level(stage.speaker("d"), stage.clock.now()) == 0.0;
    };
    const auto runTo = [&](double seconds) { stage.runTo(seconds, [&] { audience.listen(); }); };
    const auto off_ms = [&](std::size_t speaker) {
        return audience.moments().back().frame[speaker] * 1e3 / kTimelineRate_hz -
               stage.engine.snapshot().position_s * 1e3;
    };
    runTo(2.4);
    CHECK(silent());
    CHECK(stage.engine.snapshot().buffering);
    CHECK(stage.engine.snapshot().position_s == 0.0);
    runTo(4.5);
    CHECK_FALSE(silent());
    CHECK_FALSE(stage.engine.snapshot().buffering);
    audience.listen();  // now only: looking for noise in silence takes long
    CHECK(std::abs(off_ms(0)) < 0.2);
    CHECK(std::abs(off_ms(1)) < 0.2);
    // What was written ahead is played out, then nothing is lost.
    runTo(7.4);
    CHECK(silent());
    const double reached_s = stage.engine.snapshot().position_s;
    runTo(7.7);
    CHECK(stage.engine.snapshot().position_s == Approx(reached_s).margin(0.6));
    runTo(9.5);
    CHECK_FALSE(silent());
    audience.listen();
    CHECK(std::abs(off_ms(0)) < 0.2);
    CHECK(std::abs(off_ms(1)) < 0.2);
    CHECK(stage.engine.snapshot().position_s < reached_s + 2.1);
    for (const char* name : {"b", "d"}) {
        CHECK(stage.snapshotOf(name).line.underruns == 0);
        CHECK(stage.snapshotOf(name).line.steps == 0);
    }
}
