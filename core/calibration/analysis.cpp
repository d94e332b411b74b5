#include "calibration/analysis.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "calibration/recording.h"
#include "calibration/separation.h"

namespace unisono {
namespace {

constexpr double kClipped = 0.985;
constexpr double kResponseAfter_s = 0.27;

// The largest magnitude against the mean of all.
double clarity_db(const std::vector<Complex>& response) {
    double sum = 1e-30;
    double largest = 0.0;
    for (const Complex value : response) {
        const auto square = static_cast<double>(std::norm(value));
        sum += square;
        largest = std::max(largest, square);
    }
    return 10.0 * std::log10(largest * static_cast<double>(response.size()) / sum + 1e-12);
}

// How much of the largest arrival of one half of the code the other half has in the same place.
double agreement(const std::vector<Complex>& a, const std::vector<Complex>& b,
                 std::ptrdiff_t reach) {
    const auto strongest = [](const std::vector<Complex>& response) {
        return std::max_element(response.begin(), response.end(),
                                [](Complex x, Complex y) { return std::norm(x) < std::norm(y); }) -
               response.begin();
    };
    const auto part = [reach](const std::vector<Complex>& response, std::ptrdiff_t at,
                              std::ptrdiff_t own) {
        float best = 0.0F;
        for (std::ptrdiff_t i = at - reach; i <= at + reach; ++i) {
            if (i >= 0 && i < static_cast<std::ptrdiff_t>(response.size())) {
                best = std::max(best, std::abs(response[static_cast<std::size_t>(i)]));
            }
        }
        return static_cast<double>(best) /
               (static_cast<double>(std::abs(response[static_cast<std::size_t>(own)])) + 1e-20);
    };
    const auto peak_a = strongest(a);
    const auto peak_b = strongest(b);
    return std::min(part(a, peak_b, peak_a), part(b, peak_a, peak_b));
}

// What narrows the responses to the bands of AnalysisConfig.
struct Narrowings {
    std::vector<float> timing;
    std::vector<float> bright;
};

Evidence evidenceOf(const Separation& separation, const Separation::Speaker& speaker,
                    const Narrowings& narrowings, const AnalysisConfig& config) {
    const double rate_hz = separation.responseRate_hz();
    Evidence evidence;
    evidence.arrival = speaker.arrival;
    evidence.fits = speaker.fits;
    for (std::size_t k = 0; k < evidence.fits.size(); ++k) {
        evidence.fits[k].gain *= speaker.playing.gain[k];
        evidence.fits[k].gain_sigma *= speaker.playing.gain[k];
    }
    evidence.drift_ppm = speaker.playing.drift * 1e6;
    const auto [first, second] = separation.responseOfHalves(speaker);
    evidence.halves_agree =
        agreement(first, second, static_cast<std::ptrdiff_t>(config.agree_s * rate_hz) + 1);
    evidence.halves_clear_db = std::min(clarity_db(first), clarity_db(second));
    const auto bright = separation.responseIn(narrowings.bright, speaker);
    evidence.bands_apart_s =
        peakNear(bright, rate_hz, speaker.arrival.first_s, config.agree_s) -
        peakNear(speaker.dull, rate_hz, speaker.arrival.first_s, config.agree_s);
    readAround(evidence, speaker.response, speaker.dull, rate_hz);
    return evidence;
}

SpeakerMeasurement judge(const Separation& separation, const Separation::Speaker& speaker,
                         const Narrowings& narrowings, const AnalysisConfig& config) {
    const double rate_hz = separation.responseRate_hz();
    const Evidence evidence = evidenceOf(separation, speaker, narrowings, config);
    const Verdict verdict = gradeOf(evidence, config.grading);
    SpeakerMeasurement m;
    m.arrival = speaker.arrival;
    m.drift_ppm = speaker.playing.drift * 1e6;
    m.level_db = separation.level_db(speaker);
    m.latency_s = peakNear(separation.responseIn(narrowings.timing, speaker), rate_hz,
                           speaker.arrival.first_s, config.timing_reach_s) +
                  speaker.playing.lateness_s(0.5, separation.code_s());
    m.error_s = verdict.error_s;
    m.grade = verdict.grade;
    m.trouble = verdict.trouble;
    m.confidence = verdict.confidence;
    m.jumped = verdict.trouble == Trouble::jumped || verdict.trouble == Trouble::asleep;
    m.obstructed = verdict.trouble == Trouble::obstructed ||
                   speaker.arrival.first_below_db < config.grading.obstructed_db;
    const auto begin = static_cast<std::ptrdiff_t>(
        (speaker.arrival.first_s - SpeakerMeasurement::kResponseBefore_s) * rate_hz);
    m.response_arrival = speaker.arrival.first_s * rate_hz - static_cast<double>(begin);
    const auto end =
        static_cast<std::ptrdiff_t>((speaker.arrival.first_s + kResponseAfter_s) * rate_hz);
    for (std::ptrdiff_t i = begin; i < end; ++i) {
        m.response.push_back(i >= 0 && i < static_cast<std::ptrdiff_t>(speaker.response.size())
                                 ? speaker.response[static_cast<std::size_t>(i)]
                                 : Complex{});
    }
    return m;
}

}  // namespace

GroupMeasurement analyse(std::span<const float> recording, const Stimulus& stimulus,
                         std::span<const std::size_t> codes, const AnalysisConfig& config,
                         double expected_s) {
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

    auto sent = stimulus.codes(codes);
    const RateHalver halver(sent.empty() ? 0 : sent.front().size());
    for (auto& code : sent) {
        code = halver.halve(code);
    }
    const std::vector<float> heard = halveRate(recording);
    const auto begin = std::min(
        heard.size(),
        static_cast<std::size_t>((expected_s + stimulus.codeBegin_s()) * kAnalysisRate_hz));
    Separation separation(std::span<const float>(heard).subspan(begin), std::move(sent),
                          config.separation);
    separation.run();
    const Narrowings narrowings{separation.narrowingTo(config.timing),
                                separation.narrowingTo(config.bright)};
    for (const auto& speaker : separation.speakers()) {
        group.speakers.push_back(judge(separation, speaker, narrowings, config));
    }
    return group;
}

GroupMeasurement analyse(std::span<const float> recording, const Stimulus& stimulus,
                         std::size_t speakers, const AnalysisConfig& config, double expected_s) {
    std::vector<std::size_t> codes(speakers);
    std::iota(codes.begin(), codes.end(), 0U);
    return analyse(recording, stimulus, codes, config, expected_s);
}

}  // namespace unisono
