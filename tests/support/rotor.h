// A sound by which every single sample tells its place: a slow rotation, left the sine of it and
// right the cosine. A frame too many or too few turns it by an angle that is easily seen.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <optional>

namespace unisono::test {

struct Rotor {
    double frequency_hz = 50.0;
    double rate_hz = 48000.0;
    double level = 0.5;

    [[nodiscard]] float at(std::uint64_t frame, std::size_t channel) const {
        // Whole periods are taken out first: the angle stays exact for hours.
        const double cycles = static_cast<double>(frame) * frequency_hz / rate_hz;
        const double angle = 2.0 * std::numbers::pi * (cycles - std::floor(cycles));
        return static_cast<float>(level * (channel == 0 ? std::sin(angle) : std::cos(angle)));
    }
};

// Follows a rotor sample by sample. What it says about "frames" is in frames of the rotor.
class RotorWatch {
 public:
    explicit RotorWatch(const Rotor& rotor) : rotor_(rotor) {}

    void hear(double left, double right) {
        const double radius = std::hypot(left, right) / rotor_.level;
        ++heard_;
        if (radius < 0.02) {
            last_.reset();
            run_ = 0;
            ++silent_;
            return;
        }
        // Where it came or went, its fading is no fault of the sound's.
        run_ += 1;
        const double turns = std::atan2(left, right) / (2.0 * std::numbers::pi);
        if (last_) {
            double step = turns - *last_;
            step -= std::round(step);
            const double frames = step * rotor_.rate_hz / rotor_.frequency_hz;
            if (run_ > kSettle) {
                travelled_ += frames;
                ++counted_;
                worst_step_ = std::max(worst_step_, std::abs(frames - expected_step_));
                worst_radius_ = std::max(worst_radius_, std::abs(radius - 1.0));
            }
        } else if (heard_ > 1 && silent_ < heard_ - 1) {
            ++restarts_;
        }
        last_ = turns;
    }
    // How many rotor frames one sample that is heard should be.
    void expectStep(double frames) { expected_step_ = frames; }

    [[nodiscard]] double travelled() const { return travelled_; }
    [[nodiscard]] std::uint64_t counted() const { return counted_; }
    [[nodiscard]] std::uint64_t silent() const { return silent_; }
    // Times that the sound began, after the first.
    [[nodiscard]] int restarts() const { return restarts_; }
    // Largest deviation of the step between two samples that follow each other, in frames; and of
    // the level, as a fraction.
    [[nodiscard]] double worstStep() const { return worst_step_; }
    [[nodiscard]] double worstLevel() const { return worst_radius_; }

 private:
    static constexpr int kSettle = 1500;
    Rotor rotor_;
    double expected_step_ = 1.0;
    std::optional<double> last_;
    int run_ = 0;
    double travelled_ = 0.0;
    std::uint64_t counted_ = 0;
    std::uint64_t heard_ = 0;
    std::uint64_t silent_ = 0;
    int restarts_ = 0;
    double worst_step_ = 0.0;
    double worst_radius_ = 0.0;
};

}  // namespace unisono::test
