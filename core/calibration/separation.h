// Takes a recording of many speakers apart: what each of them alone would have sounded like.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "calibration/arrival.h"
#include "calibration/band.h"
#include "calibration/drift_search.h"
#include "calibration/fft.h"
#include "calibration/joint_fit.h"
#include "calibration/quiet.h"
#include "calibration/replica.h"
#include "calibration/segments.h"

namespace unisono {

struct SeparationConfig {
    Band band;
    Band dull{700.0, 5000.0};  // its lower half: what passes obstacles, and rings least
    double search_s = 1.25;
    double tail_s = 0.6;  // of response that is looked at beyond the latest beginning of a code
    double drift_ppm = 320.0;
    double drift_step_ppm = 40.0;
    double heard_snr_db = 20.0;    // with less, a speaker is searched again without the others
    double weak_snr_db = 24.0;     // … and once more
    double gate_before_s = 0.015;  // a speaker's own response around its strongest arrival
    double gate_after_s = 0.4;
    int first_iterations = 3;       // of the joint fits: of those that are heard at once,
    int more_iterations = 3;        // of all,
    int last_iterations = 7;        // and of all with their clocks and gains as they turned out
    double bend_reach_s = 0.25e-3;  // pieces of the code are looked for so far from where they are
    QuietConfig quiet;
    ArrivalConfig arrival;
};

class Separation {
 public:
    // recording: at kAnalysisRate_hz, from the moment on at which the codes begin at the earliest.
    // codes: at the same rate, all of one length.
    Separation(std::span<const float> recording, std::vector<std::vector<float>> codes,
               const SeparationConfig& config);

    struct Speaker {
        std::vector<float> code;
        Playing playing;
        std::vector<float> replica;     // the code, as played
        FitPart part;                   // its response, and the replica's weighted spectrum
        std::vector<Complex> spectrum;  // of what is heard of it, in the band
        std::vector<Complex> response;  // … in time: analytic, at responseRate_hz
        std::vector<Complex> dull;      // … and in the lower half of the band, after run()
        Arrival arrival;
        SegmentFits fits;
        double energy = 0.0;      // of the replica
        std::vector<float> kept;  // of it in quiet_rest_, or nothing while that is not known
    };

    void run();

    [[nodiscard]] const std::vector<Speaker>& speakers() const noexcept { return speakers_; }
    [[nodiscard]] double responseRate_hz() const noexcept;
    [[nodiscard]] double code_s() const noexcept;
    // The response of one speaker as heard in a narrower band, from narrowingTo(that).
    [[nodiscard]] std::vector<float> narrowingTo(const Band& band) const;
    [[nodiscard]] std::vector<Complex> responseIn(std::span<const float> narrowing,
                                                  const Speaker& speaker) const;
    // … and as only the first and only the second half of the code tell.
    [[nodiscard]] std::array<std::vector<Complex>, 2> responseOfHalves(
        const Speaker& speaker) const;
    // Of its contribution to the recording against what was sent, in the band.
    [[nodiscard]] double level_db(const Speaker& speaker) const;

 private:
    [[nodiscard]] double bin_hz() const noexcept;
    [[nodiscard]] std::vector<Complex> spectrumOf(std::span<const float> samples) const;
    [[nodiscard]] std::vector<Complex> alone(const Speaker& speaker) const;
    [[nodiscard]] std::vector<Complex> product(const Speaker& speaker) const;
    [[nodiscard]] std::vector<float> samplesOf(const std::vector<Complex>& bins) const;
    void search(Speaker& speaker, const DriftSearch::Pieces& pieces);
    void play(Speaker& speaker);
    void look(Speaker& speaker, bool dull = false);
    void follow(Speaker& speaker, int repeats);
    void heedQuiet();
    void expect(Speaker& speaker) const;
    void fit(const std::vector<std::size_t>& which, int iterations);

    SeparationConfig config_;
    std::size_t code_samples_;
    RealFft fft_;
    BandFft band_fft_;
    std::size_t first_bin_;
    std::size_t bin_count_;
    std::vector<float> weight_;
    std::vector<float> window_;  // what the weights make of a correlation, of sum 1
    std::vector<float> dull_;    // what narrows a response to the lower half of the band
    DriftSearch search_;
    SegmentAnalysis segments_;
    std::vector<Speaker> speakers_;
    std::vector<Complex> heard_;  // the recording's spectrum, weighted
    double unexplained_ = 1.0;  // part of a sound that the fit had no part in that is left in rest_
    std::vector<Complex> rest_;        // … less what all speakers are known to have played
    std::vector<Complex> quiet_rest_;  // … with its noisy moments held down
};

}  // namespace unisono
