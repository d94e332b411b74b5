// Where is a device, to some microseconds, whose pointer moves in steps?
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace unisono {

struct PointerTrackerConfig {
    std::int64_t least_step_frames = 9;  // steps below this are not worth tracking
    double longest_step_s = 0.024;       // nor is it a pointer, but the device's own wake-ups
    double sight_s = 40e-6;              // error of when a sighting happened (1 sigma), at best
    double drift_prior_ppm = 60.0;       // what is assumed of a clock before it was seen (1 sigma)
    double drift_walk_ppm = 0.15;        // how much it may change in a second (1 sigma)
    double window_s = 80e-6;             // looked from so long before a step until so long after
    double delay_s = 150e-6;             // from the planned moment to the sighting, until known
    // Has the rate changed? In sigmas of a sighting, of which so much is forgiven each time; at
    // most so many of one sighting count.
    double forgiven = 0.2;
    double most_of_one = 2.5;
    double suspicious = 1.0;    // so many on one side: worth a closer look
    double surprising = 8.0;    // so many: it has
    double surprise_s = 40e-6;  // which adds so much doubt
    double surprise_ppm = 120.0;
    double lost_s = 1.2e-3;  // three sightings this far off: the position has changed
};

// Asked for its position at any moment, a device whose pointer moves by a millisecond (USB) or 20
// ms (radio packets) answers with the last step: the truth is that position or up to one step more.
// Asked around the moment of a step, the same answers tell the moment itself: an old position says
// "not yet", a new one "already". This class
//
// * learns the grid of positions from positions seen: the greatest common divisor of the moves,
// * says when to ask, so that the answer tells most: within a window around a step,
// * follows the line y(t) = p(t) / rate - t with a Kalman filter of two states (offset and drift;
//   e.g. Bar-Shalom, Li & Kirubarajan, "Estimation with Applications to Tracking and Navigation",
//   2001, ch. 5). An answer does not say where y is, but that it lies between two values one step
//   apart; so instead of a measurement the filter is given the moments of its own normal
//   distribution cut off to that interval,
// * notices a clock that changes its rate by the corrections that then all go to one side: a
//   cumulative sum to each side (Page, "Continuous inspection schemes", Biometrika 41, 1954).
//
// A sighting happened between question and answer; the middle is taken, and half the time between
// counts as its error. Threads that wake up late therefore cost certainty, not accuracy.
//
// Seconds and frames, no clock, no I/O. Not thread safe; real-time safe: bounded, no allocation.
class PointerTracker {
 public:
    explicit PointerTracker(double rate_hz, const PointerTrackerConfig& config = {});

    struct Sighting {
        double time_s = 0.0;
        double frames = 0.0;   // best knowledge of the position at time_s
        bool refined = false;  // false: the pointer as it was seen, a lower bound of the position
        double error_s = 0.0;  // 1 sigma; of refined ones only, as is
        double lag_s = 0.0;    // how far the pointer itself was behind
    };
    // The device was asked at asked_s and had answered by answered_s that it is at `frames`.
    Sighting add(double asked_s, double answered_s, std::int64_t frames) noexcept;

    // The first good moment to ask from time_s on; dice in [0, 1) spreads the questions over the
    // window. Without a grid: time_s itself.
    [[nodiscard]] double plan(double time_s, double dice) noexcept;

    [[nodiscard]] bool tracking() const noexcept { return tracking_; }
    // The grid in frames, 0 while none is known.
    [[nodiscard]] std::int64_t step_frames() const noexcept { return step_; }
    [[nodiscard]] double drift() const noexcept { return drift_; }  // as a fraction
    // The last corrections were rather to one side: the clock may have changed, ask more often.
    [[nodiscard]] bool suspicious() const noexcept;

 private:
    static constexpr std::size_t kMoves = 16;

    void learnGrid(std::int64_t frames) noexcept;
    [[nodiscard]] bool hasGrid() const noexcept;
    void start(double t, double y, double step_s) noexcept;
    double correct(double low, double high, double sight_s) noexcept;
    void weigh(double shift) noexcept;

    double rate_hz_;
    PointerTrackerConfig config_;

    std::array<std::int64_t, kMoves> moves_{};
    std::size_t next_move_ = 0;
    std::size_t moves_seen_ = 0;
    std::int64_t last_frames_ = 0;
    bool has_last_ = false;
    std::int64_t step_ = 0;
    double misfits_ = 0.0;  // moves lately that do not fit the grid

    bool tracking_ = false;
    double t0_ = 0.0;  // all times and positions inside are relative to these
    std::int64_t frames0_ = 0;
    double t_ = 0.0;           // of the state
    double offset_ = 0.0;      // y(t_), seconds
    double drift_ = 0.0;       // dy/dt
    double var_offset_ = 0.0;  // covariance of the two
    double cov_ = 0.0;
    double var_drift_ = 0.0;
    double ahead_ = 0.0;  // what speaks for a device that is further than we think, in sigmas
    double behind_ = 0.0;
    int lost_ = 0;

    double planned_ = -1.0;
    double delay_s_;
};

}  // namespace unisono
