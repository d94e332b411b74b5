#include "strip/equalizer.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace unisono {
namespace {

constexpr double kFade_s = 0.010;
// The fade takes the second half of a change; in the first the new filter gets over its start.
constexpr double kChange_s = 2.0 * kFade_s;
constexpr std::size_t kChunkFrames = 64;

double limited(double value, double low, double high, double substitute) {
    return std::isfinite(value) ? std::clamp(value, low, high) : substitute;
}

// Ends tails long before they turn into denormal numbers, which cost a hundred times as much, and
// forgets what an infinite or undefined input left behind.
double settled(double state) {
    const double magnitude = std::abs(state);
    return magnitude > 1e-30 && magnitude < 1e30 ? state : 0.0;
}

// Of the new filter, over a change's time 0 … 1: rises from 0 to 1 in the second half, with zero
// slope and curvature at both ends.
double fadeWeight(double change) {
    const double t = std::max(0.0, 2.0 * change - 1.0);
    return t * t * t * (10.0 + t * (6.0 * t - 15.0));
}

template <int Channels>
void runSection(const BiquadCoefficients& c, std::array<std::array<double, 2>, 2>& state,
                double* samples, std::size_t frames) {
    std::array<double, Channels> s1;
    std::array<double, Channels> s2;
    for (int ch = 0; ch < Channels; ++ch) {
        s1[ch] = state[ch][0];
        s2[ch] = state[ch][1];
    }
    const auto [b0, b1, b2, a1, a2] = c;
    for (std::size_t i = 0; i < frames; ++i) {
        for (int ch = 0; ch < Channels; ++ch) {
            const double x = samples[i * Channels + ch];
            const double y = b0 * x + s1[ch];
            s1[ch] = (b1 * x + s2[ch]) - a1 * y;
            s2[ch] = b2 * x - a2 * y;
            samples[i * Channels + ch] = y;
        }
    }
    for (int ch = 0; ch < Channels; ++ch) {
        state[ch][0] = settled(s1[ch]);
        state[ch][1] = settled(s2[ch]);
    }
}

}  // namespace

BiquadCoefficients designBiquad(const EqBand& band, double rate_hz) {
    using Shape = EqBand::Shape;
    const double frequency_hz =
        limited(band.frequency_hz, 10.0, std::max(10.0, 0.49 * rate_hz), 1000.0);
    const double gain_db = limited(band.gain_db, -24.0, 24.0, 0.0);
    const double q = limited(band.q, 0.1, 30.0, std::numbers::sqrt2 / 2.0);
    const bool is_pass = band.shape == Shape::low_pass || band.shape == Shape::high_pass;
    if (!is_pass && gain_db == 0.0) {
        return {};
    }

    // The names of the cookbook.
    const double A = std::pow(10.0, gain_db / 40.0);
    const double w0 = 2.0 * std::numbers::pi * std::min(frequency_hz, 0.49 * rate_hz) / rate_hz;
    const double cos_w0 = std::cos(w0);
    const double alpha = std::sin(w0) / (2.0 * q);
    const double shelf = 2.0 * std::sqrt(A) * alpha;

    double b0 = 1.0, b1 = 0.0, b2 = 0.0, a0 = 1.0, a1 = 0.0, a2 = 0.0;
    switch (band.shape) {
        case Shape::peak:
            b0 = 1.0 + alpha * A;
            b1 = -2.0 * cos_w0;
            b2 = 1.0 - alpha * A;
            a0 = 1.0 + alpha / A;
            a1 = -2.0 * cos_w0;
            a2 = 1.0 - alpha / A;
            break;
        case Shape::low_shelf:
            b0 = A * ((A + 1.0) - (A - 1.0) * cos_w0 + shelf);
            b1 = 2.0 * A * ((A - 1.0) - (A + 1.0) * cos_w0);
            b2 = A * ((A + 1.0) - (A - 1.0) * cos_w0 - shelf);
            a0 = (A + 1.0) + (A - 1.0) * cos_w0 + shelf;
            a1 = -2.0 * ((A - 1.0) + (A + 1.0) * cos_w0);
            a2 = (A + 1.0) + (A - 1.0) * cos_w0 - shelf;
            break;
        case Shape::high_shelf:
            b0 = A * ((A + 1.0) + (A - 1.0) * cos_w0 + shelf);
            b1 = -2.0 * A * ((A - 1.0) + (A + 1.0) * cos_w0);
            b2 = A * ((A + 1.0) + (A - 1.0) * cos_w0 - shelf);
            a0 = (A + 1.0) - (A - 1.0) * cos_w0 + shelf;
            a1 = 2.0 * ((A - 1.0) - (A + 1.0) * cos_w0);
            a2 = (A + 1.0) - (A - 1.0) * cos_w0 - shelf;
            break;
        case Shape::low_pass:
            b0 = (1.0 - cos_w0) / 2.0;
            b1 = 1.0 - cos_w0;
            b2 = (1.0 - cos_w0) / 2.0;
            a0 = 1.0 + alpha;
            a1 = -2.0 * cos_w0;
            a2 = 1.0 - alpha;
            break;
        case Shape::high_pass:
            b0 = (1.0 + cos_w0) / 2.0;
            b1 = -(1.0 + cos_w0);
            b2 = (1.0 + cos_w0) / 2.0;
            a0 = 1.0 + alpha;
            a1 = -2.0 * cos_w0;
            a2 = 1.0 - alpha;
            break;
    }
    return {b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0};
}

double responseDb(std::span<const EqBand> bands, double f_hz, double rate_hz) {
    const double w = 2.0 * std::numbers::pi * f_hz / rate_hz;
    const std::complex<double> z1 = std::polar(1.0, -w);
    double response_db = 0.0;
    for (const EqBand& band : bands.first(std::min(bands.size(), kMaxEqBands))) {
        const auto [b0, b1, b2, a1, a2] = designBiquad(band, rate_hz);
        const double zeros = std::norm(b0 + z1 * (b1 + z1 * b2));
        const double poles = std::norm(1.0 + z1 * (a1 + z1 * a2));
        response_db += 10.0 * std::log10(std::max(zeros, 1e-30) / poles);
    }
    return response_db;
}

Equalizer::Coefficients Equalizer::design(std::span<const EqBand> bands, double rate_hz) {
    Coefficients coefficients;
    const std::size_t count = std::min(bands.size(), kMaxEqBands);
    for (std::size_t i = 0; i < count; ++i) {
        coefficients[i] = designBiquad(bands[i], rate_hz);
    }
    return coefficients;
}

void Equalizer::load(Cascade& cascade, const Coefficients& coefficients) {
    cascade.any_active = false;
    for (std::size_t i = 0; i < kMaxEqBands; ++i) {
        Section& section = cascade.sections[i];
        section.coefficients = coefficients[i];
        section.active = coefficients[i] != BiquadCoefficients{};
        section.state = {};
        cascade.any_active = cascade.any_active || section.active;
    }
}

void Equalizer::setBands(std::span<const EqBand> bands, double rate_hz) noexcept {
    const Coefficients wanted = design(bands, rate_hz);
    const auto change_frames =
        std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(kChange_s * rate_hz)));
    if (change_length_ > 0) {
        waiting_ = wanted;
        waiting_change_frames_ = change_frames;
        is_waiting_ = true;
    } else if (!has_played_) {
        set_ = wanted;
        load(current_, set_);
    } else {
        next_change_frames_ = change_frames;
        startChange(wanted);
    }
}

void Equalizer::startChange(const Coefficients& coefficients) noexcept {
    if (coefficients == set_) {
        return;
    }
    if (!current_.any_active) {
        recent_.fill(recent_[0]);  // a flat cascade keeps only its input
    }
    old_ = current_;
    set_ = coefficients;
    load(current_, set_);
    // Continue as if the new filter had made the sound of the last two frames: then a small change
    // of a bass band needs no time to build up again, which would be heard as a dip.
    for (std::size_t i = 0; i < kMaxEqBands; ++i) {
        const auto [b0, b1, b2, a1, a2] = set_[i];
        for (std::size_t ch = 0; ch < kMaxChannels; ++ch) {
            const auto [x1, x2] = recent_[i][ch];
            const auto [y1, y2] = recent_[i + 1][ch];
            current_.sections[i].state[ch] = {settled(b1 * x1 - a1 * y1 + b2 * x2 - a2 * y2),
                                              settled(b2 * x1 - a2 * y1)};
        }
    }
    change_length_ = next_change_frames_;
    change_position_ = 0;
}

void Equalizer::finishChange() noexcept {
    change_length_ = 0;
    if (is_waiting_) {
        is_waiting_ = false;
        next_change_frames_ = waiting_change_frames_;
        startChange(waiting_);
    }
}

void Equalizer::reset() noexcept {
    if (is_waiting_) {
        set_ = waiting_;
        is_waiting_ = false;
    }
    load(current_, set_);
    recent_ = {};
    change_length_ = 0;
    has_played_ = false;
}

void Equalizer::spreadChannels(int channels) noexcept {
    if (channels > channels_) {
        for (Recent& recent : recent_) {
            recent[1] = recent[0];
        }
        for (std::size_t i = 0; i < kMaxEqBands; ++i) {
            current_.sections[i].state[1] = current_.sections[i].state[0];
            old_.sections[i].state[1] = old_.sections[i].state[0];
        }
    }
    channels_ = channels;
}

void Equalizer::remember(std::size_t point, const double* samples, std::size_t frames,
                         int channels) noexcept {
    for (int ch = 0; ch < channels; ++ch) {
        auto& [newest, before] = recent_[point][ch];
        before = frames > 1 ? samples[(frames - 2) * channels + ch] : newest;
        newest = samples[(frames - 1) * channels + ch];
    }
}

void Equalizer::run(Cascade& cascade, double* samples, std::size_t frames, int channels,
                    bool remembers) noexcept {
    for (std::size_t i = 0; i < kMaxEqBands; ++i) {
        Section& section = cascade.sections[i];
        if (section.active) {
            if (channels == 2) {
                runSection<2>(section.coefficients, section.state, samples, frames);
            } else {
                runSection<1>(section.coefficients, section.state, samples, frames);
            }
        }
        if (remembers) {
            remember(i + 1, samples, frames, channels);
        }
    }
}

void Equalizer::process(float* interleaved, std::size_t frames, int channels) noexcept {
    if (frames == 0) {
        return;
    }
    has_played_ = true;
    if (channels != channels_) {
        spreadChannels(channels);
    }
    std::array<double, kChunkFrames * kMaxChannels> samples;
    std::array<double, kChunkFrames * kMaxChannels> fading;
    while (frames > 0) {
        if (isFlat()) {
            const std::size_t tail = std::min<std::size_t>(frames, 2);
            const float* last = interleaved + (frames - tail) * channels;
            std::copy_n(last, tail * channels, samples.begin());
            remember(0, samples.data(), tail, channels);
            return;
        }
        std::size_t count = std::min(frames, kChunkFrames);
        if (change_length_ > 0) {
            count = std::min(count, change_length_ - change_position_);
        }
        const std::size_t size = count * channels;
        std::copy_n(interleaved, size, samples.begin());
        remember(0, samples.data(), count, channels);
        if (change_length_ > 0) {
            std::copy_n(samples.begin(), size, fading.begin());
            run(old_, fading.data(), count, channels, false);
            run(current_, samples.data(), count, channels, true);
            for (std::size_t i = 0; i < count; ++i) {
                const double weight = fadeWeight(static_cast<double>(++change_position_) /
                                                 static_cast<double>(change_length_));
                for (std::size_t k = i * channels; k < (i + 1) * channels; ++k) {
                    samples[k] = fading[k] + weight * (samples[k] - fading[k]);
                }
            }
            if (change_position_ == change_length_) {
                finishChange();
            }
        } else {
            run(current_, samples.data(), count, channels, true);
        }
        for (std::size_t k = 0; k < size; ++k) {
            interleaved[k] = static_cast<float>(samples[k]);
        }
        interleaved += size;
        frames -= count;
    }
}

}  // namespace unisono
