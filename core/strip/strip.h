// The per-speaker chain: timeline → delay and resampler → role → gain → EQ → limiter.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

#include "model/speaker.h"
#include "strip/equalizer.h"
#include "strip/interpolator.h"
#include "strip/limiter.h"
#include "strip/overlay.h"
#include "timeline/frame_ring.h"

namespace unisono {

// What a strip needs of SpeakerSettings, in a form that can be handed over without a lock.
struct StripParameters {
    Role role = Role::stereo;
    float gain = 1.0F;  // linear; 0 when muted
    std::array<EqBand, kMaxEqBands> bands{};
    std::size_t band_count = 0;

    static StripParameters from(const SpeakerSettings& settings);
};

// Everything but the constructor is real-time safe. One thread at a time.
class Strip {
 public:
    // channels: of the device, ≥ 1. Sound goes to the first two (front left and right; to the
    // only one on a mono device), any others stay silent.
    Strip(const FrameRing& ring, int device_rate_hz, int channels);

    // Longest render() at once, in frames.
    static constexpr std::size_t kMaxBlock = 256;
    // Every change of level, role and EQ is ramped over this time.
    static constexpr double kRamp_s = 0.010;
    // Cross-fade of a step from one place of the timeline to another.
    static constexpr double kStepFade_s = 0.015;

    // What goes in at device frame n comes out at n + latencyFrames(), always.
    [[nodiscard]] std::size_t latencyFrames() const noexcept { return limiter_.latencyFrames(); }

    // Timeline frames that are read beyond the last one rendered.
    [[nodiscard]] std::size_t lookAheadFrames() const noexcept {
        return interpolator_->taps() / 2 + 2;
    }

    void setParameters(const StripParameters& parameters) noexcept;

    // Lay this over the timeline from now on, or nothing. It must live until another call.
    void setOverlay(const Overlay* overlay) noexcept {
        overlay_ = overlay;
        presence_ = 1.0F;
        overlay_leaves_ = false;
    }
    // Let it fade, before its end.
    void endOverlay() noexcept { overlay_leaves_ = true; }

    // Start reading here, fading in. speed: timeline frames per device frame.
    void start(double position, double speed) noexcept;
    // Fall silent: fading out if rendering goes on. What was inside is not heard after a new start.
    void stop() noexcept;
    [[nodiscard]] bool started() const noexcept { return started_; }
    // Cross-fade to another place, while the old one is played out. A step that comes during a
    // cross-fade waits for its end; only the latest waits.
    void stepTo(double position) noexcept;

    // Where the next frame will be read, once no step waits any more.
    [[nodiscard]] double position() const noexcept { return path_.position + waiting_step_; }

    // Fills `frames` (≤ kMaxBlock) interleaved frames of `channels`, the speed moving evenly to
    // `end_speed`. Returns false if frames were missing on the timeline (silence instead).
    bool render(float* interleaved, std::size_t frames, double end_speed) noexcept;

 private:
    struct Mix {  // out_left = ll left + lr right, out_right = rl left + rr right
        float ll = 0.0F, lr = 0.0F, rl = 0.0F, rr = 0.0F;
        bool operator==(const Mix&) const = default;
    };
    bool readTimeline(const Trajectory& path, std::size_t done, std::size_t frames, float* left,
                      float* right) const noexcept;
    void mixFrame(std::size_t k) noexcept;
    void applyMix(std::size_t frames) noexcept;
    [[nodiscard]] Mix targetMix() const noexcept;
    void beginWaitingStep() noexcept;

    const FrameRing& ring_;
    std::shared_ptr<const Interpolator> interpolator_;
    double rate_hz_;
    std::size_t channels_;
    std::size_t width_;  // channels that carry sound: 1 or 2

    StripParameters parameters_;
    Equalizer equalizer_;
    Limiter limiter_;

    bool started_ = false;
    bool stopped_dry_ = false;  // nothing was rendered since stop(), so nothing has faded out
    Trajectory path_;
    Trajectory old_path_;
    std::size_t fade_total_;
    std::size_t fade_done_;
    double waiting_step_ = 0.0;  // timeline frames; 0: none
    Mix mix_;

    const Overlay* overlay_ = nullptr;
    bool overlay_leaves_ = false;
    float presence_ = 0.0F;       // of the overlay
    float presence_step_ = 0.0F;  // per frame of this block

    std::array<float, kMaxBlock> left_{};
    std::array<float, kMaxBlock> right_{};
    std::array<float, kMaxBlock> old_left_{};
    std::array<float, kMaxBlock> old_right_{};
    std::array<float, 2 * kMaxBlock> stereo_{};
};

}  // namespace unisono
