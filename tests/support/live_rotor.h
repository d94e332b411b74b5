// A live source whose every frame is known, and when it comes.
#pragma once

#include <optional>

#include "source/source.h"
#include "support/dice.h"
#include "support/rotor.h"

namespace unisono::test {

// Portions of a rotor by a clock that is wrong by `ppm`, each handed over late by up to `jitter_s`.
class LiveRotor final : public Source {
 public:
    LiveRotor(const Clock& clock, double ppm, double portion_s, double jitter_s)
        : clock_(clock),
          born_(clock.now()),
          hz_(kTimelineRate_hz * (1.0 + ppm * 1e-6)),
          portion_(static_cast<Frame>(portion_s * kTimelineRate_hz)),
          jitter_s_(jitter_s) {}

    [[nodiscard]] SourceInfo info() const override {
        SourceInfo info;
        info.title = "rotor";
        info.live = true;
        return info;
    }
    Result<Read> read(float* stereo, std::size_t frames) override {
        while (comes_s() <= now_s()) {
            arrival_ = Arrival{born_ + fromSeconds(comes_s()), arrived_ + portion_ / splits};
            arrived_ = arrival_->frames;
            if (arrived_ % portion_ == 0) {
                const double u = dice_.uniform();
                late_s_ = jitter_s_ * u * u * u;
            }
        }
        Read read;
        for (; read.frames < frames && position_ < arrived_; ++read.frames, ++position_) {
            const bool quiet = position_ >= quiet_from && position_ < quiet_to;
            for (std::size_t c = 0; c < 2; ++c) {
                stereo[2 * read.frames + c] =
                    quiet ? 0.0F : rotor.at(static_cast<std::uint64_t>(position_), c);
            }
        }
        return read;
    }
    [[nodiscard]] Frame position() const override { return position_; }
    Result<void> seek(Frame) override { return fail(ErrorKind::unsupported, "no"); }
    [[nodiscard]] std::optional<Arrival> lastArrival() const override { return arrival_; }

    Rotor rotor;
    int splits = 1;  // a portion comes in so many parts, 3 ms apart
    Frame quiet_from = 0;
    Frame quiet_to = 0;
    double pause_from_s = 1e18;  // nothing comes …
    double pause_s = 0.0;        // … for so long

    [[nodiscard]] double due_s(Frame frames) const {
        const double t = static_cast<double>(frames) / hz_;
        return t > pause_from_s ? t + pause_s : t;
    }

 private:
    // When the next part does.
    [[nodiscard]] double comes_s() const {
        const Frame part = portion_ / splits;
        const Frame begun = arrived_ / portion_ * portion_;
        return due_s(begun + portion_) + late_s_ +
               0.003 * static_cast<double>((arrived_ - begun) / part);
    }
    [[nodiscard]] double now_s() const { return toSeconds(clock_.now() - born_); }

    const Clock& clock_;
    TimePoint born_;
    double hz_;
    Frame portion_;
    double jitter_s_;
    double late_s_ = 0.0;
    Dice dice_{5};
    Frame arrived_ = 0;
    Frame position_ = 0;
    std::optional<Arrival> arrival_;
};

}  // namespace unisono::test
