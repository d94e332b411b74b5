#include "sync/declared_latency.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace unisono {

void ReportSmoother::put(double time_s, double position_s) noexcept {
    if (!started_) {
        started_ = true;
        begin_s_ = start_s_ = last_s_ = time_s;
        start_position_ = position_s;
        return;
    }
    const double step = time_s - last_s_;
    if (step <= 0.0 || time_s < begin_s_ + 0.1) {
        return;
    }
    // Variances in microseconds², as the filter has them.
    const double elapsed = time_s - start_s_;
    const double expected = elapsed * slope_;
    double moved = position_s - start_position_;
    const double miss_us = (moved - expected) * 1e6;
    time_variance_ = 0.9 * time_variance_ + 0.1 * miss_us * miss_us;
    if (slope_variance_ < 100.0) {
        moved = (moved * gain_variance_ + expected * time_variance_) /
                (gain_variance_ + time_variance_);
        gain_variance_ = gain_variance_ * time_variance_ / (gain_variance_ + time_variance_) +
                         time_variance_ / 4.0 + 500.0;
    }
    const double constant = kWindow_s / (2.0 * std::numbers::pi);
    const double fast = step / (step + constant / 8.0);
    const double slow = step / (step + constant);
    const double target = (stage_2_ + 1.0) * (1.5 - moved / elapsed);
    stage_1_ += fast * (target - stage_1_);
    stage_2_ += fast * (stage_1_ - stage_2_);
    const double before = slope_;
    slope_ += slow * (0.5 * (stage_2_ + 3.0) / (stage_2_ + 1.0) - slope_);
    const double change = (slope_ - before) / (step * 1e6) * 1e13;
    slope_variance_ += slow * (change * change - slope_variance_);
    if (time_s > begin_s_ + kWindow_s) {
        start_position_ += (position_s - start_position_) / elapsed * step;
        start_s_ += step;
    }
    last_s_ = time_s;
}

double ReportSmoother::positionAt(double time_s) const noexcept {
    return start_position_ + (time_s - start_s_) * slope_;
}

void DeclaredLatency::makeAnswer(double age_s) noexcept {
    if (answer_age_s_ >= 0.0 &&
        (answer_age_s_ >= ReportSmoother::kWindow_s || std::abs(answer_age_s_ - age_s) <= 1.0)) {
        return;  // the one there is will do
    }
    // Two filters of that age, one of which sees a step of a typical size.
    constexpr double kSize_s = 0.03;
    ReportSmoother still;
    ReportSmoother stepped;
    const double age = std::min(age_s, ReportSmoother::kWindow_s + 3.0);
    const auto before = static_cast<std::size_t>(age / kAnswerStep_s);
    for (std::size_t k = 0; k < before + kAnswer; ++k) {
        const double t = static_cast<double>(k) * kAnswerStep_s;
        still.put(t, t);
        stepped.put(t, k < before ? t : t - kSize_s);
        if (k >= before) {
            answer_[k - before] =
                static_cast<float>((still.positionAt(t) - stepped.positionAt(t)) / kSize_s);
        }
    }
    answer_age_s_ = age;
}

double DeclaredLatency::answer(double since_s) const noexcept {
    if (since_s < 0.0) {
        return 0.0;
    }
    const double x = since_s / kAnswerStep_s;
    const auto i = static_cast<std::size_t>(x);
    if (i + 1 >= kAnswer) {
        return 1.0;
    }
    const double f = x - static_cast<double>(i);
    return (1.0 - f) * static_cast<double>(answer_[i]) + f * static_cast<double>(answer_[i + 1]);
}

DeclaredLatency::Guess DeclaredLatency::bestGuess(double now, bool immediate) const noexcept {
    const double sigma = std::max(config_.noise_s, 1.25 * spread_);
    Guess best;
    best.squares = std::numeric_limits<double>::max();
    double smallest = 0.0;
    double largest = 0.0;
    // First pass: the best moment. Second: how different may the size be at moments that explain
    // the differences nearly as well?
    for (int pass = 0; pass < 2; ++pass) {
        for (double at = suspect_since_s_ - 1.0; at < now - 0.05; at += 0.0125) {
            double dd = 0.0;
            double ds = 0.0;
            double ss = 0.0;
            for (std::size_t i = 0; i < count_; ++i) {
                const double since = history_[i].t - at;
                const double s = immediate ? (since >= 0.0 ? 1.0 : 0.0) : answer(since);
                dd += history_[i].off * history_[i].off;
                ds += history_[i].off * s;
                ss += s * s;
            }
            if (ss <= 0.0) {
                continue;
            }
            const double size = ds / ss;
            const double squares = dd - ds * size;
            if (pass == 0 && squares < best.squares) {
                best = {at, size, squares, sigma / std::sqrt(ss)};
                smallest = largest = size;
            } else if (pass == 1 && squares < best.squares + 4.0 * sigma * sigma) {
                smallest = std::min(smallest, size);
                largest = std::max(largest, size);
            }
        }
    }
    best.size_error = std::hypot(best.size_error, (largest - smallest) / 4.0);
    return best;
}

void DeclaredLatency::follow(double now) noexcept {
    makeAnswer(now - first_s_);
    const Guess smooth = bestGuess(now, false);
    const Guess immediate = bestGuess(now, true);
    const bool at_once = immediate.squares < 0.6 * smooth.squares;
    const Guess& guess = at_once ? immediate : smooth;
    const double size = std::abs(guess.size);
    const bool known =
        guess.size_error < config_.accept_s || guess.size_error < config_.accept_ratio * size;
    const bool enough = now - suspect_since_s_ > config_.least_s;
    if (!(known && enough) && now - suspect_since_s_ < config_.patience_s) {
        return;
    }
    suspect_since_s_ = -1.0;
    count_ = 0;
    if (size < config_.smallest_s) {
        return;
    }
    ++steps_;
    mean_ += guess.size;
    quick_until_s_ = now + 4.0;
    if (!at_once) {
        std::move_backward(taken_.begin(), taken_.end() - 1, taken_.end());
        taken_.front() = {guess.at, guess.size};
    }
}

void DeclaredLatency::deviceJumped(double time_s, double size_s) noexcept {
    if (!started_) {
        return;
    }
    suspect_since_s_ = -1.0;
    count_ = 0;
    arrived_ = 0;
    makeAnswer(time_s - first_s_);
    if (std::abs(size_s) >= config_.blind_from_s) {
        std::size_t last = kAnswer;
        while (last > 0 && std::abs(size_s * (1.0 - static_cast<double>(answer_[last - 1]))) <
                               config_.blind_rest_s) {
            --last;
        }
        blind_until_s_ =
            std::max(blind_until_s_, time_s + static_cast<double>(last) * kAnswerStep_s);
        return;
    }
    std::move_backward(taken_.begin(), taken_.end() - 1, taken_.end());
    taken_.front() = {time_s, size_s};
}

void DeclaredLatency::add(double time_s, double difference_s, double lag_s) noexcept {
    if (!started_) {
        started_ = true;
        first_s_ = last_s_ = time_s;
        mean_ = difference_s;
    }
    const double dt = std::max(0.0, time_s - last_s_);
    last_s_ = time_s;
    if (time_s < blind_until_s_) {
        return;
    }
    // Single answers may be milliseconds off when the server was interrupted: median of three.
    last_[arrived_++ % 3] = difference_s;
    const double middle = arrived_ < 3 ? difference_s
                                       : std::max(std::min(last_[0], last_[1]),
                                                  std::min(std::max(last_[0], last_[1]), last_[2]));

    double final = middle;        // what the report will say when the answers have died away
    double unsure = 0.5 * lag_s;  // the answer is known to a few percent while it is under way
    for (const Step& step : taken_) {
        final += step.size * (1.0 - answer(time_s - step.at));
        unsure +=
            time_s - step.at < config_.answer_s ? config_.answer_error * std::abs(step.size) : 0.0;
    }
    const double off = final - mean_;
    if (count_ == kHistory) {
        std::move(history_.begin() + 1, history_.end(), history_.begin());
        --count_;
    }
    history_[count_++] = {time_s, off};

    double newest = 0.0;
    const std::size_t n = std::min<std::size_t>(4, count_);
    for (std::size_t i = count_ - n; i < count_; ++i) {
        newest += history_[i].off / static_cast<double>(n);
    }
    const double age = time_s - first_s_;
    const double limit =
        std::max(config_.suspect_s, config_.suspect_sigmas * spread_ / 2.0) + unsure;
    if (age > 0.5 && n == 4 && std::abs(newest) > limit) {
        if (suspect_since_s_ < 0.0) {
            suspect_since_s_ = time_s;
        }
        follow(time_s);
    } else {
        suspect_since_s_ = -1.0;
    }
    if (suspect_since_s_ < 0.0 && dt > 0.0) {
        // Young means average everything alike, old ones forget.
        const double constant =
            std::min(age, time_s < quick_until_s_ ? config_.after_step_s : config_.time_constant_s);
        const double gain = dt / (dt + constant);
        const double shift = gain * (final - mean_);
        mean_ += shift;
        for (std::size_t i = 0; i < count_; ++i) {
            history_[i].off -= shift;
        }
        spread_ += gain * (std::abs(off) - spread_);
    }
    const double threshold =
        config_.tolerance_s + lag_s - (value_ > 0.0 ? config_.hysteresis_s : 0.0);
    value_ = mean_ > threshold ? mean_ : 0.0;
}

}  // namespace unisono
