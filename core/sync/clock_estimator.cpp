#include "sync/clock_estimator.h"

#include <algorithm>
#include <cmath>

namespace unisono {
namespace {

constexpr int kPasses = 5;  // reweighting converges to nanoseconds in four

}  // namespace

ClockEstimator::ClockEstimator(double rate_hz, const ClockEstimatorConfig& config)
    : rate_hz_(rate_hz), config_(config), prior_sigma_(config.slope_prior_ppm * 1e-6) {
}

void ClockEstimator::reset() noexcept {
    started_ = false;
    following_ = false;
    valid_ = false;
    bucket_size_ = count_ = head_ = recent_count_ = 0;
    prior_slope_ = 0.0;
    prior_sigma_ = config_.slope_prior_ppm * 1e-6;
    slope_ = 0.0;
    error_s_ = slope_error_ = 1.0;
    mean_lag_s_ = lag_weight_ = 0.0;
    kink_hold_until_ = 0.0;
    usual_stray_ = 0.0;
}

double ClockEstimator::framesAt(double time_s) const noexcept {
    const double t = time_s - t0_;
    return frames0_ + (lineAt(t) + t) * rate_hz_;
}

double ClockEstimator::timeOf(double frames) const noexcept {
    // p = (a + d (t - c) + t) rate  ⇒  t = (p / rate - a + d c) / (1 + d)
    const double p = (frames - frames0_) / rate_hz_;
    return t0_ + (p - offset_ + slope_ * centre_) / (1.0 + slope_);
}

double ClockEstimator::span_s() const noexcept {
    if (following_) {
        return last_t_ - followed_since_;
    }
    return count_ > 0 ? last_t_ - points_[head_].t : 0.0;
}

ClockEstimator::Point ClockEstimator::representative() const noexcept {
    if (kind_ == Kind::one_sided) {
        return *std::max_element(bucket_.begin(), bucket_.begin() + bucket_size_,
                                 [](const Point& a, const Point& b) { return a.y < b.y; });
    }
    std::array<Point, kMaxSamples> sorted = bucket_;
    const auto middle = sorted.begin() + bucket_size_ / 2;
    std::nth_element(sorted.begin(), middle, sorted.begin() + bucket_size_,
                     [](const Point& a, const Point& b) { return a.y < b.y; });
    double mean_t = 0.0;
    for (std::size_t i = 0; i < bucket_size_; ++i) {
        mean_t += bucket_[i].t;
    }
    // The median's own time would tie the point to one report; y changes by nanoseconds inside
    // a bucket, so the middle of the bucket is the better place.
    return {mean_t / static_cast<double>(bucket_size_), middle->y};
}

void ClockEstimator::pushPoint(const Point& point) noexcept {
    if (count_ == kMaxPoints) {
        head_ = (head_ + 1) % kMaxPoints;
        --count_;
    }
    points_[(head_ + count_) % kMaxPoints] = point;
    ++count_;
}

void ClockEstimator::dropOlderThan(double t) noexcept {
    while (count_ > 2 && points_[head_].t < t) {
        head_ = (head_ + 1) % kMaxPoints;
        --count_;
    }
}

void ClockEstimator::closeBucket() noexcept {
    pushPoint(representative());
    bucket_size_ = 0;
    dropOlderThan(last_t_ - config_.window_s);
}

void ClockEstimator::begin(double time_s, double frames) noexcept {
    started_ = true;
    t0_ = time_s;
    frames0_ = frames;
    last_t_ = 0.0;
    bucket_start_ = 0.0;
}

// Plain exponential mean over the window, exact from the first report on.
void ClockEstimator::noteLag(double lag_s, double gap_s) noexcept {
    const double alpha = std::min(1.0, std::max(gap_s, 1e-3) / config_.window_s);
    lag_weight_ += alpha * (1.0 - lag_weight_);
    mean_lag_s_ += alpha / lag_weight_ * (lag_s - mean_lag_s_);
}

void ClockEstimator::follow(double time_s, double frames, double drift, double error_s,
                            double lag_s) noexcept {
    if (!started_) {
        begin(time_s, frames);
    }
    const double t = time_s - t0_;
    if (t < last_t_) {
        return;
    }
    const double gap = t - last_t_;
    last_t_ = t;
    const double y = (frames - frames0_) / rate_hz_ - t;
    if (!following_) {
        following_ = true;
        followed_since_ = t;
        count_ = head_ = bucket_size_ = recent_count_ = 0;
        lag_weight_ = 0.0;  // how stale reports were tells nothing of what is followed
    } else if (std::abs(y - lineAt(t)) > config_.jump_s + 3.0 * error_s) {
        ++jumps_;
        last_jump_s_ = lineAt(t) - y;
        followed_since_ = t;
    }
    centre_ = t;
    offset_ = y;
    slope_ = drift;
    error_s_ = error_s;
    slope_error_ = error_s / std::max(1.0, t - followed_since_);
    valid_ = true;
    noteLag(lag_s, gap);
}

void ClockEstimator::add(Kind kind, double time_s, double frames) noexcept {
    if (!started_) {
        begin(time_s, frames);
        kind_ = kind;
    }
    const double t = time_s - t0_;
    if (t < last_t_) {
        return;
    }
    if (following_) {
        following_ = false;
        kind_ = kind;
        prior_slope_ = slope_;
        prior_sigma_ = std::max(slope_error_, 3e-6);
        bucket_start_ = t;
    }
    const double gap = t - last_t_;
    last_t_ = t;
    const Point report{t, (frames - frames0_) / rate_hz_ - t};

    if (recent_count_ == kRecent) {
        usual_stray_ = std::max(0.98 * usual_stray_, std::abs(recent_[0].y - lineAt(recent_[0].t)));
        std::move(recent_.begin() + 1, recent_.end(), recent_.begin());
        --recent_count_;
    }
    recent_[recent_count_++] = report;

    if (valid_ && detectJump(t, gap)) {
        fit();
        return;
    }

    const double bucket_s = t < 1.0 ? config_.first_bucket_s : config_.bucket_s;
    const auto enough = static_cast<std::size_t>(config_.bucket_reports);
    if ((bucket_size_ >= enough && t - bucket_start_ >= bucket_s) || bucket_size_ == kMaxSamples) {
        closeBucket();
        detectKink();
    }
    if (bucket_size_ == 0) {
        bucket_start_ = t;
    }
    bucket_[bucket_size_++] = report;
    fit();

    if (kind_ == Kind::one_sided) {
        noteLag(lineAt(t) - report.y, gap);
    }
}

bool ClockEstimator::detectJump(double t, double gap_s) noexcept {
    const Point& newest = recent_[recent_count_ - 1];
    const double deviation = newest.y - lineAt(t);
    // Otherwise the newest reports must all lie on one side, for long enough. For one-sided reports
    // a single one near the line refutes a jump to "later", as it must: each is a lower bound of
    // the truth.
    const auto agreeing = [&](double least) {
        std::size_t n = 0;
        while (n < recent_count_) {
            const Point& p = recent_[recent_count_ - 1 - n];
            const double d = p.y - lineAt(p.t);
            if (d * deviation <= 0.0 || std::abs(d) < least) {
                break;
            }
            ++n;
        }
        return n;
    };
    const auto lasted = [&](std::size_t n, int reports, double settle_s) {
        return n >= static_cast<std::size_t>(reports) &&
               t - recent_[recent_count_ - n].t >= settle_s;
    };
    // What earlier reports strayed without any jump does not make one now.
    const auto usualBefore = [&](std::size_t n) {
        double usual = usual_stray_;
        for (std::size_t i = 0; i + n < recent_count_; ++i) {
            usual = std::max(usual, std::abs(recent_[i].y - lineAt(recent_[i].t)));
        }
        return usual;
    };
    std::size_t keep = agreeing(config_.leap_s);
    const double leap_s = config_.leap_s + usualBefore(keep);
    keep = agreeing(leap_s);
    if (gap_s > config_.gap_s && keep > 0) {
        keep = 1;  // after a silence the first word counts
    } else if (!lasted(keep, config_.leap_reports, config_.leap_settle_s)) {
        keep = agreeing(config_.jump_s);
        // The rarer the tight reports of a device are, the longer they may fail to come.
        const double patience = std::min(4.0, 1.0 + usualBefore(keep) / config_.coarse_s);
        if (!lasted(keep, static_cast<int>(config_.jump_reports * patience),
                    config_.jump_settle_s * patience)) {
            return false;
        }
    }
    const std::size_t first = recent_count_ - keep;

    ++jumps_;
    prior_slope_ = slope_;
    prior_sigma_ = std::max(slope_error_, 3e-6);
    count_ = head_ = bucket_size_ = 0;
    bucket_start_ = recent_[first].t;
    double sum = 0.0;
    for (std::size_t i = first; i < recent_count_; ++i) {
        bucket_[bucket_size_++] = recent_[i];
        sum += recent_[i].y - lineAt(recent_[i].t);
    }
    last_jump_s_ = kind_ == Kind::one_sided ? -(representative().y - lineAt(representative().t))
                                            : -sum / static_cast<double>(bucket_size_);
    recent_count_ = 0;
    return true;
}

void ClockEstimator::detectKink() noexcept {
    const auto most = static_cast<std::size_t>(config_.kink_points);
    if (!valid_ || count_ < most + 3 || last_t_ < kink_hold_until_) {
        return;
    }
    // Two points far off, or more that are not so far: whichever is surprising first. Stale points
    // of one-sided reports come in pairs, too, so there all have to agree.
    const std::size_t least = kind_ == Kind::one_sided ? most : 2;
    double sum = 0.0;
    for (std::size_t n = 1; n <= most; ++n) {
        const Point& p = points_[(head_ + count_ - n) % kMaxPoints];
        const double d = p.y - lineAt(p.t);
        if (d * sum < 0.0 || std::abs(d) > config_.jump_s) {
            return;  // nothing, or something for detectJump()
        }
        sum += d;
        const auto points = static_cast<double>(n);
        const double noise = kind_ == Kind::one_sided
                                 ? 4.0 * error_s_
                                 : config_.kink_sigmas * sigma_ / std::sqrt(points);
        if (n >= least && std::abs(sum) / points > std::max(config_.kink_s, noise)) {
            prior_slope_ = slope_;
            prior_sigma_ = 150e-6;
            dropOlderThan(points_[(head_ + count_ - n - 1) % kMaxPoints].t);
            kink_hold_until_ = last_t_ + config_.kink_hold_s;
            return;
        }
    }
}

double ClockEstimator::reweight(const Point* p, std::size_t n, double a, double b, double c,
                                double* weights) const noexcept {
    const bool one_sided = kind_ == Kind::one_sided;
    std::array<double, kMaxPoints + 1> r{};
    for (std::size_t i = 0; i < n; ++i) {
        r[i] = std::abs(p[i].y - a - b * (p[i].t - c));
    }
    // 1.4826 × the median absolute residual is sigma for a Gaussian. Of one-sided points more than
    // half may be stale, so a lower quantile speaks for the tight ones (0.25 ↔ 0.3186 sigma).
    const std::size_t rank = one_sided ? n / 4 : n / 2;
    std::nth_element(r.begin(), r.begin() + rank, r.begin() + n);
    const double scaled = r[rank] * (one_sided ? 1.0 / 0.3186 : 1.4826);
    const double sigma = std::max(n < 4 ? 30e-6 : config_.floor_s, scaled);
    for (std::size_t i = 0; i < n; ++i) {
        const double d = (p[i].y - a - b * (p[i].t - c)) / (config_.outlier_sigmas * sigma);
        const bool late = one_sided && d < 0.0;
        const double size = std::abs(late ? config_.late_factor * d : d);
        weights[i] = size <= 1.0 ? 1.0 : (late ? 1.0 / (size * size) : 1.0 / size);
    }
    return sigma;
}

void ClockEstimator::fit() noexcept {
    const bool one_sided = kind_ == Kind::one_sided;
    std::array<Point, kMaxPoints + 1> p{};
    std::size_t n = 0;
    for (std::size_t i = 0; i < count_; ++i) {
        p[n++] = points_[(head_ + i) % kMaxPoints];
    }
    if (bucket_size_ > 0) {
        p[n++] = representative();
    }
    if (n == 0) {
        return;
    }
    // Start from a line of the believed slope: for one-sided reports along the top of the points
    // (least squares would start between the tight ones and the stale ones), else through all.
    std::array<double, kMaxPoints + 1> w{};
    w.fill(1.0);
    double sigma = 0.0;
    double a = 0.0;
    double b = prior_slope_;
    double c = p[n - 1].t;
    double sw = 0.0;
    double sxx = 0.0;
    if (one_sided) {
        b = valid_ ? slope_ : prior_slope_;
        a = p[0].y - b * (p[0].t - c);
        for (std::size_t i = 1; i < n; ++i) {
            a = std::max(a, p[i].y - b * (p[i].t - c));
        }
        sigma = reweight(p.data(), n, a, b, c, w.data());
    }
    for (int pass = 0; pass < kPasses; ++pass) {
        sw = c = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            sw += w[i];
            c += w[i] * p[i].t;
        }
        c /= sw;
        double mean_y = 0.0;
        double sxy = 0.0;
        sxx = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            const double dt = p[i].t - c;
            mean_y += w[i] * p[i].y;
            sxx += w[i] * dt * dt;
            sxy += w[i] * dt * p[i].y;
        }
        a = mean_y / sw;
        const double assumed = std::max(sigma, config_.floor_s);
        const double pull = (assumed * assumed) / (prior_sigma_ * prior_sigma_);
        b = (sxy + pull * prior_slope_) / (sxx + pull);
        sigma = reweight(p.data(), n, a, b, c, w.data());
    }
    sigma_ = sigma;
    const double lambda = (sigma * sigma) / (prior_sigma_ * prior_sigma_);
    slope_error_ = sigma / std::sqrt(sxx + lambda);
    centre_ = c;
    offset_ = a;
    slope_ = b;
    const double lead = last_t_ - c;
    error_s_ = std::sqrt(sigma * sigma / sw + slope_error_ * slope_error_ * lead * lead);
    valid_ = true;
}

}  // namespace unisono
