#include "source/metronome.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace unisono {

namespace {

constexpr double kMinBpm = 10;
constexpr double kMaxBpm = 600;              // beats 4800 frames apart, well over a click's length
constexpr std::size_t kClick_frames = 2000;  // 42 ms
constexpr double kFrames_per_minute = 60.0 * kTimelineRate_hz;

// A struck piece of wood rings at a few unrelated pitches; the higher, the shorter.
std::vector<float> makeClick(double pitch_hz, float peak) {
    struct Partial {
        double ratio;
        double gain;
        double decay_s;
    };
    constexpr std::array kPartials = {Partial{1.0, 1.0, 0.0075}, Partial{2.57, 0.35, 0.0035},
                                      Partial{4.2, 0.15, 0.0015}};
    constexpr double kAttack_s = 0.0004;
    constexpr double kFade_s = 0.008;
    std::vector<float> click(kClick_frames);
    float loudest = 0;
    for (std::size_t frame = 0; frame < kClick_frames; ++frame) {
        // One frame in: the first sample already sounds, so the click's place is unmistakable.
        const double time_s = static_cast<double>(frame + 1) / kTimelineRate_hz;
        const double left_s = static_cast<double>(kClick_frames - frame) / kTimelineRate_hz;
        double sample = 0;
        for (const Partial& partial : kPartials) {
            sample += partial.gain * std::exp(-time_s / partial.decay_s) *
                      std::sin(2 * std::numbers::pi * pitch_hz * partial.ratio * time_s);
        }
        sample *= std::min(1.0, time_s / kAttack_s) * std::min(1.0, left_s / kFade_s);
        click[frame] = static_cast<float>(sample);
        loudest = std::max(loudest, std::abs(click[frame]));
    }
    for (float& sample : click) {
        sample *= peak / loudest;
    }
    return click;
}

class Metronome final : public Source {
 public:
    explicit Metronome(const MetronomeSettings& settings)
        : bpm_(settings.bpm),
          beatsPerBar_(settings.beatsPerBar),
          accent_(makeClick(1600, 0.7F)),
          click_(makeClick(1100, 0.5F)) {
        if (settings.length_s) {
            length_ = std::llround(*settings.length_s * kTimelineRate_hz);
        }
    }

    [[nodiscard]] SourceInfo info() const override {
        const auto tenths = std::llround(bpm_ * 10);
        SourceInfo info;
        info.title = "Metronome, ";
        info.title += std::to_string(tenths / 10);
        if (tenths % 10 != 0) {
            info.title += '.';
            info.title += std::to_string(tenths % 10);
        }
        info.title += " bpm";
        info.location = "metronome";
        info.length = length_;
        info.native_rate_hz = kTimelineRate_hz;
        info.native_channels = 1;
        info.seekable = true;
        return info;
    }

    Result<Read> read(float* stereo, std::size_t frames) override {
        if (length_) {
            frames = static_cast<std::size_t>(
                std::clamp<Frame>(*length_ - position_, 0, static_cast<Frame>(frames)));
        }
        std::fill_n(stereo, frames * 2, 0.0F);
        const Frame end = position_ + static_cast<Frame>(frames);
        // The last click that began at or before position_ may still sound; -1 guards rounding.
        auto k =
            static_cast<std::int64_t>(static_cast<double>(position_) * bpm_ / kFrames_per_minute) -
            1;
        for (k = std::max<std::int64_t>(k, 0); metronomeClick(k, bpm_) < end; ++k) {
            add(k, stereo, end);
        }
        position_ = end;
        return Read{frames, length_ && position_ >= *length_};
    }

    [[nodiscard]] Frame position() const override { return position_; }

    Result<void> seek(Frame position) override {
        position_ = std::clamp<Frame>(position, 0, length_.value_or(std::max<Frame>(position, 0)));
        return {};
    }

 private:
    void add(std::int64_t k, float* stereo, Frame end) const {
        const std::vector<float>& click =
            beatsPerBar_ > 1 && k % beatsPerBar_ == 0 ? accent_ : click_;
        const Frame begin = metronomeClick(k, bpm_);
        const Frame last = std::min(end, begin + static_cast<Frame>(click.size()));
        for (Frame frame = std::max(begin, position_); frame < last; ++frame) {
            const float sample = click[static_cast<std::size_t>(frame - begin)];
            stereo[(frame - position_) * 2] += sample;
            stereo[(frame - position_) * 2 + 1] += sample;
        }
    }

    double bpm_;
    int beatsPerBar_;
    std::vector<float> accent_;
    std::vector<float> click_;
    std::optional<Frame> length_;
    Frame position_ = 0;
};

}  // namespace

Frame metronomeClick(std::int64_t k, double bpm) {
    return std::llround(static_cast<double>(k) * 60 / bpm * kTimelineRate_hz);
}

Result<std::unique_ptr<Source>> openMetronome(const MetronomeSettings& settings) {
    constexpr double kMaxLength_s = 1e9;
    if (!(settings.bpm >= kMinBpm && settings.bpm <= kMaxBpm)) {
        return fail(ErrorKind::usage, "The metronome cannot beat at that speed.", {},
                    "Choose 10 to 600 beats per minute.");
    }
    if (settings.beatsPerBar < 1 || settings.beatsPerBar > 64) {
        return fail(ErrorKind::usage, "The metronome cannot count such bars.", {},
                    "Choose 1 to 64 beats per bar.");
    }
    if (settings.length_s && !(*settings.length_s > 0 && *settings.length_s <= kMaxLength_s)) {
        return fail(ErrorKind::usage, "The metronome cannot play for that time.", {},
                    "Choose a length above zero, or none for endless.");
    }
    return std::make_unique<Metronome>(settings);
}

}  // namespace unisono
