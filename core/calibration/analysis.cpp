#include "calibration/analysis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

#include "calibration/drift_search.h"
#include "calibration/recording.h"

namespace unisono {
namespace {

constexpr double kTail_s = 0.6;      // searched range beyond the latest beginning of a code
constexpr double kStrong_db = 24.0;  // with less the drift is searched again, cleaned
constexpr double kClipped = 0.985;
constexpr double kResponseBefore_s = 0.03;
constexpr double kResponseAfter_s = 0.27;
constexpr float kRegularize = 0.02F;  // of the strongest frequency
constexpr float kShrink = 1.5F;
constexpr float kMedianOfSquares = 0.455F;  // of a normal distribution of variance 1

std::size_t samplesOf(double seconds) {
    return static_cast<std::size_t>(std::max(0.0, seconds * kAnalysisRate_hz));
}

// x(n / (1 + d)): the code as a clock plays it that is slow by d. Windowed sinc from a table of
// 1024 phases: errors below -60 dB, and the replica's own errors are what other speakers would
// hear.
std::vector<float> stretched(std::span<const float> code, double drift) {
    constexpr int kHalf = 10;
    constexpr int kPhases = 1024;
    static const auto table = [] {
        std::vector<std::array<float, 2 * kHalf>> taps(kPhases + 1);
        for (int p = 0; p <= kPhases; ++p) {
            double sum = 0.0;
            for (int k = 0; k < 2 * kHalf; ++k) {
                const double x = static_cast<double>(p) / kPhases - (k - kHalf + 1);
                const double sinc = std::abs(x) < 1e-9
                                        ? 1.0
                                        : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
                const double tap = sinc * (0.5 + 0.5 * std::cos(std::numbers::pi * x / kHalf));
                taps[static_cast<std::size_t>(p)][static_cast<std::size_t>(k)] =
                    static_cast<float>(tap);
                sum += tap;
            }
            for (float& tap : taps[static_cast<std::size_t>(p)]) {
                tap = static_cast<float>(tap / sum);
            }
        }
        return taps;
    }();
    const auto size = static_cast<std::ptrdiff_t>(code.size());
    std::vector<float> result(code.size() + samplesOf(0.001));
    for (std::size_t n = 0; n < result.size(); ++n) {
        const double x = static_cast<double>(n) / (1.0 + drift);
        const auto whole = static_cast<std::ptrdiff_t>(x);
        const auto& taps =
            table[static_cast<std::size_t>((x - static_cast<double>(whole)) * kPhases + 0.5)];
        const std::ptrdiff_t first = whole - kHalf + 1;
        float sum = 0.0F;
        for (int k = 0; k < 2 * kHalf; ++k) {
            const std::ptrdiff_t i = first + k;
            if (i >= 0 && i < size) {
                sum += code[static_cast<std::size_t>(i)] * taps[static_cast<std::size_t>(k)];
            }
        }
        result[n] = sum;
    }
    return result;
}

struct Speaker {
    std::vector<float> code;
    double drift = 0.0;
    std::vector<Complex> replica;  // spectrum of the code, stretched
    std::vector<Complex> played;   // spectrum of what it contributed to the recording
    std::vector<Complex> response;
    Arrival arrival;
};

class GroupAnalysis {
 public:
    GroupAnalysis(std::span<const float> recording, const Stimulus& stimulus, std::size_t speakers,
                  const AnalysisConfig& config, double expected_s)
        : config_(config),
          begin_s_(expected_s + stimulus.codeBegin_s()),
          recording_(from(halveRate(recording), samplesOf(begin_s_))),
          code_samples_(samplesOf(stimulus.config().code_s)),
          fft_(fastFftSize(
              std::max(recording_.size(), code_samples_ + samplesOf(config.search_s + kTail_s)))),
          inverse_(fft_.size() / 2),
          first_bin_(binOf(config.low_hz)),
          bin_count_(binOf(config.high_hz) - binOf(config.low_hz)),
          search_(code_samples_, {config.low_hz, config.high_hz, config.search_s, config.segments,
                                  config.drift_ppm, config.drift_step_ppm}) {
        weight_ = weights(config.low_hz, config.high_hz);
        timing_weight_ = weights(config.timing_low_hz, config.timing_high_hz);
        speakers_.resize(speakers);
        for (std::size_t i = 0; i < speakers; ++i) {
            speakers_[i].code = halveRate(stimulus.code(i));
        }
    }

    std::vector<SpeakerMeasurement> run() {
        residual_ = fft_.forward(recording_);
        const auto pieces = search_.cut(recording_);
        for (Speaker& speaker : speakers_) {
            speaker.drift = search_.find(pieces, search_.prepare(speaker.code)).drift;
            look(speaker, residual_);
        }
        for (int round = 0; round < config_.rounds; ++round) {
            for (const std::size_t i : strongestFirst()) {
                clean(speakers_[i], round == config_.rounds - 1);
            }
        }
        std::vector<SpeakerMeasurement> result;
        for (Speaker& speaker : speakers_) {
            result.push_back(judge(speaker));
        }
        return result;
    }

 private:
    static std::vector<float> from(std::vector<float> samples, std::size_t begin) {
        samples.erase(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(
                                                             std::min(begin, samples.size())));
        return samples;
    }
    [[nodiscard]] std::size_t binOf(double hz) const {
        return static_cast<std::size_t>(hz * static_cast<double>(fft_.size()) / kAnalysisRate_hz);
    }
    // sin² over the band, times f to undo the codes' own 1/f.
    [[nodiscard]] std::vector<float> weights(double low_hz, double high_hz) const {
        std::vector<float> result(bin_count_);
        for (std::size_t i = 0; i < bin_count_; ++i) {
            const double f = static_cast<double>(first_bin_ + i) * kAnalysisRate_hz /
                             static_cast<double>(fft_.size());
            const double u = std::clamp((f - low_hz) / (high_hz - low_hz), 0.0, 1.0);
            result[i] = static_cast<float>(std::pow(std::sin(std::numbers::pi * u), 2) * f * 1e-3);
        }
        return result;
    }
    [[nodiscard]] double responseRate_hz() const { return 0.5 * kAnalysisRate_hz; }

    [[nodiscard]] std::vector<std::size_t> strongestFirst() const {
        std::vector<std::size_t> order(speakers_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
            return speakers_[a].arrival.snr_db > speakers_[b].arrival.snr_db;
        });
        return order;
    }

    // The impulse response in the band of interest, analytic, shifted to zero frequency.
    [[nodiscard]] std::vector<Complex> responseTo(const std::vector<Complex>& replica,
                                                  const std::vector<Complex>& heard,
                                                  const std::vector<float>& weight) const {
        std::vector<Complex> product(bin_count_);
        for (std::size_t i = 0; i < bin_count_; ++i) {
            product[i] = heard[first_bin_ + i] * std::conj(replica[first_bin_ + i]) * weight[i];
        }
        std::vector<Complex> response;
        inverse_.run(product, response);
        response.resize(static_cast<std::size_t>((config_.search_s + kTail_s) * responseRate_hz()));
        return response;
    }

    void look(Speaker& speaker, const std::vector<Complex>& heard) const {
        speaker.replica = fft_.forward(stretched(speaker.code, speaker.drift));
        speaker.response = responseTo(speaker.replica, heard, weight_);
        speaker.arrival = findArrival(speaker.response, responseRate_hz(), config_.arrival);
    }

    // Everything but this speaker.
    [[nodiscard]] std::vector<Complex> without(const Speaker& speaker) const {
        std::vector<Complex> heard = residual_;
        if (!speaker.played.empty()) {
            for (std::size_t i = 0; i < heard.size(); ++i) {
                heard[i] += speaker.played[i];
            }
        }
        return heard;
    }

    // Looks at one speaker without the others, then takes what it played out of the recording.
    void clean(Speaker& speaker, bool last) {
        const std::vector<Complex> heard = without(speaker);
        if (!speaker.played.empty() && speaker.arrival.snr_db < kStrong_db) {
            const auto pieces = search_.cut(from(fft_.inverse(heard), 0));
            speaker.drift = search_.find(pieces, search_.prepare(speaker.code)).drift;
            look(speaker, heard);
        } else {
            look(speaker, heard);
        }
        if (last) {
            refineDrift(speaker, heard);
        }
        std::vector<Complex> full(heard.size());
        float strongest = 0.0F;
        for (const Complex& bin : speaker.replica) {
            strongest = std::max(strongest, std::norm(bin));
        }
        const float regular = kRegularize * strongest + 1e-20F;
        for (std::size_t i = 0; i < full.size(); ++i) {
            full[i] = heard[i] * std::conj(speaker.replica[i]) /
                      (std::norm(speaker.replica[i]) + regular);
        }
        std::vector<float> response = fft_.inverse(full);
        gate(response, samplesOf(speaker.arrival.strongest_s));
        speaker.played = fft_.forward(response);
        double with = 0.0;
        double own = 1e-20;
        for (std::size_t i = 0; i < full.size(); ++i) {
            speaker.played[i] *= speaker.replica[i];
            if (i >= first_bin_ && i < first_bin_ + bin_count_) {
                with += static_cast<double>((std::conj(speaker.played[i]) * heard[i]).real());
                own += static_cast<double>(std::norm(speaker.played[i]));
            }
        }
        const auto scale = static_cast<float>(std::clamp(with / own, 0.0, 1.2));
        for (std::size_t i = 0; i < full.size(); ++i) {
            speaker.played[i] *= scale;
            residual_[i] = heard[i] - speaker.played[i];
        }
    }

    // Keeps what stands out of the noise around the peak (Wiener), and nothing else.
    void gate(std::vector<float>& response, std::size_t peak) const {
        const std::size_t begin = peak - std::min(peak, samplesOf(config_.gate_before_s));
        const std::size_t end = std::min(response.size(), peak + samplesOf(config_.gate_after_s));
        std::vector<float> squares;
        const std::size_t quiet = peak - std::min(peak, samplesOf(0.25));
        if (begin > quiet + samplesOf(0.02)) {
            squares.assign(response.begin() + static_cast<std::ptrdiff_t>(quiet),
                           response.begin() + static_cast<std::ptrdiff_t>(begin));
        } else {
            const std::size_t after = std::min(end + samplesOf(0.2), response.size());
            squares.assign(response.begin() + static_cast<std::ptrdiff_t>(end),
                           response.begin() + static_cast<std::ptrdiff_t>(after));
        }
        float noise = 0.0F;
        if (!squares.empty()) {
            for (float& value : squares) {
                value *= value;
            }
            const auto middle = squares.begin() + static_cast<std::ptrdiff_t>(squares.size() / 2);
            std::nth_element(squares.begin(), middle, squares.end());
            noise = *middle / kMedianOfSquares;
        }
        constexpr std::size_t kAround = 12;
        std::vector<float> kept(response.size(), 0.0F);
        float local = 0.0F;
        const auto square = [&](std::size_t i) {
            return i < response.size() ? response[i] * response[i] : 0.0F;
        };
        for (std::size_t i = begin - std::min(begin, kAround); i < begin + kAround; ++i) {
            local += square(i);
        }
        for (std::size_t i = begin; i < end; ++i) {
            const float mean = std::max(local, 0.0F) / (2.0F * kAround);
            kept[i] = response[i] * std::max(0.0F, 1.0F - kShrink * noise / (mean + 1e-30F));
            local += square(i + kAround) - (i >= kAround ? square(i - kAround) : 0.0F);
        }
        response = std::move(kept);
    }

    // The code in two halves: where either of them arrives.
    struct Halves {
        double first_s = 0.0;  // strongest arrival in the first half's response
        double second_s = 0.0;
        double first_peak = 0.0;
        double second_peak = 0.0;
        double first_at_second =
            0.0;  // of its own peak: what the first shows where the second peaks
        double second_at_first = 0.0;
    };
    [[nodiscard]] Halves halves(const Speaker& speaker, const std::vector<Complex>& heard) const {
        auto code = stretched(speaker.code, speaker.drift);
        const std::size_t middle = code.size() / 2;
        std::vector<float> second(code.size(), 0.0F);
        std::copy(code.begin() + static_cast<std::ptrdiff_t>(middle), code.end(),
                  second.begin() + static_cast<std::ptrdiff_t>(middle));
        code.resize(middle);
        const auto a = responseTo(fft_.forward(code), heard, weight_);
        const auto b = responseTo(fft_.forward(second), heard, weight_);
        const auto strongest = [](const std::vector<Complex>& response) {
            return std::max_element(
                       response.begin(), response.end(),
                       [](Complex x, Complex y) { return std::norm(x) < std::norm(y); }) -
                   response.begin();
        };
        const auto peak_a = strongest(a);
        const auto peak_b = strongest(b);
        const auto reach = static_cast<std::ptrdiff_t>(config_.agree_s * responseRate_hz()) + 1;
        const auto near = [&](const std::vector<Complex>& response, std::ptrdiff_t at) {
            float best = 0.0F;
            for (std::ptrdiff_t i = at - reach; i <= at + reach; ++i) {
                if (i >= 0 && i < static_cast<std::ptrdiff_t>(response.size())) {
                    best = std::max(best, std::abs(response[static_cast<std::size_t>(i)]));
                }
            }
            return static_cast<double>(best);
        };
        Halves result;
        result.first_peak = std::abs(a[static_cast<std::size_t>(peak_a)]);
        result.second_peak = std::abs(b[static_cast<std::size_t>(peak_b)]);
        result.first_at_second = near(a, peak_b) / (result.first_peak + 1e-20);
        result.second_at_first = near(b, peak_a) / (result.second_peak + 1e-20);
        // For the drift: the same place in both, wherever both show it well.
        const auto common = result.second_at_first > result.first_at_second ? peak_a : peak_b;
        result.first_s = fine(a, common);
        result.second_s = fine(b, common);
        return result;
    }
    [[nodiscard]] double fine(const std::vector<Complex>& response, std::ptrdiff_t at) const {
        const double sample_s = 1.0 / responseRate_hz();
        return peakNear(response, responseRate_hz(), static_cast<double>(at) * sample_s,
                        2.0 * sample_s);
    }

    // What drift is left shows as a distance between the two halves.
    void refineDrift(Speaker& speaker, const std::vector<Complex>& heard) const {
        const Halves h = halves(speaker, heard);
        if (std::min(h.first_at_second, h.second_at_first) < 0.7) {
            return;
        }
        const double apart_s = 0.5 * static_cast<double>(code_samples_) / kAnalysisRate_hz;
        const double correction = (h.second_s - h.first_s) / apart_s;
        if (std::abs(correction) < 60e-6) {
            speaker.drift += correction;
            look(speaker, heard);
        }
    }

    SpeakerMeasurement judge(Speaker& speaker) const {
        const std::vector<Complex> heard = without(speaker);
        look(speaker, heard);
        const Halves h = halves(speaker, heard);
        SpeakerMeasurement m;
        m.arrival = speaker.arrival;
        m.drift_ppm = speaker.drift * 1e6;
        m.halves_apart_s = h.second_s - h.first_s;
        const double code_s = static_cast<double>(code_samples_) / kAnalysisRate_hz;
        const double arrived_s =
            peakNear(responseTo(speaker.replica, heard, timing_weight_), responseRate_hz(),
                     speaker.arrival.first_s, config_.timing_reach_s);
        m.latency_s = arrived_s + speaker.drift * 0.5 * code_s;
        m.obstructed = speaker.arrival.first_below_db < -3.0;
        const double balance =
            std::min(h.first_peak, h.second_peak) / (std::max(h.first_peak, h.second_peak) + 1e-20);
        m.jumped = std::min(h.first_at_second, h.second_at_first) < 0.5 || balance < 0.4;
        const Arrival& a = speaker.arrival;
        m.confidence = 1.0 / (1.0 + std::exp(-(std::min(a.separation_db, a.snr_db - 6.0) -
                                               config_.good_separation_db + 1.0) /
                                             1.5));
        if (m.jumped || std::abs(m.drift_ppm) > config_.believable_ppm ||
            a.separation_db < config_.weak_separation_db || a.snr_db < config_.good_snr_db) {
            m.grade = Grade::unusable;
            m.confidence = std::min(m.confidence, 0.3);
        } else if (a.separation_db < config_.good_separation_db) {
            m.grade = Grade::weak;
        } else {
            m.grade = Grade::good;
        }
        const auto begin =
            static_cast<std::ptrdiff_t>((a.first_s - kResponseBefore_s) * responseRate_hz());
        const auto end =
            static_cast<std::ptrdiff_t>((a.first_s + kResponseAfter_s) * responseRate_hz());
        for (std::ptrdiff_t i = begin; i < end; ++i) {
            m.response.push_back(i >= 0 && i < static_cast<std::ptrdiff_t>(speaker.response.size())
                                     ? speaker.response[static_cast<std::size_t>(i)]
                                     : Complex{});
        }
        return m;
    }

    AnalysisConfig config_;
    double begin_s_;
    std::vector<float> recording_;
    std::size_t code_samples_;
    RealFft fft_;
    InverseFft inverse_;
    std::size_t first_bin_;
    std::size_t bin_count_;
    DriftSearch search_;
    std::vector<float> weight_;
    std::vector<float> timing_weight_;
    std::vector<Speaker> speakers_;
    std::vector<Complex>
        residual_;  // the recording, less what all speakers are known to have played
};

}  // namespace

GroupMeasurement analyse(std::span<const float> recording, const Stimulus& stimulus,
                         std::size_t speakers, const AnalysisConfig& config, double expected_s) {
    GroupMeasurement group;
    group.reference_s = stimulus.codeBegin_s() + 0.5 * stimulus.config().code_s;
    double squares = 0.0;
    std::size_t clipped = 0;
    for (const float sample : recording) {
        squares += static_cast<double>(sample) * static_cast<double>(sample);
        clipped += std::abs(sample) >= kClipped ? 1 : 0;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(recording.size(), 1));
    group.level_dbfs = 10.0 * std::log10(squares / count + 1e-12);
    group.clipped_part = static_cast<double>(clipped) / count;
    group.speakers = GroupAnalysis(recording, stimulus, speakers, config, expected_s).run();
    return group;
}

}  // namespace unisono
