// Where is this device's clock? A robust straight line through position reports.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace unisono {

// Tuning, in one place. The defaults were found on simulated devices with packet steps, noise and
// load (docs/measurements.md).
struct ClockEstimatorConfig {
    double window_s = 14.0;         // history the line is fitted to
    double bucket_s = 0.25;         // one point of the fit stands for at least this much time …
    int bucket_reports = 4;         // … and so many reports,
    double first_bucket_s = 0.06;   // in the first second: for this much
    double slope_prior_ppm = 60.0;  // what is assumed of a clock before it was seen (1 sigma)
    double floor_s = 8e-6;          // reports are never believed to be better than this (1 sigma)
    double outlier_sigmas = 3.0;    // residuals beyond this lose weight
    double late_factor = 2.0;       // one-sided reports: how much sooner on the late side
    double kink_s = 60e-6;          // a clock that changed its rate shows this much …
    int kink_points = 4;            // … in the newest two to so many points, all on one side,
    double kink_sigmas = 5.0;       // and so many sigmas of their mean;
    double kink_hold_s = 0.8;       // then the line starts from them, and is left alone so long
    double jump_s = 0.8e-3;         // all newest reports this far off the line: the latency jumped,
    double jump_settle_s = 0.45;    // if it lasts this long
    int jump_reports = 6;           // and shows in at least so many reports;
    double coarse_s = 3e-3;         // longer where reports usually stray by so much;
    double leap_s = 6e-3;           // as far off as this, beyond what is usual here,
    double leap_settle_s = 0.12;    // this long is enough
    int leap_reports = 3;
    double gap_s = 0.25;  // and after such a silence one report is
};

// Works in seconds and frames; no clock and no I/O of its own. Not thread safe; add() and every
// getter are real-time safe: bounded work, no allocation.
//
// Model. The true position is p(t) = rate × (1 + d) × (t - t0). With y = p / rate - t the line is
// y(t) = a + d t. Two kinds of report are understood:
//
// * two-sided (the system's estimate): y plus symmetric noise. A bucket of them is represented by
//   its median.
// * one-sided ("the device has pulled this much"): y minus a delay ≥ 0, which is nearly 0 for the
//   report that came right after the device woke up. A bucket is represented by its largest y,
//   the tightest lower bound. This reaches tens of microseconds where the pointer itself moves in
//   steps of 20 ms, because some of the wake-ups follow a step at once.
//
// The points are fitted by iteratively reweighted least squares (Huber weights, Holland & Welsch
// 1977; one-sided reports additionally lose weight faster on the late side), with a Gaussian prior
// on the slope that keeps the first second sane (ridge regression). Error bars follow from the
// weighted normal equations.
//
// A jump (all newest reports agree with each other but not with the line) restarts the history at
// the new offset and keeps the slope. A kink (the newest points drift away on one side) shortens
// the history, so that a clock whose rate changed is followed within a second.
class ClockEstimator {
 public:
    explicit ClockEstimator(double rate_hz, const ClockEstimatorConfig& config = {});

    enum class Kind : std::uint8_t { two_sided, one_sided };
    // frames: stream position at time_s. Times must not decrease; older ones are ignored.
    void add(Kind kind, double time_s, double frames) noexcept;
    // Instead of add(): somebody else follows the device and knows its line: position and drift (a
    // fraction) at time_s, the error of the position (1 sigma), and how far behind it the device's
    // own pointer was seen. A line that leaps by jump_s counts as a jump. A later add() begins a
    // new history with this drift.
    void follow(double time_s, double frames, double drift, double error_s, double lag_s) noexcept;
    void reset() noexcept;

    [[nodiscard]] bool valid() const noexcept { return valid_; }
    // Position at a time, and the time of a position, by the line. Only when valid().
    [[nodiscard]] double framesAt(double time_s) const noexcept;
    [[nodiscard]] double timeOf(double frames) const noexcept;
    [[nodiscard]] double drift_ppm() const noexcept { return slope_ * 1e6; }
    // 1-sigma error of the line at its newest end, in seconds; and of the slope.
    [[nodiscard]] double error_s() const noexcept { return error_s_; }
    [[nodiscard]] double driftError_ppm() const noexcept { return slope_error_ * 1e6; }
    // How much history the line rests on now.
    [[nodiscard]] double span_s() const noexcept;
    // Jumps seen since construction, and the size of the latest: positive = heard later than
    // before.
    [[nodiscard]] std::uint32_t jumps() const noexcept { return jumps_; }
    [[nodiscard]] double lastJump_s() const noexcept { return last_jump_s_; }
    // Whether the line comes from somebody who follows the pointer by himself: follow().
    [[nodiscard]] bool following() const noexcept { return following_; }
    // How far reports of the one-sided kind lie below the line on average (their mean staleness).
    [[nodiscard]] double meanLag_s() const noexcept { return mean_lag_s_; }

 private:
    struct Point {
        double t = 0.0;
        double y = 0.0;
    };
    static constexpr std::size_t kMaxPoints = 64;
    static constexpr std::size_t kMaxSamples = 64;
    static constexpr std::size_t kRecent = 32;

    void begin(double time_s, double frames) noexcept;
    void noteLag(double lag_s, double gap_s) noexcept;
    void closeBucket() noexcept;
    [[nodiscard]] Point representative() const noexcept;
    void pushPoint(const Point& point) noexcept;
    void dropOlderThan(double time_s) noexcept;
    [[nodiscard]] bool detectJump(double time_s, double gap_s) noexcept;
    void detectKink() noexcept;
    void fit() noexcept;
    // Huber weights around the line y = a + b (t - c); returns the robust sigma they are based on.
    double reweight(const Point* points, std::size_t n, double a, double b, double c,
                    double* weights) const noexcept;
    [[nodiscard]] double lineAt(double t) const noexcept {
        return offset_ + slope_ * (t - centre_);
    }

    double rate_hz_;
    ClockEstimatorConfig config_;
    Kind kind_ = Kind::two_sided;

    double t0_ = 0.0;  // first report; everything inside is relative to it
    double frames0_ = 0.0;
    bool started_ = false;
    bool following_ = false;
    double followed_since_ = 0.0;
    double last_t_ = 0.0;

    std::array<Point, kMaxSamples> bucket_{};
    std::size_t bucket_size_ = 0;
    double bucket_start_ = 0.0;

    std::array<Point, kMaxPoints> points_{};  // a ring, oldest at head_
    std::size_t head_ = 0;
    std::size_t count_ = 0;

    std::array<Point, kRecent> recent_{};  // newest reports, for jumps
    std::size_t recent_count_ = 0;

    double prior_slope_ = 0.0;
    double prior_sigma_ = 0.0;
    bool valid_ = false;
    double centre_ = 0.0;
    double offset_ = 0.0;
    double sigma_ = 1.0;  // robust residual of the points
    double slope_ = 0.0;
    double error_s_ = 1.0;
    double slope_error_ = 1.0;
    double mean_lag_s_ = 0.0;
    double lag_weight_ = 0.0;
    double kink_hold_until_ = 0.0;
    double usual_stray_ = 0.0;  // largest deviation of ordinary reports, slowly forgotten
    std::uint32_t jumps_ = 0;
    double last_jump_s_ = 0.0;
};

}  // namespace unisono
