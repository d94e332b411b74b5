// Parametric equalizer: a cascade of second-order sections (biquads), one per EqBand.
//
// Formulas: R. Bristow-Johnson, "Audio EQ Cookbook" (W3C Working Group Note, 8 June 2021).
// Shelves use its Q form: alpha = sin(w0) / (2 Q).
// Structure: transposed direct form II with double state, so that 10 Hz at 192 kHz keeps more
// than 120 dB of precision.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "model/speaker.h"

namespace unisono {

// y[n] = b0 x[n] + b1 x[n-1] + b2 x[n-2] - a1 y[n-1] - a2 y[n-2]; the default passes all unchanged.
struct BiquadCoefficients {
    double b0 = 1.0;
    double b1 = 0.0;
    double b2 = 0.0;
    double a1 = 0.0;
    double a2 = 0.0;

    bool operator==(const BiquadCoefficients&) const = default;
};

// The filter of one band. Values outside the ranges of EqBand are limited to them, values that
// are not numbers are replaced (frequency: 1 kHz, gain: 0 dB, q: 0.7071), so the result is always
// stable. A peak or shelf of exactly 0 dB gives the default coefficients. rate_hz: above 100.
BiquadCoefficients designBiquad(const EqBand& band, double rate_hz);

// Level of all bands together at f_hz, in dB (0 = unchanged), evaluated on the unit circle.
// f_hz: 0 … rate_hz / 2. At an exact zero of a pass (0 Hz, half the rate) it is a large negative
// number, never minus infinity. Any thread.
double responseDb(std::span<const EqBand> bands, double f_hz, double rate_hz);

// Thread safety: none; setBands, reset and process belong to one thread. All are real-time safe:
// they neither allocate, lock, nor throw.
class Equalizer {
 public:
    // Bands past kMaxEqBands are ignored. The first setting applies at once. A later one takes
    // 20 ms: the new filter continues from the recent input and output of the old one, runs unheard
    // for 10 ms until what this start shook up has died down, and is then faded in over 10 ms. Both
    // filters are time-invariant and stable and the fade has two continuous derivatives, so there
    // is no click, and no coefficient in between whose stability would be in question. A setting
    // that arrives during a change waits for its end; only the latest waits.
    void setBands(std::span<const EqBand> bands, double rate_hz) noexcept;

    // Filters in place. interleaved: frames × channels samples, channels 1 or 2. When channels
    // change from 1 to 2 the second continues from the first. With a flat setting the samples are
    // not touched. A sample that is not finite is passed on, but forgotten within 64 frames.
    void process(float* interleaved, std::size_t frames, int channels) noexcept;

    // Forgets all sound and ends a change; the bands stay.
    void reset() noexcept;

    // True when process changes nothing: no band has an effect and no change is under way.
    [[nodiscard]] bool isFlat() const noexcept {
        return change_length_ == 0 && !current_.any_active;
    }

 private:
    static constexpr int kMaxChannels = 2;

    using Coefficients = std::array<BiquadCoefficients, kMaxEqBands>;

    struct Section {
        BiquadCoefficients coefficients;
        bool active = false;
        std::array<std::array<double, 2>, kMaxChannels> state{};  // [channel][s1, s2]
    };
    struct Cascade {
        std::array<Section, kMaxEqBands> sections;
        bool any_active = false;
    };
    // The last two samples at one point of the cascade, newest first.
    using Recent = std::array<std::array<double, 2>, kMaxChannels>;

    static Coefficients design(std::span<const EqBand> bands, double rate_hz);
    static void load(Cascade& cascade, const Coefficients& coefficients);
    void startChange(const Coefficients& coefficients) noexcept;
    void finishChange() noexcept;
    void spreadChannels(int channels) noexcept;
    void remember(std::size_t point, const double* samples, std::size_t frames,
                  int channels) noexcept;
    void run(Cascade& cascade, double* samples, std::size_t frames, int channels,
             bool remembers) noexcept;

    Cascade current_;
    Cascade old_;                                   // fading out
    std::array<Recent, kMaxEqBands + 1> recent_{};  // [0]: the input; [i]: after section i - 1
    Coefficients set_{};                            // what current_ plays
    Coefficients waiting_{};                        // set during a change
    std::size_t waiting_change_frames_ = 0;
    bool is_waiting_ = false;
    bool has_played_ = false;
    int channels_ = kMaxChannels;
    std::size_t next_change_frames_ = 1;
    std::size_t change_length_ = 0;  // frames; 0: no change
    std::size_t change_position_ = 0;
};

}  // namespace unisono
