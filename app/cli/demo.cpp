#include "cli/demo.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "align/calibrator.h"
#include "align/changes.h"
#include "audio/simulated/simulated_backend.h"
#include "audio/simulated/simulated_measurement.h"
#include "cli/looped_source.h"
#include "engine/engine.h"
#include "source/test_tune.h"

namespace unisono::cli {
namespace {

// The story, in simulated seconds.
constexpr double kFirstLook_s = 6.0;    // the clocks are known well by then
constexpr double kSecondLook_s = 14.0;  // aligning takes some five seconds
constexpr double kWatchFrom_s = 16.0;
constexpr double kWatch_s = 60.0;
constexpr double kJumpAt_s = 20.0;  // into the watch
constexpr double kFlipAt_s = 40.0;
constexpr double kLookEvery_s = 0.5;
constexpr double kRecovery_s = 2.0;         // after the jump, in which it is looked at closely …
constexpr double kCloseLookEvery_s = 0.05;  // … this often

constexpr double kJump_ms = 40.0;
constexpr double kFlip_ppm = 100.0;
constexpr const char* kJumping = "den";
constexpr const char* kFlipping = "bath";

// How much music is looked for, and how far around the place where it is expected.
struct Ear {
    double stretch_s;
    double reach_s;
};
constexpr Ear kAnywhere{0.5, 0.25};
constexpr Ear kAroundJump{0.04, 0.05};
constexpr Ear kNear{0.04, 0.003};

std::vector<float> inMono(Source& source) {
    const auto frames = static_cast<std::size_t>(source.info().length.value_or(0));
    std::vector<float> stereo(2 * frames);
    (void)source.read(stereo.data(), frames);
    (void)source.seek(0);
    std::vector<float> mono(frames);
    for (std::size_t i = 0; i < frames; ++i) {
        mono[i] = 0.5F * (stereo[2 * i] + stereo[2 * i + 1]);
    }
    return mono;
}

std::vector<SimulatedSpeakerConfig> household() {
    auto speakers = SimulatedBackend::household();
    for (auto& speaker : speakers) {
        speaker.capture_s = 4.0;
        if (speaker.name == kJumping) {
            speaker.events.push_back({kWatchFrom_s + kJumpAt_s, SimulatedEvent::Kind::latency,
                                      speaker.latency_ms + kJump_ms});
        }
        if (speaker.name == kFlipping) {
            speaker.clock_ppm = kFlip_ppm;
            speaker.events.push_back(
                {kWatchFrom_s + kFlipAt_s, SimulatedEvent::Kind::clock, -kFlip_ppm});
        }
    }
    return speakers;
}

constexpr double kSpeedOfSound_m_per_s = 343.0;

// When each speaker was heard, where the microphone is, with what the engine wanted to be heard at
// one moment.
struct Look {
    double at_s = 0.0;
    std::vector<double> off_s;  // by speaker
    double spread_ms = 0.0;
    bool complete = true;  // all were found
};

class Demonstration {
 public:
    Demonstration() : backend_(clock_, household()), engine_(backend_, clock_) {
        auto tune = makeTestTune();
        tune_ = inMono(*tune);
        begin_ = clock_.now();
        const SimulatedInputConfig microphone = SimulatedBackend::householdMicrophone();
        for (const SinkInfo& sink : backend_.sinks()) {
            sinks_.push_back(sink);
            for (const AcousticPath& path : microphone.room) {
                if (path.speaker == sink.id.name) {
                    flight_s_.push_back(path.distance_m / kSpeedOfSound_m_per_s);
                }
            }
            (void)engine_.addSpeaker(sink, {});
        }
        backend_.addMicrophone(microphone);
        engine_.play(std::make_unique<LoopedSource>(std::move(tune)));
    }

    DemoReport run(const std::function<bool()>& interrupted) {
        interrupted_ = interrupted;
        advanceTo(kFirstLook_s + 1.5);
        const Look before = look(kFirstLook_s, kAnywhere);
        report_.unaligned = ordered(before);
        report_.unaligned_ms = before.spread_ms;

        align();
        advanceTo(kSecondLook_s + 1.5);
        const Look after = look(kSecondLook_s, kAnywhere);
        report_.aligned = ordered(after);
        report_.aligned_ms = after.spread_ms;
        report_.complete = before.complete && after.complete;
        expected_s_ = after.off_s.front();

        watch();
        return report_;
    }

 private:
    void advanceTo(double at_s) {
        constexpr auto kStep = std::chrono::milliseconds(20);
        const TimePoint end = begin_ + fromSeconds(at_s);
        while (clock_.now() < end && !interrupted_()) {
            backend_.advanceTo(std::min(end, clock_.now() + kStep));
            engine_.pump();
        }
    }

    // Listens back to a moment not longer ago than the speakers remember.
    [[nodiscard]] Look look(double at_s, const Ear& ear) const {
        const TimePoint moment = begin_ + fromSeconds(at_s);
        const double position_s = engine_.snapshot().position_s - toSeconds(clock_.now() - moment);
        std::vector<float> reference(static_cast<std::size_t>(ear.stretch_s * kTimelineRate_hz));
        const auto first = static_cast<std::size_t>(position_s * kTimelineRate_hz + 0.5);
        for (std::size_t i = 0; i < reference.size(); ++i) {
            reference[i] = tune_[(first + i) % tune_.size()];
        }
        const TimePoint from = moment + fromSeconds(expected_s_ - ear.reach_s);
        const TimePoint to = from + fromSeconds(ear.stretch_s + 2.0 * ear.reach_s);
        Look look;
        look.at_s = at_s;
        for (std::size_t i = 0; i < sinks_.size(); ++i) {
            const Nanoseconds flight = fromSeconds(flight_s_[i]);
            const auto found = arrivalSeconds(*backend_.speaker(sinks_[i].id.name), reference,
                                              from - flight, to - flight);
            look.complete = look.complete && found;
            look.off_s.push_back(expected_s_ - ear.reach_s + found.value_or(ear.reach_s));
        }
        look.spread_ms = spreadSeconds(look.off_s) * 1e3;
        return look;
    }

    // One click, one microphone: the real thing, in the simulated room, while the music plays.
    void align() {
        CalibratorConfig config;
        config.in_background = false;
        Calibrator calibrator(engine_, backend_, clock_, config);
        AlignRequest request;
        request.microphone = backend_.inputs().front();
        for (const SinkInfo& sink : sinks_) {
            request.speakers.push_back(sink.id);
        }
        if (!calibrator.start(request)) {
            return;
        }
        while (calibrator.running() && !interrupted_()) {
            advanceTo(toSeconds(clock_.now() - begin_) + 0.01);
            calibrator.pump();
        }
        if (calibrator.report()) {
            report_.align_s = calibrator.report()->elapsed_s;
            applyChanges(engine_, proposedChanges(*calibrator.report(), engine_.snapshot(), false));
        }
    }

    [[nodiscard]] std::vector<DemoSpeaker> ordered(const Look& look) const {
        const double earliest = *std::min_element(look.off_s.begin(), look.off_s.end());
        std::vector<DemoSpeaker> speakers;
        for (std::size_t i = 0; i < sinks_.size(); ++i) {
            speakers.push_back({sinks_[i].description, (look.off_s[i] - earliest) * 1e3});
        }
        std::stable_sort(speakers.begin(), speakers.end(),
                         [](const auto& a, const auto& b) { return a.later_ms < b.later_ms; });
        return speakers;
    }

    void watch() {
        std::vector<Look> looks;
        const double jump_s = kWatchFrom_s + kJumpAt_s;
        const double end_s = kWatchFrom_s + kWatch_s;
        for (double at_s = kWatchFrom_s; at_s < end_s - 0.01 && !interrupted_();) {
            advanceTo(at_s + 0.5);
            const bool closely =
                at_s > jump_s - kLookEvery_s - 0.01 && at_s < jump_s + kRecovery_s - 0.01;
            looks.push_back(look(at_s, closely ? kAroundJump : kNear));
            at_s += closely ? kCloseLookEvery_s : kLookEvery_s;
        }
        report_.watched_s = kWatch_s;
        summarise(looks, jump_s);
    }

    void summarise(const std::vector<Look>& looks, double jump_s) {
        const double flip_s = kWatchFrom_s + kFlipAt_s;
        const std::size_t jumping = indexOf(kJumping);
        report_.jumping = sinks_[jumping].description;
        report_.flipping = sinks_[indexOf(kFlipping)].description;
        report_.jump_at_s = kJumpAt_s;
        report_.flip_at_s = kFlipAt_s;
        std::vector<double> calm;
        for (const Look& look : looks) {
            const double since_s = look.at_s - jump_s;
            if (since_s > -kLookEvery_s && since_s < kRecovery_s) {
                addToJump(look, jumping, since_s);
                continue;
            }
            report_.complete = report_.complete && look.complete;
            calm.push_back(look.spread_ms);
            if (look.at_s >= flip_s && look.at_s < flip_s + 10.0) {
                report_.flip_ms = std::max(report_.flip_ms, look.spread_ms);
            }
        }
        if (!calm.empty()) {
            std::sort(calm.begin(), calm.end());
            report_.usual_ms = calm[calm.size() / 2];
            report_.worst_ms = calm.back();
        }
    }

    // A stretch in which the jump itself lies, or the step that mends it, may not be recognised:
    // then the speaker is not together with the others yet.
    void addToJump(const Look& look, std::size_t jumping, double since_s) {
        if (!look.complete || look.spread_ms > 1.0) {
            report_.jump_recovered_s = since_s + kCloseLookEvery_s;
        }
        if (!look.complete) {
            return;
        }
        report_.jump_ms = std::max(report_.jump_ms, look.spread_ms);
        std::vector<double> others = look.off_s;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(jumping));
        report_.others_moved_ms = std::max(report_.others_moved_ms, spreadSeconds(others) * 1e3);
    }

    [[nodiscard]] std::size_t indexOf(const std::string& name) const {
        const auto it = std::find_if(sinks_.begin(), sinks_.end(),
                                     [&](const SinkInfo& sink) { return sink.id.name == name; });
        return static_cast<std::size_t>(it - sinks_.begin());
    }

    VirtualClock clock_;
    SimulatedBackend backend_;
    std::vector<float> tune_;
    Engine engine_;
    std::vector<SinkInfo> sinks_;
    std::vector<double> flight_s_;  // from each to the microphone
    TimePoint begin_{};
    double expected_s_ = 0.0;  // how late all of them play, when they are together
    std::function<bool()> interrupted_;
    DemoReport report_;
};

}  // namespace

DemoReport demonstrate(const std::function<bool()>& interrupted) {
    return Demonstration().run(interrupted);
}

}  // namespace unisono::cli
