// Sound that comes at a pace of its own: mapped onto the timeline with the least delay that is
// safe.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "source/source.h"
#include "strip/strip.h"
#include "sync/clock_estimator.h"
#include "sync/drift_controller.h"
#include "timeline/frame_ring.h"

namespace unisono {

struct LiveFeedConfig {
    double ready_span_s = 0.25;    // arrivals are watched for so long before the first frame
    double pause_s = 0.25;         // nothing for so long: a pause, after which all begins anew;
                                   // longer where sound comes in pieces that are further apart …
    double longest_piece_s = 1.5;  // … than this, but not than this
    double rare_after_s = 4.0;     // and if it has not begun by then, that is told
    double quiet_peak = 1e-4;      // below this (-80 dBFS) it is silence
    double catch_up = 0.003;       // sound that began late is played faster by this (5 cents) …
    double catch_up_ramp_s = 1.0;  // … reached in this time,
    double skip_after_s = 0.25;    // or loses what is left of a silence after so much of it,
    double skip_before_s = 0.10;   // and before so much
};

// A live source has a clock of its own, seen by when its frames arrive (late at times, never
// early: one-sided reports). Each frame is put on the timeline for the moment it arrived plus a
// constant delay; the difference of the clocks is taken up by the same interpolator and controller
// that lock the speakers. Engine's thread only.
class LiveFeed {
 public:
    // epoch: any moment not after the first arrival.
    LiveFeed(Source& source, TimePoint epoch, const LiveFeedConfig& config = {});

    // Take in what has arrived. Cheap when nothing has.
    Result<void> pull();
    [[nodiscard]] bool ended() const { return ended_; }
    // True once arrivals have been seen for long enough to know the source's pace.
    [[nodiscard]] bool ready() const;

    // How much later than at the pace of the source a frame may be there to be rendered: sound
    // comes in portions, and the interpolator looks a little ahead.
    [[nodiscard]] Nanoseconds lateness() const;
    // From arrival to being heard. A change is cross-faded.
    void setDelay(Nanoseconds delay) { delay_ = delay; }
    [[nodiscard]] Nanoseconds delay() const { return delay_; }
    // Nothing of it is played now: what is rendered next begins anew, at what is due then.
    void leave();
    // Less than now without a step: what it is too late by then is caught up with.
    void shortenDelay(Nanoseconds delay);
    // Play from this frame on, the next to be rendered, at `heard`; so much later than the delay
    // says that it has to be caught up with: by playing a little faster, and in silences.
    void beginLate(Frame frame, TimePoint heard);
    // How much later than delay() it still is.
    [[nodiscard]] Nanoseconds behind() const { return fromSeconds(behind_s_); }

    // Render in blocks of this size: a block is there only once all of it has arrived.
    static constexpr std::size_t kBlock = 96;
    // The next `frames` (≤ kBlock) stereo frames of the timeline, the first of which is
    // heard at `heard`. False, and nothing is done, if not all of them have arrived yet.
    bool render(float* stereo, std::size_t frames, TimePoint heard);
    // Content position of what render() would deliver next, in source frames.
    [[nodiscard]] Frame position() const { return static_cast<Frame>(strip_.position()); }

    // For how long nothing but silence has come, or nothing at all.
    [[nodiscard]] double quiet_s(TimePoint now) const;
    // The first frame that is not silence from `from` on; nothing if there is none yet.
    [[nodiscard]] std::optional<Frame> loudFrom(Frame from) const;
    [[nodiscard]] Frame arrived() const { return input_.end(); }

    // Nothing has come for longer than its portions explain.
    [[nodiscard]] bool overdue(TimePoint now) const;
    // Sound comes in pieces that are further apart than a pause: the longest silence between two of
    // them; 0: it does not.
    [[nodiscard]] Nanoseconds pieceGap() const { return piece_gap_; }
    // Something comes, but too seldom for its pace to be known, so that nothing is played.
    [[nodiscard]] bool tooRare(TimePoint now) const;
    // How late the newest portion came, against the source's own pace.
    [[nodiscard]] double lag_s() const { return lag_s_; }

    // The source's clock against the machine's; 0 until known.
    [[nodiscard]] double drift_ppm() const {
        return arrivals_.valid() ? arrivals_.drift_ppm() : 0.0;
    }
    // Cross-faded corrections of the place, changes of the delay among them.
    [[nodiscard]] std::uint32_t steps() const { return steps_; }
    // How far what is played is from where it should be.
    [[nodiscard]] double error_s() const { return error_s_; }

 private:
    void noteLoudness(const float* stereo, std::size_t frames);
    void fillLost(Frame position);
    void noteArrival(const Source::Arrival& arrival);
    void notePiece(const Source::Arrival& arrival, Nanoseconds gap);
    void addPiece(const Source::Arrival& arrival, Nanoseconds gap);
    [[nodiscard]] bool isPause(Nanoseconds gap) const;
    [[nodiscard]] double arrivedAt(TimePoint when) const;
    [[nodiscard]] bool quietAt(std::int64_t block) const;
    double catchUp(double from, std::size_t frames);

    Source& source_;
    LiveFeedConfig config_;
    TimePoint epoch_;
    FrameRing input_;
    Strip strip_;
    ClockEstimator arrivals_;
    DriftController controller_;
    Nanoseconds delay_{0};
    Nanoseconds used_delay_{0};
    double behind_s_ = 0.0;
    double hurry_ = 0.0;  // of config_.catch_up, now
    TimePoint last_arrival_{};
    bool any_arrival_ = false;
    double anchor_s_ = 0.0;                   // until the estimator knows better: when …
    double anchor_frames_ = 0.0;              // … so many had arrived
    Nanoseconds gap_{0};                      // largest between two arrivals
    Nanoseconds usual_gap_{0};                // slowly followed
    std::optional<TimePoint> waiting_since_;  // something comes, and its pace is not known
    Frame last_frames_ = 0;                   // of the last arrival
    // The newest pieces: when each began, what was there before it, and how long nothing had come.
    struct Piece {
        TimePoint when{};
        Frame before = 0;
        Nanoseconds gap{0};
    };
    std::array<Piece, 3> pieces_{};
    std::size_t known_pieces_ = 0;
    Nanoseconds piece_gap_{0};
    double lag_s_ = 0.0;
    std::uint32_t steps_ = 0;
    double error_s_ = 0.0;
    bool ended_ = false;
    std::vector<float> buffer_;
    std::vector<std::uint8_t> loud_;  // of each block of the input, a ring
    Frame last_loud_ = 0;
};

}  // namespace unisono
