// Where in a known signal is a speaker at a moment? By ear, not by asking the code under test.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "audio/simulated/simulated_speaker.h"
#include "support/noise_signal.h"

namespace unisono::test {

// What was heard in a short window that ends at a moment.
struct HeardPlace {
    double frame = 0.0;    // of the signal, heard at that moment
    double quality = 0.0;  // normalised correlation of the window with the signal there, ≤ 1
    double gain = 0.0;     // heard / signal
};

// Listens to one output channel of a speaker for one channel of the noise. Coarse: normalised
// cross-correlation over a range of lags around where the sound should be by now. Fine:
// Gauss-Newton on gain and place, with the signal interpolated between its samples. Noise-free,
// the place is exact to about 2e-3 frames (0.04 µs).
class Listener {
 public:
    static constexpr std::size_t kWindow = 256;  // frames, 5.3 ms
    static constexpr double kSure = 0.9;         // quality: this is the place

    Listener(const NoiseSignal& signal, std::size_t signal_channel = 0,
             std::size_t output_channel = 0)
        : signal_(&signal), signal_channel_(signal_channel), output_channel_(output_channel) {}

    // Nothing while it is silent, or plays what cannot be recognised (a cross-fade, a stall).
    // expected: in frames; searched ± search frames around it.
    std::optional<HeardPlace> listen(const SimulatedSpeaker& speaker, TimePoint now,
                                     double expected, double search);

    // Rms of the latest window, for "is it silent".
    static double level(const SimulatedSpeaker& speaker, TimePoint now,
                        std::size_t output_channel = 0);

 private:
    bool hear(const SimulatedSpeaker& speaker, TimePoint now);
    [[nodiscard]] double correlate(Frame lag) const;
    HeardPlace refine(double place);

    const NoiseSignal* signal_;
    std::size_t signal_channel_;
    std::size_t output_channel_;
    std::vector<double> heard_;
    std::vector<NoiseSignal::Slope> there_;
    double energy_ = 0.0;
};

}  // namespace unisono::test
