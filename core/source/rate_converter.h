// Conversion of stereo sound to the timeline's rate, after libsamplerate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "timeline/time.h"

namespace unisono {

// round(native_frames × 48000 / rate): how long a whole sound of that many frames becomes.
Frame timelineLength(std::int64_t native_frames, int rate_hz);

// One libsamplerate converter from a fixed rate to the timeline's; "medium" sinc (121 dB signal to
// noise). Output frame 0 lies exactly on input frame 0.
class SincConverter {
 public:
    explicit SincConverter(int rate_hz);
    ~SincConverter();
    SincConverter(SincConverter&&) noexcept;
    SincConverter& operator=(SincConverter&&) noexcept;
    SincConverter(const SincConverter&) = delete;
    SincConverter& operator=(const SincConverter&) = delete;

    // Forgets all that came before.
    void reset();
    struct Progress {
        std::size_t used = 0;     // input frames
        std::size_t written = 0;  // output frames
    };
    Progress convert(const float* in, std::size_t in_frames, float* out, std::size_t out_frames);

    // Input frames that an output frame depends on, to either side.
    [[nodiscard]] std::size_t reach_frames() const { return reach_frames_; }

 private:
    struct State;
    std::unique_ptr<State> state_;
    double ratio_;
    std::size_t reach_frames_;
};

// Sound that arrives piece by piece. Delivers as early as the filter allows; all in all exactly
// timelineLength(frames pushed).
class StreamConverter {
 public:
    explicit StreamConverter(int rate_hz);

    // Appends what became ready to `out` (stereo).
    void push(const float* stereo, std::size_t frames, std::vector<float>& out);
    // After the last push.
    void finish(std::vector<float>& out);

 private:
    void convert(const float* stereo, std::size_t frames, std::vector<float>& out);

    int rate_hz_;
    std::optional<SincConverter> sinc_;  // none when nothing is to be done
    std::vector<float> scratch_;
    std::int64_t pushed_ = 0;
    Frame delivered_ = 0;
};

// Sound that can be read anywhere. Works in blocks (mostly 0.1 s) that begin where an input frame
// and an output frame fall together; each is computed on its own from the same input frames,
// whatever was read before. So a frame depends on its position alone, and seeking equals reading
// straight through, bit for bit, however long the sound.
class BlockConverter {
 public:
    // Reads native stereo frames [begin, begin + frames) of the sound; beyond its end, fewer.
    // Asked for ranges that follow each other without gaps, save after a seek.
    using Fetch = std::function<std::size_t(std::int64_t begin, float* stereo, std::size_t frames)>;

    BlockConverter(int rate_hz, Fetch fetch);

    // Up to `frames` timeline frames from `position` on; fewer only at the end.
    std::size_t read(Frame position, float* stereo, std::size_t frames);

    // What is heard before the first and after the last frame, for joins without a seam: native
    // stereo frames, nearest to the sound kept. Silence if not given.
    void setPreceding(std::vector<float> stereo) { preceding_ = std::move(stereo); }
    void setFollowing(std::vector<float> stereo) { following_ = std::move(stereo); }
    // How many frames of such company matter.
    [[nodiscard]] std::size_t margin_frames() const { return static_cast<std::size_t>(margin_); }
    // The last native frames of the sound, up to margin_frames(); empty before its end was read.
    [[nodiscard]] std::vector<float> tail() const;

 private:
    void load(std::int64_t block);
    void fetchWindow(std::int64_t begin, std::int64_t end);

    int rate_hz_;
    Fetch fetch_;
    SincConverter sinc_;
    std::int64_t blockIn_;   // native frames per block
    std::int64_t blockOut_;  // timeline frames per block
    std::int64_t margin_;    // native frames of lead-in and lead-out, at which grids meet too
    std::int64_t marginOut_;
    std::vector<float> preceding_;
    std::vector<float> following_;
    std::vector<float> window_;  // native frames from windowBegin_ on
    std::int64_t windowBegin_ = 0;
    std::vector<float> block_;  // lead-in, then the block
    std::int64_t loaded_ = -1;
    std::optional<std::int64_t> nativeEnd_;
};

}  // namespace unisono
