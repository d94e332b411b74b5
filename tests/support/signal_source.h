// A source whose every sample is known, and that fails when told to.
#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "source/source.h"

namespace unisono::test {

class SignalSource final : public Source {
 public:
    // Left and right at a frame of the source.
    using Signal = std::function<std::array<float, 2>(Frame)>;
    struct Options {
        std::optional<Frame> length;
        std::optional<Frame> breaks_at;  // read() fails from here on
        bool seekable = true;
    };

    explicit SignalSource(Signal signal) : SignalSource(std::move(signal), Options{}) {}
    SignalSource(Signal signal, Options options) : signal_(std::move(signal)), options_(options) {}

    [[nodiscard]] SourceInfo info() const override {
        SourceInfo info;
        info.title = "Test signal";
        info.location = "a test";
        info.length = options_.length;
        info.native_rate_hz = kTimelineRate_hz;
        info.native_channels = kTimelineChannels;
        info.seekable = options_.seekable;
        return info;
    }

    Result<Read> read(float* stereo, std::size_t frames) override {
        Frame end = position_ + static_cast<Frame>(frames);
        if (options_.breaks_at) {
            if (position_ >= *options_.breaks_at) {
                return fail(ErrorKind::file_unusable, "The test signal broke.");
            }
            end = std::min(end, *options_.breaks_at);
        }
        if (options_.length) {
            end = std::min(end, *options_.length);
        }
        Read read;
        for (; position_ < end; ++position_, ++read.frames) {
            const auto sample = signal_(position_);
            stereo[2 * read.frames] = sample[0];
            stereo[2 * read.frames + 1] = sample[1];
        }
        read.ended = options_.length && position_ >= *options_.length;
        return read;
    }

    [[nodiscard]] Frame position() const override { return position_; }

    Result<void> seek(Frame position) override {
        if (!options_.seekable) {
            return fail(ErrorKind::unsupported, "The test signal does not seek.");
        }
        position_ = position;
        return {};
    }

 private:
    Signal signal_;
    Options options_;
    Frame position_ = 0;
};

}  // namespace unisono::test
