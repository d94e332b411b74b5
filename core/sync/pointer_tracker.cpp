#include "sync/pointer_tracker.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace unisono {
namespace {

constexpr std::size_t kEnoughMoves = 6;  // a grid is believed after so many
constexpr double kMisfits = 2.5;
constexpr int kLost = 3;
constexpr double kFar = 6.0;  // sigmas outside of an interval: its end is all that counts
constexpr double kDelayWeight = 0.1;
constexpr double kSlowDelay_s = 0.6e-3;  // beyond it a thread was waited for: not the usual way

}  // namespace

PointerTracker::PointerTracker(double rate_hz, const PointerTrackerConfig& config)
    : rate_hz_(rate_hz), config_(config), delay_s_(config.delay_s) {
}

bool PointerTracker::hasGrid() const noexcept {
    return step_ >= config_.least_step_frames &&
           static_cast<double>(step_) <= config_.longest_step_s * rate_hz_;
}

bool PointerTracker::suspicious() const noexcept {
    return tracking_ && std::max(ahead_, behind_) >= config_.suspicious;
}

void PointerTracker::learnGrid(std::int64_t frames) noexcept {
    if (has_last_ && frames > last_frames_) {
        const std::size_t newest = next_move_;
        moves_[newest] = frames - last_frames_;
        next_move_ = (next_move_ + 1) % kMoves;
        moves_seen_ = std::min(moves_seen_ + 1, kMoves);
        const bool fits = step_ > 0 && moves_[newest] % step_ == 0;
        misfits_ = fits ? std::max(misfits_ - 0.1, 0.0) : misfits_ + 1.0;
        // Once known the grid stays, although a few moves of two steps look like a coarser one, and
        // although an underrun may shift it once.
        if (moves_seen_ >= kEnoughMoves && (step_ == 0 || misfits_ > kMisfits)) {
            const std::int64_t before = std::exchange(step_, 0);
            for (std::size_t i = 0; i < moves_seen_; ++i) {
                step_ = std::gcd(step_, moves_[i]);
            }
            tracking_ = tracking_ && step_ == before;
            misfits_ = 0.0;
        }
    }
    last_frames_ = frames;
    has_last_ = true;
}

void PointerTracker::start(double t, double y, double step_s) noexcept {
    if (!tracking_) {
        drift_ = 0.0;
        var_drift_ = std::pow(config_.drift_prior_ppm * 1e-6, 2);
    }
    tracking_ = true;
    t_ = t;
    offset_ = y;
    var_offset_ = step_s * step_s / 3.0;
    cov_ = 0.0;
    ahead_ = behind_ = 0.0;
    lost_ = 0;
}

// The mean and the variance of a normal distribution cut off to an interval (e.g. Johnson, Kotz &
// Balakrishnan, "Continuous Univariate Distributions", vol. 1, 1994, ch. 13): what the offset is
// after one has seen that it lies between low and high, give or take sight_s. Returns by how many
// sigmas of what was to be expected the mean is off.
double PointerTracker::correct(double low, double high, double sight_s) noexcept {
    const double total = std::sqrt(var_offset_ + sight_s * sight_s);
    const double a = (low - offset_) / total;
    const double b = (high - offset_) / total;
    double shift = 0.0;   // of the mean, in units of total
    double shrink = 1.0;  // of the variance: this share of it is gone
    if (a > kFar) {
        shift = a;
    } else if (b < -kFar) {
        shift = b;
    } else {
        const auto density = [](double x) {
            return std::abs(x) > 2.0 * kFar
                       ? 0.0
                       : std::exp(-0.5 * x * x) / std::sqrt(2.0 * std::numbers::pi);
        };
        const double mass =
            0.5 * (std::erfc(-b / std::numbers::sqrt2) - std::erfc(-a / std::numbers::sqrt2));
        if (mass < 1e-12) {
            return 0.0;
        }
        shift = (density(a) - density(b)) / mass;
        shrink = shift * shift + (b * density(b) - a * density(a)) / mass;
    }
    const double gain_offset = var_offset_ / total;
    const double gain_drift = cov_ / total;
    offset_ += gain_offset * shift;
    drift_ += gain_drift * shift;
    var_offset_ -= gain_offset * gain_offset * shrink;
    cov_ -= gain_offset * gain_drift * shrink;
    var_drift_ -= gain_drift * gain_drift * shrink;
    return shift;
}

void PointerTracker::weigh(double shift) noexcept {
    const double counts = std::clamp(shift, -config_.most_of_one, config_.most_of_one);
    ahead_ = std::max(0.0, ahead_ + counts - config_.forgiven);
    behind_ = std::max(0.0, behind_ - counts - config_.forgiven);
    if (std::max(ahead_, behind_) >= config_.surprising) {
        var_drift_ += std::pow(config_.surprise_ppm * 1e-6, 2);
        var_offset_ += config_.surprise_s * config_.surprise_s;
        ahead_ *= 0.5;
        behind_ *= 0.5;
    }
}

PointerTracker::Sighting PointerTracker::add(double asked_s, double answered_s,
                                             std::int64_t frames) noexcept {
    asked_s = std::min(asked_s, answered_s);
    const double middle_s = 0.5 * (asked_s + answered_s);
    if (planned_ >= 0.0 && asked_s >= planned_ && middle_s - planned_ < kSlowDelay_s) {
        delay_s_ += kDelayWeight * (middle_s - planned_ - delay_s_);
    }
    planned_ = -1.0;
    if (!has_last_) {
        t0_ = middle_s;
        frames0_ = frames;
    }
    learnGrid(frames);
    const Sighting raw{answered_s, static_cast<double>(frames)};
    if (!hasGrid()) {
        return raw;
    }

    const double step_s = static_cast<double>(step_) / rate_hz_;
    const double t = middle_s - t0_;
    const double low = static_cast<double>(frames - frames0_) / rate_hz_ - t;
    const double high = low + step_s;
    if (!tracking_) {
        start(t, 0.5 * (low + high), step_s);
        return raw;
    }
    const double dt = t - t_;
    if (dt < 0.0) {
        return raw;
    }
    t_ = t;
    offset_ += drift_ * dt;
    var_offset_ += (2.0 * cov_ + var_drift_ * dt) * dt;
    cov_ += var_drift_ * dt;
    var_drift_ += std::pow(config_.drift_walk_ppm * 1e-6, 2) * dt;

    const double violation = offset_ < low ? low - offset_ : std::min(high - offset_, 0.0);
    const double sight_s = std::hypot(config_.sight_s, 0.5 * (answered_s - asked_s));
    const bool lost = std::abs(violation) > config_.lost_s + sight_s;
    lost_ = lost ? lost_ + 1 : 0;
    if (lost_ >= kLost) {
        start(t, 0.5 * (low + high), step_s);
        return raw;
    }
    if (!lost) {
        weigh(correct(low, high, sight_s));
    }
    // What was seen holds for sure: the position was no less when it was told, and no more when it
    // was asked for.
    const double unsure_s = 0.5 * (answered_s - asked_s);
    const double y = std::clamp(offset_, low - unsure_s, high + unsure_s);
    return {middle_s, static_cast<double>(frames0_) + (y + t) * rate_hz_, true,
            std::sqrt(var_offset_), y - low};
}

double PointerTracker::plan(double time_s, double dice) noexcept {
    planned_ = time_s;
    if (tracking_ && hasGrid()) {
        // The next position of the grid beyond where the device is at time_s + delay, then the time
        // at which it is reached.
        const double step_s = static_cast<double>(step_) / rate_hz_;
        const double window_s = std::max(config_.window_s, 2.5 * std::sqrt(var_offset_));
        const double spread_s = std::min(window_s, 0.5 * step_s) * (2.0 * dice - 1.0);
        const double t = time_s + delay_s_ - spread_s - t0_;
        const double place_s = t + offset_ + drift_ * (t - t_);  // p / rate, relative
        const double base_s = static_cast<double>(last_frames_ - frames0_) / rate_hz_;
        const double next_s = base_s + std::ceil((place_s - base_s) / step_s) * step_s;
        planned_ = time_s + (next_s - place_s) / (1.0 + drift_);
    }
    return planned_;
}

}  // namespace unisono
