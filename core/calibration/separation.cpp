#include "calibration/separation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "calibration/recording.h"
#include "calibration/stimulus.h"

namespace unisono {
namespace {

constexpr double kSilent_db = -120.0;
constexpr double kLeastUnexplained = 0.15;
constexpr double kMoreSamples_s = 0.3;  // speakers and their echoes do not end all at once
constexpr double kAboveNoise = 1.3;  // what is expected of a response, where noise may pass for it

std::size_t framesOf(double seconds) {
    return static_cast<std::size_t>(std::max(0.0, seconds * kAnalysisRate_hz));
}

Complex times(Complex a, Complex b) {
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}

}  // namespace

Separation::Separation(std::span<const float> recording, std::vector<std::vector<float>> codes,
                       const SeparationConfig& config)
    : config_(config),
      code_samples_(codes.empty() ? 0 : codes.front().size()),
      fft_(fastFftSize(code_samples_ + framesOf(config.search_s + config.tail_s))),
      band_fft_(fft_.size() / 2),
      first_bin_(static_cast<std::size_t>(config.band.low_hz / bin_hz())),
      bin_count_(static_cast<std::size_t>((config.band.high_hz - config.band.low_hz) / bin_hz())),
      weight_(bandWeights(config.band, first_bin_, bin_count_, bin_hz())),
      window_(bin_count_),
      dull_(narrowingTo(config.dull)),
      search_(code_samples_, {config.band, config.search_s, static_cast<int>(Playing::kSegments),
                              config.drift_ppm, config.drift_step_ppm}),
      segments_(code_samples_, config.band, config.bend_reach_s) {
    double total = 0.0;
    for (std::size_t i = 0; i < bin_count_; ++i) {
        const double f_hz = static_cast<double>(first_bin_ + i) * bin_hz();
        window_[i] =
            static_cast<float>(static_cast<double>(weight_[i]) * static_cast<double>(weight_[i]) *
                               std::pow(f_hz * 1e-3, -2.0 * kCodeFall));
        total += static_cast<double>(window_[i]);
    }
    for (float& value : window_) {
        value /= static_cast<float>(total);
    }
    const std::size_t used = std::min(recording.size(), fft_.size());
    heard_ = spectrumOf(recording.first(used));
    rest_ = heard_;
    for (auto& code : codes) {
        Speaker speaker;
        speaker.code = std::move(code);
        speakers_.push_back(std::move(speaker));
    }
}

double Separation::bin_hz() const noexcept {
    return static_cast<double>(kAnalysisRate_hz) / static_cast<double>(fft_.size());
}
double Separation::responseRate_hz() const noexcept {
    return 0.5 * kAnalysisRate_hz;
}
double Separation::code_s() const noexcept {
    return static_cast<double>(code_samples_) / kAnalysisRate_hz;
}

std::vector<Complex> Separation::spectrumOf(std::span<const float> samples) const {
    const auto all = fft_.forward(samples);
    std::vector<Complex> bins(bin_count_);
    for (std::size_t i = 0; i < bin_count_; ++i) {
        bins[i] = all[first_bin_ + i] * weight_[i];
    }
    return bins;
}

std::vector<float> Separation::samplesOf(const std::vector<Complex>& bins) const {
    std::vector<Complex> all(fft_.bins());
    std::copy(bins.begin(), bins.end(), all.begin() + static_cast<std::ptrdiff_t>(first_bin_));
    return fft_.inverse(all);
}

// What the speaker sounds like without the others.
std::vector<Complex> Separation::alone(const Speaker& speaker) const {
    std::vector<Complex> bins = rest_;
    for (std::size_t i = 0; i < speaker.part.spectrum.size(); ++i) {
        bins[i] += times(speaker.part.spectrum[i], speaker.part.replica[i]);
    }
    return bins;
}

// The spectrum of what is heard of a speaker: its fitted response, and what else correlates with
// its replica. The code's own side lobes are not in the former.
std::vector<Complex> Separation::product(const Speaker& speaker) const {
    std::vector<Complex> bins(bin_count_);
    for (std::size_t i = 0; i < speaker.part.spectrum.size(); ++i) {
        bins[i] = speaker.part.spectrum[i] * window_[i];
    }
    const auto scale = static_cast<float>(1.0 / (unexplained_ * speaker.energy + 1e-30));
    if (speaker.kept.empty()) {
        for (std::size_t i = 0; i < bin_count_; ++i) {
            bins[i] += scale * times(rest_[i], std::conj(speaker.part.replica[i]));
        }
    } else {
        for (std::size_t i = 0; i < bin_count_; ++i) {
            bins[i] += (scale / speaker.kept[i]) *
                       times(quiet_rest_[i], std::conj(speaker.part.replica[i]));
        }
    }
    return bins;
}

std::vector<float> Separation::narrowingTo(const Band& band) const {
    return narrowing(config_.band, band, first_bin_, bin_count_, bin_hz());
}

std::vector<Complex> Separation::responseIn(std::span<const float> narrowing,
                                            const Speaker& speaker) const {
    auto bins = speaker.spectrum;
    for (std::size_t i = 0; i < bin_count_; ++i) {
        bins[i] *= narrowing[i];
    }
    std::vector<Complex> response;
    band_fft_.toTime(bins, response);
    response.resize(speaker.response.size());
    return response;
}

std::array<std::vector<Complex>, 2> Separation::responseOfHalves(const Speaker& speaker) const {
    const auto heard = alone(speaker);
    auto replica = spectrumOf(std::span(speaker.replica).first(speaker.replica.size() / 2));
    const auto scale = static_cast<float>(1.0 / (0.5 * speaker.energy + 1e-30));
    std::vector<Complex> bins(bin_count_);
    std::array<std::vector<Complex>, 2> responses;
    for (auto& response : responses) {
        for (std::size_t i = 0; i < bin_count_; ++i) {
            bins[i] = scale * times(heard[i], std::conj(replica[i]));
            replica[i] = speaker.part.replica[i] - replica[i];  // the other half
        }
        band_fft_.toTime(bins, response);
        response.resize(speaker.response.size());
    }
    return responses;
}

double Separation::level_db(const Speaker& speaker) const {
    double sum = 0.0;
    for (std::size_t i = 0; i < speaker.part.spectrum.size(); ++i) {
        sum += static_cast<double>(
            std::norm(times(speaker.part.spectrum[i], speaker.part.replica[i])));
    }
    return std::max(kSilent_db, 10.0 * std::log10(sum / (speaker.energy + 1e-30) + 1e-30));
}

void Separation::search(Speaker& speaker, const DriftSearch::Pieces& pieces) {
    speaker.playing = Playing{};
    speaker.playing.drift = search_.find(pieces, search_.prepare(speaker.code)).drift;
}

void Separation::play(Speaker& speaker) {
    speaker.replica = replicaOf(speaker.code, speaker.playing, kAnalysisRate_hz);
    speaker.part.replica = spectrumOf(speaker.replica);
    speaker.energy = 0.0;
    for (const Complex bin : speaker.part.replica) {
        speaker.energy += static_cast<double>(std::norm(bin));
    }
}

void Separation::look(Speaker& speaker, bool dull) {
    speaker.spectrum = product(speaker);
    band_fft_.toTime(speaker.spectrum, speaker.response);
    speaker.response.resize(
        static_cast<std::size_t>((config_.search_s + config_.tail_s) * responseRate_hz()));
    if (dull) {
        speaker.dull = responseIn(dull_, speaker);
    }
    speaker.arrival =
        findArrival(speaker.response, responseRate_hz(), config_.arrival, speaker.dull);
}

// From now on, what the rest says is taken more from its quiet moments.
void Separation::heedQuiet() {
    const auto samples = samplesOf(rest_);
    const Quiet quiet(samples, config_.quiet);
    quiet_rest_ = fft_.forward(quiet.weighted(samples));
    quiet_rest_.erase(quiet_rest_.begin(),
                      quiet_rest_.begin() + static_cast<std::ptrdiff_t>(first_bin_));
    quiet_rest_.resize(bin_count_);
    for (Speaker& speaker : speakers_) {
        const std::size_t begin = framesOf(speaker.arrival.strongest_s);
        speaker.kept = quiet.keptOf(begin, begin + code_samples_, first_bin_, bin_count_,
                                    bin_hz() / kAnalysisRate_hz);
    }
}

// How its clock wandered and its loudness changed.
void Separation::follow(Speaker& speaker, int repeats) {
    const auto heard = alone(speaker);
    const auto samples = samplesOf(heard);
    for (int i = 0; i < repeats; ++i) {
        if (i > 0) {
            speaker.replica = replicaOf(speaker.code, speaker.playing, kAnalysisRate_hz);
        }
        speaker.fits = segments_.fit(samples, speaker.replica, speaker.arrival.strongest_s);
        speaker.playing = segments_.refined(speaker.playing, speaker.fits);
    }
    play(speaker);
    // What is left changes with what it is thought to have played.
    rest_ = heard;
    for (std::size_t i = 0; i < speaker.part.spectrum.size(); ++i) {
        rest_[i] -= times(speaker.part.spectrum[i], speaker.part.replica[i]);
    }
}

// Where its response lies, and how strong it is expected to be there: what is seen of it, smoothed
// the more the later, less the noise.
void Separation::expect(Speaker& speaker) const {
    const auto rate_hz = responseRate_hz();
    const double peak_s = speaker.arrival.strongest_s;
    const auto at = [&](double s) {
        return static_cast<std::size_t>(
            std::clamp(s * rate_hz, 0.0, static_cast<double>(speaker.response.size() - 1)));
    };
    const std::size_t begin = at(peak_s - config_.gate_before_s);
    const std::size_t end = at(peak_s + config_.gate_after_s);
    FitPart& part = speaker.part;
    std::vector<Complex> response;
    if (!part.response.empty()) {
        response.resize(end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            if (i >= part.begin && i < part.end) {
                response[i - begin] = part.response[i - part.begin];
            }
        }
    }
    std::vector<double> sums(speaker.response.size() + 1, 0.0);
    for (std::size_t i = 0; i < speaker.response.size(); ++i) {
        sums[i + 1] = sums[i] + static_cast<double>(std::norm(speaker.response[i]));
    }
    const double noise = speaker.arrival.floor * speaker.arrival.floor;
    const std::size_t peak = at(peak_s);
    part.power.resize(end - begin);
    for (std::size_t i = begin; i < end; ++i) {
        const std::size_t later = i > peak ? i - peak : 0;
        const std::size_t around = 6 + later / 12;
        const std::size_t from = i - std::min(i, around);
        const std::size_t to = std::min(speaker.response.size(), i + around + 1);
        const double mean = (sums[to] - sums[from]) / static_cast<double>(to - from);
        const double above = 1.0 + (kAboveNoise - 1.0) * 6.0 / static_cast<double>(around);
        part.power[i - begin] = static_cast<float>(std::max(0.0, mean - above * noise));
        if (part.power[i - begin] <= 0.0F && !response.empty()) {
            response[i - begin] = {};
        }
    }
    part.begin = begin;
    part.end = end;
    part.response = std::move(response);
}

void Separation::fit(const std::vector<std::size_t>& which, int iterations) {
    std::vector<FitPart> parts;
    double noise = 1e-30;
    for (const std::size_t i : which) {
        Speaker& speaker = speakers_[i];
        expect(speaker);
        noise += speaker.arrival.floor * speaker.arrival.floor * speaker.energy * unexplained_ /
                 static_cast<double>(which.size());
        parts.push_back(std::move(speaker.part));
    }
    rest_ = fitTogether(heard_, parts, noise, iterations, band_fft_);
    // Each unknown that the sound decides takes up as much of what is left as one sample of it is.
    const double samples = (code_s() + kMoreSamples_s) * responseRate_hz();
    double taken = 0.0;
    for (int i = 0; i < 8; ++i) {
        unexplained_ = std::max(kLeastUnexplained, 1.0 - taken / samples);
        taken = 0.0;
        for (std::size_t k = 0; k < which.size(); ++k) {
            const double each = noise / (speakers_[which[k]].energy * unexplained_);
            for (const float power : parts[k].power) {
                taken += static_cast<double>(power) / (static_cast<double>(power) + each);
            }
        }
    }
    for (std::size_t k = 0; k < which.size(); ++k) {
        speakers_[which[k]].part = std::move(parts[k]);
    }
    for (Speaker& speaker : speakers_) {
        look(speaker);
    }
}

void Separation::run() {
    std::vector<std::size_t> all(speakers_.size());
    std::iota(all.begin(), all.end(), 0U);
    auto pieces = search_.cut(samplesOf(rest_));
    std::vector<std::size_t> loud;
    for (const std::size_t i : all) {
        search(speakers_[i], pieces);
        play(speakers_[i]);
        look(speakers_[i]);
        if (speakers_[i].arrival.snr_db >= config_.heard_snr_db) {
            loud.push_back(i);
        }
    }
    for (const std::size_t i : loud) {
        follow(speakers_[i], 1);
    }
    if (!loud.empty()) {
        fit(loud, config_.first_iterations);
    }
    if (loud.size() < all.size()) {
        pieces = search_.cut(samplesOf(rest_));
        for (const std::size_t i : all) {
            if (std::find(loud.begin(), loud.end(), i) == loud.end()) {
                search(speakers_[i], pieces);
                play(speakers_[i]);
                look(speakers_[i]);
            }
        }
    }
    fit(all, config_.more_iterations);
    for (Speaker& speaker : speakers_) {
        if (speaker.arrival.snr_db < config_.weak_snr_db) {
            const auto heard = alone(speaker);
            search(speaker, search_.cut(samplesOf(heard)));
            play(speaker);
            rest_ = heard;
            speaker.part.response.clear();
            speaker.part.spectrum.clear();
            look(speaker);
        }
        follow(speaker, 2);
    }
    fit(all, config_.last_iterations);
    heedQuiet();
    for (Speaker& speaker : speakers_) {
        const auto samples = samplesOf(alone(speaker));
        speaker.fits = segments_.fit(samples, speaker.replica, speaker.arrival.strongest_s);
        look(speaker, true);
    }
}

}  // namespace unisono
