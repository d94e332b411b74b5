// One speaker of the playing group: its clock, its controller and its strip behind one callback.
#pragma once

#include <atomic>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>

#include "audio/backend.h"
#include "engine/snapshot.h"
#include "model/speaker.h"
#include "strip/keep_awake_tone.h"
#include "strip/overlay.h"
#include "strip/strip.h"
#include "sync/clock_estimator.h"
#include "sync/declared_latency.h"
#include "sync/drift_controller.h"
#include "timeline/creep.h"
#include "timeline/exchange.h"
#include "timeline/frame_ring.h"
#include "timeline/schedule.h"

namespace unisono {

struct SpeakerLineConfig {
    double lock_error_s = 0.15e-3;       // a clock known this well may start the music …
    double lock_span_s = 0.22;           // … once it was watched for this long
    double followed_lock_span_s = 0.06;  // … or, where the backend follows the pointer, this
    double coarse_lag_s = 1.5e-3;        // reports this stale on average: a coarse pointer,
    double coarse_lock_span_s = 1.0;     // which must be watched for so long
    double follow_delay_s = 20e-6;       // smaller changes of delay slide, larger ones cross-fade
    ClockEstimatorConfig estimator;
    DriftControllerConfig controller;
    DeclaredLatencyConfig declared;
    KeepAwakeToneConfig keep_awake;
};

// Locks one device to the schedule, independently of all others. The control thread prepares it
// (open, close, settings); between open() and close() the backend's audio thread drives it.
class SpeakerLine final : public RenderCallback {
 public:
    SpeakerLine(const FrameRing& ring, const Schedule& schedule,
                const SpeakerLineConfig& config = {});

    // Control thread, while no stream is open.
    void prepare(int rate_hz, int channels, TimePoint now);
    // Control thread, at any time; wait-free.
    void apply(const SpeakerSettings& settings) noexcept;
    // How the latency goes on beyond what the settings say.
    void apply(const Creep& creep) noexcept;
    // Lay this over what the speaker plays, or nothing; `leaves`: let it fade now. Returns the
    // number by which LineSnapshot::parameters will tell that it is in use, and any earlier
    // overlay is not.
    std::uint32_t apply(const Overlay* overlay, bool leaves) noexcept;
    // By how much the timeline was written ahead of what this speaker read, at the worst moment
    // since the last call, in seconds; negative: it read what was not there yet. Infinite if it has
    // read nothing. One caller; lock-free.
    [[nodiscard]] double takeHeadroom_s() noexcept;
    // Whether a tone that nobody hears fills the silence; also while no timeline runs.
    void keepAwake(bool on) noexcept;
    // Any thread; lock-free.
    [[nodiscard]] LineSnapshot snapshot() const noexcept { return published_.get(); }

    void onPosition(const PositionReport& report) noexcept override;
    void render(float* interleaved, std::size_t frames, Frame first) noexcept override;
    void onUnderrun() noexcept override { ++underruns_; }

 private:
    struct Parameters {
        StripParameters strip;
        double delay_s = 0.0;
        double extra_s = 0.0;
        Creep creep;
        const Overlay* overlay = nullptr;
        bool overlay_leaves = false;
        bool keep_awake = false;
        std::uint32_t version = 0;
    };
    void renderBlock(float* interleaved, std::size_t frames, Frame first, bool skipped) noexcept;
    void use(const Parameters& wanted) noexcept;
    // What the device does not report of its latency, for sound that is heard about then.
    [[nodiscard]] double extraAt_s(const Parameters& parameters, double heard_s) const noexcept {
        return parameters.extra_s + parameters.creep.grown_s(atEpoch(heard_s));
    }
    void noteHeadroom(std::size_t frames, double speed) noexcept;
    void publish(Frame next) noexcept;
    [[nodiscard]] double heardAt_s(double frame) const noexcept;
    [[nodiscard]] TimePoint atEpoch(double seconds) const noexcept {
        return epoch_ + fromSeconds(seconds);
    }

    const FrameRing& ring_;
    const Schedule& schedule_;
    SpeakerLineConfig config_;
    LatestValue<Parameters> parameters_;
    Parameters put_;  // control thread's
    Published<LineSnapshot> published_;
    static constexpr std::int64_t kNothingRead = std::numeric_limits<std::int64_t>::max();
    std::atomic<std::int64_t> headroom_{kNothingRead};  // timeline frames

    // Everything below belongs to the audio thread while a stream is open.
    TimePoint epoch_{};
    double rate_hz_ = kTimelineRate_hz;
    int channels_ = 2;
    std::optional<ClockEstimator> estimator_;
    DriftController controller_;
    DeclaredLatency declared_;
    std::unique_ptr<Strip> strip_;
    std::optional<KeepAwakeTone> tone_;
    bool locked_ = false;  // as published
    bool pulled_ = false;
    Parameters used_;
    Frame next_frame_ = 0;
    double error_s_ = 0.0;
    float peak_ = 0.0F;
    double last_report_s_ = 0.0;
    std::uint64_t underruns_ = 0;
    std::uint32_t steps_ = 0;
    std::uint32_t jumps_seen_ = 0;
    std::uint32_t jumps_before_ = 0;  // of earlier streams of this speaker
};

}  // namespace unisono
