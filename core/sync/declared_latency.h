// How much latency does the system declare beyond the device's own buffer?
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace unisono {

// PulseAudio 16 and later report a sink's latency through a filter: the position follows a line
// through a start point that slides 15 s behind, and the slope of that line is low-passed by two
// stages of 15/8 s and one of 15 s (each divided by 2 pi), with a gain in front that closes while
// nothing happens. After a step of the true latency the report needs a second to show a tenth of
// it, and overshoots for half a minute. This is a model of that filter, after the description in
// PulseAudio's "rate estimator" document, to know its answer to a step in advance.
//
// The gain closes only while the slope hardly changes. Where the device's pointer moves in steps of
// more than about 0.6 ms it never does, and the answer in the first second is 12 to 17 % larger: as
// found by simulation, one of the two answers fits within 1 to 2 % whatever the steps are.
//
// Pure. Real-time safe.
class ReportSmoother {
 public:
    static constexpr double kWindow_s = 15.0;
    // coarse: the gain never closes, as with a pointer that moves in coarse steps.
    explicit ReportSmoother(bool coarse = false) noexcept : coarse_(coarse) {}
    void put(double time_s, double position_s) noexcept;
    [[nodiscard]] double positionAt(double time_s) const noexcept;

 private:
    bool coarse_;
    bool started_ = false;
    double begin_s_ = 0.0;
    double start_s_ = 0.0;  // the sliding start point …
    double start_position_ = 0.0;
    double last_s_ = 0.0;
    double slope_ = 1.0;  // … and the slope of the line through it
    double stage_1_ = 1.0;
    double stage_2_ = 1.0;
    double slope_variance_ = 1e4;  // in the filter's own units
    double gain_variance_ = 1e7;
    double time_variance_ = 1e5;
};

struct DeclaredLatencyConfig {
    double tolerance_s = 2.5e-3;     // declared less than this: taken for the report's own error
    double hysteresis_s = 0.8e-3;    // … unless it was believed before
    double time_constant_s = 6.0;    // of the mean while nothing happens
    double noise_s = 0.1e-3;         // a comparison is never better than this (1 sigma)
    double suspect_s = 0.7e-3;       // so far off the mean, on average of the newest four, and
    double suspect_sigmas = 4.0;     // so many sigmas: a step may be under way
    double coarse_lag_s = 0.3e-3;    // from this mean lag on the pointer is taken for coarse,
    double coarse_hysteresis = 0.7;  // … and for fine again below this part of it;
    double other_shape = 0.5;        // unless the other answer leaves less than this unexplained
    double refit_s = 5.0;           // for so long after a step its size and moment are fitted anew;
    double refit_span_s = 0.2;      // the moment so far around the one before,
    double refit_least_s = 0.1e-3;  // and smaller corrections wait
    double answer_s = 20.0;         // for so long after a step the difference is less certain
    double answer_error = 0.05;     // by this part of the step
    double accept_s = 0.4e-3;       // it is taken when its size is known this well,
    double accept_ratio = 0.02;     // or this well in proportion,
    double least_s = 0.4;           // never before this long (the server may only be busy),
    double patience_s = 2.2;        // and in any case after this long
    double blind_from_s = 8e-3;     // a jump of the device of this size blinds the report
    double blind_rest_s = 0.1e-3;   // until the answer to it has died away to this
    double smallest_s = 1.2e-3;     // smaller steps are left to the mean
};

// Some sinks tell their position twice: by what they pulled (exact, but blind to anything behind
// the device's buffer) and by a reported latency (smoothed, off by up to a millisecond for half a
// minute, but including what a driver declares of the path behind). The difference is the declared
// latency. Small differences are the report's own error and count as none.
//
// A step of the declared latency is recognised by the shape of the report's answer: the newest
// differences are fitted by size × answer(t - t0), for the smoother's two answers and for an
// immediate one, over all moments t0 that are possible, and the best shape wins. So a change is
// followed in about a second, by one step, where the report itself needs a minute. The fit goes on
// for some seconds, as the shape tells ever better how large the step was.
//
// Pure; real-time safe (bounded work, most of it once per suspected step); not thread safe.
class DeclaredLatency {
 public:
    explicit DeclaredLatency(const DeclaredLatencyConfig& config = {}) : config_(config) {}

    // difference_s: position by pulling minus position by report, both with the same mean lag.
    // lag_s: that lag; the coarser the device's pointer, the less small differences mean.
    void add(double time_s, double difference_s, double lag_s) noexcept;
    // The device itself jumped or stood still, so that pulling shows size_s more latency at once
    // and the report will only by and by. A small jump is allowed for by the known answer; after a
    // large one the report tells nothing of use until the answer has died away, and value_s()
    // stays.
    void deviceJumped(double time_s, double size_s) noexcept;
    void reset() noexcept { *this = DeclaredLatency(config_); }

    // What to add to the latency of the device's own buffer, ≥ 0.
    [[nodiscard]] double value_s() const noexcept { return value_; }
    [[nodiscard]] std::uint32_t steps() const noexcept { return steps_; }

 private:
    enum class Shape : std::uint8_t { fine, coarse, immediate };
    struct Difference {
        double t = 0.0;
        double value = 0.0;
    };
    struct Step {  // taken, its answer still under way
        double at = -1e9;
        double size = 0.0;
        Shape shape = Shape::fine;
    };
    static constexpr std::size_t kHistory = 192;
    static constexpr double kAnswerStep_s = 0.025;
    static constexpr int kPutsPerStep = 3;        // the server looks at the device so often,
    static constexpr double kSwift_s = 5.0;       // which shows for so long after a step only
    static constexpr std::size_t kAnswer = 4800;  // 120 s

    struct Guess {
        Shape shape = Shape::fine;
        double at = 0.0;
        double size = 0.0;
        double squares = 0.0;  // of what it leaves unexplained
        double size_error = 0.0;
    };
    using Answer = std::array<float, kAnswer>;
    void makeAnswers(double age_s) noexcept;
    [[nodiscard]] double answer(Shape shape, double since_s) const noexcept;
    [[nodiscard]] double missing(std::size_t first_step, double time_s) const noexcept;
    [[nodiscard]] Guess bestGuess(Shape shape, double from_s, double to_s) const noexcept;
    [[nodiscard]] Guess bestSmooth(double from_s, double to_s) const noexcept;
    void prepareFit(std::size_t first_step, double mean_s) noexcept;
    void follow(double now) noexcept;
    void refit(double now) noexcept;

    DeclaredLatencyConfig config_;
    bool started_ = false;
    double first_s_ = 0.0;
    double last_s_ = 0.0;
    double mean_ = 0.0;
    double spread_ = 0.0;  // mean absolute deviation from the mean
    double value_ = 0.0;
    std::array<double, 3> last_{};
    std::size_t arrived_ = 0;
    double suspect_since_s_ = -1.0;
    double refit_until_s_ = -1.0;  // of the newest step taken,
    double mean_before_ = 0.0;     // with the mean before it
    double blind_until_s_ = -1.0;
    std::uint32_t steps_ = 0;
    std::array<Step, 4> taken_{};
    std::array<Difference, kHistory> history_{};
    std::array<double, kHistory> off_{};  // of the fit under way: the history without what is known
    std::size_t count_ = 0;
    std::array<Answer, 2> answers_{};  // fine, coarse
    double answer_age_s_ = -1.0;
    bool coarse_ = false;  // the device's pointer, now
};

}  // namespace unisono
