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
    if (!coarse_ && slope_variance_ < 100.0) {
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

void DeclaredLatency::makeAnswers(double age_s) noexcept {
    if (answer_age_s_ >= 0.0 &&
        (answer_age_s_ >= ReportSmoother::kWindow_s || std::abs(answer_age_s_ - age_s) <= 1.0)) {
        return;  // those there are will do
    }
    // Two filters of that age, one of which sees a step of a typical size.
    constexpr double kSize_s = 0.03;
    const double age = std::min(age_s, ReportSmoother::kWindow_s + 3.0);
    const auto before = static_cast<std::size_t>(age / kAnswerStep_s);
    const auto swift = static_cast<std::size_t>(kSwift_s / kAnswerStep_s);
    for (const Shape shape : {Shape::fine, Shape::coarse}) {
        Answer& answer = answers_[static_cast<std::size_t>(shape)];
        ReportSmoother still(shape == Shape::coarse);
        ReportSmoother stepped(shape == Shape::coarse);
        for (std::size_t k = 0; k < before + kAnswer; ++k) {
            const double t = static_cast<double>(k) * kAnswerStep_s;
            const int puts = k + swift >= before && k < before + swift ? kPutsPerStep : 1;
            for (int put = 0; put < puts; ++put) {
                const double at = t + kAnswerStep_s * put / puts;
                still.put(at, at);
                stepped.put(at, k < before ? at : at - kSize_s);
                if (put == 0 && k >= before) {
                    answer[k - before] =
                        static_cast<float>((still.positionAt(t) - stepped.positionAt(t)) / kSize_s);
                }
            }
        }
    }
    answer_age_s_ = age;
}

double DeclaredLatency::answer(Shape shape, double since_s) const noexcept {
    if (since_s < 0.0) {
        return 0.0;
    }
    if (shape == Shape::immediate) {
        return 1.0;
    }
    const Answer& answer = answers_[static_cast<std::size_t>(shape)];
    const double x = since_s / kAnswerStep_s;
    const auto i = static_cast<std::size_t>(x);
    if (i + 1 >= kAnswer) {
        return 1.0;
    }
    const double f = x - static_cast<double>(i);
    return (1.0 - f) * static_cast<double>(answer[i]) + f * static_cast<double>(answer[i + 1]);
}

// What the answers to the steps taken, from the given one to older ones, have still to bring.
double DeclaredLatency::missing(std::size_t first_step, double time_s) const noexcept {
    double sum = 0.0;
    for (std::size_t i = first_step; i < taken_.size(); ++i) {
        sum += taken_[i].size * (1.0 - answer(taken_[i].shape, time_s - taken_[i].at));
    }
    return sum;
}

void DeclaredLatency::prepareFit(std::size_t first_step, double mean_s) noexcept {
    for (std::size_t i = 0; i < count_; ++i) {
        off_[i] = history_[i].value + missing(first_step, history_[i].t) - mean_s;
    }
}

DeclaredLatency::Guess DeclaredLatency::bestGuess(Shape shape, double from_s,
                                                  double to_s) const noexcept {
    struct Tried {
        double size = 0.0;
        double squares = 0.0;
    };
    constexpr double kEvery_s = 0.0125;
    std::array<Tried, 320> tried{};  // 4 s
    std::size_t count = 0;
    const double sigma = std::max(config_.noise_s, 1.25 * spread_);
    double dd = 0.0;
    for (std::size_t i = 0; i < count_; ++i) {
        dd += off_[i] * off_[i];
    }
    Guess best;
    best.shape = shape;
    best.squares = std::numeric_limits<double>::max();
    for (double at = from_s; at < to_s && count < tried.size(); at += kEvery_s) {
        double ds = 0.0;
        double ss = 0.0;
        for (std::size_t i = 0; i < count_; ++i) {
            const double s = answer(shape, history_[i].t - at);
            ds += off_[i] * s;
            ss += s * s;
        }
        if (ss <= 0.0) {
            continue;
        }
        const double size = ds / ss;
        const double squares = dd - ds * size;
        tried[count++] = {size, squares};
        if (squares < best.squares) {
            best = {shape, at, size, squares, sigma / std::sqrt(ss)};
        }
    }
    // How different may the size be at moments that explain the differences nearly as well?
    double smallest = best.size;
    double largest = best.size;
    for (std::size_t i = 0; i < count; ++i) {
        if (tried[i].squares < best.squares + 4.0 * sigma * sigma) {
            smallest = std::min(smallest, tried[i].size);
            largest = std::max(largest, tried[i].size);
        }
    }
    best.size_error = std::hypot(best.size_error, (largest - smallest) / 4.0);
    return best;
}

DeclaredLatency::Guess DeclaredLatency::bestSmooth(double from_s, double to_s) const noexcept {
    const Shape usual = coarse_ ? Shape::coarse : Shape::fine;
    const Shape other = coarse_ ? Shape::fine : Shape::coarse;
    const Guess one = bestGuess(usual, from_s, to_s);
    const Guess two = bestGuess(other, from_s, to_s);
    return two.squares < config_.other_shape * one.squares ? two : one;
}

void DeclaredLatency::follow(double now) noexcept {
    makeAnswers(now - first_s_);
    prepareFit(0, mean_);
    const double from = suspect_since_s_ - 1.0;
    const double to = now - 0.05;
    const Guess smooth = bestSmooth(from, to);
    const Guess immediate = bestGuess(Shape::immediate, from, to);
    const Guess& guess = immediate.squares < 0.6 * smooth.squares ? immediate : smooth;
    const double size = std::abs(guess.size);
    const bool known =
        guess.size_error < config_.accept_s || guess.size_error < config_.accept_ratio * size;
    const bool enough = now - suspect_since_s_ > config_.least_s;
    if (!(known && enough) && now - suspect_since_s_ < config_.patience_s) {
        return;
    }
    suspect_since_s_ = -1.0;
    if (size < config_.smallest_s) {
        count_ = 0;
        return;
    }
    ++steps_;
    mean_before_ = mean_;
    mean_ += guess.size;
    refit_until_s_ = now + config_.refit_s;
    std::move_backward(taken_.begin(), taken_.end() - 1, taken_.end());
    taken_.front() = {guess.at, guess.size, guess.shape};
}

void DeclaredLatency::refit(double now) noexcept {
    Step& step = taken_.front();
    prepareFit(1, mean_before_);
    const double from = step.at - config_.refit_span_s;
    const double to = std::min(step.at + config_.refit_span_s, now - 0.05);
    const Guess guess =
        step.shape == Shape::immediate ? bestGuess(step.shape, from, to) : bestSmooth(from, to);
    if (std::abs(guess.size - step.size) < config_.refit_least_s) {
        return;
    }
    step = {guess.at, guess.size, guess.shape};
    mean_ = mean_before_ + guess.size;
}

void DeclaredLatency::deviceJumped(double time_s, double size_s) noexcept {
    if (!started_) {
        return;
    }
    suspect_since_s_ = -1.0;
    refit_until_s_ = -1.0;
    count_ = 0;
    arrived_ = 0;
    makeAnswers(time_s - first_s_);
    const Shape shape = coarse_ ? Shape::coarse : Shape::fine;
    if (std::abs(size_s) >= config_.blind_from_s) {
        std::size_t last = kAnswer;
        const Answer& answer = answers_[static_cast<std::size_t>(shape)];
        while (last > 0 && std::abs(size_s * (1.0 - static_cast<double>(answer[last - 1]))) <
                               config_.blind_rest_s) {
            --last;
        }
        blind_until_s_ =
            std::max(blind_until_s_, time_s + static_cast<double>(last) * kAnswerStep_s);
        return;
    }
    std::move_backward(taken_.begin(), taken_.end() - 1, taken_.end());
    taken_.front() = {time_s, size_s, shape};
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
    coarse_ = lag_s > (coarse_ ? config_.coarse_hysteresis : 1.0) * config_.coarse_lag_s;
    // Single answers may be milliseconds off when the server was interrupted: median of three.
    last_[arrived_++ % 3] = difference_s;
    const double middle = arrived_ < 3 ? difference_s
                                       : std::max(std::min(last_[0], last_[1]),
                                                  std::min(std::max(last_[0], last_[1]), last_[2]));

    if (count_ == kHistory) {
        std::move(history_.begin() + 1, history_.end(), history_.begin());
        --count_;
    }
    history_[count_++] = {time_s, middle};
    if (time_s < refit_until_s_) {
        refit(time_s);
    }

    // What the report will say when the answers have died away.
    const double off = middle + missing(0, time_s) - mean_;
    double unsure = 0.5 * lag_s;  // the answer is known to a few percent while it is under way
    for (const Step& step : taken_) {
        const bool under_way =
            step.shape != Shape::immediate && time_s - step.at < config_.answer_s;
        unsure += under_way ? config_.answer_error * std::abs(step.size) : 0.0;
    }
    double newest = 0.0;
    const std::size_t n = std::min<std::size_t>(4, count_);
    for (std::size_t i = count_ - n; i < count_; ++i) {
        newest += (history_[i].value + missing(0, history_[i].t) - mean_) / static_cast<double>(n);
    }
    const double age = time_s - first_s_;
    const double limit =
        std::max(config_.suspect_s, config_.suspect_sigmas * spread_ / 2.0) + unsure;
    if (age > 0.5 && n == 4 && std::abs(newest) > limit) {
        if (suspect_since_s_ < 0.0) {
            suspect_since_s_ = time_s;
            refit_until_s_ = -1.0;
        }
        follow(time_s);
    } else {
        suspect_since_s_ = -1.0;
    }
    if (suspect_since_s_ < 0.0 && time_s >= refit_until_s_ && dt > 0.0) {
        // Young means average everything alike, old ones forget.
        const double gain = dt / (dt + std::min(age, config_.time_constant_s));
        mean_ += gain * off;
        spread_ += gain * (std::abs(off) - spread_);
    }
    const double threshold =
        config_.tolerance_s + lag_s - (value_ > 0.0 ? config_.hysteresis_s : 0.0);
    value_ = mean_ > threshold ? mean_ : 0.0;
}

}  // namespace unisono
