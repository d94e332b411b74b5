#include "calibration/stimulus.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "calibration/fft.h"

namespace unisono {
namespace {

constexpr int kCrestRounds = 8;

// SplitMix64 (Steele, Lea & Flood 2014): the same numbers everywhere, unlike std distributions.
class Numbers {
 public:
    explicit Numbers(std::uint64_t seed) : state_(seed) {}
    double uniform() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1p-53;
    }

 private:
    std::uint64_t state_;
};

double rms(const std::vector<float>& samples) {
    double sum = 0.0;
    for (const float sample : samples) {
        sum += static_cast<double>(sample) * static_cast<double>(sample);
    }
    return std::sqrt(sum / static_cast<double>(std::max<std::size_t>(samples.size(), 1)));
}

std::size_t stimulusFrames(double seconds) {
    return static_cast<std::size_t>(std::llround(seconds * kStimulusRate_hz));
}

void fade(std::vector<float>& samples, std::size_t in, std::size_t out) {
    const auto ramp = [](std::size_t i, std::size_t n) {
        return static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * static_cast<double>(i) /
                                                       static_cast<double>(n)));
    };
    for (std::size_t i = 0; i < std::min(in, samples.size()); ++i) {
        samples[i] *= ramp(i, in);
    }
    for (std::size_t i = 0; i < std::min(out, samples.size()); ++i) {
        samples[samples.size() - 1 - i] *= ramp(i, out);
    }
}

// Noise with a given magnitude spectrum and few peaks: clip, restore the magnitudes, repeat
// (Schroeder 1970 chose phases in closed form; random ones sound better and are independent).
class ShapedNoise {
 public:
    ShapedNoise(const StimulusConfig& config, double seconds)
        : config_(config), fft_(stimulusFrames(seconds) / 2 * 2), magnitude_(fft_.bins(), 0.0F) {
        const double hz_per_bin =
            static_cast<double>(kStimulusRate_hz) / static_cast<double>(fft_.size());
        for (std::size_t i = 0; i < magnitude_.size(); ++i) {
            const double f = static_cast<double>(i) * hz_per_bin;
            if (f >= config.low_hz && f <= config.high_hz) {
                magnitude_[i] = static_cast<float>(std::pow(f / 1000.0, -kCodeFall));
            }
        }
    }

    [[nodiscard]] std::vector<float> make(std::uint64_t seed) const {
        Numbers numbers(seed);
        std::vector<Complex> bins(fft_.bins());
        for (std::size_t i = 0; i < bins.size(); ++i) {
            if (magnitude_[i] > 0.0F) {
                bins[i] = std::polar(
                    magnitude_[i], static_cast<float>(2.0 * std::numbers::pi * numbers.uniform()));
            }
        }
        std::vector<float> noise = fft_.inverse(bins);
        for (int round = 0; round < kCrestRounds; ++round) {
            const auto limit = static_cast<float>(config_.crest * rms(noise));
            for (float& sample : noise) {
                sample = std::clamp(sample, -limit, limit);
            }
            bins = fft_.forward(noise);
            for (std::size_t i = 0; i < bins.size(); ++i) {
                const float size = magnitude_[i] > 0.0F ? std::abs(bins[i]) : 0.0F;
                bins[i] = size > 0.0F ? bins[i] * (magnitude_[i] / size) : Complex{};
            }
            noise = fft_.inverse(bins);
        }
        const auto gain =
            static_cast<float>(std::pow(10.0, config_.level_dbfs / 20.0) / rms(noise));
        for (float& sample : noise) {
            sample *= gain;
        }
        return noise;
    }

 private:
    StimulusConfig config_;
    RealFft fft_;
    std::vector<float> magnitude_;
};

std::vector<float> codeOf(const StimulusConfig& config, const ShapedNoise& noise,
                          std::size_t speaker) {
    std::vector<float> code = noise.make(config.seed + 2 * speaker);
    fade(code, stimulusFrames(config.fade_in_s), stimulusFrames(config.fade_out_s));
    return code;
}

}  // namespace

std::vector<float> Stimulus::code(std::size_t speaker) const {
    return codeOf(config_, ShapedNoise(config_, config_.code_s), speaker);
}

std::vector<std::vector<float>> Stimulus::codes(std::span<const std::size_t> speakers) const {
    const ShapedNoise noise(config_, config_.code_s);
    std::vector<std::vector<float>> codes;
    for (const std::size_t speaker : speakers) {
        codes.push_back(codeOf(config_, noise, speaker));
    }
    return codes;
}

std::vector<float> Stimulus::sound(std::size_t speaker) const {
    std::vector<float> sound;
    if (config_.swell_s > 0.0) {
        sound = ShapedNoise(config_, config_.swell_s).make(config_.seed + 2 * speaker + 1);
        const auto gain = static_cast<float>(std::pow(10.0, config_.swell_db / 20.0));
        for (float& sample : sound) {
            sample *= gain;
        }
        fade(sound, sound.size(), 0);
    }
    sound.resize(stimulusFrames(config_.swell_s), 0.0F);
    const std::vector<float> code = this->code(speaker);
    sound.insert(sound.end(), code.begin(), code.end());
    return sound;
}

}  // namespace unisono
