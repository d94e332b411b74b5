#include "source/test_tune.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace unisono {
namespace {

constexpr auto kFrames = static_cast<Frame>(kTestTuneLength_s * kTimelineRate_hz);
constexpr double kEighth_s = 0.3;  // 100 beats a minute
constexpr float kPeak = 0.5F;

struct Note {
    double at_eighths;
    int key;  // as on a MIDI keyboard: 69 is 440 Hz
    double loudness;
    double side;  // -1 left … +1 right
};

// D major over D, B minor, G, A and home again: broken chords, a melody above, a bass below.
constexpr std::array kNotes = {
    // the bass, one note a bar
    Note{0, 38, 0.35, 0.0},
    Note{8, 35, 0.50, 0.0},
    Note{16, 43, 0.55, 0.0},
    Note{24, 45, 0.60, 0.0},
    Note{32, 38, 0.55, 0.0},
    // the broken chords, to the left
    Note{0, 62, 0.20, -0.6},
    Note{1, 66, 0.22, -0.4},
    Note{2, 69, 0.25, -0.5},
    Note{3, 74, 0.28, -0.3},
    Note{4, 66, 0.28, -0.6},
    Note{5, 69, 0.30, -0.4},
    Note{8, 59, 0.34, -0.6},
    Note{9, 62, 0.34, -0.4},
    Note{10, 66, 0.36, -0.5},
    Note{11, 71, 0.38, -0.3},
    Note{12, 62, 0.36, -0.6},
    Note{13, 66, 0.36, -0.4},
    Note{16, 55, 0.38, -0.6},
    Note{17, 59, 0.38, -0.4},
    Note{18, 62, 0.40, -0.5},
    Note{19, 67, 0.42, -0.3},
    Note{20, 59, 0.40, -0.6},
    Note{21, 62, 0.40, -0.4},
    Note{24, 57, 0.40, -0.6},
    Note{25, 61, 0.40, -0.4},
    Note{26, 64, 0.42, -0.5},
    Note{27, 69, 0.44, -0.3},
    Note{28, 61, 0.40, -0.6},
    Note{29, 64, 0.38, -0.4},
    Note{32, 62, 0.40, -0.6},
    Note{32.4, 66, 0.38, -0.3},
    Note{32.8, 69, 0.36, 0.0},
    Note{33.2, 74, 0.36, 0.3},
    // the melody, to the right
    Note{4, 81, 0.40, 0.5},
    Note{6, 78, 0.45, 0.4},
    Note{7, 79, 0.45, 0.6},
    Note{8, 78, 0.55, 0.5},
    Note{10, 74, 0.50, 0.4},
    Note{11, 76, 0.45, 0.6},
    Note{12, 78, 0.55, 0.5},
    Note{14, 71, 0.50, 0.4},
    Note{15, 73, 0.45, 0.6},
    Note{16, 74, 0.60, 0.5},
    Note{18, 79, 0.55, 0.4},
    Note{19, 78, 0.50, 0.6},
    Note{20, 76, 0.55, 0.5},
    Note{21, 74, 0.50, 0.4},
    Note{22, 83, 0.60, 0.6},
    Note{24, 81, 0.65, 0.5},
    Note{26, 76, 0.50, 0.4},
    Note{27, 78, 0.50, 0.6},
    Note{28, 79, 0.55, 0.5},
    Note{29, 76, 0.50, 0.4},
    Note{30, 73, 0.50, 0.6},
    Note{32, 74, 0.60, 0.5},
    Note{33.6, 78, 0.40, 0.6},
    Note{34, 86, 0.35, 0.5},
};

// A plucked string: partials that fall off in level and die the sooner the higher they are, each a
// little sharper than a whole multiple, as stiff strings are. Adds to left and right.
void pluck(const Note& note, std::vector<float>& stereo) {
    constexpr std::size_t kPartials = 8;
    constexpr double kStiffness = 1.5e-4;
    constexpr double kAttack_s = 0.004;
    constexpr double kInaudible = 3e-4;

    const double pitch_hz = 440.0 * std::pow(2.0, (note.key - 69) / 12.0);
    const double angle = (note.side + 1.0) * std::numbers::pi / 4.0;  // equal power
    const double left = std::cos(angle) * note.loudness;
    const double right = std::sin(angle) * note.loudness;

    // One turning, shrinking arrow per partial instead of a sine and an exponential per sample.
    std::array<double, kPartials> re{};
    std::array<double, kPartials> im{};
    std::array<double, kPartials> turn_re{};
    std::array<double, kPartials> turn_im{};
    double slowest_decay_s = 0.0;
    for (std::size_t i = 0; i < kPartials; ++i) {
        const double n = static_cast<double>(i) + 1.0;
        const double frequency_hz = n * pitch_hz * std::sqrt(1.0 + kStiffness * n * n);
        const double decay_s = 1.4 * std::pow(220.0 / pitch_hz, 0.4) / (0.7 + 0.3 * n);
        const double turn = 2.0 * std::numbers::pi * frequency_hz / kTimelineRate_hz;
        const double shrink = std::exp(-1.0 / (decay_s * kTimelineRate_hz));
        // Plucked at a seventh of the string: the seventh partial is missing.
        re[i] = std::abs(std::sin(std::numbers::pi * n / 7.0)) / std::pow(n, 1.3);
        turn_re[i] = shrink * std::cos(turn);
        turn_im[i] = shrink * std::sin(turn);
        slowest_decay_s = std::max(slowest_decay_s, decay_s);
    }
    const auto begin = static_cast<Frame>(note.at_eighths * kEighth_s * kTimelineRate_hz);
    const auto audible =
        static_cast<Frame>(-std::log(kInaudible) * slowest_decay_s * kTimelineRate_hz);
    const Frame end = std::min(kFrames, begin + audible);
    float* out = stereo.data() + 2 * begin;
    for (Frame frame = begin; frame < end; ++frame, out += 2) {
        double sample = 0.0;
        for (std::size_t i = 0; i < kPartials; ++i) {
            sample += im[i];
            const double turned = re[i] * turn_re[i] - im[i] * turn_im[i];
            im[i] = re[i] * turn_im[i] + im[i] * turn_re[i];
            re[i] = turned;
        }
        const double age_s = static_cast<double>(frame - begin) / kTimelineRate_hz;
        sample *= std::min(1.0, age_s / kAttack_s);
        out[0] += static_cast<float>(left * sample);
        out[1] += static_cast<float>(right * sample);
    }
}

std::vector<float> synthesise() {
    constexpr double kFadeOut_s = 0.6;
    std::vector<float> stereo(static_cast<std::size_t>(kFrames) * 2);
    for (const Note& note : kNotes) {
        pluck(note, stereo);
    }
    float peak = 0.0F;
    for (const float sample : stereo) {
        peak = std::max(peak, std::abs(sample));
    }
    for (Frame frame = 0; frame < kFrames; ++frame) {
        const double left_s = static_cast<double>(kFrames - 1 - frame) / kTimelineRate_hz;
        const auto gain = static_cast<float>(kPeak / peak * std::min(1.0, left_s / kFadeOut_s));
        stereo[static_cast<std::size_t>(2 * frame)] *= gain;
        stereo[static_cast<std::size_t>(2 * frame + 1)] *= gain;
    }
    return stereo;
}

// It takes a while, so it is done once, when it is first asked for.
const std::vector<float>& samples() {
    static const std::vector<float> stereo = synthesise();
    return stereo;
}

class TestTune final : public Source {
 public:
    [[nodiscard]] SourceInfo info() const override {
        SourceInfo info;
        info.title = "Test tune";
        info.location = "built in";
        info.length = kFrames;
        info.native_rate_hz = kTimelineRate_hz;
        info.native_channels = kTimelineChannels;
        info.seekable = true;
        return info;
    }

    Result<Read> read(float* stereo, std::size_t frames) override {
        const auto count = std::min(frames, static_cast<std::size_t>(kFrames - position_));
        std::copy_n(stereo_.begin() + 2 * position_, 2 * count, stereo);
        position_ += static_cast<Frame>(count);
        return Read{count, position_ == kFrames};
    }

    [[nodiscard]] Frame position() const override { return position_; }

    Result<void> seek(Frame position) override {
        position_ = std::clamp<Frame>(position, 0, kFrames);
        return {};
    }

 private:
    const std::vector<float>& stereo_ = samples();
    Frame position_ = 0;
};

}  // namespace

std::unique_ptr<Source> makeTestTune() {
    return std::make_unique<TestTune>();
}

}  // namespace unisono
