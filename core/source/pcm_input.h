// Raw PCM from a stream, as another program writes it to our standard input.
#pragma once

#include <cstddef>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "source/source.h"

namespace unisono {

enum class PcmFormat { s16le, s24le, s32le, f32le };  // s24le: packed, 3 bytes

// "s16le" and so on; empty if it is none of them.
std::optional<PcmFormat> pcmFormatFromName(std::string_view name);
[[nodiscard]] const char* pcmFormatName(PcmFormat format);

// What raw sound may be, both ends included.
struct PcmLimits {
    static constexpr int least_rate_hz = 1000;
    static constexpr int most_rate_hz = 768'000;
    static constexpr int least_channels = 1;
    static constexpr int most_channels = 32;

    [[nodiscard]] static constexpr bool isRate(int rate_hz) {
        return rate_hz >= least_rate_hz && rate_hz <= most_rate_hz;
    }
    [[nodiscard]] static constexpr bool isChannels(int channels) {
        return channels >= least_channels && channels <= most_channels;
    }
    // What to write instead, for a person.
    static constexpr const char* rates = "1000 to 768000 Hz; 44100 and 48000 are usual.";
    static constexpr const char* channel_counts = "1 to 32; 2 is usual.";
};

struct PcmInputSettings {
    PcmFormat format = PcmFormat::s16le;
    int rate_hz = kTimelineRate_hz;  // see PcmLimits
    int channels = 2;                // see PcmLimits; in WAVEX order, see source/downmix.h
    // True: the writer has a clock of its own. What is not read in time is dropped, the oldest
    // first. False: the writer waits.
    bool live = false;
    double buffer_s = 2.0;  // 0.02 … 60
    // The end of what one writer sends is not the end: the next one may come (a named pipe). Bytes
    // that make up no whole frame are left out there, and takeNotice() tells who left and came.
    bool reopens = false;
    std::string name = "standard input";
    std::shared_ptr<const Clock> clock;  // stamps arrivals; the machine's if none
};

// Blocks until all `bytes` are there or the stream has come to its end; fewer: the end.
using ByteReader = std::function<std::size_t(void* into, std::size_t bytes)>;

// Of a C stream, also of one that somebody has set not to block. None of none.
ByteReader readerOf(std::FILE* stream);

// Stereo frames at 48000 Hz of what a thread of its own reads from the stream.
// - read() never waits, live or not: it delivers what has arrived, possibly nothing; `ended` once
//   the stream has ended and all was read. Bytes that make up no whole frame at its end are
//   left out, and takeNotice() tells it.
// - position() skips what was dropped, so that lastArrival()->frames - position() is what waits.
// - lastArrival() counts frames that left the rate converter, from the stream's beginning.
// - Not seekable.
// - Destruction waits 50 ms at most: a thread that is blocked in the stream for longer is left
//   behind and ends with the read or with the program. So `bytes` may be called once more after
//   that, and whatever it refers to must be kept alive by it (a shared_ptr in its capture) or by
//   the program.
// Errors: usage.
Result<std::unique_ptr<Source>> openPcmInput(ByteReader bytes, const PcmInputSettings& settings);

// The same from a C stream, which is not closed. It may be closed once `ended` was read; with a
// pipe that may block, such as standard input, leave it open as long as the program runs. Must be
// in binary mode, see source/standard_input.h.
Result<std::unique_ptr<Source>> openPcmInput(std::FILE* stream, const PcmInputSettings& settings);

}  // namespace unisono
