// How fast to play radio so that what is queued neither runs out nor piles up.
#pragma once

#include <algorithm>
#include <limits>
#include <optional>

namespace unisono {

struct WebPaceConfig {
    double window_s = 20.0;     // the least queued in it is what counts: sound comes in portions
    double gain_ppm_s = 250.0;  // speed per second of queue too much
    double limit_ppm = 500.0;   // less than one hundredth of a semitone: nobody hears it
    // The queue to keep is the one of the first window, within these: a server that sends ten
    // seconds ahead may go on doing so.
    double least_s = 1.0;
    double most_s = 10.0;
};

// Pure. The queue is the integral of the difference of two clocks, so speed in proportion to its
// error settles: time constant 1 / gain = 4000 s (250 ppm per s), offset at ±100 ppm ∓0.4 s.
class WebPace {
 public:
    explicit WebPace(const WebPaceConfig& config = {}) : config_(config) {}

    // What is queued now, and how much time passed since the last look. Returns the speed: above 0
    // plays faster.
    double look(double queued_s, double elapsed_s) {
        least_s_ = std::min(least_s_, queued_s);
        window_s_ += elapsed_s;
        if (window_s_ >= config_.window_s) {
            if (!target_s_) {
                target_s_ = std::clamp(least_s_, config_.least_s, config_.most_s);
            }
            ppm_ = std::clamp(config_.gain_ppm_s * (least_s_ - *target_s_), -config_.limit_ppm,
                              config_.limit_ppm);
            window_s_ = 0.0;
            least_s_ = std::numeric_limits<double>::infinity();
        }
        return ppm_;
    }
    // After a gap, a pause: what is queued now says nothing of the clocks before.
    void restart() { *this = WebPace(config_); }
    [[nodiscard]] double ppm() const { return ppm_; }

 private:
    WebPaceConfig config_;
    double window_s_ = 0.0;
    double least_s_ = std::numeric_limits<double>::infinity();
    std::optional<double> target_s_;
    double ppm_ = 0.0;
};

}  // namespace unisono
